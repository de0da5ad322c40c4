import type { BookingStatus, ProblemCode } from '@goodturn/contract';

export interface Refusal {
  code: ProblemCode;
  detail: string;
}
const refuse = (code: ProblemCode, detail: string): Refusal => ({ code, detail });

/** What a place in a session depends on. */
export interface SessionFacts {
  readonly status: 'planned' | 'cancelled';
  readonly startsAt: Date;
  /** Null: room for everybody. */
  readonly capacity: number | null;
  readonly booked: number;
  readonly waiting: number;
  readonly waitingList: boolean;
}

/** How many more have room. */
export const roomIn = ({ capacity, booked }: Pick<SessionFacts, 'capacity' | 'booked'>): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - booked);

/** What becomes of somebody who wants a place: they have it, they wait, or neither. Nobody passes those who wait. */
export function decidePlace(
  session: SessionFacts,
  standing: BookingStatus | undefined,
  now: Date,
): { status: 'booked' | 'waiting' } | Refusal {
  if (session.status === 'cancelled') return refuse('wrong-state', 'This session is cancelled.');
  if (standing === 'waiting') return refuse('already-booked', 'You are on the waiting list already. It is under Yours.');
  if (standing !== undefined) return refuse('already-booked', 'You have a place already. It is under Yours.');
  if (session.startsAt <= now) return refuse('wrong-state', 'This session has begun.');
  if (roomIn(session) > 0 && session.waiting === 0) return { status: 'booked' };
  return session.waitingList ? { status: 'waiting' } : refuse('full', 'This session is full.');
}

/** How many of those who wait move up. */
export const movingUp = (session: SessionFacts, now: Date): number =>
  session.status === 'planned' && session.startsAt > now ? Math.min(roomIn(session), session.waiting) : 0;

export type BookingMove = 'cancel' | 'accept' | 'reconsider' | 'decline' | 'record';

/** From which status each move is made. */
const movesFrom: Readonly<Record<BookingMove, readonly BookingStatus[]>> = {
  cancel: ['booked', 'waiting', 'applied'],
  accept: ['applied'],
  reconsider: ['booked'],
  decline: ['applied'],
  record: ['booked', 'attended', 'missed'],
};

const sentences: Readonly<Record<BookingMove, string>> = {
  cancel: 'This place is cancelled already.',
  accept: 'This application is answered already.',
  reconsider: 'This application is not accepted.',
  decline: 'This application is answered already.',
  record: 'Nobody has this place.',
};

/** Whether a move can be made on a booking. @param startsAt of its session, if it is of one */
export function mayMove(move: BookingMove, status: BookingStatus, startsAt: Date | undefined, now: Date): Refusal | undefined {
  if (!movesFrom[move].includes(status)) {
    const past = status === 'attended' || status === 'missed';
    return refuse('wrong-state', move === 'cancel' && past ? 'This session is over.' : sentences[move]);
  }
  if (startsAt === undefined) return undefined;
  if (move === 'reconsider') return refuse('wrong-state', 'This is a place on a date: cancel it instead.');
  if (move === 'cancel' && startsAt <= now) return refuse('wrong-state', 'This session has begun.');
  if (move === 'record' && startsAt > now) return refuse('wrong-state', 'This session has not begun.');
  return undefined;
}

/** Before a session, when somebody is reminded of it. */
export const remindBeforeMs = 24 * 3_600_000;
