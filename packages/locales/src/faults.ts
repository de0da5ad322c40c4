import type { Catalogue, Sentence } from './words.js';

/** Numbers that a plural form of a language stands for. Millions are a form of their own in some languages. */
export function numbersOf(language: string, form: Intl.LDMLPluralRule): number[] {
  const plural = new Intl.PluralRules(language);
  return [...Array.from({ length: 201 }, (_, number) => number), 1_000_000].filter((number) => plural.select(number) === form);
}

/** Plural forms that a language has: `one` and `other` in English, six in Arabic. */
export const formsOf = (language: string): Intl.LDMLPluralRule[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/**
 * What is wrong with one sentence of a translation, each as a sentence that names it.
 * @param language BCP 47 tag
 * @param english the sentence that it translates
 */
export function faultsOf(language: string, key: string, english: Sentence, given: Sentence): string[] {
  if (typeof english === 'string') {
    return typeof given === 'string' ? faultsOfText(key, english, given) : [`${key} has plural forms, and English has one sentence.`];
  }
  if (typeof given === 'string') return [`${key} is one sentence, and needs a form for each of: ${formsOf(language).join(', ')}.`];
  const forms = formsOf(language);
  const faults = Object.keys(given).flatMap((form) =>
    forms.some((one) => one === form) ? [] : [`${key} has the form “${form}”, which the language has not.`],
  );
  for (const form of forms) {
    const text = given[form];
    if (text === undefined) faults.push(`${key} lacks the form “${form}”.`);
    // “One neighbour” says its number itself; “{count} neighbours” cannot.
    else faults.push(...faultsOfText(`${key}[${form}]`, english.other, text, numbersOf(language, form).length === 1 ? 'count' : undefined));
  }
  return faults;
}

function faultsOfText(key: string, english: string, text: string, mayLack?: string): string[] {
  const faults: string[] = [];
  const wanted = namesIn(english);
  const found = namesIn(text);
  for (const name of wanted) if (!found.has(name) && name !== mayLack) faults.push(`${key} lacks {${name}}.`);
  for (const name of found) if (!wanted.has(name)) faults.push(`${key} has {${name}}, which English has not.`);
  const rest = text.replace(/\{\w+\}/g, '');
  if (/[{}]/.test(rest)) faults.push(`${key} has a brace that belongs to no name.`);
  if (markupIn(text).some((mark) => !english.includes(mark))) faults.push(`${key} has markup: write plain text.`);
  if (text.trim() === '') faults.push(`${key} is empty.`);
  else if (text !== text.trim()) faults.push(`${key} begins or ends with a space.`);
  if (/ {2}|[\t\r\n]/.test(text)) faults.push(`${key} has two spaces together, or a new line.`);
  if (/["'`´]/.test(rest)) faults.push(`${key} has a straight quotation mark: write the language’s own, such as “ ” or ’.`);
  if (rest.includes('...')) faults.push(`${key} has three full stops: write …`);
  return faults;
}

const markupIn = (text: string): readonly string[] => text.match(/<[^>]*>|&\w+;/g) ?? [];
const namesIn = (text: string): Set<string> => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));

/** What is wrong with a catalogue: keys that it lacks or has too many, and the faults of its sentences. */
export function faultsOfCatalogue(language: string, english: Catalogue, given: Catalogue): string[] {
  return [
    ...Object.keys(given).flatMap((key) => (Object.hasOwn(english, key) ? [] : [`${key} is no key of the English words.`])),
    ...Object.entries(english).flatMap(([key, sentence]) => {
      const translated = Object.hasOwn(given, key) ? given[key] : undefined;
      return translated === undefined ? [`${key} is missing.`] : faultsOf(language, key, sentence, translated);
    }),
  ];
}

/** Whether a sentence is left as it is in English though there are words in it. */
export function isLeft(english: Sentence, given: Sentence): boolean {
  const texts = (sentence: Sentence) => (typeof sentence === 'string' ? [sentence] : Object.values(sentence));
  return texts(given).some((text) => texts(english).includes(text) && /\p{Letter}/u.test(text.replace(/\{\w+\}/g, '')));
}
