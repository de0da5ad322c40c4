import { expect, test } from 'vitest';
import { agreedEnd, canEnd, overdueAt, type Timing } from './rules.js';

const on: Timing = { timing_kind: 'on', timing_date: '2026-11-28', timing_from: null, timing_until: null, minutes: 90 };

test.each<[string, Timing, string | undefined]>([
  ['from a time, for as long as it takes', { ...on, timing_from: '10:00' }, '2026-11-28T11:30:00.000Z'],
  ['until a time', { ...on, timing_from: '10:00', timing_until: '14:00' }, '2026-11-28T14:00:00.000Z'],
  ['in summer by the clocks of the place', { ...on, timing_date: '2026-07-04', timing_until: '14:00' }, '2026-07-04T13:00:00.000Z'],
  ['a day without a time', on, undefined],
  ['whenever', { ...on, timing_kind: 'flexible', timing_date: null }, undefined],
  ['by a day', { ...on, timing_kind: 'by', timing_until: '14:00' }, undefined],
])('a visit ends: %s', (_, timing, end) => {
  expect(agreedEnd(timing, 'Europe/London')?.toISOString()).toBe(end);
});

const now = new Date('2026-11-28T10:00:00Z');
test.each<[string, string, boolean, boolean]>([
  ['now', '2026-11-28T10:00:00Z', true, false],
  ['in a minute', '2026-11-28T10:01:00Z', true, true],
  ['in twelve hours', '2026-11-28T22:00:00Z', true, true],
  ['later than that', '2026-11-28T22:00:01Z', true, false],
  ['on another day, asked ahead', '2026-12-05T12:00:00Z', false, true],
  ['in two years', '2028-11-28T10:00:00Z', false, false],
])('can end %s', (_, end, arrives, can) => {
  expect(canEnd(new Date(end), now, arrives)).toBe(can);
});

test('is overdue half an hour after its end', () => {
  expect(overdueAt(now).toISOString()).toBe('2026-11-28T10:30:00.000Z');
});
