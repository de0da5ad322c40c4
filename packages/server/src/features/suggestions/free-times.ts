import type { Timing } from '@goodturn/contract';
import { dayAfter, dayIn, timeIn } from '../requests/days.js';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** Monday is 0, as ISO 8601 counts from Monday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** One cell of the grid of seven days × morning, afternoon, evening. */
export interface FreeTime {
  readonly weekday: Weekday;
  readonly part: DayPart;
}

/** The grid as 21 bits, Monday morning the lowest: a community has a million of them. */
export type FreeTimes = number;

/** When a part ends, `HH:MM` in the community's time zone. A morning begins at midnight, an evening ends there. */
const ends: Record<DayPart, string> = { morning: '12:00', afternoon: '17:00', evening: '24:00' };

export const bitOf = ({ weekday, part }: FreeTime): FreeTimes => 1 << (weekday * 3 + dayParts.indexOf(part));
export const freeTimesOf = (times: readonly FreeTime[]): FreeTimes => times.reduce((all, time) => all | bitOf(time), 0);
export const isFree = (free: FreeTimes, time: FreeTime): boolean => (free & bitOf(time)) !== 0;

const weekdayOf = (day: string): Weekday => ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) as Weekday;

/** When a request can be done: all of `times` are needed, or any one of them will do. Soonest first. */
export interface Occasion {
  readonly needs: 'all' | 'any';
  readonly times: readonly FreeTime[];
  /** The same as a grid. */
  readonly grid: FreeTimes;
}

const partsOf = (day: string, from = '00:00', until = '24:00'): FreeTime[] =>
  dayParts
    .filter((part, index) => from < ends[part] && until > (index === 0 ? '00:00' : ends[dayParts[index - 1]!]))
    .map((part) => ({ weekday: weekdayOf(day), part }));

/** A week of days: after that the grid repeats itself. */
const daysOfWeek = 7;

/** A window this many times as long as the task leaves a choice of when in it. */
const choiceFactor = 1.5;

/**
 * When a request can still be done, counted from now on in the community's time zone. Empty when its time is over.
 * @param minutes how long it takes
 */
export function occasionOf(timing: Timing, minutes: number, now: Date, timeZone: string): Occasion {
  const today = dayIn(now, timeZone);
  const time = timeIn(now, timeZone);
  if (timing.kind === 'on') {
    if (timing.date < today) return occasion('any', []);
    const begins = timing.from ?? '00:00';
    const from = timing.date === today && begins < time ? time : begins;
    const until = timing.until ?? (timing.from === undefined ? '24:00' : timeAfter(from, minutes));
    if (until <= from) return occasion('any', []);
    const choice = minutesOf(until) - minutesOf(from) >= minutes * choiceFactor;
    return occasion(choice ? 'any' : 'all', partsOf(timing.date, from, until));
  }
  const times: FreeTime[] = [];
  for (let ahead = 0; ahead < daysOfWeek; ahead += 1) {
    const day = dayAfter(today, ahead);
    if (timing.kind === 'by' && day > timing.date) break;
    times.push(...partsOf(day, ahead === 0 ? time : undefined));
  }
  return occasion('any', times);
}

const occasion = (needs: Occasion['needs'], times: readonly FreeTime[]): Occasion => ({ needs, times, grid: freeTimesOf(times) });

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time so many minutes later on the same day, `24:00` at the latest. */
function timeAfter(time: string, minutes: number): string {
  const end = Math.min(24 * 60, minutesOf(time) + minutes);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

/** How likely it is that one free time out of several suits both. */
const oneSuits = 0.4;

/**
 * How well somebody's free times fit an occasion, from 0 to 1. Where all times are needed it is the share of them that is free; where
 * any will do, each free one adds the chance that it suits.
 */
export function timeFit(free: FreeTimes, { needs, times, grid }: Occasion): number {
  if (times.length === 0) return 0;
  let found = 0;
  for (let common = free & grid; common !== 0; common &= common - 1) found += 1;
  if (needs === 'all') return found / times.length;
  return 1 - (1 - oneSuits) ** found;
}

/** The soonest time at which somebody is free, where that is enough for the occasion: what a reason may truly name. */
export function soonestFree(free: FreeTimes, { needs, times }: Occasion): FreeTime | undefined {
  if (needs === 'all' && !times.every((time) => isFree(free, time))) return undefined;
  return times.find((time) => isFree(free, time));
}
