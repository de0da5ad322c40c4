import type { Timing } from '@goodturn/contract';
import type { Words } from '@goodturn/locales';

/** Where and when times are told: in whose language and time zone, and what is today. */
export interface Told {
  readonly words: Words;
  readonly language: string;
  readonly timeZone: string;
  readonly now: Date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  // English without a country is told as in Britain: the day before the month.
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, made);
  return made;
}

function day(date: Date, { language }: Told, timeZone: string, whole: boolean): string {
  const length = whole ? 'long' : 'short';
  return format(language, { weekday: length, day: 'numeric', month: length, timeZone }).format(date).replace(',', '');
}

/** `10am`, `6:20pm`. */
function clock(date: Date, { language }: Told, timeZone: string): string {
  const whole = format(language, { minute: 'numeric', timeZone }).format(date) === '0';
  const english = language.startsWith('en');
  const shape: Intl.DateTimeFormatOptions = {
    hour: 'numeric',
    ...(!whole || !english ? { minute: '2-digit' } : {}),
    ...(english ? { hour12: true } : {}),
    timeZone,
  };
  return format(language, shape)
    .format(date)
    .replace(/\s(?=[ap]m$)/, '');
}

/** When help is wanted: `Any day`, `By Fri 27 Nov`, `Sat 28 Nov, 10am to 1pm`; with `whole`, the words of the day in full. */
export function timingText(timing: Timing, told: Told, whole = false): string {
  const { words } = told;
  if (timing.kind === 'flexible') return words('timing/flexible');
  const moment = (time: string) => new Date(`${timing.date}T${time}Z`);
  if (Number.isNaN(moment('12:00').getTime())) return words('timing/flexible');
  const date = day(moment('12:00'), told, 'UTC', whole);
  const { from = '', until = '' } = timing.kind === 'on' ? timing : {};
  const time = (at: string) => (at ? clock(moment(at), told, 'UTC') : '');
  const key = timing.kind === 'by' ? 'day/by' : from ? (until ? 'day/between' : 'day/from') : until ? 'day/until' : 'day/on';
  return words(key, { date, from: time(from), until: time(until) });
}

/** What several words are read as together, as the language joins them: `a, b, c`. */
export const listText = (
  all: readonly unknown[],
  { language }: Pick<Told, 'language'>,
  type: 'conjunction' | 'unit' = 'conjunction',
): string => new Intl.ListFormat(language, { type, style: 'narrow' }).format(all.filter(Boolean) as string[]);

/** `30 minutes`, `1 hour 30 minutes`. */
export function durationText(minutes: number, told: Pick<Told, 'words' | 'language'>): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return listText([hours && told.words('time/hours', { count: hours }), rest && told.words('time/minutes', { count: rest })], told, 'unit');
}

/** `About 2 hours`; under an hour the minutes alone. */
export const aboutText = (minutes: number, told: Pick<Told, 'words' | 'language'>): string =>
  minutes < 60 ? durationText(minutes, told) : told.words('time/about', { time: durationText(minutes, told) });

/** `Tuesday 17 November`. */
export const dayText = (instant: string, told: Told): string => day(new Date(instant), told, told.timeZone, true);

/** `today at 10:12am`, `yesterday at 6:20pm`, `Tuesday 17 November at 9am`. */
export function momentText(instant: string, told: Told): string {
  const { timeZone, now, words } = told;
  const dayOf = (one: Date) => format('en-CA', { dateStyle: 'short', timeZone }).format(one);
  const date = new Date(instant);
  const time = clock(date, told, timeZone);
  const near = [0, 86_400_000].findIndex((before) => dayOf(new Date(now.getTime() - before)) === dayOf(date));
  if (near < 0) return words('moment/day', { day: dayText(instant, told), time });
  return words(near === 0 ? 'moment/today' : 'moment/yesterday', { time });
}

/** The fortnight from today, as `YYYY-MM-DD` in the community's time zone. */
export function fortnight({ timeZone, now }: Told): string[] {
  const days = format('en-CA', { timeZone, dateStyle: 'short' });
  return Array.from({ length: 14 }, (_, ahead) => days.format(new Date(now.getTime() + ahead * 86_400_000)));
}
