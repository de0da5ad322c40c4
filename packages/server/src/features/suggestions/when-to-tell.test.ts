import { expect, test } from 'vitest';
import { hoursLeft, needOf, urgencyOf } from './urgency.js';
import { tellAgainAt, tellAt, type Hearing } from './when-to-tell.js';
import { instantOf } from './zoned.js';

const zone = 'Europe/London';
const night = { from: '21:00', until: '08:00' };
const at = (now: string, hearing: Hearing) => tellAt(new Date(now), hearing, zone).toISOString().slice(0, 16);

test.each<[string, string, Hearing, string]>([
  ['at once', '2026-11-22T12:00Z', { rhythm: 'instant', quiet: night }, '2026-11-22T12:00'],
  ['at once, whoever has no quiet hours', '2026-11-22T03:00Z', { rhythm: 'instant', quiet: undefined }, '2026-11-22T03:00'],
  ['in the evening quiet: in the morning', '2026-11-22T22:00Z', { rhythm: 'instant', quiet: night }, '2026-11-23T08:00'],
  ['after midnight: the same morning', '2026-11-22T02:00Z', { rhythm: 'instant', quiet: night }, '2026-11-22T08:00'],
  ['when quiet begins it is quiet', '2026-11-22T21:00Z', { rhythm: 'instant', quiet: night }, '2026-11-23T08:00'],
  ['when it ends it is over', '2026-11-22T08:00Z', { rhythm: 'instant', quiet: night }, '2026-11-22T08:00'],
  ['a quiet afternoon', '2026-11-22T14:00Z', { rhythm: 'instant', quiet: { from: '13:00', until: '15:30' } }, '2026-11-22T15:30'],
  [
    'hours of no length are no quiet',
    '2026-11-22T09:00Z',
    { rhythm: 'instant', quiet: { from: '09:00', until: '09:00' } },
    '2026-11-22T09:00',
  ],
  ['summer time: eight is seven', '2026-07-20T22:00Z', { rhythm: 'instant', quiet: night }, '2026-07-21T07:00'],
  ['the night in which clocks go forward', '2027-03-27T22:00Z', { rhythm: 'instant', quiet: night }, '2027-03-28T07:00'],
  ['the night in which they go back', '2026-10-24T22:00Z', { rhythm: 'instant', quiet: night }, '2026-10-25T08:00'],
  ['daily: the next morning', '2026-11-22T12:00Z', { rhythm: 'daily', quiet: undefined }, '2026-11-23T08:00'],
  ['daily, before it leaves', '2026-11-22T07:59Z', { rhythm: 'daily', quiet: undefined }, '2026-11-22T08:00'],
  [
    'daily, for somebody who sleeps longer',
    '2026-11-22T12:00Z',
    { rhythm: 'daily', quiet: { from: '21:00', until: '10:00' } },
    '2026-11-23T10:00',
  ],
  ['weekly: on Monday', '2026-11-24T12:00Z', { rhythm: 'weekly', quiet: undefined }, '2026-11-30T08:00'],
  ['weekly, on a Monday morning', '2026-11-23T06:00Z', { rhythm: 'weekly', quiet: undefined }, '2026-11-23T08:00'],
])('%s', (_, now, hearing, expected) => {
  expect(at(now, hearing)).toBe(expected);
});

// Found on Sunday the 22nd at noon, and looked at again at the time that is given.
test.each<[string, string, Hearing, string]>([
  ['a digest that is due leaves', '2026-11-23T08:03Z', { rhythm: 'daily', quiet: undefined }, '2026-11-23T08:03'],
  ['one that is late leaves at once', '2026-11-24T15:00Z', { rhythm: 'daily', quiet: undefined }, '2026-11-24T15:00'],
  ['a rhythm that was chosen since holds', '2026-11-22T12:05Z', { rhythm: 'daily', quiet: undefined }, '2026-11-23T08:00'],
  ['quiet hours that were chosen since hold', '2026-11-22T22:00Z', { rhythm: 'instant', quiet: night }, '2026-11-23T08:00'],
  ['so do they for a digest', '2026-11-23T08:03Z', { rhythm: 'daily', quiet: { from: '07:00', until: '09:30' } }, '2026-11-23T09:30'],
])('told again: %s', (_, now, hearing, expected) => {
  const again = tellAgainAt(new Date('2026-11-22T12:00Z'), new Date(now), hearing, zone);
  expect(again.toISOString().slice(0, 16)).toBe(expected);
});

test('a time that the clocks skip is the instant after, and one that comes twice is the first', () => {
  expect(instantOf('2027-03-28', '01:30', zone).toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(instantOf('2026-10-25', '01:30', zone).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf('2026-11-22', '24:00', zone).toISOString()).toBe('2026-11-23T00:00:00.000Z');
});

const moment = { now: new Date('2026-11-22T12:00:00Z'), timeZone: zone };
test.each([
  [{ kind: 'flexible' }, Infinity, 'calm'],
  [{ kind: 'by', date: '2026-11-22' }, 12, 'today'],
  [{ kind: 'by', date: '2026-11-24' }, 60, 'soon'],
  [{ kind: 'by', date: '2026-12-24' }, 780, 'calm'],
  [{ kind: 'on', date: '2026-11-23', from: '10:00' }, 22, 'today'],
  [{ kind: 'on', date: '2026-11-22', from: '10:00', until: '15:00' }, 12, 'today'],
  [{ kind: 'on', date: '2026-11-24' }, 60, 'soon'],
] as const)('%j is of use for %d hours: %s', (timing, left, urgency) => {
  expect(hoursLeft({ timing }, moment)).toBe(left);
  expect(urgencyOf({ timing }, moment)).toBe(urgency);
});

test('need grows with haste and with age, and never beyond 1', () => {
  const need = (date: string | undefined, postedAt: string) =>
    needOf({ timing: date === undefined ? { kind: 'flexible' } : { kind: 'by', date }, postedAt: new Date(postedAt) }, moment);
  expect(need(undefined, '2026-11-22T12:00:00Z')).toBe(0);
  expect(need(undefined, '2026-11-15T12:00:00Z')).toBe(0.5);
  expect(need(undefined, '2026-09-15T12:00:00Z')).toBe(1);
  expect(need('2026-11-24', '2026-11-22T12:00:00Z')).toBe(0.6);
  expect(need('2026-11-22', '2026-11-22T12:00:00Z')).toBe(1);
});
