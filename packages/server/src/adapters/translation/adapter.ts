import type { Config } from '../../config.js';
import { libreTranslate } from './libre-translate.js';
import { translatorWith, type Translator } from './translator.js';

/** The translator that the settings ask for: none, or a LibreTranslate. */
export function createTranslator({ config, clock }: { config: Config; clock: { now(): Date } }): Translator | undefined {
  const { translation } = config;
  return translation && translatorWith(libreTranslate(translation), clock);
}
