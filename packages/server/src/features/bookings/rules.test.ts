import type { BookingStatus } from '@goodturn/contract';
import { describe, expect, it } from 'vitest';
import { decidePlace, mayMove, movingUp, type BookingMove, type SessionFacts } from './rules.js';

const now = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-24T18:00:00Z');
const session: SessionFacts = { status: 'planned', startsAt: later, capacity: 2, booked: 1, waiting: 0, waitingList: true };

describe('a place', () => {
  it.each<[string, Partial<SessionFacts>, BookingStatus | undefined, string]>([
    ['with room', {}, undefined, 'booked'],
    ['without an end to the room', { capacity: null, booked: 5000 }, undefined, 'booked'],
    ['that is the last', { booked: 1 }, undefined, 'booked'],
    ['in a full session with a waiting list', { booked: 2 }, undefined, 'waiting'],
    ['in a full session without one', { booked: 2, waitingList: false }, undefined, 'full'],
    ['behind those who wait, though there is room', { booked: 1, waiting: 1 }, undefined, 'waiting'],
    ['that one has', {}, 'booked', 'already-booked'],
    ['that one waits for', { booked: 2 }, 'waiting', 'already-booked'],
    ['that one had, with the time recorded', {}, 'attended', 'already-booked'],
    ['in a session that is off', { status: 'cancelled' }, undefined, 'wrong-state'],
    ['in a session that begins now', { startsAt: now }, undefined, 'wrong-state'],
  ])('%s', (_, changes, standing, expected) => {
    const decided = decidePlace({ ...session, ...changes }, standing, now);
    expect('status' in decided ? decided.status : decided.code).toBe(expected);
  });
});

describe('those who wait', () => {
  it.each<[string, Partial<SessionFacts>, number]>([
    ['stay while it is full', { booked: 2, waiting: 3 }, 0],
    ['move up into each free place', { capacity: 4, booked: 2, waiting: 3 }, 2],
    ['all move up where there is room for everybody', { capacity: null, booked: 2, waiting: 3 }, 3],
    ['are no more than wait', { capacity: 9, booked: 2, waiting: 1 }, 1],
    ['stay when it has begun', { capacity: 9, waiting: 1, startsAt: now }, 0],
    ['stay when it is off', { capacity: 9, waiting: 1, status: 'cancelled' }, 0],
  ])('%s', (_, changes, expected) => {
    expect(movingUp({ ...session, ...changes }, now)).toBe(expected);
  });
});

describe('each move from each status', () => {
  const statuses: BookingStatus[] = ['booked', 'waiting', 'cancelled', 'attended', 'missed', 'applied', 'declined'];
  /** Which moves are made before a session begins, and which after. */
  const before: Record<BookingMove, BookingStatus[]> = {
    cancel: ['booked', 'waiting', 'applied'],
    accept: ['applied'],
    reconsider: [],
    decline: ['applied'],
    record: [],
  };
  const after: Record<BookingMove, BookingStatus[]> = {
    cancel: [],
    accept: ['applied'],
    reconsider: [],
    decline: ['applied'],
    record: ['booked', 'attended', 'missed'],
  };
  const moves = Object.keys(before) as BookingMove[];

  it.each(moves.flatMap((move) => statuses.map((status): [BookingMove, BookingStatus] => [move, status])))('%s when %s', (move, status) => {
    expect(mayMove(move, status, later, now) === undefined).toBe(before[move].includes(status));
    expect(mayMove(move, status, now, now) === undefined).toBe(after[move].includes(status));
    // A role has no beginning: a place in it can be given up, and its hours written down, at any time.
    const ofRole = [...before[move], ...(move === 'record' ? after.record : []), ...(move === 'reconsider' ? ['booked' as const] : [])];
    expect(mayMove(move, status, undefined, now) === undefined).toBe(ofRole.includes(status));
  });
});
