import { sql } from 'kysely';
import type { OtherCheckKind } from '@goodturn/contract';
import { askedBy } from '../checks/asked.js';
import { isSameKind, type CertificateKind } from '../checks/gate.js';
import { kindOf } from '../checks/store.js';
import type { Where } from './profiles.js';

/** Tells whether somebody holds what a category demands. */
export type IsCleared = (personId: string) => boolean;

/** Who of these people holds what a category demands. A demand that this version cannot read is met by nobody. */
export async function clearedAmong(where: Where, requirement: { kind: string }, personIds: readonly string[]): Promise<IsCleared> {
  if (requirement.kind === 'none') return () => true;
  const asked = askedBy(requirement);
  if (!asked || personIds.length === 0) return () => false;
  const certified = asked.certificate ? await certifiedAmong(where, asked.certificate, personIds) : undefined;
  const seen = asked.others.length > 0 ? await seenAmong(where, asked.others, personIds) : undefined;
  return (personId) => (certified?.has(personId) ?? true) && (seen?.has(personId) ?? true);
}

async function seenAmong(
  { community, transaction, now }: Where,
  kinds: readonly OtherCheckKind[],
  personIds: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('check_standings')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('state', '=', 'cleared')
    .where('kind', 'in', kinds)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .groupBy('person_id')
    .having(({ fn }) => fn.countAll(), '=', kinds.length)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

async function certifiedAmong(
  { community, transaction, now }: Where,
  required: CertificateKind,
  personIds: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('clearances')
    .select(['person_id', 'level', 'workforce', 'barred_lists', 'ends_at'])
    .where('community_id', '=', community.id)
    .where('state', '=', 'cleared')
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  return new Set(
    rows.filter((row) => (row.ends_at === null || row.ends_at > now) && isSameKind(required, kindOf(row))).map((row) => row.person_id),
  );
}
