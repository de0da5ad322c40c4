import type { Language, Values, Words } from '@goodturn/locales';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

/** A name as it stands in a sentence that is read in this direction. */
export const apart = (name: string, direction: Language['direction']): string =>
  (direction === 'rtl' ? leftToRight : rightToLeft).test(name) ? `\u2068${name}\u2069` : name;

/**
 * The same words, in which a name that runs against the sentence stands for itself (FSI and PDI of UAX 9): else the number after
 * an Arabic name in an English sentence would be read before it.
 */
export function isolated<All extends Words>(words: All, direction: Language['direction']): All {
  const others = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value, direction) : value]));
  const one = (key: string, values?: Values) => words(key, values && others(values));
  return Object.assign(one, words, { maybe: (key: string, values?: Values) => words.maybe(key, values && others(values)) }) as All;
}
