import type { Timing } from '@goodturn/contract';
import { expect, test } from 'vitest';
import { freeTimesOf, occasionOf, soonestFree, timeFit } from './free-times.js';

/** A Sunday, 12:30 in London. */
const now = new Date('2026-11-22T12:30:00Z');
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const shown = (timing: Timing, minutes = 60, at = now) => {
  const { needs, times } = occasionOf(timing, minutes, at, 'Europe/London');
  return [needs, times.map(({ weekday, part }) => `${days[weekday]} ${part}`).join(', ')];
};

test.each<[string, Timing, number, string[]]>([
  ['a whole day', { kind: 'on', date: '2026-11-24' }, 60, ['any', 'Tue morning, Tue afternoon, Tue evening']],
  ['today: what is left of it', { kind: 'on', date: '2026-11-22' }, 60, ['any', 'Sun afternoon, Sun evening']],
  ['yesterday: nothing', { kind: 'on', date: '2026-11-21' }, 60, ['any', '']],
  ['an hour', { kind: 'on', date: '2026-11-24', from: '10:00', until: '11:00' }, 60, ['all', 'Tue morning']],
  [
    'hours across noon that are all needed',
    { kind: 'on', date: '2026-11-24', from: '11:00', until: '13:00' },
    120,
    ['all', 'Tue morning, Tue afternoon'],
  ],
  [
    'a window that leaves a choice',
    { kind: 'on', date: '2026-11-24', from: '09:00', until: '19:00' },
    60,
    ['any', 'Tue morning, Tue afternoon, Tue evening'],
  ],
  ['a start alone: as long as it takes', { kind: 'on', date: '2026-11-24', from: '16:30' }, 60, ['all', 'Tue afternoon, Tue evening']],
  ['an end alone', { kind: 'on', date: '2026-11-24', until: '12:00' }, 60, ['any', 'Tue morning']],
  ['noon belongs to the afternoon', { kind: 'on', date: '2026-11-24', from: '12:00', until: '13:00' }, 60, ['all', 'Tue afternoon']],
  ['late in the evening', { kind: 'on', date: '2026-11-24', from: '23:30' }, 120, ['all', 'Tue evening']],
  ['hours that are over', { kind: 'on', date: '2026-11-22', from: '09:00', until: '11:00' }, 60, ['any', '']],
  ['by tomorrow', { kind: 'by', date: '2026-11-23' }, 60, ['any', 'Sun afternoon, Sun evening, Mon morning, Mon afternoon, Mon evening']],
])('%s', (_, timing, minutes, expected) => {
  expect(shown(timing, minutes)).toEqual(expected);
});

test('what is flexible, or due in more than a week, can be done on any day', () => {
  for (const timing of [{ kind: 'flexible' }, { kind: 'by', date: '2027-01-01' }] as const) {
    const { times } = occasionOf(timing, 60, now, 'Europe/London');
    expect(times).toHaveLength(20);
  }
});

test('days are the community’s: one that has begun there has begun', () => {
  const night = new Date('2026-07-20T23:30:00Z');
  expect(shown({ kind: 'by', date: '2026-07-21' }, 60, night)).toEqual(['any', 'Tue morning, Tue afternoon, Tue evening']);
});

test.each([
  ['all needed, all free', '13:00', 120, ['morning', 'afternoon'], 1],
  ['all needed, half free', '13:00', 120, ['morning'], 0.5],
  ['all needed, none free', '13:00', 120, ['evening'], 0],
  ['any, none free', '19:00', 60, [], 0],
  ['any, one free', '19:00', 60, ['morning'], 0.4],
  ['any, two free', '19:00', 60, ['morning', 'evening'], 0.64],
] as const)('fits: %s', (_, until, minutes, parts, fit) => {
  const occasion = occasionOf({ kind: 'on', date: '2026-11-24', from: '11:00', until }, minutes, now, 'Europe/London');
  const free = freeTimesOf(parts.map((part) => ({ weekday: 1, part })));
  expect(timeFit(free, occasion)).toBeCloseTo(fit);
});

test('the soonest free time is the first that comes, not the first of the week', () => {
  const free = freeTimesOf([
    { weekday: 0, part: 'morning' },
    { weekday: 6, part: 'evening' },
  ]);
  expect(soonestFree(free, occasionOf({ kind: 'flexible' }, 60, now, 'Europe/London'))).toEqual({ weekday: 6, part: 'evening' });
  expect(soonestFree(0, occasionOf({ kind: 'flexible' }, 60, now, 'Europe/London'))).toBeUndefined();
});
