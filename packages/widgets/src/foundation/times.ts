import type { Timing } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';

/** Where times are told: whose language, in which time zone. */
export interface Told {
  readonly words: Words;
  readonly locale: string;
  readonly here: { readonly timeZone: string };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  // English without a country is told as in Britain: the day before the month.
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)));
  return made;
}

const day = (date: Date, { locale }: Told, timeZone: string, whole: boolean): string => {
  const length = whole ? 'long' : 'short';
  return format(locale, { weekday: length, day: 'numeric', month: length, timeZone }).format(date).replace(',', '');
};

/** `10am`, `6:20pm`. */
function clock(date: Date, { locale: language }: Told, timeZone: string): string {
  const whole = format(language, { minute: 'numeric', timeZone }).format(date) === '0';
  const english = /^en/.test(language);
  return format(language, {
    hour: 'numeric',
    ...((!whole || !english) && { minute: '2-digit' }),
    ...(english && { hour12: true }),
    timeZone,
  })
    .format(date)
    .replace(/\s(?=[ap]m$)/, '');
}

/** When help is wanted: `Any day`, `By Fri 27 Nov`, `Sat 28 Nov, 10am to 1pm`; with `whole`, the words of the day in full. */
export function timingText(timing: Timing, told: Told, whole = false): string {
  const { words } = told;
  if (!('date' in timing) || Number.isNaN(Date.parse(timing.date))) return words('timing/flexible');
  const moment = (time: string) => new Date(`${timing.date}T${time}Z`);
  const date = day(moment('12:00'), told, 'UTC', whole);
  const { from, until } = timing.kind === 'on' ? timing : ({} as { from?: string; until?: string });
  const time = (at: string | undefined) => (at ? clock(moment(at), told, 'UTC') : '');
  const key = timing.kind === 'by' ? 'day/by' : from ? (until ? 'day/between' : 'day/from') : until ? 'day/until' : 'day/on';
  return words(key, { date, from: time(from), until: time(until) });
}

/** What several words are read as together, as the language joins them: `a, b, c`. */
export function listText(all: readonly unknown[], { locale }: Pick<Told, 'locale'>, type: 'conjunction' | 'unit' = 'conjunction'): string {
  const parts = all.filter(Boolean) as string[];
  // Making a format takes a slow phone longer than all else on its first screen, and English needs none.
  if (locale === 'en' || !parts[1]) return parts.join(type === 'unit' ? ' ' : ', ');
  return new Intl.ListFormat(locale, { type, style: 'narrow' }).format(parts);
}

/** `30 minutes`, `1 hour 30 minutes`. */
export function durationText(minutes: number, told: Pick<Told, 'words' | 'locale'>): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return listText([hours && told.words('time/hours', { count: hours }), rest && told.words('time/minutes', { count: rest })], told, 'unit');
}

/** `About 2 hours`; under an hour the minutes alone. */
export const aboutText = (minutes: number, told: Pick<Told, 'words' | 'locale'>): string =>
  minutes < 60 ? durationText(minutes, told) : told.words('time/about', { time: durationText(minutes, told) });

/** `Tuesday 17 November`. */
export const dayText = (instant: string, told: Told): string => day(new Date(instant), told, told.here.timeZone, true);

/** `today at 10:12am`, `yesterday at 6:20pm`, `Tuesday 17 November at 9am`. */
export function momentText(instant: string, told: Told): string {
  const date = new Date(instant);
  const { timeZone } = told.here;
  const dayOf = (one: Date) => format('en-CA', { dateStyle: 'short', timeZone }).format(one);
  const time = clock(date, told, timeZone);
  const near = [Date.now(), Date.now() - 86_400_000].findIndex((moment) => dayOf(new Date(moment)) === dayOf(date));
  return near < 0
    ? told.words('moment/day', { day: dayText(instant, told), time })
    : told.words(near ? 'moment/yesterday' : 'moment/today', { time });
}
