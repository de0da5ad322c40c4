import type { Context, Hono } from 'hono';
import { fileOf, entryOf, isKeyOf } from '../features/bookings/calendar.js';
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
      return uuid.test(id) && isKeyOf(looking, id, key) ? oneBooking(looking, id) : Promise.resolve(undefined);
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
  read: (looking: Looking) => Promise<string | undefined>,
): Promise<Response> {
  const { services, directory, database, limiter } = parts;
  context.set('route', route);
  const community = await directory.find(context.req.param('community') ?? '');
  if (!community) throw new ProblemError('community-not-found');
  context.set('community', community.slug);
  await limiter.ofAddress(callerAddress(context, services.config.trustedProxies));
  const now = services.clock.now();
  const text = await database.transact({ communityId: community.id, role: 'system', now }, (transaction) =>
    read({ community, transaction, now, services }),
  );
  if (text === undefined) throw new ProblemError('not-found');
  const tag = entityTag(text);
  const headers = new Headers({ etag: tag, 'cache-control': 'private, no-cache' });
  if (alreadyHas(context.req.header('if-none-match') ?? null, tag)) return new Response(null, { status: 304, headers });
  headers.set('content-type', 'text/calendar; charset=utf-8');
  headers.set('content-disposition', 'inline; filename="goodturn.ics"');
  return new Response(text, { headers });
}

async function languageOf({ transaction, community }: Looking, personId: string): Promise<string> {
  const person = (await contactsOf(transaction, community.id, [personId])).get(personId);
  return person?.language ?? community.settings.languages[0] ?? 'en';
}

const entriesOf = (looking: Looking, rows: readonly NamedBooking[]) => rows.flatMap((row) => entryOf(looking, row) ?? []);

async function oneBooking(looking: Looking, id: string): Promise<string | undefined> {
  const row = await bookingsWithNames(looking).where('bookings.id', '=', id).executeTakeFirst();
  const entries = row ? entriesOf(looking, [row]) : [];
  return row && entries.length > 0 ? fileOf(looking, entries, await languageOf(looking, row.person_id)) : undefined;
}

async function wholeCalendar(looking: Looking, key: string): Promise<string | undefined> {
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
  return fileOf(looking, entriesOf(looking, rows), await languageOf(looking, owner.person_id), refreshHours);
}
