import type { Context, Hono } from 'hono';
import { fileOf, entryOf, isKeyOf, isPast } from '../features/bookings/calendar.js';
import { bookingsWithNames, type NamedBooking } from '../features/bookings/store.js';
import { contactsOf } from '../features/requests/store.js';
import { hashed } from '../secrets.js';
import type { ScopedDatabase } from '../database/scope.js';
import { alreadyHas, entityTag } from './answer-headers.js';
import { callerAddress } from './address.js';
import { ProblemError, type CommunityRecord } from './handler.js';
import type { AppParts, Environment } from './parts.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Calendar programs look again this often at the most. */
const refreshHours = 4;
/** Google reads no calendar above 1 MB, and nobody looks back or ahead further. */
const monthsMs = 366 * 86_400_000;
const mostEntries = 500;

type Transaction = Parameters<Parameters<ScopedDatabase['transact']>[1]>[0];
interface Looking {
  readonly community: CommunityRecord;
  readonly transaction: Transaction;
  readonly now: Date;
  readonly services: AppParts['services'];
}

/**
 * Mounts iCalendar files (RFC 5545): one booking's, and all of a person's to follow. Calendar programs send no token, so that the address
 * itself is the key; whatever does not open anything is answered alike.
 */
export function mountCalendars(app: Hono<Environment>, parts: AppParts): void {
  app.get('/v1/:community/bookings/:file{.+\\.ics}', (context) =>
    answer(context, parts, '/v1/{community}/bookings/{id}.ics', (looking) => {
      const id = context.req.param('file').slice(0, -'.ics'.length).toLowerCase();
      const key = context.req.query('key') ?? '';
      return uuid.test(id) ? oneBooking(looking, id, key) : Promise.resolve(undefined);
    }),
  );
  app.get('/v1/:community/calendars/:file{.+\\.ics}', (context) =>
    answer(context, parts, '/v1/{community}/calendars/{key}.ics', (looking) =>
      wholeCalendar(looking, context.req.param('file').slice(0, -'.ics'.length)),
    ),
  );
}

async function answer(
  context: Context<Environment>,
  parts: AppParts,
  route: string,
  read: (looking: Looking) => Promise<CalendarFile | undefined>,
): Promise<Response> {
  const { services, directory, database, limiter } = parts;
  context.set('route', route);
  const community = await directory.find(context.req.param('community') ?? '');
  if (!community) throw new ProblemError('community-not-found');
  context.set('community', community.slug);
  await limiter.ofAddress(callerAddress(context, services.config.trustedProxies));
  const now = services.clock.now();
  const file = await database.transact({ communityId: community.id, role: 'system', now }, (transaction) =>
    read({ community, transaction, now, services }),
  );
  if (file === undefined) throw new ProblemError('not-found');
  const tag = entityTag(file.text);
  const headers = new Headers({ etag: tag, 'cache-control': 'private, no-cache' });
  if (file.changedAt) headers.set('last-modified', file.changedAt.toUTCString());
  if (isKept(context, tag, file.changedAt)) return new Response(null, { status: 304, headers });
  headers.set('content-type', 'text/calendar; charset=utf-8');
  headers.set('content-disposition', 'inline; filename="goodturn.ics"');
  return new Response(file.text, { headers });
}

/** A date is asked about only where no tag is (RFC 9110, 13.2.2). */
function isKept(context: Context<Environment>, tag: string, changedAt: Date | undefined): boolean {
  const tags = context.req.header('if-none-match');
  if (tags !== undefined) return alreadyHas(tags, tag);
  const since = Date.parse(context.req.header('if-modified-since') ?? '');
  // The header knows whole seconds.
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

interface CalendarFile {
  readonly text: string;
  /** Undefined for a calendar without entries. */
  readonly changedAt: Date | undefined;
}

async function fileFor(looking: Looking, rows: readonly NamedBooking[], personId: string, refreshes?: number): Promise<CalendarFile> {
  const entries = rows.flatMap((row) => entryOf(looking, row) ?? []);
  const changed = entries.map(({ changedAt }) => changedAt.getTime());
  return {
    text: fileOf(looking, entries, await languageOf(looking, personId), refreshes),
    changedAt: changed.length > 0 ? new Date(Math.max(...changed)) : undefined,
  };
}

async function languageOf({ transaction, community }: Looking, personId: string): Promise<string> {
  const person = (await contactsOf(transaction, community.id, [personId])).get(personId);
  return person?.language ?? community.settings.languages[0] ?? 'en';
}

/** One place, while its address is good: not of somebody who left, and not long after it is over. */
async function oneBooking(looking: Looking, id: string, key: string): Promise<CalendarFile | undefined> {
  const row = await bookingsWithNames(looking)
    .where('bookings.id', '=', id)
    .where('bookings.session_id', 'is not', null)
    .executeTakeFirst();
  if (!row || !isKeyOf(looking, row, key) || isPast(row, looking.now)) return undefined;
  const owner = await contactsOf(looking.transaction, looking.community.id, [row.person_id]);
  return owner.has(row.person_id) ? fileFor(looking, [row], row.person_id) : undefined;
}

async function wholeCalendar(looking: Looking, key: string): Promise<CalendarFile | undefined> {
  const { transaction, community, now } = looking;
  const owner = await transaction
    .selectFrom('calendar_keys')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('key_hash', '=', hashed(key))
    .executeTakeFirst();
  if (!owner) return undefined;
  const rows = await bookingsWithNames(looking)
    .where('bookings.person_id', '=', owner.person_id)
    .where('sessions.starts_at', '>', new Date(now.getTime() - monthsMs))
    .where('sessions.starts_at', '<', new Date(now.getTime() + monthsMs))
    .orderBy('sessions.starts_at')
    .orderBy('bookings.id')
    .limit(mostEntries)
    .execute();
  return fileFor(looking, rows, owner.person_id, refreshHours);
}
