import type { Catalogue } from '@goodturn/locales';

/** Sentences of another part that are said here as well. @param keys those of the sentences that are taken */
export const those = (words: Catalogue, keys: RegExp): Catalogue =>
  Object.fromEntries(Object.entries(words).filter(([key]) => keys.test(key)));
