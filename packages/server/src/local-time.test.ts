import { expect, test } from 'vitest';
import { instantAt, withOffset } from './local-time.js';

const london = 'Europe/London';

test.each([
  ['in summer', '2026-07-14', '18:00', '2026-07-14T17:00:00.000Z'],
  ['in winter', '2026-12-01', '18:00', '2026-12-01T18:00:00.000Z'],
  ['on the day the clocks turn back', '2026-10-25', '18:00', '2026-10-25T18:00:00.000Z'],
  ['that the clocks say twice', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['on the day the clocks turn forward', '2027-03-28', '18:00', '2027-03-28T17:00:00.000Z'],
  ['that the clocks leave out', '2027-03-28', '01:30', undefined],
  ['at midnight', '2026-06-01', '00:00', '2026-05-31T23:00:00.000Z'],
])('finds a time %s', (_, day, time, expected) => {
  expect(instantAt(day, time, london)?.toISOString()).toBe(expected);
});

test.each([
  ['America/St_Johns', '2026-07-14T12:00:00Z', '2026-07-14T09:30:00-02:30'],
  ['Asia/Kathmandu', '2026-07-14T12:00:00Z', '2026-07-14T17:45:00+05:45'],
  [london, '2026-07-14T12:00:00Z', '2026-07-14T13:00:00+01:00'],
  [london, '2026-12-14T12:00:00Z', '2026-12-14T12:00:00+00:00'],
])('says an instant by the clocks of %s', (zone, instant, expected) => {
  expect(withOffset(new Date(instant), zone)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(instant));
});
