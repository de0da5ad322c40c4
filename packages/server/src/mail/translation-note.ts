import { bestLanguage, languages } from '@goodturn/locales';
import { wordsIn } from '@goodturn/locales/all';

/**
 * The sentence under a mail that no native speaker has checked its words; none where somebody has.
 * @param language BCP 47 tag
 */
export const translationNote = (language: string): string[] =>
  languages[bestLanguage(language)].reviewed ? [] : [wordsIn(language, 'widgets')('language/unreviewed')];
