import { describe, expect, it } from 'vitest';
import type { OfferFacts, OfferStatus, Party, RequestStatus, Situation } from '../requests/states.js';
import { decideOffer, lacks, mayOffer, offerMoves, type OfferMove } from './rules.js';

const now = new Date('2026-11-22T12:00:00Z');
const context = { now, expiryDays: 30 };
const offers: OfferStatus[] = ['offered', 'accepted', 'declined', 'withdrawn', 'done'];
const requests: RequestStatus[] = ['pending', 'open', 'matched', 'done', 'cancelled', 'expired', 'declined'];
const parties: Party[] = ['asker', 'helper', 'moderator', 'clock', 'stranger'];
const situation = (status: RequestStatus, offer: OfferStatus, others: OfferFacts[] = [], helpersWanted = 1): Situation => ({
  request: { status, helpersWanted, expiresAt: now, dayIsOver: true },
  offers: [{ id: 'one', status: offer }, ...others],
});

const live: RequestStatus[] = ['open', 'matched'];
const table: [move: OfferMove, by: Party[], offer: OfferStatus[], request: RequestStatus[], to: OfferStatus | 'varies'][] = [
  ['accept', ['asker'], ['offered'], ['open'], 'accepted'],
  ['decline', ['asker'], ['offered', 'accepted'], ['pending', ...live], 'declined'],
  ['withdraw', ['helper'], ['offered', 'accepted'], ['pending', ...live], 'withdrawn'],
  ['complete', ['helper'], ['accepted'], live, 'done'],
  ['close', ['clock'], ['offered', 'accepted'], ['pending', ...live], 'declined'],
  ['block', ['asker', 'helper'], offers, requests, 'varies'],
];

describe('moves of an offer', () => {
  it('are all in the table', () => {
    expect(table.map(([move]) => move).sort()).toEqual(Object.keys(offerMoves).sort());
  });
  for (const [move, by, from, on, to] of table) {
    it.each(offers.flatMap((offer) => requests.flatMap((request) => parties.map((party) => [party, offer, request] as const))))(
      `${move} by %s of an offer that is %s on a request that is %s`,
      (party, offer, request) => {
        const decision = decideOffer(move, party, situation(request, offer), 'one', context);
        if (by.includes(party) && from.includes(offer) && on.includes(request)) {
          expect(decision.allowed).toBe(true);
          if (decision.allowed && to !== 'varies') expect(decision.offers).toMatchObject([{ id: 'one', status: to }]);
        } else {
          expect(decision.allowed).toBe(false);
          if (!decision.allowed)
            expect(decision.code).toBe(
              !by.includes(party)
                ? 'not-allowed'
                : move === 'accept' && offer === 'offered' && request === 'matched'
                  ? 'full'
                  : 'wrong-state',
            );
        }
      },
    );
  }
});

describe('what follows', () => {
  it('is matched with the last helper wanted, open before', () => {
    const other: OfferFacts = { id: 'two', status: 'accepted' };
    expect(decideOffer('accept', 'asker', situation('open', 'offered', [other], 2), 'one', context)).toMatchObject({ status: 'matched' });
    expect(decideOffer('accept', 'asker', situation('open', 'offered', [other], 3), 'one', context)).toMatchObject({ status: 'open' });
  });
  it('leaves offers that were not chosen as they are', () => {
    const decision = decideOffer('accept', 'asker', situation('open', 'offered', [{ id: 'two', status: 'offered' }]), 'one', context);
    expect(decision).toMatchObject({
      offers: [{ id: 'one', status: 'accepted' }],
      tell: [{ to: 'helper', kind: 'offer-accepted', offerId: 'one' }],
    });
  });
  it('opens the place again when a helper withdraws, and tells both', () => {
    expect(decideOffer('withdraw', 'helper', situation('matched', 'accepted'), 'one', context)).toMatchObject({
      status: 'open',
      tell: [
        { to: 'asker', kind: 'match-ended-by-helper' },
        { to: 'helper', kind: 'match-ended-by-helper' },
      ],
    });
  });
  it('opens the place again when the asker ends one match, and leaves the others', () => {
    expect(
      decideOffer('decline', 'asker', situation('matched', 'accepted', [{ id: 'two', status: 'accepted' }], 2), 'one', context),
    ).toMatchObject({
      status: 'open',
      offers: [{ id: 'one', status: 'declined', reason: 'ended' }],
      tell: [
        { to: 'asker', kind: 'match-ended-by-asker' },
        { to: 'helper', kind: 'match-ended-by-asker' },
      ],
    });
  });
  it('keeps a place taken while its helper is done and the asker is asked', () => {
    expect(decideOffer('complete', 'helper', situation('matched', 'accepted'), 'one', context)).toMatchObject({
      status: 'matched',
      offers: [{ status: 'done' }],
      tell: [{ to: 'asker', kind: 'helper-done' }],
    });
  });
  it('a block ends a match without saying why, and an offer without a word', () => {
    expect(decideOffer('block', 'asker', situation('matched', 'accepted'), 'one', context)).toMatchObject({
      status: 'open',
      offers: [{ status: 'declined', reason: 'closed' }],
      tell: [
        { to: 'asker', kind: 'match-ended' },
        { to: 'helper', kind: 'match-ended' },
      ],
    });
    expect(decideOffer('block', 'helper', situation('open', 'offered'), 'one', context)).toMatchObject({
      offers: [{ status: 'declined' }],
      tell: [],
    });
    expect(decideOffer('block', 'helper', situation('done', 'done'), 'one', context)).toMatchObject({
      status: 'done',
      offers: [],
      tell: [],
    });
  });
});

describe('mayOffer', () => {
  const free = { requestStatus: 'open', isAsker: false, requirement: { kind: 'none' }, earlier: [] } as const;
  it.each([
    ['a neighbour offers', free, undefined],
    ['to oneself', { ...free, isAsker: true }, 'own-request'],
    ['twice', { ...free, earlier: [{ status: 'offered' }] }, 'already-offered'],
    ['while matched', { ...free, earlier: [{ status: 'accepted' }] }, 'already-offered'],
    ['after having done it', { ...free, earlier: [{ status: 'done' }] }, 'already-offered'],
    ['again after withdrawing', { ...free, earlier: [{ status: 'withdrawn', reason: 'withdrawn' }] }, undefined],
    ['again after a no', { ...free, earlier: [{ status: 'declined', reason: 'declined' }] }, 'already-declined'],
    ['again after the asker ended the match', { ...free, earlier: [{ status: 'declined', reason: 'ended' }] }, 'already-declined'],
    ['again on a reopened request that had closed', { ...free, earlier: [{ status: 'declined', reason: 'closed' }] }, undefined],
    ['to one that has its helpers', { ...free, requestStatus: 'matched' }, 'full'],
    ['to one that is done', { ...free, requestStatus: 'done' }, 'wrong-state'],
    ['to one that waits', { ...free, requestStatus: 'pending' }, 'wrong-state'],
    ['without the check that it needs', { ...free, requirement: { kind: 'check' } }, 'locked'],
  ] as const)('%s', (_, facts, code) => {
    expect(mayOffer(facts)?.code).toBe(code);
  });
  it('says what is lacking, and locks what it does not know', () => {
    expect(mayOffer({ ...free, requirement: { kind: 'dbs-enhanced' } })).toMatchObject({ code: 'locked', reason: 'dbs-enhanced' });
    expect(lacks({ kind: 'none' })).toBeUndefined();
    expect(lacks({ kind: 'dbs' }, { state: 'cleared' })).toBeUndefined();
    expect(lacks({ kind: 'dbs' }, { state: 'pending', lack: 'recheck' })).toEqual({
      reason: 'recheck',
      detail: 'Your check is being confirmed again. This can take some days.',
    });
    expect(lacks({ kind: 'dbs' })?.reason).toBe('dbs');
    expect(lacks({ kind: 'of-next-year' }, undefined)?.reason).toBe('of-next-year');
  });
});
