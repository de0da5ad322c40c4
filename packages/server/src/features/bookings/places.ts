import type { Selectable } from 'kysely';
import type { BookingsTable, SessionsTable } from '../../database/schema.js';
import { ProblemError } from '../../http/handler.js';
import type { Setting } from './tell.js';
import { movingUp, type SessionFacts } from './rules.js';
import { tellVolunteers } from './tell.js';

export type BookingRow = Selectable<BookingsTable>;

/** A session, kept to this transaction: whoever else wants a place in it waits until this one ends. */
export interface HeldSession {
  readonly session: Selectable<SessionsTable>;
  readonly facts: SessionFacts;
}

/** Takes hold of a session. Must act as the system. @throws ProblemError not-found */
export async function holdSession(
  { transaction, community }: Pick<Setting, 'transaction' | 'community'>,
  id: string,
): Promise<HeldSession> {
  const session = await transaction
    .selectFrom('sessions')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!session) throw new ProblemError('not-found');
  return {
    session,
    facts: {
      status: session.status,
      startsAt: session.starts_at,
      capacity: session.capacity,
      booked: session.booked,
      waiting: session.waiting,
      waitingList: session.waiting_list,
    },
  };
}

/** Writes how many have a place and how many wait, from the bookings themselves. Under the session's lock. */
export async function countPlaces(
  { transaction, community }: Pick<Setting, 'transaction' | 'community'>,
  sessionId: string,
): Promise<void> {
  const ofSession = (statuses: readonly BookingRow['status'][]) =>
    transaction
      .selectFrom('bookings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('community_id', '=', community.id)
      .where('session_id', '=', sessionId)
      .where('status', 'in', [...statuses]);
  await transaction
    .updateTable('sessions')
    .set({ booked: ofSession(['booked', 'attended', 'missed']), waiting: ofSession(['waiting']) })
    .where('community_id', '=', community.id)
    .where('id', '=', sessionId)
    .execute();
}

/**
 * Gives free places to those who wait, in the order in which they came, and tells each. Under the session's lock, as the system.
 * @returns how many moved up
 */
export async function moveUp(setting: Setting, sessionId: string): Promise<number> {
  const { transaction, community, now } = setting;
  const { facts } = await holdSession(setting, sessionId);
  const most = movingUp(facts, now);
  if (most === 0) return 0;
  const next = await transaction
    .selectFrom('bookings')
    .select(['id', 'sequence'])
    .where('community_id', '=', community.id)
    .where('session_id', '=', sessionId)
    .where('status', '=', 'waiting')
    .orderBy('booked_at')
    .orderBy('id')
    .limit(most)
    .execute();
  for (const { id, sequence } of next) {
    await transaction
      .updateTable('bookings')
      .set({ status: 'booked', sequence: sequence + 1, decided_at: now, updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
  }
  await countPlaces(setting, sessionId);
  await tellVolunteers(
    setting,
    next.map(({ id }) => ({ bookingId: id, kind: 'booking-moved-up' as const })),
  );
  return next.length;
}
