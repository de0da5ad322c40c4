import type { Words } from '@goodturn/locales';

/** The sentence for a failure: from our catalogue by its code; only a code that we do not know says its own. */
export const sentenceOf = (error: { code?: string; message?: string }, words: Words): string =>
  words.maybe(`problem/${error.code}`) ?? error.message ?? words('problem/server-error');
