import { RateLimiterMemory } from 'rate-limiter-flexible';
import { take } from '../../http/rate-limits.js';
import { hashed } from '../../secrets.js';
import { TranslationUnavailableError, type TranslationAdapter } from './translation.js';

/** Limits of a translator. */
export interface TranslatorLimits {
  /** New translations that one network address may ask for in a minute. Those that are kept cost nothing. */
  perMinute: number;
  /** Calls to the adapter at once: each holds a connection to the database for as long as it takes. */
  atOnce: number;
  /** Translations kept. */
  kept: number;
}

export const usualTranslatorLimits: TranslatorLimits = { perMinute: 60, atOnce: 3, kept: 2000 };

export interface Translated {
  from: string;
  texts: string[];
}

/** An adapter that is asked once for the same, not too often, and not by too many at once. */
export interface Translator {
  readonly provider: string;
  /** What it can write; as it last was when the adapter does not answer, at first nothing. */
  languages(): Promise<readonly string[]>;
  /**
   * @param wanted `address` is the caller's, for counting
   * @throws TranslationUnavailableError @throws ProblemError too-many-requests
   */
  translate(wanted: { communityId: string; texts: readonly string[]; language: string; address: string }): Promise<Translated>;
}

const keepLanguagesMs = { known: 3_600_000, failed: 60_000 };

/** Keeps translations in memory, under the community and a hash of the texts: another community never meets them. */
export function translatorWith(
  adapter: TranslationAdapter,
  clock: { now(): Date },
  limits: TranslatorLimits = usualTranslatorLimits,
): Translator {
  const counter = new RateLimiterMemory({ points: limits.perMinute, duration: 60 });
  const kept = new Map<string, Translated>();
  const underWay = new Map<string, Promise<Translated>>();
  let languages: readonly string[] = [];
  let askAgainAt = 0;
  let asking: Promise<void> | undefined;

  async function askLanguages(): Promise<void> {
    try {
      languages = await adapter.languages();
      askAgainAt = clock.now().getTime() + keepLanguagesMs.known;
    } catch (error) {
      if (!(error instanceof TranslationUnavailableError)) throw error;
      askAgainAt = clock.now().getTime() + keepLanguagesMs.failed;
    }
  }

  function keep(key: string, translated: Translated): Translated {
    kept.delete(key);
    kept.set(key, translated);
    const [oldest] = kept.keys();
    if (kept.size > limits.kept && oldest !== undefined) kept.delete(oldest);
    return translated;
  }

  return {
    provider: adapter.provider,
    async languages() {
      if (clock.now().getTime() >= askAgainAt) {
        asking ??= askLanguages().finally(() => (asking = undefined));
        await asking;
      }
      return languages;
    },
    async translate({ communityId, texts, language, address }) {
      const key = hashed(JSON.stringify([communityId, language, texts]));
      const before = kept.get(key);
      if (before) return keep(key, before);
      if (!underWay.has(key)) await take(counter, address, 'This computer or network is asking for too many translations.');
      const same = underWay.get(key);
      if (same) return same;
      if (underWay.size >= limits.atOnce) throw new TranslationUnavailableError('The translator has enough to do.');
      const asked = adapter.translate(texts, language).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return keep(key, await asked);
    },
  };
}
