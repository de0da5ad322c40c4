import type { AuditEntry, AuditQuery, Page } from '@goodturn/contract';
import { sql, type SqlBool, type Transaction } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { CallContext } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';

/** What happened, to write down. `details` never hold a status or what a certificate says: that is for those with the duty alone. */
export interface AuditFacts {
  /** `checks.decide` */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Whom it is about. */
  readonly personId?: string | undefined;
  /** For which organisation. */
  readonly organisationId?: string | undefined;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

type Actor = Pick<CallContext, 'now' | 'services' | 'community'> & {
  readonly transaction: Transaction<Database>;
  /** Absent: the server itself, in a job. */
  readonly person?: { readonly id: string } | undefined;
};

/** Writes into the trail, in the transaction of what happened: the one is there if and only if the other is. */
export async function recordAudit({ transaction, community, now, services, person }: Actor, facts: AuditFacts): Promise<void> {
  await transaction
    .insertInto('audit_entries')
    .values({
      community_id: community.id,
      id: services.random.id(now),
      at: now,
      actor_id: person?.id ?? null,
      organisation_id: facts.organisationId ?? null,
      action: facts.action,
      subject_kind: facts.subject.kind,
      subject_id: facts.subject.id,
      person_id: facts.personId ?? null,
      details: JSON.stringify(facts.details ?? {}),
    })
    .execute();
}

const usualLimit = 50;

/** The trail, newest first; the names are those of today. */
export async function listAudit(call: CallContext, query: AuditQuery): Promise<Page<AuditEntry>> {
  const { action, actor, cursor, from, limit = usualLimit, person, until } = query;
  const list = `audit ${[person, actor, action, from, until].join(' ')}`;
  const position = readCursor(call, list, cursor);
  let entries = call.transaction
    .selectFrom('audit_entries as entry')
    .leftJoin('people as actor', (join) =>
      join.onRef('actor.community_id', '=', 'entry.community_id').onRef('actor.id', '=', 'entry.actor_id'),
    )
    .leftJoin('people as about', (join) =>
      join.onRef('about.community_id', '=', 'entry.community_id').onRef('about.id', '=', 'entry.person_id'),
    )
    .selectAll('entry')
    .select(['actor.display_name as actor_name', 'about.display_name as about_name'])
    .where('entry.community_id', '=', call.community.id);
  const day = sql<string>`(entry.at at time zone ${call.community.settings.timeZone})::date`;
  if (person) entries = entries.where('entry.person_id', '=', person);
  if (actor) entries = entries.where('entry.actor_id', '=', actor);
  if (action) entries = entries.where('entry.action', '=', action);
  if (from) entries = entries.where(sql<SqlBool>`${day} >= ${from}::date`);
  if (until) entries = entries.where(sql<SqlBool>`${day} <= ${until}::date`);
  if (position) entries = entries.where(sql<SqlBool>`(entry.at, entry.id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`);
  const rows = await entries
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      ...(row.actor_id !== null && { actor: { id: row.actor_id, displayName: row.actor_name ?? '' } }),
      ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
      action: row.action,
      subject: { kind: row.subject_kind, id: row.subject_id },
      ...(row.person_id !== null && { person: { id: row.person_id, displayName: row.about_name ?? '' } }),
      details: row.details,
    })),
    ...(rows.length > limit && last && { nextCursor: writeCursor(call, list, [last.at.toISOString(), last.id]) }),
  };
}
