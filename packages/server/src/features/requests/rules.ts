import {
  daysLater,
  helpersAfter,
  isHelper,
  isLive,
  latest,
  liveStatus,
  refuse,
  type Decision,
  type OfferChange,
  type OfferEnd,
  type OfferFacts,
  type Party,
  type RequestStatus,
  type Situation,
  type Tell,
} from './states.js';

/** Days after which an unanswered "done" of a helper ends the request. */
export const finishAfterDays = 7;
/** Days in which either side can say that it isn't finished. */
export const reopenWithinDays = 14;
/** Days between the reminder and the end of a request's time. */
export const remindBeforeDays = 3;
/** Days after the end in which a helper still sees the place and the safe words. */
export const placeVisibleDays = 7;
/** Days that a request stays on the board unless the community says otherwise. */
export const expiryDaysByDefault = 30;

export type RequestMove = 'approve' | 'decline' | 'restore' | 'cancel' | 'complete' | 'reopen' | 'expire' | 'finish' | 'remind';

/** Who makes each move, and from which status it can be made: the whole table of a request's moves. */
export const requestMoves: Record<RequestMove, { by: readonly Party[]; from: readonly RequestStatus[] }> = {
  approve: { by: ['moderator'], from: ['pending'] },
  decline: { by: ['moderator'], from: ['pending', 'open', 'matched'] },
  restore: { by: ['moderator'], from: ['declined'] },
  cancel: { by: ['asker'], from: ['pending', 'open', 'matched'] },
  complete: { by: ['asker'], from: ['open', 'matched'] },
  reopen: { by: ['asker', 'helper'], from: ['open', 'matched', 'done'] },
  expire: { by: ['clock'], from: ['pending', 'open', 'matched'] },
  finish: { by: ['clock'], from: ['open', 'matched'] },
  remind: { by: ['clock'], from: ['pending', 'open'] },
};

const states: Record<RequestStatus, string> = {
  pending: 'This request is waiting for a moderator',
  open: 'This request is open',
  matched: 'This request has all its helpers',
  done: 'This request is done',
  cancelled: 'This request was cancelled',
  expired: 'The time of this request is over',
  declined: 'This request was declined',
};

/** The sentence for a move that the request's status does not allow any more. */
export const stateSentence = (status: RequestStatus): string => `${states[status]}. Load it again to see what can be done now.`;

export interface MoveContext {
  now: Date;
  /** Days on the board: the community's setting. */
  expiryDays: number;
  /** The offer of the helper who makes the move. */
  helperOfferId?: string;
  /** Offers of neighbours with whom the asker has a block: what the two had is over for good. */
  apart?: ReadonlySet<string>;
}

/** Closes offers that nobody chose, and ends the matches that stand for `matchReason`. */
const endOffers = (offers: readonly OfferFacts[], matchReason: OfferEnd = 'closed'): OfferChange[] =>
  offers
    .filter((offer) => offer.status === 'offered' || offer.status === 'accepted')
    .map((offer) => ({ id: offer.id, status: 'declined', reason: offer.status === 'accepted' ? matchReason : 'closed' }));

const tellHelpers = (offers: readonly OfferFacts[], status: OfferFacts['status'] | 'helper', kind: Tell['kind']): Tell[] =>
  offers
    .filter((offer) => (status === 'helper' ? isHelper(offer) : offer.status === status))
    .map((offer) => ({ to: 'helper', kind, offerId: offer.id }));

function end(situation: Situation, status: 'cancelled' | 'expired' | 'declined', kind: Tell['kind']): Decision {
  return {
    allowed: true,
    status,
    offers: endOffers(situation.offers, status === 'declined' ? 'closed' : status),
    tell: [
      { to: 'asker', kind },
      ...tellHelpers(situation.offers, 'accepted', kind),
      ...tellHelpers(situation.offers, 'offered', 'offer-closed'),
    ],
  };
}

function finish(situation: Situation, kind: 'request-done' | 'request-done-by-time'): Decision {
  const offers = situation.offers;
  return {
    allowed: true,
    status: 'done',
    offers: [
      ...offers.filter(isHelper).map((offer): OfferChange => ({ id: offer.id, status: 'done' })),
      ...endOffers(offers.filter((offer) => offer.status === 'offered')),
    ],
    tell: [
      ...(kind === 'request-done-by-time' ? [{ to: 'asker', kind } satisfies Tell] : []),
      ...tellHelpers(offers, 'helper', kind),
      ...tellHelpers(offers, 'offered', 'offer-closed'),
    ],
  };
}

function reopen(situation: Situation, by: Party, { now, expiryDays, helperOfferId, apart }: MoveContext): Decision {
  const { request, offers } = situation;
  const everyDone = offers.filter((offer) => offer.status === 'done');
  const done = everyDone.filter((offer) => !apart?.has(offer.id));
  if (everyDone.length > 0 && done.length === 0)
    return refuse('wrong-state', 'The neighbour who helped cannot come again. Ask again with a new request.');
  const affected = by === 'helper' ? done.filter((offer) => offer.id === helperOfferId) : done;
  if (affected.length === 0) return refuse('wrong-state', 'Nobody has said that this is done.');
  const since =
    request.status === 'done' ? request.doneAt : affected.map((offer) => offer.doneAt).reduce((a, b) => (a && b ? latest(a, b) : (a ?? b)));
  if (since && now > daysLater(since, reopenWithinDays)) {
    return refuse('wrong-state', `It was done more than ${reopenWithinDays} days ago. Ask again with a new request.`);
  }
  const changes = affected.map((offer): OfferChange => ({ id: offer.id, status: 'accepted' }));
  return {
    allowed: true,
    status: liveStatus(helpersAfter(offers, changes), request.helpersWanted),
    offers: changes,
    tell:
      by === 'helper'
        ? [{ to: 'asker', kind: 'request-reopened', offerId: affected[0]!.id }]
        : tellHelpers(affected, 'done', 'request-reopened'),
    expiresAt: latest(request.expiresAt, daysLater(now, expiryDays)),
  };
}

/** What follows when `by` makes `move` on a request: the new states and who is told, or why not. */
export function decideRequest(move: RequestMove, by: Party, situation: Situation, context: MoveContext): Decision {
  const { request, offers } = situation;
  const row = requestMoves[move];
  if (!row.by.includes(by)) return refuse('not-allowed', 'This is for somebody else to do.');
  if (!row.from.includes(request.status)) return refuse('wrong-state', stateSentence(request.status));
  const anyDone = offers.some((offer) => offer.status === 'done');
  switch (move) {
    case 'approve':
    case 'restore':
      return {
        allowed: true,
        status: liveStatus(helpersAfter(offers), request.helpersWanted),
        offers: [],
        tell: [{ to: 'asker', kind: 'request-approved' }],
        expiresAt: latest(request.expiresAt, daysLater(context.now, context.expiryDays)),
      };
    case 'decline':
      return end(situation, 'declined', 'request-declined');
    case 'cancel':
      // Minutes that a neighbour has already given are not to be cancelled away.
      if (anyDone) return refuse('wrong-state', 'A helper has said that it is done. Confirm it, or say that it is not finished.');
      return end(situation, 'cancelled', 'request-cancelled');
    case 'complete':
      if (!offers.some(isHelper))
        return refuse('wrong-state', 'Nobody has been accepted yet. Cancel the request if it is no longer needed.');
      return finish(situation, 'request-done');
    case 'reopen':
      return reopen(situation, by, context);
    case 'finish':
      if (!dueToFinish(situation, context.now)) return refuse('wrong-state', 'The asker still has time to answer.');
      return finishWithDone(situation, 'closed', 'match-ended');
    case 'remind':
      if (context.now < daysLater(request.expiresAt, -remindBeforeDays)) return refuse('wrong-state', 'It is too early for a reminder.');
      return { allowed: true, status: request.status, offers: [], tell: [{ to: 'asker', kind: 'request-expiring' }] };
    case 'expire':
      if (context.now < request.expiresAt) return refuse('wrong-state', 'The request still has time.');
      // Somebody has helped: what ends is the waiting, not the good turn.
      return anyDone ? finishWithDone(situation, 'expired', 'request-expired') : end(situation, 'expired', 'request-expired');
  }
}

/** Confirms the good turns of those who said "done"; the matches that are left end for `reason`, and their helpers are told so. */
function finishWithDone(situation: Situation, reason: OfferEnd, kind: Tell['kind']): Decision {
  const unfinished = situation.offers.filter((offer) => offer.status === 'accepted');
  const rest: Situation = { ...situation, offers: situation.offers.filter((offer) => offer.status !== 'accepted') };
  const decision = finish(rest, 'request-done-by-time');
  if (!decision.allowed) return decision;
  return {
    ...decision,
    offers: [...decision.offers, ...endOffers(unfinished, reason)],
    tell: [...decision.tell, ...tellHelpers(unfinished, 'accepted', kind)],
  };
}

/**
 * True when the asker has let seven days go by since the last helper said "done". A helper who has not said so holds this
 * up only while the day of the visit is still to come: until then they may be about to help, after it nobody else would
 * ever end the wait of those who have. Their match then ends and never counts as done, because nobody said that it was;
 * either side of a good turn can still say within 14 days that it is not finished.
 */
export function dueToFinish({ request, offers }: Situation, now: Date): boolean {
  const helpers = offers.filter(isHelper);
  const done = helpers.filter((offer) => offer.status === 'done');
  return (
    isLive(request.status) &&
    done.length > 0 &&
    done.every((offer) => offer.doneAt !== undefined && daysLater(offer.doneAt, finishAfterDays) <= now) &&
    (done.length === helpers.length || request.dayIsOver)
  );
}

/** Whether a helper still sees the place and the safe words: while matched, and seven days after it is done. */
export function seesPlace(offer: OfferFacts, now: Date): boolean {
  if (offer.status === 'accepted') return true;
  return offer.status === 'done' && offer.doneAt !== undefined && now < daysLater(offer.doneAt, placeVisibleDays);
}

/** The status after an asker's change: held texts wait for a moderator, and the number of helpers may open or fill it. */
export function statusAfterEdit(status: RequestStatus, held: boolean, helpersMatched: number, helpersWanted: number): RequestStatus {
  if (held || status === 'pending') return 'pending';
  return liveStatus(helpersMatched, helpersWanted);
}

/** When a new request's time ends: the community's days, or the end of its own day when that is later. */
export function firstExpiry(now: Date, expiryDays: number, lastDay: string | undefined): Date {
  const usual = daysLater(now, expiryDays);
  return lastDay === undefined ? usual : latest(usual, new Date(`${lastDay}T23:59:59Z`));
}
