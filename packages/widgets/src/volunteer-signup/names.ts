import type { Words } from '@goodturn/locales';
import type { VolunteerSignupSurroundings } from './volunteer-signup-surroundings.js';

/** Languages that many people in Britain speak, beside those of the community (Census 2021, TS024). `bfi` is British Sign Language. */
export const spoken: readonly string[] = [
  'en',
  'pl',
  'ro',
  'pa',
  'ur',
  'pt',
  'es',
  'ar',
  'bn',
  'gu',
  'it',
  'ta',
  'fr',
  'lt',
  'zh',
  'tr',
  'bg',
  'fa',
  'hu',
  'el',
  'hi',
  'so',
  'ru',
  'de',
  'lv',
  'yue',
  'sk',
  'ml',
  'te',
  'ne',
  'vi',
  'uk',
  'nl',
  'sq',
  'ku',
  'cs',
  'am',
  'ti',
  'yo',
  'tl',
  'sw',
  'ps',
  'cy',
  'bfi',
];

/** A language in the reader's own words. */
export function languageName({ locale, words }: Pick<VolunteerSignupSurroundings, 'locale' | 'words'>, tag: string): string {
  if (tag === 'bfi') return words('signup/signLanguage');
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** The name of a skill or a cause; of one that this version does not know, the words in its id. */
export const termName = (words: Words, kind: 'skill' | 'cause', id: string): string =>
  (kind === 'skill' ? words.maybe(`skill/${id}`) : words.maybe(`cause/${id}`)) ?? id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** A Monday at noon. */
const monday = Date.UTC(2026, 0, 5, 12);

/** Monday to Sunday. */
export function weekdayNames(locale: string, width: 'long' | 'short' = 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => format.format(monday + index * 86_400_000));
}
