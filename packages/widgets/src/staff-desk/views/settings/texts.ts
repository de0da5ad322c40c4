import type { TemplateResult } from 'lit/html.js';
import { field } from '../../../foundation/fields.js';
import type { FormState } from '../../../foundation/form-state.js';
import type { Typed } from '../../desk-fields.js';

/** English is always there. */
const all = (languages: readonly string[]): string[] => ['en', ...languages.filter((tag) => tag !== 'en')];

/** Names of the fields of a text in each language. */
export const languageNames = (name: string, languages: readonly string[]): string[] => all(languages).map((tag) => `${name}/${tag}`);

/** One field for each language of the community. */
export const languageFields = (
  form: FormState,
  name: string,
  languages: readonly string[],
  texts: Readonly<Record<string, string>> | undefined,
  locale: string,
  long = false,
): TemplateResult[] => {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return all(languages).map((tag) => field(form, `${name}/${tag}`, { label: names.of(tag) ?? tag, value: texts?.[tag], long }));
};

/** What those fields hold, without what is empty. */
export const textsOf = (typed: Typed, name: string, languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(all(languages).flatMap((tag) => (typed(`${name}/${tag}`) ? [[tag, typed(`${name}/${tag}`)]] : [])));
