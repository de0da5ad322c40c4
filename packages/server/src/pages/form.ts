import type { Problem } from '@goodturn/contract';
import type { Values, Words } from '@goodturn/locales';

/** What a person typed, by name of field. */
export type Typed = Readonly<Record<string, string>>;

/** One form of a page: what was typed into it, and what is wrong with it. */
export interface Form {
  /** Keeps the ids of several forms on one page apart. */
  readonly prefix: string;
  readonly words: Words;
  readonly typed: Typed;
  /** Sentences by name of field; the empty name is for what belongs to no field. */
  readonly errors: Readonly<Record<string, string>>;
}

export const form = (words: Words, typed: Typed = {}, errors: Form['errors'] = {}, prefix = ''): Form => ({ prefix, words, typed, errors });

/** Name of a field as an id: `place/postcode` is `place-postcode`. */
export const idOf = ({ prefix }: Pick<Form, 'prefix'>, name: string): string => prefix + name.replace(/\W/g, '-');

/** Codes for which the sentence of the whole field says enough. */
const emptyCodes =
  /^(missing|blank|too-short|too-small|too-large|wrong-type|not-a-choice|not-whole|not-a-date|not-a-time|.+-(unknown|format|missing|incomplete|choose-area))$/;

/** The sentence for a whole problem: from our catalogue by its code; only a code that it lacks says its own. */
export const sentenceOf = (problem: Pick<Problem, 'code' | 'detail'>, words: Words): string =>
  words.maybe(`problem/${problem.code}`) ?? problem.detail;

/**
 * A problem as sentences at the fields of a form, as the widgets say it.
 * @param names of the fields, in their order: an error of any other field goes to the first
 */
export function errorsOf(problem: Problem, names: readonly string[], words: Words, values: Values = {}): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { pointer, code, detail } of problem.errors ?? []) {
    const at = pointer.replace(/^(#?\/|\?)/, '');
    const name =
      names.find((one) => (code === 'postcode-choose-area' ? one.endsWith('area') : one === at)) ??
      names.find((one) => one.startsWith(`${at}/`)) ??
      names[0] ??
      '';
    // One sentence does for the same field of each helper.
    const key = name.replace(/\/\d+/, '');
    const [most] = /\d+/.exec(detail) ?? [];
    errors[name] ??=
      words.maybe(`error/${key}/${code}`, values) ??
      (emptyCodes.test(code) ? words.maybe(`error/${key}`, values) : undefined) ??
      (most === undefined ? undefined : words.maybe(`error/${code}`, { most: Number(most) })) ??
      detail;
  }
  if (Object.keys(errors).length > 0) return errors;
  // A problem of the whole call may still be about one field: a code that is too old.
  const name = names.find((one) => words.maybe(`error/${one}/${problem.code}`)) ?? '';
  return { [name]: words.maybe(`error/${name}/${problem.code}`, values) ?? sentenceOf(problem, words) };
}
