import type { Organisation, OrganisationListQuery, Page } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { wordsFound } from '../requests/list.js';
import { coordinatedBy } from '../staff/rules.js';
import { presentOrganisation } from './present.js';
import { approves } from './rules.js';
import { openCounts, organisations } from './store.js';

const usualLimit = 20;

/** A page of organisations by name. */
export async function listOrganisations(call: CallContext, query: OrganisationListQuery): Promise<Page<Organisation>> {
  const { q, cause, mine, cursor, limit = usualLimit } = query;
  const status = query.status ?? (mine ? undefined : 'approved');
  let rows = organisations(call).select(sql<string>`lower(organisations.name)`.as('key'));
  if (mine) {
    const person = signedIn(call);
    const own = coordinatedBy(person);
    rows = rows.where((where) =>
      where.or([where('organisations.created_by', '=', person.id), ...(own.length > 0 ? [where('organisations.id', 'in', own)] : [])]),
    );
  } else if (status !== 'approved' && !approves(call.person)) {
    signedIn(call);
    throw new ProblemError('not-allowed', { detail: 'Organisations that wait are for the people who look after this community.' });
  }
  // Who decides about organisations goes on reading those that they blocked as a neighbour.
  if (call.person && !mine && !approves(call.person))
    rows = rows.where(
      sql<SqlBool>`not exists (select from organisation_blocks block where block.community_id = organisations.community_id
        and block.organisation_id = organisations.id and block.person_id = ${call.person.id}::uuid)`,
    );
  if (status) rows = rows.where('organisations.status', '=', status);
  if (cause) rows = rows.where(sql<SqlBool>`organisations.causes ? ${cause}`);
  if (q) rows = rows.where(wordsFound(q));
  const position = readCursor(call, 'organisations', cursor);
  if (position) rows = rows.where(sql<SqlBool>`(lower(organisations.name), organisations.id) > (${position[0]}, ${position[1]}::uuid)`);
  const found = await rows
    .orderBy(sql`lower(organisations.name)`)
    .orderBy('organisations.id')
    .limit(limit + 1)
    .execute();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const counts = await openCounts(
    call,
    shown.map(({ id }) => id),
  );
  return {
    items: shown.map((row) => presentOrganisation(call, row, counts.get(row.id) ?? 0)),
    ...(found.length > limit && last && { nextCursor: writeCursor(call, 'organisations', [last.key, last.id]) }),
  };
}
