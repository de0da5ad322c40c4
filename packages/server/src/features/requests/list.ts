import { sql, type SqlBool } from 'kysely';
import type { HelpRequest, InputError, Page, RequestCounts, RequestFilters, RequestListQuery, RequestStatus } from '@goodturn/contract';
import { pointText, type GridPoint } from '../../database/schema.js';
import { distanceBand } from '../../geography/distance.js';
import { inputProblem, ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { categoryExists } from './content.js';
import { readCursor, writeCursor } from './cursor.js';
import { areaExists, findPostcode } from './place.js';
import { presentRequest, type PrivateParts, type PublicRow } from './present.js';
import { requestsWithNames } from './store.js';
import { hasRole } from '../staff/rules.js';

const usualLimit = 20;
const publicStatuses: readonly RequestStatus[] = ['open', 'matched', 'done'];

type Row = PublicRow & { spot: GridPoint | null };

/** Where a list is read from: the public view, or the table for one's own requests and for moderators. */
type Source = 'public' | 'mine' | 'all' | 'nothing';

function sourceOf(call: CallContext, { status, mine }: RequestFilters): Source {
  if (mine) {
    signedIn(call);
    return 'mine';
  }
  if (publicStatuses.includes(status ?? 'open')) return 'public';
  if (call.person && hasRole(call.person, 'moderator')) return 'all';
  if (status !== 'pending') return 'nothing';
  signedIn(call);
  throw new ProblemError('not-allowed', { detail: 'Requests that wait are for the moderators.' });
}

/** Full text in English with the last word open-ended, so that "fenc" already finds fences. */
export function wordsFound(words: string) {
  const asked = sql`plainto_tsquery('pg_catalog.english'::regconfig, public.plain_words(${words}))`;
  if (!/[\p{L}\p{N}]{3,}$/u.test(words)) return sql<SqlBool>`search @@ ${asked}`;
  return sql<SqlBool>`search @@ (case when numnode(${asked}) = 0 then ${asked} else (${asked}::text || ':*')::tsquery end)`;
}

/** What the filters demand of a row. Written without table names, because the view and the table share their columns. */
function conditions(filters: RequestFilters, source: Source) {
  const all = [];
  const status = filters.status ?? (source === 'mine' ? undefined : 'open');
  // As text and not as a parameter, so that the partial indexes of open requests are used.
  if (status) all.push(status === 'open' ? sql<SqlBool>`status = 'open'` : sql<SqlBool>`status = ${status}`);
  if (filters.category) all.push(sql<SqlBool>`category_id = ${filters.category}`);
  if (filters.area) all.push(sql<SqlBool>`area_id = ${filters.area}`);
  if (filters.q) all.push(wordsFound(filters.q));
  if (filters.when === 'flexible') all.push(sql<SqlBool>`timing_kind = 'flexible'`);
  else if (filters.when) {
    const day = filters.when;
    all.push(
      sql<SqlBool>`(timing_kind = 'flexible' or (timing_kind = 'by' and timing_date >= ${day}::date) or (timing_kind = 'on' and timing_date = ${day}::date))`,
    );
  }
  return all;
}

/** What a list shows and no more: the words that are searched are many times as long. */
const shownColumns = [
  'id',
  'title',
  'details',
  'category_id',
  'area_id',
  'area_name',
  'place_kind',
  'latitude',
  'longitude',
  'metres',
  'spot',
  'timing_kind',
  'timing_date',
  'timing_from',
  'timing_until',
  'minutes',
  'helpers_wanted',
  'helpers_matched',
  'status',
  'language',
  'posted_at',
  'posted_by',
] as const;

/** Rows of the view, or of the table under the same names. */
function rowsFrom(call: CallContext, source: Source) {
  if (source === 'public') {
    return call.transaction.selectFrom('public_requests as found').select(shownColumns).where('found.community_id', '=', call.community.id);
  }
  const rows = requestsWithNames(call).select('requests.search');
  const mine = source === 'mine' ? rows.where('requests.person_id', '=', signedIn(call).id) : rows;
  return call.transaction.selectFrom(mine.as('found')).select(shownColumns);
}

/** All conditions as one, which holds by itself when there are none. */
const every = (parts: ReturnType<typeof conditions>) => sql<SqlBool>`${sql.join([sql`true`, ...parts], sql` and `)}`;

/**
 * Tells a filter that finds nothing from one that never can. What finds something exists, so only who found nothing asks.
 * @throws ProblemError invalid-input
 */
async function refuseUnknown(call: CallContext, { category, area }: RequestFilters): Promise<void> {
  const errors: InputError[] = [];
  if (category !== undefined && !(await categoryExists(call, category)))
    errors.push({ pointer: '?category', code: 'category-unknown', detail: 'Choose a kind of help from the list.' });
  if (area !== undefined && !(await areaExists(call, area)))
    errors.push({ pointer: '?area', code: 'area-unknown', detail: 'Choose a neighbourhood from the list.' });
  if (errors.length > 0) throw inputProblem(...errors);
}

/** A page of requests for whoever calls, newest or nearest first. */
export async function listRequests(call: CallContext, query: RequestListQuery): Promise<Page<HelpRequest>> {
  const source = sourceOf(call, query);
  const sort = query.sort ?? (query.postcode === undefined ? 'newest' : 'nearest');
  if (sort === 'nearest' && query.postcode === undefined) {
    throw inputProblem({ pointer: '?postcode', code: 'needs-postcode', detail: 'Enter a postcode to see what is nearest.' });
  }
  const from =
    query.postcode === undefined ? undefined : (await findPostcode(call, query.postcode, query.area, '?postcode', '?area')).near?.spot;
  if (source === 'nothing') {
    await refuseUnknown(call, query);
    return { items: [] };
  }
  const limit = query.limit ?? usualLimit;
  const list = sort === 'nearest' && from ? `requests nearest ${pointText(from)}` : 'requests newest';
  const position = readCursor(call, list, query.cursor);
  const parts = conditions(query, source);
  let rows: (Row & { away?: number | null })[];
  if (sort === 'nearest' && from) {
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
    const nearest = rowsFrom(call, source)
      .select(away.as('away'))
      .where(every(parts))
      .orderBy(sql`${away}`)
      .fetch(limit + 1, 'with ties');
    rows = await call.transaction
      .selectFrom(nearest.as('nearest'))
      .selectAll()
      .orderBy('away')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
  } else {
    if (position) parts.push(sql<SqlBool>`(posted_at, id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`);
    rows = await rowsFrom(call, source)
      .where(every(parts))
      .orderBy('posted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
  }
  if (rows.length === 0) await refuseUnknown(call, query);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const yours = await whatTheyAreToYou(call, shown);
  return {
    items: shown.map((row) =>
      presentRequest(row, {
        ...(from && row.spot && { distance: distanceBand(from, row.spot) }),
        ...yours.get(row.id),
      }),
    ),
    ...(rows.length > limit &&
      last && {
        nextCursor: writeCursor(
          call,
          list,
          sort === 'nearest' && from ? [last.away ?? null, last.id] : [last.posted_at.toISOString(), last.id],
        ),
      }),
  };
}

/** With a token: whether each request is the reader's own, or has their offer. */
async function whatTheyAreToYou(call: CallContext, rows: readonly Row[]): Promise<Map<string, PrivateParts>> {
  const { person, transaction, community } = call;
  if (!person || rows.length === 0) return new Map();
  const ids = rows.map((row) => row.id);
  const details = await transaction
    .selectFrom('requests')
    .select(['id', 'person_id', 'reference', 'expires_at', 'status', 'held_reason', 'end_reason'])
    .where('community_id', '=', community.id)
    .where('id', 'in', ids)
    .where((where) => (hasRole(person, 'moderator') ? where.val(true) : where('person_id', '=', person.id)))
    .execute();
  const offers = await transaction
    .selectFrom('offers')
    .select(['id', 'request_id', 'person_id', 'status'])
    .where('community_id', '=', community.id)
    .where('request_id', 'in', ids)
    .where((where) => where.or([where('person_id', '=', person.id), where('asker_id', '=', person.id)]))
    .orderBy('offered_at')
    .execute();
  return new Map(
    ids.map((id) => {
      const detail = details.find((one) => one.id === id);
      const asker = detail?.person_id === person.id;
      const ofRequest = offers.filter((offer) => offer.request_id === id);
      const own = ofRequest.filter((offer) => offer.person_id === person.id).at(-1);
      const reason = detail?.status === 'pending' ? detail.held_reason : detail?.end_reason;
      const parts: PrivateParts = {
        you: asker
          ? { asker, offersWaiting: ofRequest.filter((offer) => offer.status === 'offered').length }
          : { asker: false, ...(own && { offer: { id: own.id, status: own.status } }) },
        ...(detail && { reference: detail.reference }),
        ...(detail && reason && { reason }),
        ...(asker && { expiresAt: detail.expires_at }),
      };
      return [id, parts] as const;
    }),
  );
}

/** How many requests the filters find, altogether and by category. */
export async function countRequests(call: CallContext, filters: RequestFilters): Promise<RequestCounts> {
  const source = sourceOf(call, filters);
  if (filters.postcode !== undefined) await findPostcode(call, filters.postcode, filters.area, '?postcode', '?area');
  if (source === 'nothing') {
    await refuseUnknown(call, filters);
    return { total: 0, categories: {} };
  }
  const rows = await call.transaction
    .selectFrom(
      rowsFrom(call, source)
        .where(every(conditions(filters, source)))
        .as('counted'),
    )
    .select(['counted.category_id', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('counted.category_id')
    .orderBy('counted.category_id')
    .execute();
  if (rows.length === 0) await refuseUnknown(call, filters);
  const categories = Object.fromEntries(rows.map((row) => [row.category_id, Number(row.count)]));
  return { total: Object.values(categories).reduce((sum, count) => sum + count, 0), categories };
}
