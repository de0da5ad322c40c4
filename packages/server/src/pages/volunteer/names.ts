import type { Words } from '@goodturn/locales';
import type { Visitor } from '../visitor.js';

/** Names of what volunteers choose from, as the widget says them. */

const parts = ['Morning', 'Afternoon', 'Evening'] as const;
/** ISO 8601 counts from Monday. */
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** A Monday at noon. */
const monday = Date.UTC(2026, 0, 5, 12);

const localeOf = ({ language }: Pick<Visitor, 'language'>): string => (language === 'en' ? 'en-GB' : language);

/** The week as rows of three parts of a day, each with its id of the UK volunteering standard. */
export function weekOf(visitor: Visitor): readonly (readonly [day: string, cells: readonly (readonly [id: string, label: string])[]])[] {
  const format = new Intl.DateTimeFormat(localeOf(visitor), { weekday: 'long', timeZone: 'UTC' });
  return weekdays.map((weekday, index) => [
    format.format(monday + index * 86_400_000),
    parts.map((part) => [weekday + part, visitor.words(`part-of-day/${part}`)] as const),
  ]);
}

/** A language in the reader's own words. `bfi` is British Sign Language. */
export function languageName(visitor: Visitor, tag: string): string {
  if (tag === 'bfi') return visitor.words('signup/signLanguage');
  const name = new Intl.DisplayNames(localeOf(visitor), { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(visitor.language) + name.slice(1);
}

export const termName = (words: Words, kind: 'skill' | 'cause', id: string): string =>
  words.maybe(`${kind}/${id}`) ?? id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** `5 March 1988` of `1988-03-05`; what is no day as it was typed. */
export function dateText(date: string, visitor: Visitor): string {
  const day = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(localeOf(visitor), { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
