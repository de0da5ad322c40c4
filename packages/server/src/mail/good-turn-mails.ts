import type { CommunityRecord } from '../http/handler.js';
import type { Mail } from '../outbox.js';
import type { GoodTurnCatalogue, MailFacts, MailKey } from './catalogue.js';
import { english } from './locales/good-turns.en.js';

/** Catalogues by language; a language without one reads English. */
const catalogues: Record<string, GoodTurnCatalogue> = { en: english };

const isKey = (key: string): key is MailKey => key in english && key.includes('.');

/** Writes one e-mail in the person's language. Links lead to the board of the community's settings, never to a header's address. */
export function writeMail(
  community: CommunityRecord,
  to: { email: string; displayName: string; language: string },
  key: string,
  facts: MailFacts,
  link: { requestId: string } | 'yours',
): Mail {
  if (!isKey(key)) throw new Error(`There are no words for the mail ${key}.`);
  const words = catalogues[to.language] ?? catalogues[to.language.split('-')[0] ?? 'en'] ?? english;
  const { subject, lines } = words[key](facts);
  const board = community.settings.pages.requestBoard;
  const address = board && `${board.split('#')[0]}#goodturn/${link === 'yours' ? 'yours' : `requests/${link.requestId}`}`;
  const { contact } = community.settings;
  const paragraphs = [
    to.displayName ? words.greeting(to.displayName) : words.greetingWithoutName,
    ...lines,
    ...(address ? [link === 'yours' ? words.seeYours(address) : words.seeRequest(address)] : []),
    ...(key.startsWith('offer-accepted') ? [words.danger] : []),
    words.signature(community.name, contact.phone ?? contact.email),
  ];
  return { to: to.email, subject, text: `${paragraphs.join('\n\n')}\n` };
}
