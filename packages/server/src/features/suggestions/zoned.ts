import { offsetAt } from '../../time.js';
import { dayAfter } from '../requests/days.js';

/**
 * The instant of a day and time in a zone. A time that the clocks skip is the instant after the gap, one that comes twice is the first.
 * @param day `YYYY-MM-DD` @param time `HH:MM`, up to `24:00`
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const whole = time === '24:00' ? Date.parse(`${dayAfter(day, 1)}T00:00:00Z`) : Date.parse(`${day}T${time}:00Z`);
  // The offset of either side of a change: of two that lead back to this time the earlier instant is meant.
  const before = whole - offsetAt(new Date(whole - 12 * 3_600_000), timeZone);
  const after = whole - offsetAt(new Date(whole + 12 * 3_600_000), timeZone);
  const leadsBack = (at: number) => at + offsetAt(new Date(at), timeZone) === whole;
  const fitting = [before, after].filter(leadsBack);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : Math.max(before, after));
}
