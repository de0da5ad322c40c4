import { limits } from '@goodturn/contract';
import { inputProblem, ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { lockOf, volunteerFacts } from '../opportunities/admission.js';
import { seeOpportunity, seeSession } from '../opportunities/present.js';
import { bookingsOf, isPublic, type OpportunityRow } from '../opportunities/store.js';
import { isUnseen } from '../requests/content.js';
import { maskText } from '../safety/masking.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { endPlacesOf } from './ending.js';
import { countPlaces, holdSession, moveUp, type BookingRow } from './places.js';
import { decidePlace, mayMove, type BookingMove } from './rules.js';
import { tellCoordinators, tellVolunteers, type ToTell } from './tell.js';

/** @throws ProblemError locked with what the person lacks, wrong-state where nobody can join here */
async function refuseLocked(call: CallContext, opportunity: OpportunityRow): Promise<void> {
  if (opportunity.joining === 'link')
    throw new ProblemError('wrong-state', { detail: 'This organisation takes volunteers on its own website.' });
  if (!(await isPublic(call, opportunity.id))) throw new ProblemError('wrong-state', { detail: 'This opportunity is closed.' });
  const volunteer = await volunteerFacts(call, [opportunity]);
  const locked = volunteer && lockOf(opportunity, volunteer, call.now);
  if (locked) throw new ProblemError('locked', locked);
}

/** Takes a place in a session for whoever calls, or one on its waiting list. @returns the id of the booking */
export async function book(call: CallContext, sessionId: string): Promise<string> {
  const { community, transaction, now, services } = call;
  const person = signedIn(call);
  const { opportunity } = await seeSession(call, sessionId);
  const mine = await bookingsOf(call, person.id, { sessions: [sessionId], opportunities: [opportunity.id] });
  const standing = ['booked', 'waiting', 'attended', 'missed'] as const;
  // Who has a place hears that, whatever has changed since.
  if (!standing.some((status) => status === mine.get(sessionId)?.status)) {
    await refuseLocked(call, opportunity);
    if (opportunity.joining === 'apply' && mine.get(opportunity.id)?.status !== 'booked')
      throw new ProblemError('locked', {
        reason: 'application',
        detail: 'Apply first. When the organisation says yes, the dates are yours to choose.',
      });
  }
  const id = services.random.id(now);
  await asSystem(call, async () => {
    const { facts, session } = await holdSession(call, sessionId);
    // Read again under the lock: the call before this one may have been the same person's.
    const earlier = (await bookingsOf(call, person.id, { sessions: [sessionId] })).get(sessionId)?.status;
    const place = decidePlace(
      facts,
      standing.find((status) => status === earlier),
      now,
    );
    if ('code' in place) throw new ProblemError(place.code, { detail: place.detail });
    await transaction
      .insertInto('bookings')
      .values({
        community_id: community.id,
        id,
        opportunity_id: session.opportunity_id,
        organisation_id: session.organisation_id,
        session_id: sessionId,
        person_id: person.id,
        status: place.status,
        booked_at: now,
        updated_at: now,
      })
      .execute();
    await countPlaces(call, sessionId);
    await tellVolunteers(call, [{ bookingId: id, kind: place.status === 'booked' ? 'booking-booked' : 'booking-waiting' }]);
  });
  return id;
}

/** Joins a role that has no dates, or applies for one. @returns the id of the booking */
export async function apply(call: CallContext, opportunityId: string, typed: string | undefined): Promise<string> {
  const { community, transaction, now, services } = call;
  const person = signedIn(call);
  const opportunity = await seeOpportunity(call, opportunityId);
  await refuseLocked(call, opportunity);
  if (opportunity.joining === 'join' && (await hasDates(call, opportunityId)))
    throw new ProblemError('wrong-state', { detail: 'Choose one of its dates.' });
  if (typed !== undefined && isUnseen(typed)) throw inputProblem({ pointer: '#/message', code: 'blank', detail: 'Write a message.' });
  const message = typed === undefined ? null : maskText(typed).text;
  if (message !== null && message.length > limits.offerMessage)
    throw inputProblem({ pointer: '#/message', code: 'too-long', detail: `Use ${limits.offerMessage} characters or fewer.` });
  const status = opportunity.joining === 'apply' ? 'applied' : 'booked';
  const id = services.random.id(now);
  await asSystem(call, async () => {
    // Two calls of one person at once: the second waits here for the first.
    const { status: earlier } = (await transaction
      .insertInto('bookings')
      .values({
        community_id: community.id,
        id,
        opportunity_id: opportunity.id,
        organisation_id: opportunity.organisation_id,
        person_id: person.id,
        status,
        message,
        booked_at: now,
        updated_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('status')
      .executeTakeFirst()) ?? { status: undefined };
    if (earlier === undefined)
      throw new ProblemError('already-booked', {
        detail: status === 'applied' ? 'You have applied already. It is under Yours.' : 'You have joined already. It is under Yours.',
      });
    await tellVolunteers(call, [{ bookingId: id, kind: status === 'applied' ? 'application-received' : 'booking-joined' }]);
    if (status === 'applied')
      await tellCoordinators(call, { organisationId: opportunity.organisation_id, title: opportunity.title, name: person.displayName });
  });
  return id;
}

async function hasDates({ transaction, community, now }: CallContext, opportunityId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('sessions')
    .select('id')
    .where('community_id', '=', community.id)
    .where('opportunity_id', '=', opportunityId)
    .where('status', '=', 'planned')
    .where('starts_at', '>', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface MoveOn {
  /** By somebody else than the volunteer: who looks after the role. */
  readonly byStaff: boolean;
  readonly reason?: string | undefined;
  readonly attendance?: { attended: boolean | null; minutes?: number | undefined };
}

const staffActions: Readonly<Record<BookingMove, string>> = {
  cancel: 'bookings.cancel',
  accept: 'bookings.accept',
  reconsider: 'bookings.reconsider',
  decline: 'bookings.decline',
  record: 'bookings.record',
};

/** Makes a move on a booking, under the lock of its session if it is of one. @throws ProblemError wrong-state */
export async function moveBooking(
  call: CallContext,
  seen: Pick<BookingRow, 'id' | 'session_id'>,
  move: BookingMove,
  on: MoveOn,
): Promise<void> {
  const { community, transaction, now } = call;
  const person = signedIn(call);
  const row = await asSystem(call, async () => {
    const session = seen.session_id === null ? undefined : (await holdSession(call, seen.session_id)).session;
    const booking = await transaction
      .selectFrom('bookings')
      .selectAll()
      .where('community_id', '=', community.id)
      .where('id', '=', seen.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const refusal = mayMove(move, booking.status, session?.starts_at, now);
    if (refusal) throw new ProblemError(refusal.code, { detail: refusal.detail });
    if (move === 'reconsider') await letGoOfDates(call, booking);
    const reason = on.reason === undefined || on.reason === '' ? null : on.reason;
    await transaction
      .updateTable('bookings')
      .set({
        ...after(booking, move, on, session),
        ...(move !== 'record' && { reason, sequence: booking.sequence + 1 }),
        decided_by: person.id,
        decided_at: now,
        updated_at: now,
      })
      .where('community_id', '=', community.id)
      .where('id', '=', booking.id)
      .execute();
    await tellVolunteers(call, tellOf(booking, move, on, reason));
    if (session) {
      await countPlaces(call, session.id);
      await moveUp(call, session.id);
    }
    return booking;
  });
  if (!on.byStaff) return;
  await recordAudit(call, {
    action: staffActions[move],
    subject: { kind: 'booking', id: row.id },
    personId: row.person_id,
    organisationId: row.organisation_id,
  });
}

function after(
  booking: BookingRow,
  move: BookingMove,
  { attendance }: MoveOn,
  session: { starts_at: Date; ends_at: Date } | undefined,
): Partial<Pick<BookingRow, 'status' | 'minutes'>> {
  if (move === 'cancel') return { status: 'cancelled' };
  if (move === 'accept') return { status: 'booked' };
  if (move === 'decline') return { status: 'declined' };
  if (move === 'reconsider') return { status: 'applied' };
  const minutes = attendance?.minutes;
  if (!session) return { minutes: minutesInRole(booking.minutes ?? 0, attendance) };
  if (attendance?.attended === null) return { status: 'booked', minutes: null };
  if (!attendance?.attended) return { status: 'missed', minutes: null };
  return { status: 'attended', minutes: minutes ?? Math.round((session.ends_at.getTime() - session.starts_at.getTime()) / 60_000) };
}

/** A place in a role goes on, and its time adds up, until it is taken back. */
function minutesInRole(before: number, attendance: MoveOn['attendance']): number | null {
  const { attended, minutes } = attendance ?? {};
  if (attended) return before + (minutes ?? 0);
  if (attended !== null) return before;
  const back = minutes ?? before;
  if (back > before)
    throw inputProblem({
      pointer: '#/minutes',
      code: 'out-of-range',
      detail: `Take back ${before} minutes at most: no more are recorded.`,
    });
  return before - back || null;
}

/**
 * Ends the dates to come that somebody chose after they were accepted for a role. Must act as the system.
 * @throws ProblemError wrong-state for a role that nobody applies for, or once they have come
 */
async function letGoOfDates(call: CallContext, booking: BookingRow): Promise<void> {
  const { community, transaction, now } = call;
  const { joining } = await transaction
    .selectFrom('opportunities')
    .select('joining')
    .where('community_id', '=', community.id)
    .where('id', '=', booking.opportunity_id)
    .executeTakeFirstOrThrow();
  if (joining !== 'apply') throw new ProblemError('wrong-state', { detail: 'Nobody applies for this role.' });
  const begun = await transaction
    .selectFrom('bookings')
    .innerJoin('sessions', (join) =>
      join.onRef('sessions.community_id', '=', 'bookings.community_id').onRef('sessions.id', '=', 'bookings.session_id'),
    )
    .select('bookings.id')
    .where('bookings.community_id', '=', community.id)
    .where('bookings.opportunity_id', '=', booking.opportunity_id)
    .where('bookings.person_id', '=', booking.person_id)
    .where('bookings.status', 'in', ['booked', 'attended'])
    .where('sessions.starts_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  if (begun || booking.minutes !== null)
    throw new ProblemError('wrong-state', { detail: 'They have begun already: what they gave stays theirs.' });
  await endPlacesOf(
    call,
    booking.person_id,
    (_, opportunityId, sessionId) => opportunityId === booking.opportunity_id && sessionId !== null,
  );
}

/** What the volunteer is told; nothing of what they did themselves. */
function tellOf(booking: BookingRow, move: BookingMove, { byStaff }: MoveOn, reason: string | null): ToTell[] {
  const tell = (kind: ToTell['kind']): ToTell[] => [{ bookingId: booking.id, kind, reason: reason ?? undefined }];
  if (move === 'accept') return tell('application-accepted');
  if (move === 'decline') return tell('application-declined');
  if (move === 'reconsider') return tell('application-reconsidered');
  return move === 'cancel' && byStaff ? tell('booking-cancelled') : [];
}
