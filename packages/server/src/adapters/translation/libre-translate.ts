import * as z from 'zod/mini';
import { TranslationUnavailableError, type TranslationAdapter } from './translation.js';

export interface LibreTranslateSettings {
  /** Without a slash at the end: `https://translate.council.example`. */
  url: string;
  key?: string | undefined;
  provider: string;
  /** For one call; 5000 by default. */
  timeoutMs?: number;
}

/** Longest text that is believed: a translation of our longest is some way below. */
const longest = 20_000;
const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const languageList = z.array(z.looseObject({ code: z.string() }));
const detected = z.looseObject({ language });
const translated = z.looseObject({
  translatedText: z.array(z.string().check(z.maxLength(longest))),
  detectedLanguage: z.union([z.array(detected).check(z.minLength(1)), detected]),
});

/** Asks a LibreTranslate, or anything that speaks as it does: one that a council runs itself sends nothing elsewhere. */
export function libreTranslate({ url, key, provider, timeoutMs = 5000 }: LibreTranslateSettings): TranslationAdapter {
  async function ask<Schema extends z.ZodMiniType>(path: string, schema: Schema, body?: object): Promise<z.infer<Schema>> {
    let response: Response;
    let answer: unknown;
    try {
      response = await fetch(`${url}${path}`, {
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
        // A translator that moved is for whoever set it to look at: texts follow no redirect.
        redirect: 'error',
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      answer = await response.json();
    } catch (cause) {
      throw new TranslationUnavailableError('The translator did not answer.', { cause });
    }
    if (!response.ok) throw new TranslationUnavailableError(`The translator answered ${response.status}.`);
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new TranslationUnavailableError('The translator answered something else than a translation.');
    return parsed.data;
  }

  return {
    provider,
    async languages() {
      const codes = (await ask('/languages', languageList)).map(({ code }) => code);
      return codes.filter((code) => language.safeParse(code).success);
    },
    async translate(texts, target) {
      const answer = await ask('/translate', translated, {
        q: texts,
        source: 'auto',
        target,
        format: 'text',
        ...(key !== undefined && { api_key: key }),
      });
      if (answer.translatedText.length !== texts.length) throw new TranslationUnavailableError('The translator left a text out.');
      const found = [answer.detectedLanguage].flat();
      // The longest text tells a language best.
      const at = texts.reduce((best, text, index) => (text.length > (texts[best]?.length ?? 0) ? index : best), 0);
      return { texts: answer.translatedText, from: (found[at] ?? found[0])?.language ?? 'und' };
    },
  };
}
