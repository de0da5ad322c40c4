import type { Booking } from '@goodturn/contract';
import { sql } from 'kysely';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { presentSession } from '../opportunities/present.js';
import { sessionsWithAreas, type SessionRow } from '../opportunities/store.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { coordinates } from '../staff/rules.js';
import { helpToTakePartOf } from '../volunteers/store.js';
import { bookingLink } from './calendar.js';
import { bookingsWithNames, type NamedBooking } from './store.js';

/** Places on waiting lists: 1 is next. */
async function positionsOf(call: CallContext, sessionIds: readonly string[]): Promise<Map<string, number>> {
  if (sessionIds.length === 0) return new Map();
  // Others on the list are nobody's to read, and how many they are is what the reader asks.
  const rows = await asSystem(call, () =>
    call.transaction
      .selectFrom('bookings')
      .select(['id', sql<number>`row_number() over (partition by session_id order by booked_at, id)::int`.as('position')])
      .where('community_id', '=', call.community.id)
      .where('session_id', 'in', [...new Set(sessionIds)])
      .where('status', '=', 'waiting')
      .execute(),
  );
  return new Map(rows.map((row) => [row.id, row.position]));
}

const standing: ReadonlySet<string> = new Set(['booked', 'waiting', 'applied']);

/**
 * What volunteers wrote for the organisations whose roles they take, by booking: for the coordinators of those, while it stands. That it
 * was read is written down, as whenever staff read what was sealed.
 */
async function helpFor(call: CallContext, rows: readonly NamedBooking[]): Promise<Map<string, string>> {
  const person = signedIn(call);
  const theirs = rows.filter((row) => row.person_id !== person.id && standing.has(row.status) && coordinates(person, row.organisation_id));
  const written = await asSystem(call, () =>
    helpToTakePartOf(
      call,
      theirs.map((row) => row.person_id),
    ),
  );
  const shown = theirs.filter((row) => written.has(row.person_id));
  for (const row of shown)
    await recordAudit(call, {
      action: 'bookings.seeHelp',
      subject: { kind: 'booking', id: row.id },
      personId: row.person_id,
      organisationId: row.organisation_id,
    });
  return new Map(shown.map((row) => [row.id, written.get(row.person_id) ?? '']));
}

/** Bookings as the reader may see them: a volunteer their own, staff those of what they look after with who it is. */
export async function presentBookings(call: CallContext, rows: readonly NamedBooking[]): Promise<Booking[]> {
  const person = signedIn(call);
  const sessionIds = rows.flatMap((row) => row.session_id ?? []);
  const sessions = new Map<string, SessionRow>(
    sessionIds.length === 0
      ? []
      : (
          await sessionsWithAreas(call)
            .where('sessions.id', 'in', [...new Set(sessionIds)])
            .execute()
        ).map((row) => [row.id, row]),
  );
  const positions = await positionsOf(
    call,
    rows.flatMap((row) => (row.status === 'waiting' && row.session_id !== null ? [row.session_id] : [])),
  );
  const help = await helpFor(call, rows);
  return rows.map((row) => {
    const mine = row.person_id === person.id;
    const session = row.session_id === null ? undefined : sessions.get(row.session_id);
    const position = positions.get(row.id);
    return {
      id: row.id,
      status: row.status,
      opportunity: { id: row.opportunity_id, title: row.title, organisation: { id: row.organisation_id, name: row.organisation_name } },
      ...(session && { session: presentSession(call, session, row, mine ? { booking: { id: row.id, status: row.status } } : undefined) }),
      ...(position !== undefined && { position }),
      ...(row.message !== null && { message: row.message }),
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.minutes !== null && { minutes: row.minutes }),
      bookedAt: row.booked_at.toISOString(),
      ...(mine && session && { calendar: bookingLink(call, row) }),
      mine,
      ...(!mine && {
        person: {
          id: row.person_id,
          displayName: row.display_name,
          email: row.email,
          ...(help.has(row.id) && { helpToTakePart: help.get(row.id) }),
        },
      }),
    };
  });
}

/** A booking that the reader may see: their own, or one of what they look after. @throws ProblemError not-found */
export async function seeBooking(call: CallContext, id: string): Promise<NamedBooking> {
  const row = await bookingsWithNames(call).where('bookings.id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row;
}

export async function readBooking(call: CallContext, id: string): Promise<Booking> {
  const [booking] = await presentBookings(call, [await seeBooking(call, id)]);
  return booking!;
}
