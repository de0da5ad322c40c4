import type { Language, Values, Words } from '@goodturn/locales';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

/**
 * The same words, in which a name that runs against the sentence stands for itself (FSI and PDI of UAX 9): else the number after
 * an Arabic name in an English sentence would be read before it.
 */
export function isolated<All extends Words>(words: All, direction: Language['direction']): All {
  const against = direction === 'rtl' ? leftToRight : rightToLeft;
  const apart = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && against.test(value) ? `\u2068${value}\u2069` : value,
      ]),
    );
  const one = (key: string, values?: Values) => words(key, values && apart(values));
  return Object.assign(one, words, { maybe: (key: string, values?: Values) => words.maybe(key, values && apart(values)) }) as All;
}
