import type { SuggestionReason } from '@goodturn/contract';
import type { Words } from '@goodturn/locales';
import { dayParts } from './free-times.js';
import type { Reason } from './reasons.js';

/** A reason as it travels and is kept: weekdays count from 1, as in ISO 8601. */
export function reasonOnWire(reason: Reason): SuggestionReason {
  switch (reason.key) {
    case 'within':
      return { key: reason.key, kilometres: reason.kilometres };
    case 'language':
      return { key: reason.key, language: reason.language };
    case 'free':
      return { key: reason.key, weekday: reason.weekday + 1, part: reason.part };
    case 'skills':
      return { key: reason.key, skills: [...reason.skills] };
    case 'helped':
      return { key: reason.key, count: reason.times };
    case 'waiting':
      return { key: reason.key, count: reason.days };
    case 'from-home':
    case 'near':
    case 'same-area':
      return { key: reason.key };
  }
}

/** A Monday. */
const monday = Date.UTC(2026, 0, 5, 12);
const dayMs = 86_400_000;

/** Reasons as one list in the reader's language: `near you, speaks Bengali like you, you are free on Tuesday mornings`. */
export function reasonsInWords(words: Words & { readonly language: string }, reasons: readonly SuggestionReason[]): string {
  const said = reasons.flatMap((reason) => wordingOf(words, reason) ?? []);
  return new Intl.ListFormat(words.language, { type: 'unit', style: 'short' }).format(said);
}

/** A reason in words; none for one that this version does not know. */
function wordingOf(words: Words & { readonly language: string }, reason: SuggestionReason): string | undefined {
  const { language } = words;
  const say = (values: Readonly<Record<string, string>> = {}, variant = '') =>
    words.maybe(`mails/suggestion-reason/${reason.key}${variant}`, values);
  const unit = (count: number, name: 'day' | 'kilometer') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short' }).format(count);
  switch (reason.key) {
    case 'within':
      return reason.kilometres === undefined ? undefined : say({ distance: unit(reason.kilometres, 'kilometer') });
    case 'language':
      return reason.language === undefined ? undefined : say({ language: languageName(language, reason.language) });
    case 'free': {
      const part = dayParts.find((one) => one === reason.part);
      if (part === undefined || reason.weekday === undefined) return undefined;
      const day = new Date(monday + (reason.weekday - 1) * dayMs);
      return say({ day: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day) }, `/${part}`);
    }
    case 'waiting':
      return reason.count === undefined ? undefined : say({ time: unit(reason.count, 'day') });
    default:
      return say();
  }
}

/** Where people here say otherwise than the Unicode CLDR does. */
const saidOtherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: { bn: 'Bengali' } };

/** What a reader calls a language; its tag where they have no word for it. */
function languageName(reader: string, tag: string): string {
  return saidOtherwise[reader]?.[tag] ?? new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
}
