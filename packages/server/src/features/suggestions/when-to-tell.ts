import { dayAfter, dayIn, timeIn } from '../requests/days.js';
import { instantOf } from './zoned.js';

/** How often somebody hears of requests. */
export type Rhythm = 'instant' | 'daily' | 'weekly';

export interface QuietHours {
  /** `HH:MM` in the community's time zone. */
  readonly from: string;
  /** The same time as `from` is no quiet at all; an earlier one is on the next day. */
  readonly until: string;
}

export interface Hearing {
  readonly rhythm: Rhythm;
  readonly quiet: QuietHours | undefined;
}

/** When digests leave, in the community's time zone: in the morning, the weekly one on Mondays. */
const digestTime = '08:00';
const digestWeekday = 1;

const inQuiet = (time: string, { from, until }: QuietHours): boolean =>
  from < until ? time >= from && time < until : from !== until && (time >= from || time < until);

/** The first instant, from `now` on, that is not in somebody's quiet hours. */
export function afterQuiet(now: Date, quiet: QuietHours | undefined, timeZone: string): Date {
  if (!quiet) return now;
  const time = timeIn(now, timeZone);
  if (!inQuiet(time, quiet)) return now;
  const today = dayIn(now, timeZone);
  const end = instantOf(time < quiet.until ? today : dayAfter(today, 1), quiet.until, timeZone);
  // An hour that comes twice may begin in quiet and end before its second time.
  return end > now ? end : now;
}

/**
 * When somebody is told, as they hear of requests now, of what was found for them earlier: an instant after `now` where their rhythm or
 * their quiet hours put it off.
 */
export function tellAgainAt(drawnAt: Date, now: Date, hearing: Hearing, timeZone: string): Date {
  const due = tellAt(drawnAt, hearing, timeZone);
  return due > now ? due : afterQuiet(now, hearing.quiet, timeZone);
}

/** When somebody is told of what is found for them now: at once, or with the next digest; never in their quiet hours. */
export function tellAt(now: Date, { rhythm, quiet }: Hearing, timeZone: string): Date {
  if (rhythm === 'instant') return afterQuiet(now, quiet, timeZone);
  for (let day = dayIn(now, timeZone); ; day = dayAfter(day, 1)) {
    if (rhythm === 'weekly' && new Date(`${day}T12:00:00Z`).getUTCDay() !== digestWeekday) continue;
    const at = instantOf(day, digestTime, timeZone);
    if (at >= now) return afterQuiet(at, quiet, timeZone);
  }
}
