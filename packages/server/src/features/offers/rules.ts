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
import type { Lack } from '@goodturn/contract';
import type { Clearance } from '../checks/gate.js';
import { stateSentence } from '../requests/rules.js';

export type OfferMove = 'accept' | 'decline' | 'withdraw' | 'complete' | 'block' | 'close';

/** Who makes each move on an offer, and from which status: the whole table of an offer's moves. */
export const offerMoves: Record<OfferMove, { by: readonly Party[]; from: readonly OfferStatus[]; request: readonly RequestStatus[] }> = {
  accept: { by: ['asker'], from: ['offered'], request: ['open'] },
  decline: { by: ['asker'], from: ['offered', 'accepted'], request: ['pending', 'open', 'matched'] },
  withdraw: { by: ['helper'], from: ['offered', 'accepted'], request: ['pending', 'open', 'matched'] },
  complete: { by: ['helper'], from: ['accepted'], request: ['open', 'matched'] },
  // What the helper may no longer do: a check of theirs does not stand.
  close: { by: ['clock'], from: ['offered', 'accepted'], request: ['pending', 'open', 'matched'] },
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
    case 'close':
      return moved(
        situation,
        { id: offer.id, status: 'declined', reason: 'closed' },
        offer.status === 'accepted'
          ? [
              { to: 'asker', kind: 'visit-off', offerId },
              { to: 'helper', kind: 'match-ended', offerId },
            ]
          : [],
      );
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

/** What a category asks of a helper. `kind` will grow; each new kind is answered in `lacks`. */
export type Requirement = { kind: string };

/** The next step of a helper, by what they lack. None tells what a certificate or a status says. */
const nextSteps: Readonly<Record<Lack, string>> = {
  certificate: 'Helping with this needs a DBS check. Ask your coordinator how to get one: it costs volunteers nothing.',
  'another-kind': 'Helping with this needs another kind of DBS check than yours. Ask your coordinator how to get it.',
  original: 'A coordinator has to see your original certificate first.',
  identity: 'A coordinator has to see who you are first: bring something with your photograph.',
  decision: 'Your check is with a coordinator, who has not decided yet.',
  refused: 'Helping with this is not open to you. Your coordinator can tell you more.',
  review: 'Your check is due again. Your coordinator looks at it with you.',
  'new-certificate': 'Helping with this needs a new DBS certificate. Your coordinator helps you to apply.',
  details: 'The details of your certificate have to be looked at again with your coordinator.',
  recheck: 'Your check is being confirmed again. This can take some days.',
  consent: 'You took back your consent to be checked again. Give it anew, or ask your coordinator.',
  references: 'Two people who know you have to speak for you first: tell us their names and e-mail addresses.',
  'references-waiting': 'We wait for an answer of somebody whom you named. Tell them to look for our e-mail.',
  'references-decision': 'The people whom you named have answered. A coordinator looks at it now.',
  training: 'Helping with this needs a training first. Ask your coordinator when the next one is.',
  'training-due': 'Your training is due again. Ask your coordinator when the next one is.',
  'code-of-conduct': 'Read the code of conduct and say that you keep to it.',
};

/** What somebody does next about what they lack, as a sentence. */
export const nextStepFor = (lack: Lack): string => nextSteps[lack];

/**
 * What the helper lacks of a category's requirement: `undefined` when nothing. A kind that this version does not know
 * stays locked, because letting everybody through a check that we cannot read would be worse.
 */
export function lacks(requirement: Requirement, clearance?: Clearance): { reason: string; detail: string } | undefined {
  if (requirement.kind === 'none') return undefined;
  if (clearance?.state === 'cleared') return undefined;
  if (clearance) return { reason: clearance.lack, detail: nextSteps[clearance.lack] };
  return { reason: requirement.kind, detail: 'Helping with this needs a check that you do not have yet.' };
}

export interface OfferingFacts {
  requestStatus: RequestStatus;
  isAsker: boolean;
  requirement: Requirement;
  /** How this person's certificates answer the requirement; absent where it asks for none, or cannot be read. */
  clearance?: Clearance | undefined;
  /** This person's earlier offers to the same request. */
  earlier: readonly { status: OfferStatus; reason?: string | undefined }[];
}

/** Whether somebody may offer: never to oneself, one standing offer each, not again after a no. */
export function mayOffer({
  requestStatus,
  isAsker,
  requirement,
  clearance,
  earlier,
}: OfferingFacts): (Refusal & { reason?: string }) | undefined {
  if (isAsker) return refuse('own-request', 'This is your own request.');
  const locked = lacks(requirement, clearance);
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
