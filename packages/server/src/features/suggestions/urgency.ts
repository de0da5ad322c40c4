import { dayIn } from '../requests/days.js';
import { instantOf } from './zoned.js';
import type { Moment, RequestToMatch } from './facts.js';

export type Urgency = 'today' | 'soon' | 'calm';

const hourMs = 3_600_000;
const soonHours = 72;
const todayHours = 24;
/** Days after which a request that nobody took needs all the attention that age can give. */
const oldDays = 14;

/** Hours until a request is of no use any more: until its time begins, or its last day ends. Infinite when it is flexible. */
export function hoursLeft({ timing }: Pick<RequestToMatch, 'timing'>, { now, timeZone }: Pick<Moment, 'now' | 'timeZone'>): number {
  if (timing.kind === 'flexible') return Infinity;
  const dayEnds = instantOf(timing.date, '24:00', timeZone);
  // Somebody who is told in the middle of a time that has begun may still come.
  const begins = timing.kind === 'on' && timing.from !== undefined ? instantOf(timing.date, timing.from, timeZone) : dayEnds;
  const end = begins <= now && dayIn(now, timeZone) === timing.date ? dayEnds : begins;
  return (end.getTime() - now.getTime()) / hourMs;
}

export function urgencyOf(request: Pick<RequestToMatch, 'timing'>, moment: Pick<Moment, 'now' | 'timeZone'>): Urgency {
  const hours = hoursLeft(request, moment);
  if (hours <= todayHours) return 'today';
  return hours <= soonHours ? 'soon' : 'calm';
}

/** How much a request needs to be seen, from 0 to 1: what is wanted soon, and what nobody has taken for long. */
export function needOf(request: Pick<RequestToMatch, 'timing' | 'postedAt'>, moment: Pick<Moment, 'now' | 'timeZone'>): number {
  const haste = { today: 1, soon: 0.6, calm: 0 }[urgencyOf(request, moment)];
  const age = (moment.now.getTime() - request.postedAt.getTime()) / (oldDays * 24 * hourMs);
  return Math.max(haste, Math.min(1, Math.max(0, age)));
}
