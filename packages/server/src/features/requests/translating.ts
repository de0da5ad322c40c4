import type { RequestTranslation } from '@goodturn/contract';
import { TranslationUnavailableError } from '../../adapters/translation/translation.js';
import { inputProblem, ProblemError, type CallContext } from '../../http/handler.js';
import type { NamedRequest } from './store.js';

const away = (cause?: unknown) =>
  new ProblemError('unavailable', { detail: 'This cannot be translated just now. Try again in a minute.', retryAfter: 60, cause });

/**
 * What a request says in another language. Only what its reader reads goes to the translator, masked, and nothing that
 * says who reads it.
 * @param wanted BCP 47 tag
 */
export async function translateRequest(call: CallContext, request: NamedRequest, wanted: string): Promise<RequestTranslation> {
  const { translator } = call.services;
  if (!translator) throw new ProblemError('translation-not-available');
  const languages = await translator.languages();
  if (languages.length === 0) throw away();
  const language = closest(languages, wanted);
  if (language === undefined) {
    throw inputProblem({ pointer: '?language', code: 'not-a-choice', detail: `Choose one of: ${languages.join(', ')}.` });
  }
  try {
    const { from, texts } = await translator.translate({
      communityId: call.community.id,
      texts: [request.title, request.details],
      language,
      address: call.address,
    });
    const [title = '', details = ''] = texts;
    return { language, from, title, details, by: 'machine', provider: translator.provider };
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
