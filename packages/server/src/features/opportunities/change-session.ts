import type { SessionChanges } from '@goodturn/contract';
import { inputProblem, ProblemError, type CallContext } from '../../http/handler.js';
import { dayAfter, dayIn, timeIn } from '../requests/days.js';
import { asSystem } from '../staff/as-system.js';
import { holdSession, moveUp } from '../bookings/places.js';
import { tellVolunteers } from '../bookings/tell.js';
import { storedPlace } from './place.js';
import { movesSession, plannedTime } from './rules.js';

/**
 * Changes a session under its lock. Who comes or waits hears of another time or place, and who waits moves up into new room.
 * @throws ProblemError invalid-input, wrong-state
 */
export async function changeSession(call: CallContext, id: string, changes: SessionChanges): Promise<void> {
  const { community, transaction, now } = call;
  const { timeZone } = community.settings;
  const place = changes.place && (await storedPlace(call, changes.place, '#/place'));
  await asSystem(call, async () => {
    const { session } = await holdSession(call, id);
    if (session.status === 'cancelled') throw new ProblemError('wrong-state', { detail: 'This session is cancelled.' });
    if (session.starts_at <= now) throw new ProblemError('wrong-state', { detail: 'This session has begun.' });
    const date = changes.date ?? dayIn(session.starts_at, timeZone);
    const time = plannedTime(
      {
        date,
        from: changes.from ?? timeIn(session.starts_at, timeZone),
        until: changes.until ?? timeIn(session.ends_at, timeZone),
        // Another day moves its end with it.
        endDate: changes.endDate ?? dayAfter(date, nights(session, timeZone)),
      },
      now,
      timeZone,
    );
    if (!('startsAt' in time)) throw inputProblem(time);
    const capacity = changes.capacity === undefined ? session.capacity : changes.capacity === 0 ? null : changes.capacity;
    if (capacity !== null && capacity < session.booked) {
      const detail = `This many have a place already: ${session.booked}. Enter ${session.booked} or more.`;
      throw inputProblem({ pointer: '#/capacity', code: 'too-small', detail });
    }
    const moved = movesSession(changes);
    await transaction
      .updateTable('sessions')
      .set({
        starts_at: time.startsAt,
        ends_at: time.endsAt,
        ...place,
        ...(changes.note !== undefined && { note: changes.note === '' ? null : changes.note }),
        capacity,
        ...(changes.waitingList !== undefined && { waiting_list: changes.waitingList }),
        // A calendar need not hear of room.
        sequence: session.sequence + (moved || changes.note !== undefined ? 1 : 0),
        updated_at: now,
      })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
    if (moved) await tellOfMove(call, id);
    await moveUp(call, id);
  });
}

/** How many midnights a session goes through. */
const nights = ({ starts_at, ends_at }: { starts_at: Date; ends_at: Date }, timeZone: string): number =>
  Math.round((Date.parse(dayIn(ends_at, timeZone)) - Date.parse(dayIn(starts_at, timeZone))) / 86_400_000);

/** Tells all who come or wait, and reminds those who come anew before the other time. */
async function tellOfMove(call: CallContext, sessionId: string): Promise<void> {
  const { community, transaction } = call;
  const rows = await transaction
    .updateTable('bookings')
    .set({ reminded_at: null })
    .where('community_id', '=', community.id)
    .where('session_id', '=', sessionId)
    .where('status', 'in', ['booked', 'waiting'])
    .returning(['id'])
    .execute();
  await tellVolunteers(
    call,
    rows.map((row) => ({ bookingId: row.id, kind: 'session-changed' as const })),
  );
}
