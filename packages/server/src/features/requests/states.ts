import type { OfferEndReason, OfferStatus, ProblemCode, RequestStatus } from '@goodturn/contract';

export type { OfferStatus, RequestStatus };

/**
 * Why an offer ended before it was done: `declined` the asker said no, `ended` the asker ended the match, `withdrawn` the
 * helper did, `cancelled` and `expired` the request took a match with it, `closed` everything else.
 */
export type OfferEnd = OfferEndReason;

/** Who makes a move: `clock` is a job, `stranger` anybody who sees the request and has no part in it. */
export type Party = 'asker' | 'helper' | 'moderator' | 'clock' | 'stranger';

export interface RequestFacts {
  status: RequestStatus;
  helpersWanted: number;
  /** When it became `done`. */
  doneAt?: Date | undefined;
  expiresAt: Date;
  /** Whether the day that it names is over in the community, or it names none. */
  dayIsOver: boolean;
}

export interface OfferFacts {
  id: string;
  status: OfferStatus;
  /** When the helper, or the asker for them, said that it is done. */
  doneAt?: Date | undefined;
}

/** A request with all its offers: everything that a rule looks at. */
export interface Situation {
  request: RequestFacts;
  offers: readonly OfferFacts[];
}

/** What is told to whom; the words are in the mail catalogue. `offerId` says which helper it is about. */
export type TellKind =
  | 'request-approved'
  | 'request-declined'
  | 'request-cancelled'
  | 'request-expired'
  | 'request-expiring'
  | 'request-done'
  | 'request-done-by-time'
  | 'request-reopened'
  | 'offer-accepted'
  | 'offer-declined'
  | 'offer-closed'
  | 'offer-withdrawn'
  | 'match-ended-by-asker'
  | 'match-ended-by-helper'
  | 'visit-off'
  | 'match-ended'
  | 'helper-done';

export interface Tell {
  to: 'asker' | 'helper';
  kind: TellKind;
  offerId?: string;
}

export interface OfferChange {
  id: string;
  status: OfferStatus;
  reason?: OfferEnd;
}

/** What a move does: the new status of the request (its old one when nothing changes) and of each offer that moves. */
export interface Outcome {
  allowed: true;
  status: RequestStatus;
  offers: OfferChange[];
  tell: Tell[];
  /** A new end of the request's time, when the move gives it more. */
  expiresAt?: Date;
}

export interface Refusal {
  allowed: false;
  code: ProblemCode;
  detail: string;
}

export type Decision = Outcome | Refusal;

export const refuse = (code: ProblemCode, detail: string): Refusal => ({ allowed: false, code, detail });

/** A request that neighbours can still act on. */
export const isLive = (status: RequestStatus): boolean => status === 'open' || status === 'matched';

/** An offer that counts as a helper: accepted, or accepted and done. */
export const isHelper = (offer: Pick<OfferFacts, 'status'>): boolean => offer.status === 'accepted' || offer.status === 'done';

/** How many helpers a request has once these changes are made. */
export function helpersAfter(offers: readonly OfferFacts[], changes: readonly OfferChange[] = []): number {
  const changed = new Map(changes.map((change) => [change.id, change.status]));
  return offers.filter((offer) => isHelper({ status: changed.get(offer.id) ?? offer.status })).length;
}

/** A live request is `open` until it has the helpers that it wants. */
export const liveStatus = (helpersMatched: number, helpersWanted: number): 'open' | 'matched' =>
  helpersMatched >= helpersWanted ? 'matched' : 'open';

const day = 86_400_000;
/** The instant `days` whole days (of 24 hours) later. */
export const daysLater = (from: Date, days: number): Date => new Date(from.getTime() + days * day);
export const latest = (one: Date, other: Date): Date => (one.getTime() >= other.getTime() ? one : other);
