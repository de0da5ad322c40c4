import type { Booking, BookingListQuery, Page } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type Answer, type Call, type CallContext, type HandlersOf } from '../../http/handler.js';
import { hashed } from '../../secrets.js';
import { refuseOthers } from '../organisations/present.js';
import { manages, managesAll } from '../organisations/rules.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { decideAlone } from '../queue/holding.js';
import { asSystem } from '../staff/as-system.js';
import { coordinatedBy } from '../staff/rules.js';
import { feedLink } from './calendar.js';
import { apply, book, moveBooking, type MoveOn } from './moves.js';
import { presentBookings, readBooking, seeBooking } from './present.js';
import type { BookingMove } from './rules.js';
import { bookingsWithNames } from './store.js';

const usualLimit = 20;

const answerWith = async (call: CallContext, id: string): Promise<Answer<Booking>> => ({
  body: await readBooking(call, id),
  resource: { kind: 'booking', id },
});

/** One page of bookings, newest first. */
async function pageOf(
  call: CallContext,
  list: string,
  query: ReturnType<typeof bookingsWithNames>,
  { status, limit = usualLimit, cursor }: BookingListQuery,
): Promise<Page<Booking>> {
  const position = readCursor(call, list, cursor);
  let from = query;
  if (status) from = from.where('bookings.status', '=', status);
  if (position) from = from.where(sql<SqlBool>`(bookings.booked_at, bookings.id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`);
  const rows = await from
    .orderBy('bookings.booked_at', 'desc')
    .orderBy('bookings.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: await presentBookings(call, rows.slice(0, limit)),
    ...(rows.length > limit && last && { nextCursor: writeCursor(call, list, [last.booked_at.toISOString(), last.id]) }),
  };
}

/** A move by whoever looks after the role. @throws ProblemError not-found, not-allowed, wrong-state */
async function moveByStaff(call: Call<unknown>, move: BookingMove, on: Omit<MoveOn, 'byStaff'>): Promise<Answer<Booking>> {
  const row = await seeBooking(call, call.params['id']!);
  refuseOthers(call, row.organisation_id);
  if (row.person_id === signedIn(call).id)
    throw new ProblemError('not-allowed', { detail: 'Somebody else decides about a place of your own.' });
  if (move !== 'record') await decideAlone(call, 'application', row.id);
  await moveBooking(call, row, move, { ...on, byStaff: true });
  return answerWith(call, row.id);
}

const endCalendar = (call: CallContext) =>
  call.transaction
    .deleteFrom('calendar_keys')
    .where('community_id', '=', call.community.id)
    .where('person_id', '=', signedIn(call).id)
    .executeTakeFirstOrThrow();

/** Gives the calendar file of each date of whoever calls another address: the one before it opens nothing any more. */
const renewAddresses = (call: CallContext) =>
  asSystem(call, () =>
    call.transaction
      .updateTable('bookings')
      .set((row) => ({ calendar_version: row('calendar_version', '+', 1) }))
      .where('community_id', '=', call.community.id)
      .where('person_id', '=', signedIn(call).id)
      .execute(),
  );

export const bookingsHandlers: HandlersOf<'bookings'> = {
  list: async (call) => {
    const person = signedIn(call);
    return { body: await pageOf(call, 'bookings mine', bookingsWithNames(call).where('bookings.person_id', '=', person.id), call.query) };
  },

  listForStaff: async (call) => {
    const person = signedIn(call);
    const { organisation, opportunity, session } = call.query;
    const own = coordinatedBy(person);
    if (!managesAll(person) && own.length === 0)
      throw new ProblemError('not-allowed', { detail: 'Only a coordinator of volunteers may do this.' });
    let query = bookingsWithNames(call);
    if (!managesAll(person)) query = query.where('bookings.organisation_id', 'in', own);
    if (organisation) query = query.where('bookings.organisation_id', '=', organisation);
    if (opportunity) query = query.where('bookings.opportunity_id', '=', opportunity);
    if (session) query = query.where('bookings.session_id', '=', session);
    return { body: await pageOf(call, `bookings ${organisation ?? ''} ${opportunity ?? ''} ${session ?? ''}`, query, call.query) };
  },

  get: async (call) => ({ body: await readBooking(call, call.params['id']!) }),
  create: async (call) => answerWith(call, await book(call, call.params['id']!)),
  apply: async (call) => answerWith(call, await apply(call, call.params['id']!, call.body?.message)),

  cancel: async (call) => {
    const row = await seeBooking(call, call.params['id']!);
    const byStaff = row.person_id !== signedIn(call).id;
    if (byStaff && !manages(call.person, row.organisation_id)) throw new ProblemError('not-found');
    await moveBooking(call, row, 'cancel', { byStaff, reason: call.body?.reason });
    return answerWith(call, row.id);
  },

  accept: (call) => moveByStaff(call, 'accept', {}),
  reconsider: (call) => moveByStaff(call, 'reconsider', {}),
  decline: (call) => moveByStaff(call, 'decline', { reason: call.body?.reason }),
  record: (call) => moveByStaff(call, 'record', { attendance: call.body }),

  followCalendar: async (call) => {
    const { community, transaction, now, services } = call;
    const key = services.random.text(24);
    const { numDeletedRows } = await endCalendar(call);
    // Whoever asks for another address wants the ones before it to open nothing.
    if (numDeletedRows > 0n) await renewAddresses(call);
    const kept = { key_hash: hashed(key), created_at: now };
    await transaction
      .insertInto('calendar_keys')
      .values({ community_id: community.id, person_id: signedIn(call).id, ...kept })
      .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet(kept))
      .execute();
    return { body: { address: feedLink(call, key) } };
  },

  endCalendar: async (call) => {
    await endCalendar(call);
    await renewAddresses(call);
    return { body: undefined };
  },
};
