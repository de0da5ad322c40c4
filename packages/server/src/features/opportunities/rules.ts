import {
  limits,
  type InputError,
  type NewOpportunity,
  type NewSessions,
  type OpportunityChanges,
  type SessionChanges,
} from '@goodturn/contract';
import { instantAt } from '../../local-time.js';
import { unlawfulIn } from '../checks/lawful.js';
import { isWebAddress, addressSentence, unknownTerms } from '../organisations/rules.js';
import { dayAfter, dayIn } from '../requests/days.js';

/** `YYYY-MM-DD`, a day that the calendar has, of this century or the next. */
const isDay = (typed: string): boolean => {
  const day = new Date(`${typed}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed) && /^2[01]/.test(typed);
};

/** What an opportunity would be after a change; of a new one, what was sent. */
interface OpportunityFacts {
  joining: string;
  applyLink: string;
  publishFrom: string;
  publishUntil: string;
}

/** What is wrong with an opportunity beyond its shape. @param facts as it would be */
export function opportunityErrors(body: NewOpportunity | OpportunityChanges, facts: OpportunityFacts): InputError[] {
  const errors: InputError[] = [
    ...unknownTerms('skill', '#/skills', body.skills),
    ...unknownTerms('requirement', '#/needs', body.needs),
    ...(body.requirement ? unlawfulIn(body.requirement, '#/requirement') : []),
  ];
  if (facts.joining === 'link' && facts.applyLink === '') errors.push({ pointer: '#/applyLink', code: 'missing', detail: addressSentence });
  else if (facts.applyLink !== '' && !isWebAddress(facts.applyLink))
    errors.push({ pointer: '#/applyLink', code: 'address-format', detail: addressSentence });
  else if (facts.joining !== 'link' && body.applyLink)
    errors.push({ pointer: '#/applyLink', code: 'not-a-choice', detail: 'Leave the address out, or choose to apply on that website.' });
  for (const part of ['publishFrom', 'publishUntil'] as const)
    if (facts[part] !== '' && !isDay(facts[part]))
      errors.push({ pointer: `#/${part}`, code: 'not-a-date', detail: 'The day must be a real day such as 2026-11-28.' });
  if (errors.length === 0 && facts.publishFrom !== '' && facts.publishUntil !== '' && facts.publishUntil < facts.publishFrom)
    errors.push({ pointer: '#/publishUntil', code: 'until-before-from', detail: 'Enter a last day that is not before the first.' });
  return errors;
}

export interface PlannedTime {
  startsAt: Date;
  endsAt: Date;
}

/** When a session is, in the words of the community's clocks. */
export interface LocalTime {
  date: string;
  from: string;
  until: string;
  endDate?: string | undefined;
}

const mostDaysLong = 7;
/** Two years. */
const mostDaysAhead = limits.daysAhead * 2;

/** The instants of a session, or what is wrong with its times. @param timeZone of the community */
export function plannedTime(time: LocalTime, now: Date, timeZone: string): PlannedTime | InputError {
  const { date, from, until, endDate = date } = time;
  const today = dayIn(now, timeZone);
  if (date < today) return { pointer: '#/date', code: 'in-the-past', detail: 'Enter a time to come.' };
  const startsAt = instantAt(date, from, timeZone);
  const endsAt = instantAt(endDate, until, timeZone);
  if (!startsAt) return { pointer: '#/from', code: 'not-a-time', detail: `The clocks leave out ${from} on ${date}.` };
  if (!endsAt) return { pointer: '#/until', code: 'not-a-time', detail: `The clocks leave out ${until} on ${endDate}.` };
  if (startsAt <= now) return { pointer: '#/from', code: 'in-the-past', detail: 'Enter a time to come.' };
  if (date > dayAfter(today, mostDaysAhead))
    return { pointer: '#/date', code: 'too-far-ahead', detail: 'Enter a day within two years from now.' };
  if (endsAt <= startsAt)
    return {
      pointer: endDate < date ? '#/endDate' : '#/until',
      code: 'until-before-from',
      detail: 'Enter an end that is later than the start.',
    };
  if (endDate > dayAfter(date, mostDaysLong))
    return { pointer: '#/endDate', code: 'too-far-ahead', detail: `Enter an end within ${mostDaysLong} days of the start.` };
  return { startsAt, endsAt };
}

/** The times of a series, each at the same time of the clock whatever the clocks have done between; or what is wrong with the first that cannot be. */
export function plannedTimes(body: NewSessions, now: Date, timeZone: string): PlannedTime[] | InputError {
  const { everyWeeks = 1, times = 1 } = body.repeat ?? {};
  const planned: PlannedTime[] = [];
  for (let index = 0; index < times; index += 1) {
    const days = index * everyWeeks * 7;
    const date = dayAfter(body.date, days);
    const time = plannedTime({ ...body, date, endDate: dayAfter(body.endDate ?? body.date, days) }, now, timeZone);
    if (!('startsAt' in time)) return index > 0 && time.code === 'too-far-ahead' ? { ...time, pointer: '#/repeat/times' } : time;
    planned.push(time);
  }
  return planned;
}

/** Whether a change moves a session in time or place, so that everybody who comes must hear of it. */
export const movesSession = (changes: SessionChanges): boolean =>
  (['date', 'from', 'until', 'endDate', 'place'] as const).some((part) => changes[part] !== undefined);
