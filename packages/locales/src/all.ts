import * as zhHans from './zh-Hans/all.js';
import * as pt from './pt/all.js';
import * as it from './it/all.js';
import * as es from './es/all.js';
import * as fr from './fr/all.js';
import * as cy from './cy/all.js';
import * as pl from './pl/all.js';
import * as so from './so/all.js';
import * as bn from './bn/all.js';
import * as ar from './ar/all.js';
import * as en from './en/all.js';
import { bestLanguage, type LanguageTag } from './languages.js';
import { wordsOf, type Catalogue, type Words } from './words.js';

/** Files of a language that are translated. What builders of pages read, as the doctor's words, is in English alone. */
export const parts = [
  'common',
  'board',
  'ask',
  'yours',
  'volunteer',
  'profile',
  'equality',
  'opportunities',
  'desk',
  'pages',
  'mails',
] as const;

/** What Goodturn says in one language, by where it says it. */
export interface Catalogues {
  readonly mails: Catalogue;
  readonly pages: Catalogue;
  readonly widgets: Catalogue;
}

/** All that Goodturn says, for a server, which speaks every language. A widget loads only its reader's. */
export const catalogues: Readonly<Record<LanguageTag, Catalogues>> = { en, ar, bn, so, pl, cy, fr, es, it, pt, 'zh-Hans': zhHans };

/**
 * Words of some catalogues in the language that serves a reader best; what it lacks is said in English.
 * @param language BCP 47 tag
 */
export function wordsIn(language: string, ...parts: readonly (keyof Catalogues)[]): Words & { readonly language: LanguageTag } {
  const best = bestLanguage(language);
  const words = wordsOf(best, ...parts.map((part) => catalogues[best][part]), ...parts.map((part) => catalogues.en[part]));
  return Object.assign(words, { language: best });
}
