import { sql } from 'kysely';
import { isSameKind } from '../checks/gate.js';
import { requiredOf } from '../checks/requirement.js';
import { kindOf } from '../checks/store.js';
import type { Where } from './profiles.js';

/** Tells whether somebody holds what a category demands. */
export type IsCleared = (personId: string) => boolean;

/** Who of these people holds what a category demands. A demand that this version cannot read is met by nobody. */
export async function clearedAmong(
  { community, transaction, now }: Where,
  requirement: { kind: string },
  personIds: readonly string[],
): Promise<IsCleared> {
  if (requirement.kind === 'none') return () => true;
  const required = requiredOf(requirement);
  if (!required || personIds.length === 0) return () => false;
  const rows = await transaction
    .selectFrom('clearances')
    .select(['person_id', 'level', 'workforce', 'barred_lists', 'ends_at'])
    .where('community_id', '=', community.id)
    .where('state', '=', 'cleared')
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  const cleared = new Set(
    rows.filter((row) => (row.ends_at === null || row.ends_at > now) && isSameKind(required, kindOf(row))).map((row) => row.person_id),
  );
  return (personId) => cleared.has(personId);
}
