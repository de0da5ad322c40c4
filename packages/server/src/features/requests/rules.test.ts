import { describe, expect, it } from 'vitest';
import { decideRequest, firstExpiry, requestMoves, seesPlace, statusAfterEdit, type RequestMove } from './rules.js';
import type { OfferFacts, OfferStatus, Party, RequestStatus, Situation } from './states.js';

const now = new Date('2026-11-22T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const statuses: RequestStatus[] = ['pending', 'open', 'matched', 'done', 'cancelled', 'expired', 'declined'];
const parties: Party[] = ['asker', 'helper', 'moderator', 'clock', 'stranger'];
const context = { now, expiryDays: 30, helperOfferId: 'first' };

const offer = (id: string, status: OfferStatus, days?: number): OfferFacts => ({
  id,
  status,
  doneAt: days === undefined ? undefined : ago(days),
});
const situation = (status: RequestStatus, offers: OfferFacts[] = [], more: Partial<Situation['request']> = {}): Situation => ({
  request: { status, helpersWanted: 1, expiresAt: ago(-10), dayIsOver: true, ...more },
  offers,
});

/** Facts under which each move can be made, so that only status and party decide. */
const ready: Record<RequestMove, (status: RequestStatus) => Situation> = {
  approve: (status) => situation(status),
  restore: (status) => situation(status),
  decline: (status) => situation(status),
  cancel: (status) => situation(status),
  complete: (status) => situation(status, [offer('first', 'accepted')]),
  reopen: (status) => situation(status, [offer('first', 'done', 2)], { doneAt: ago(2) }),
  expire: (status) => situation(status, [], { expiresAt: ago(1) }),
  finish: (status) => situation(status, [offer('first', 'done', 8)]),
  remind: (status) => situation(status, [], { expiresAt: ago(-2) }),
};

/** The table in the words of the product: who may make a move, from where, and where it leads. */
const table: [move: RequestMove, by: Party[], from: RequestStatus[], to: RequestStatus | 'same'][] = [
  ['approve', ['moderator'], ['pending'], 'open'],
  ['decline', ['moderator'], ['pending', 'open', 'matched'], 'declined'],
  ['restore', ['moderator'], ['declined'], 'open'],
  ['cancel', ['asker'], ['pending', 'open', 'matched'], 'cancelled'],
  ['complete', ['asker'], ['open', 'matched'], 'done'],
  ['reopen', ['asker', 'helper'], ['open', 'matched', 'done'], 'matched'],
  ['expire', ['clock'], ['pending', 'open', 'matched'], 'expired'],
  ['finish', ['clock'], ['open', 'matched'], 'done'],
  ['remind', ['clock'], ['pending', 'open'], 'same'],
];

describe('moves of a request', () => {
  it('are all in the table', () => {
    expect(table.map(([move]) => move).sort()).toEqual(Object.keys(requestMoves).sort());
  });
  for (const [move, by, from, to] of table) {
    for (const status of statuses) {
      for (const party of parties) {
        const possible = from.includes(status) && by.includes(party);
        it(`${move} by ${party} from ${status}: ${possible ? (to === 'same' ? status : to) : 'refused'}`, () => {
          const decision = decideRequest(move, party, ready[move](status), context);
          if (possible) expect(decision).toMatchObject({ allowed: true, status: to === 'same' ? status : to });
          else expect(decision).toMatchObject({ allowed: false, code: by.includes(party) ? 'wrong-state' : 'not-allowed' });
        });
      }
    }
  }
});

describe('what follows', () => {
  const three = [offer('one', 'offered'), offer('two', 'accepted'), offer('three', 'withdrawn')];

  it('cancelling ends matches, closes what nobody chose, and tells both sides', () => {
    expect(decideRequest('cancel', 'asker', situation('open', three, { helpersWanted: 2 }), context)).toMatchObject({
      status: 'cancelled',
      offers: [
        { id: 'one', status: 'declined', reason: 'closed' },
        { id: 'two', status: 'declined', reason: 'cancelled' },
      ],
      tell: [
        { to: 'asker', kind: 'request-cancelled' },
        { to: 'helper', kind: 'request-cancelled', offerId: 'two' },
        { to: 'helper', kind: 'offer-closed', offerId: 'one' },
      ],
    });
  });
  it('cannot cancel away the minutes that a neighbour gave', () => {
    expect(decideRequest('cancel', 'asker', situation('matched', [offer('one', 'done', 1)]), context)).toMatchObject({
      allowed: false,
      code: 'wrong-state',
    });
  });
  it('completing makes every helper done and closes the rest', () => {
    expect(decideRequest('complete', 'asker', situation('open', three, { helpersWanted: 2 }), context)).toMatchObject({
      status: 'done',
      offers: [
        { id: 'two', status: 'done' },
        { id: 'one', status: 'declined', reason: 'closed' },
      ],
      tell: [
        { to: 'helper', kind: 'request-done', offerId: 'two' },
        { to: 'helper', kind: 'offer-closed', offerId: 'one' },
      ],
    });
  });
  it('cannot complete what nobody did', () => {
    expect(decideRequest('complete', 'asker', situation('open', [offer('one', 'offered')]), context)).toMatchObject({ allowed: false });
  });
  it('is done by itself seven days after the last helper said so, not a moment before', () => {
    const at = (days: number) =>
      decideRequest(
        'finish',
        'clock',
        situation('matched', [offer('one', 'done', 9), offer('two', 'done', days)], { helpersWanted: 2 }),
        context,
      );
    expect(at(6.99).allowed).toBe(false);
    expect(at(7)).toMatchObject({
      status: 'done',
      tell: [{ to: 'asker', kind: 'request-done-by-time' }, { to: 'helper' }, { to: 'helper' }],
    });
  });
  it('is done by itself without a helper who never said so, and their match ends', () => {
    const at = (days: number, dayIsOver: boolean) =>
      decideRequest(
        'finish',
        'clock',
        situation('open', [offer('one', 'done', 9), offer('two', 'done', days), offer('three', 'accepted'), offer('four', 'offered')], {
          helpersWanted: 4,
          dayIsOver,
        }),
        context,
      );
    expect(at(6.99, true).allowed).toBe(false);
    expect(at(7, true)).toEqual({
      allowed: true,
      status: 'done',
      offers: [
        { id: 'one', status: 'done' },
        { id: 'two', status: 'done' },
        { id: 'four', status: 'declined', reason: 'closed' },
        { id: 'three', status: 'declined', reason: 'closed' },
      ],
      tell: [
        { to: 'asker', kind: 'request-done-by-time' },
        { to: 'helper', kind: 'request-done-by-time', offerId: 'one' },
        { to: 'helper', kind: 'request-done-by-time', offerId: 'two' },
        { to: 'helper', kind: 'offer-closed', offerId: 'four' },
        { to: 'helper', kind: 'match-ended', offerId: 'three' },
      ],
    });
  });
  it('waits for a helper whose visit’s day is still to come', () => {
    const offers = [offer('one', 'done', 9), offer('two', 'accepted')];
    const at = (dayIsOver: boolean) =>
      decideRequest('finish', 'clock', situation('matched', offers, { helpersWanted: 2, dayIsOver }), context).allowed;
    expect([at(false), at(true)]).toEqual([false, true]);
  });
  it('is not done by itself when nobody said so', () => {
    expect(decideRequest('finish', 'clock', situation('matched', [offer('one', 'accepted')]), context).allowed).toBe(false);
  });
  it('reopens for 14 days', () => {
    const at = (days: number) =>
      decideRequest('reopen', 'asker', situation('done', [offer('one', 'done', days)], { doneAt: ago(days) }), context);
    expect(at(14)).toMatchObject({ allowed: true, status: 'matched', offers: [{ id: 'one', status: 'accepted' }] });
    expect(at(14.01)).toMatchObject({ allowed: false, code: 'wrong-state' });
  });
  it('a helper reopens their own part and the asker is told', () => {
    const both = situation('done', [offer('first', 'done', 1), offer('second', 'done', 1)], { doneAt: ago(1), helpersWanted: 2 });
    expect(decideRequest('reopen', 'helper', both, context)).toMatchObject({
      offers: [{ id: 'first', status: 'accepted' }],
      tell: [{ to: 'asker', kind: 'request-reopened', offerId: 'first' }],
    });
  });
  it('reopens with a place free when it wanted more helpers than it had', () => {
    expect(
      decideRequest('reopen', 'asker', situation('done', [offer('one', 'done', 1)], { doneAt: ago(1), helpersWanted: 3 }), context),
    ).toMatchObject({ status: 'open' });
  });
  it('expires only when its time is over, and tells both sides of a match', () => {
    expect(decideRequest('expire', 'clock', situation('open', [], { expiresAt: ago(-0.01) }), context).allowed).toBe(false);
    expect(decideRequest('expire', 'clock', situation('matched', [offer('one', 'accepted')], { expiresAt: now }), context)).toMatchObject({
      status: 'expired',
      offers: [{ id: 'one', status: 'declined', reason: 'expired' }],
      tell: [
        { to: 'asker', kind: 'request-expired' },
        { to: 'helper', kind: 'request-expired', offerId: 'one' },
      ],
    });
  });
  it('ends as done, not as expired, when somebody has helped', () => {
    expect(
      decideRequest(
        'expire',
        'clock',
        situation('open', [offer('one', 'done', 3), offer('two', 'accepted')], { expiresAt: now, helpersWanted: 3 }),
        context,
      ),
    ).toMatchObject({
      status: 'done',
      offers: [
        { id: 'one', status: 'done' },
        { id: 'two', status: 'declined', reason: 'expired' },
      ],
    });
  });
  it('reminds three days before', () => {
    expect(decideRequest('remind', 'clock', situation('open', [], { expiresAt: ago(-3.01) }), context).allowed).toBe(false);
    expect(decideRequest('remind', 'clock', situation('open', [], { expiresAt: ago(-3) }), context).allowed).toBe(true);
  });
  it('gives a request that waited for approval its whole time', () => {
    expect(decideRequest('approve', 'moderator', situation('pending', [], { expiresAt: ago(2) }), context)).toMatchObject({
      expiresAt: ago(-30),
    });
  });
});

describe('seesPlace', () => {
  it('is open from the match until seven days after it is done', () => {
    expect(seesPlace(offer('one', 'offered'), now)).toBe(false);
    expect(seesPlace(offer('one', 'accepted'), now)).toBe(true);
    expect(seesPlace(offer('one', 'done', 6.99), now)).toBe(true);
    expect(seesPlace(offer('one', 'done', 7), now)).toBe(false);
    expect(seesPlace(offer('one', 'withdrawn'), now)).toBe(false);
    expect(seesPlace(offer('one', 'declined'), now)).toBe(false);
  });
});

it('holds a changed request, and opens or fills it by its helpers', () => {
  expect(statusAfterEdit('open', true, 0, 1)).toBe('pending');
  expect(statusAfterEdit('pending', false, 0, 1)).toBe('pending');
  expect(statusAfterEdit('open', false, 1, 1)).toBe('matched');
  expect(statusAfterEdit('open', false, 1, 2)).toBe('open');
});
it('never expires before its own day is over', () => {
  expect(firstExpiry(now, 30, undefined)).toEqual(ago(-30));
  expect(firstExpiry(now, 30, '2026-11-25')).toEqual(ago(-30));
  expect(firstExpiry(now, 30, '2027-01-10')).toEqual(new Date('2027-01-10T23:59:59Z'));
});
