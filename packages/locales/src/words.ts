/** A sentence with `{names}` to fill, or one for each plural form of `count` (`Intl.PluralRules`: some languages have six). */
export type Sentence = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Catalogue = Readonly<Record<string, Sentence>>;
/** All keys of the English words, each with a sentence of another language. */
export type Translation<English> = { readonly [Key in keyof English]: English[Key] extends string ? string : Exclude<Sentence, string> };
export type Values = Readonly<Record<string, string | number>>;

/** Gives the sentence of a key in the person's language. */
export interface Words {
  (key: string, values?: Values): string;
  /** The same, or undefined when the catalogue lacks the key. */
  maybe(key: string, values?: Values): string | undefined;
}

/** Words of one language. A key that its catalogue lacks is taken from the next one. */
export function wordsOf(language: string, ...catalogues: readonly Catalogue[]): Words {
  // Made when they are needed: each costs a slow phone tens of milliseconds, and English needs neither for its first list.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const plural = (count: number): Intl.LDMLPluralRule =>
    language === 'en' ? (count === 1 ? 'one' : 'other') : (rules ??= new Intl.PluralRules(language)).select(count);
  const told = (number: number): string =>
    language === 'en' && Math.abs(number) < 1000 && Number.isInteger(number)
      ? String(number)
      : (numbers ??= new Intl.NumberFormat(language)).format(number);
  const maybe = (key: string, values: Values = {}): string | undefined => {
    const sentence = catalogues.find((catalogue) => Object.hasOwn(catalogue, key))?.[key];
    const text = typeof sentence === 'object' ? (sentence[plural(Number(values['count'] ?? 0))] ?? sentence.other) : sentence;
    return text?.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      // A year is a name, not a quantity: it gets no separator.
      return typeof value === 'number' && name !== 'year' ? told(value) : String(value);
    });
  };
  return Object.assign((key: string, values?: Values) => maybe(key, values) ?? key, { maybe });
}
