import { instantAt } from '../../local-time.js';

/** Minutes after the end of a visit when somebody is told that the helper has not left. */
export const overdueMinutes = 30;
/** The longest that a helper says a visit takes, in hours, and how far ahead they ask, in days. */
export const longestHours = 12;
const mostDaysAhead = 366;

const minute = 60_000;
export const overdueAt = (endsAt: Date): Date => new Date(endsAt.getTime() + overdueMinutes * minute);

/** Whether a visit can end then: not before now, and not so late that nobody would be told. @param arrives whether the helper is there now */
export const canEnd = (endsAt: Date, now: Date, arrives: boolean): boolean =>
  endsAt > now && endsAt.getTime() <= now.getTime() + (arrives ? longestHours * 60 : mostDaysAhead * 24 * 60) * minute;

export interface Timing {
  readonly timing_kind: 'flexible' | 'by' | 'on';
  readonly timing_date: string | null;
  readonly timing_from: string | null;
  readonly timing_until: string | null;
  readonly minutes: number;
}

/** When a visit was agreed to end, by what was asked: `undefined` where no time was named. */
export function agreedEnd({ timing_kind, timing_date, timing_from, timing_until, minutes }: Timing, timeZone: string): Date | undefined {
  if (timing_kind !== 'on' || timing_date === null) return undefined;
  if (timing_until !== null) return instantAt(timing_date, timing_until, timeZone);
  const begins = timing_from === null ? undefined : instantAt(timing_date, timing_from, timeZone);
  return begins && new Date(begins.getTime() + minutes * minute);
}
