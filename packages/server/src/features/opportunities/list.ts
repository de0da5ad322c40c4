import type { InputError, Opportunity, OpportunityListQuery, Page, Session, SessionListQuery } from '@goodturn/contract';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { pointText, type GridPoint } from '../../database/schema.js';
import { distanceBand } from '../../geography/distance.js';
import { inputProblem, signedIn, type CallContext } from '../../http/handler.js';
import { instantAt } from '../../local-time.js';
import { managesAll, unknownTerms } from '../organisations/rules.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { dayAfter } from '../requests/days.js';
import { wordsFound } from '../requests/list.js';
import { areaExists, findPostcode } from '../requests/place.js';
import { coordinatedBy } from '../staff/rules.js';
import { presentOpportunities, presentSessions, seeOpportunity } from './present.js';
import { opportunityColumns, sessionsWithAreas } from './store.js';

const usualLimit = 20;
const shownColumns = [...opportunityColumns, 'organisation_name', 'area_name'] as const;

/** The instant at which a day begins. Where clocks leave out midnight, it begins when they have turned. */
const beginOf = (day: string, timeZone: string): Date => {
  const sane = day < '1900' ? '1900-01-01' : day;
  return instantAt(sane, '00:00', timeZone) ?? instantAt(sane, '03:00', timeZone) ?? new Date(`${sane}T00:00:00Z`);
};

/** What the filters demand of a row. Written without table names, because the view and the table share their columns. */
function conditions(call: CallContext, query: OpportunityListQuery): RawBuilder<SqlBool>[] {
  const { timeZone } = call.community.settings;
  const all: RawBuilder<SqlBool>[] = [];
  if (query.organisation) all.push(sql<SqlBool>`organisation_id = ${query.organisation}::uuid`);
  if (query.area) all.push(sql<SqlBool>`area_id = ${query.area}`);
  if (query.skill) all.push(sql<SqlBool>`skills ? ${query.skill}`);
  if (query.cause) all.push(sql<SqlBool>`causes ? ${query.cause}`);
  if (query.remote !== undefined) all.push(sql<SqlBool>`remote = ${query.remote}`);
  if (query.age !== undefined) {
    all.push(sql<SqlBool>`coalesce(minimum_age, 0) <= ${query.age}`);
    if (query.age < 16) all.push(sql<SqlBool>`supervised`);
  }
  if (query.q) all.push(wordsFound(query.q));
  if (query.from !== undefined || query.until !== undefined) {
    const from = query.from === undefined ? call.now : beginOf(query.from, timeZone);
    const until = query.until === undefined ? sql`true` : sql`starts_at < ${beginOf(dayAfter(query.until, 1), timeZone)}`;
    const ofFound = sql`select from sessions where sessions.community_id = ${call.community.id}::uuid and sessions.opportunity_id = found.id`;
    all.push(sql<SqlBool>`(exists (${ofFound} and status = 'planned' and starts_at >= ${from} and ${until}) or not exists (${ofFound}))`);
  }
  return all;
}

/** Rows of the public view, or of what the reader looks after under the same names. */
function rowsFrom(call: CallContext, query: OpportunityListQuery) {
  const { transaction, community } = call;
  const status = query.status ?? (query.mine ? undefined : 'open');
  if (!query.mine && status === 'open')
    return transaction.selectFrom('public_opportunities as found').select(shownColumns).where('found.community_id', '=', community.id);
  const person = signedIn(call);
  const own = coordinatedBy(person);
  let rows = transaction
    .selectFrom('opportunities')
    .innerJoin('organisations', (join) =>
      join
        .onRef('organisations.community_id', '=', 'opportunities.community_id')
        .onRef('organisations.id', '=', 'opportunities.organisation_id'),
    )
    .leftJoin('areas', (join) =>
      join.onRef('areas.community_id', '=', 'opportunities.community_id').onRef('areas.id', '=', 'opportunities.area_id'),
    )
    .selectAll('opportunities')
    .select(['organisations.name as organisation_name', 'organisations.causes', 'areas.name as area_name'])
    .where('opportunities.community_id', '=', community.id);
  if (!managesAll(person)) rows = own.length > 0 ? rows.where('opportunities.organisation_id', 'in', own) : rows.where(sql<SqlBool>`false`);
  if (status) rows = rows.where('opportunities.status', '=', status);
  return transaction.selectFrom(rows.as('found')).select(shownColumns);
}

/** @throws ProblemError invalid-input for an area or a term that there is not: "nothing found" would be a lie */
async function refuseUnknown(call: CallContext, { area, skill, cause }: OpportunityListQuery): Promise<void> {
  const errors: InputError[] = [
    ...unknownTerms('skill', '?skill', skill === undefined ? [] : [skill]),
    ...unknownTerms('cause', '?cause', cause === undefined ? [] : [cause]),
  ].map((error) => ({ ...error, pointer: error.pointer.replace(/\/0$/, '') }));
  if (area !== undefined && !(await areaExists(call, area)))
    errors.push({ pointer: '?area', code: 'area-unknown', detail: 'Choose a neighbourhood from the list.' });
  if (errors.length > 0) throw inputProblem(...errors);
}

/** A page of opportunities for whoever calls, newest or nearest first. */
export async function listOpportunities(call: CallContext, query: OpportunityListQuery): Promise<Page<Opportunity>> {
  const sort = query.sort ?? (query.postcode === undefined ? 'newest' : 'nearest');
  if (sort === 'nearest' && query.postcode === undefined)
    throw inputProblem({ pointer: '?postcode', code: 'needs-postcode', detail: 'Enter a postcode to see what is nearest.' });
  await refuseUnknown(call, query);
  const from =
    query.postcode === undefined ? undefined : (await findPostcode(call, query.postcode, query.area, '?postcode', '?area')).near?.spot;
  const limit = query.limit ?? usualLimit;
  const near = sort === 'nearest' && from ? from : undefined;
  const list = near ? `opportunities nearest ${pointText(near)}` : 'opportunities newest';
  const position = readCursor(call, list, query.cursor);
  const parts = conditions(call, query);
  const { rows, next } = near
    ? await nearest(call, query, parts, near, position, limit)
    : await newest(call, query, parts, position, limit);
  const shown = await presentOpportunities(call, rows);
  return {
    items: shown.map((opportunity, index) => {
      const spot = rows[index]?.spot;
      return from && spot ? { ...opportunity, distance: distanceBand(from, spot) } : opportunity;
    }),
    ...(next && { nextCursor: writeCursor(call, list, next) }),
  };
}

type Position = (string | number | null)[] | undefined;
const every = (parts: readonly RawBuilder<SqlBool>[]) => sql<SqlBool>`${sql.join([sql`true`, ...parts], sql` and `)}`;

async function newest(call: CallContext, query: OpportunityListQuery, parts: RawBuilder<SqlBool>[], position: Position, limit: number) {
  if (position) parts.push(sql<SqlBool>`(created_at, id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`);
  const rows = await rowsFrom(call, query)
    .where(every(parts))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? [last.created_at.toISOString(), last.id] : undefined };
}

async function nearest(
  call: CallContext,
  query: OpportunityListQuery,
  parts: RawBuilder<SqlBool>[],
  from: GridPoint,
  position: Position,
  limit: number,
) {
  const away = sql<number | null>`spot <-> ${pointText(from)}::point`;
  if (position) {
    const [distance = null, id = null] = position;
    parts.push(
      distance === null
        ? sql<SqlBool>`(spot is null and id > ${id}::uuid)`
        : sql<SqlBool>`(spot is null or ${away} > ${distance}::float8 or (${away} = ${distance}::float8 and id > ${id}::uuid))`,
    );
  }
  // An index knows distances and nothing else, so the rows that tie with the last one come too and are put in order outside.
  const some = rowsFrom(call, query)
    .select(away.as('away'))
    .where(every(parts))
    .orderBy(sql`${away}`)
    .fetch(limit + 1, 'with ties');
  const rows = await call.transaction
    .selectFrom(some.as('nearest'))
    .selectAll()
    .orderBy('away')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? [last.away ?? null, last.id] : undefined };
}

/** A page of an opportunity's sessions, from now on unless days are asked for. */
export async function listSessions(call: CallContext, id: string, query: SessionListQuery): Promise<Page<Session>> {
  const { timeZone } = call.community.settings;
  const { limit = usualLimit, cursor } = query;
  const opportunity = await seeOpportunity(call, id);
  const list = `sessions of ${id}`;
  const position = readCursor(call, list, cursor);
  let rows = sessionsWithAreas(call).where('sessions.opportunity_id', '=', id);
  rows =
    query.from === undefined ? rows.where('sessions.ends_at', '>', call.now) : rows.where('starts_at', '>=', beginOf(query.from, timeZone));
  if (query.until !== undefined) rows = rows.where('sessions.starts_at', '<', beginOf(dayAfter(query.until, 1), timeZone));
  if (position) rows = rows.where(sql<SqlBool>`(sessions.starts_at, sessions.id) > (${position[0]}::timestamptz, ${position[1]}::uuid)`);
  const found = await rows
    .orderBy('sessions.starts_at')
    .orderBy('sessions.id')
    .limit(limit + 1)
    .execute();
  const last = found[limit - 1];
  return {
    items: await presentSessions(call, found.slice(0, limit), opportunity),
    ...(found.length > limit && last && { nextCursor: writeCursor(call, list, [last.starts_at.toISOString(), last.id]) }),
  };
}
