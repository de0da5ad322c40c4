import type { RequestTranslation, TextTranslation, Translation } from '@goodturn/contract';
import { TranslationUnavailableError } from '../../adapters/translation/translation.js';
import { inputProblem, ProblemError, type CallContext } from '../../http/handler.js';
import { maskText } from '../safety/masking.js';
import type { NamedRequest } from './store.js';

const away = (cause?: unknown) =>
  new ProblemError('unavailable', { detail: 'This cannot be translated just now. Try again in a minute.', retryAfter: 60, cause });

/** What a request says in another language. */
export async function translateRequest(
  call: CallContext,
  { title, details }: NamedRequest,
  wanted: string | undefined,
): Promise<RequestTranslation> {
  const { texts, ...translation } = await translate(call, [title, details], wanted);
  return { ...translation, title: texts[0] ?? '', details: texts[1] ?? '' };
}

/** What an offer, thanks or a message says in another language. The two of a match write addresses to each other: the translator gets none. */
export async function translateText(call: CallContext, text: string, wanted: string | undefined): Promise<TextTranslation> {
  const { texts, ...translation } = await translate(call, [maskText(text).text], wanted);
  return { ...translation, text: texts[0] ?? '' };
}

/**
 * Turns words into another language. Only what their reader reads goes to the translator, masked, and nothing that says who
 * reads it.
 * @param texts masked, all by one person
 * @param wanted BCP 47 tag; without one, the community's language that the caller would rather read
 */
async function translate(
  call: CallContext,
  texts: readonly string[],
  wanted = call.language,
): Promise<Translation & { texts: readonly string[] }> {
  const { translator } = call.services;
  if (!translator) throw new ProblemError('translation-not-available');
  const languages = await translator.languages();
  if (languages.length === 0) throw away();
  const language = closest(languages, wanted);
  if (language === undefined) {
    throw inputProblem({ pointer: '?language', code: 'not-a-choice', detail: `Choose one of: ${languages.join(', ')}.` });
  }
  try {
    const found = await translator.translate({ communityId: call.community.id, texts, language, address: call.address });
    return { language, from: found.from, by: 'machine', provider: translator.provider, texts: found.texts };
  } catch (error) {
    if (!(error instanceof TranslationUnavailableError)) throw error;
    call.services.logger.warn({ requestId: call.requestId, translation: error.message });
    throw away(error);
  }
}

const base = (tag: string) => tag.toLowerCase().split('-')[0];

/** The tag itself, else its language without region or script. */
const closest = (languages: readonly string[], wanted: string): string | undefined =>
  languages.find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? languages.find((one) => base(one) === base(wanted));
