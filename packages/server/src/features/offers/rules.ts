import {
  daysLater,
  helpersAfter,
  isLive,
  latest,
  liveStatus,
  refuse,
  type Decision,
  type OfferChange,
  type OfferFacts,
  type OfferStatus,
  type Party,
  type Refusal,
  type RequestStatus,
  type Situation,
  type Tell,
} from '../requests/states.js';
import { stateSentence } from '../requests/rules.js';

export type OfferMove = 'accept' | 'decline' | 'withdraw' | 'complete' | 'block';

/** Who makes each move on an offer, and from which status: the whole table of an offer's moves. */
export const offerMoves: Record<OfferMove, { by: readonly Party[]; from: readonly OfferStatus[]; request: readonly RequestStatus[] }> = {
  accept: { by: ['asker'], from: ['offered'], request: ['open'] },
  decline: { by: ['asker'], from: ['offered', 'accepted'], request: ['pending', 'open', 'matched'] },
  withdraw: { by: ['helper'], from: ['offered', 'accepted'], request: ['pending', 'open', 'matched'] },
  complete: { by: ['helper'], from: ['accepted'], request: ['open', 'matched'] },
  block: {
    by: ['asker', 'helper'],
    from: ['offered', 'accepted', 'declined', 'withdrawn', 'done'],
    request: ['pending', 'open', 'matched', 'done', 'cancelled', 'expired', 'declined'],
  },
};

const offerSentences: Record<OfferStatus, string> = {
  offered: 'This offer has not been answered yet.',
  accepted: 'This offer was already accepted.',
  declined: 'This offer was declined.',
  withdrawn: 'This offer was withdrawn.',
  done: 'This is already done.',
};

/** What follows when `by` makes `move` on one offer of a request. */
export function decideOffer(
  move: OfferMove,
  by: Party,
  situation: Situation,
  offerId: string,
  context: { now: Date; expiryDays: number },
): Decision {
  const { request, offers } = situation;
  const row = offerMoves[move];
  const offer = offers.find((each) => each.id === offerId);
  if (!offer) return refuse('not-found', 'There is no such offer.');
  if (!row.by.includes(by)) return refuse('not-allowed', 'This is for somebody else to do.');
  if (!row.from.includes(offer.status)) return refuse('wrong-state', offerSentences[offer.status]);
  if (move === 'accept' && request.status === 'matched') return refuse('full', 'This request already has all its helpers.');
  if (!row.request.includes(request.status)) return refuse('wrong-state', stateSentence(request.status));

  switch (move) {
    case 'accept':
      return {
        ...moved(situation, { id: offer.id, status: 'accepted' }, [{ to: 'helper', kind: 'offer-accepted', offerId }]),
        expiresAt: latest(request.expiresAt, daysLater(context.now, context.expiryDays)),
      };
    case 'decline': {
      const ends = offer.status === 'accepted';
      return moved(
        situation,
        { id: offer.id, status: 'declined', reason: ends ? 'ended' : 'declined' },
        ends ? bothTold('match-ended-by-asker', offerId) : [{ to: 'helper', kind: 'offer-declined', offerId }],
      );
    }
    case 'withdraw': {
      const ends = offer.status === 'accepted';
      return moved(
        situation,
        { id: offer.id, status: 'withdrawn', reason: 'withdrawn' },
        ends ? bothTold('match-ended-by-helper', offerId) : [{ to: 'asker', kind: 'offer-withdrawn', offerId }],
      );
    }
    case 'complete':
      return moved(situation, { id: offer.id, status: 'done' }, [{ to: 'asker', kind: 'helper-done', offerId }]);
    case 'block':
      return block(situation, offer);
  }
}

const bothTold = (kind: Tell['kind'], offerId: string): Tell[] => [
  { to: 'asker', kind, offerId },
  { to: 'helper', kind, offerId },
];

function moved({ request, offers }: Situation, change: OfferChange, tell: Tell[]): Extract<Decision, { allowed: true }> {
  const status = isLive(request.status) ? liveStatus(helpersAfter(offers, [change]), request.helpersWanted) : request.status;
  return { allowed: true, status, offers: [change], tell };
}

/** A block ends a match in words that do not say why, and drops an unanswered offer without a word. */
function block(situation: Situation, offer: OfferFacts): Decision {
  if (offer.status === 'accepted') {
    return moved(situation, { id: offer.id, status: 'declined', reason: 'closed' }, bothTold('match-ended', offer.id));
  }
  if (offer.status === 'offered') return moved(situation, { id: offer.id, status: 'declined', reason: 'closed' }, []);
  return { allowed: true, status: situation.request.status, offers: [], tell: [] };
}

/** What a category asks of a helper. `kind` will grow (a check, an age); each new kind is answered in `lacks`. */
export type Requirement = { kind: string };

/**
 * What the helper lacks of a category's requirement: `undefined` when nothing. A kind that this version does not know
 * stays locked, because letting everybody through a check that we cannot read would be worse.
 */
export function lacks(requirement: Requirement): { reason: string; detail: string } | undefined {
  if (requirement.kind === 'none') return undefined;
  return { reason: requirement.kind, detail: 'Helping with this needs a check that you do not have yet.' };
}

export interface OfferingFacts {
  requestStatus: RequestStatus;
  isAsker: boolean;
  requirement: Requirement;
  /** This person's earlier offers to the same request. */
  earlier: readonly { status: OfferStatus; reason?: string | undefined }[];
}

/** Whether somebody may offer: never to oneself, one standing offer each, not again after a no. */
export function mayOffer({ requestStatus, isAsker, requirement, earlier }: OfferingFacts): (Refusal & { reason?: string }) | undefined {
  if (isAsker) return refuse('own-request', 'This is your own request.');
  const locked = lacks(requirement);
  if (locked) return { ...refuse('locked', locked.detail), reason: locked.reason };
  if (earlier.some((offer) => offer.status === 'offered' || offer.status === 'accepted' || offer.status === 'done')) {
    return refuse('already-offered', 'You have already offered. Your offer is under Yours.');
  }
  if (earlier.some((offer) => offer.status === 'declined' && (offer.reason === 'declined' || offer.reason === 'ended'))) {
    return refuse('already-declined', 'The neighbour said no to your offer. There are others who need a hand.');
  }
  if (requestStatus === 'matched') return refuse('full', 'Someone was accepted before you. The request is closed.');
  if (requestStatus !== 'open') return refuse('wrong-state', stateSentence(requestStatus));
  return undefined;
}
