import { wordsIn } from '@goodturn/locales/all';
import type { Mail } from '../../outbox.js';
import { translationNote } from '../../mail/translation-note.js';
import { codeMinutes } from './rules.js';

/**
 * The e-mail that carries a code. It has no link, so that nobody learns to follow one in a mail about signing in.
 * @param language BCP 47 tag
 */
export function codeMail(to: string, code: string, community: string, language: string): Mail {
  const words = wordsIn(language, 'mails');
  return {
    to,
    subject: words('mails/code/subject', { code, community }),
    text: [
      words('mails/code/text', { code: `${code.slice(0, 3)} ${code.slice(3)}` }),
      '',
      words('mails/code/where', { count: codeMinutes }),
      words('mails/code/secret'),
      '',
      words('mails/code/unasked'),
      '',
      community,
      ...translationNote(language),
    ].join('\n'),
    language: words.language,
  };
}
