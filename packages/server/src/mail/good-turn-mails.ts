import type { TellKind } from '../features/requests/states.js';
import type { CommunityRecord } from '../http/handler.js';
import type { Mail } from '../outbox.js';
import { english } from './locales/good-turns.en.js';

/** What a mail may say. Neither the place nor the safe words are here, so no mail can hold them. */
export interface MailFacts {
  title: string;
  /** Name of the other side. */
  other: string;
  reference?: string;
  reason?: string;
  minutes?: number;
  thanks?: string;
  days?: number;
}

type Words = (facts: MailFacts) => { subject: string; lines: string[] };
type AskerKind = Exclude<TellKind, 'offer-accepted' | 'offer-declined' | 'offer-closed' | 'request-done'>;
type HelperKind = Exclude<TellKind, 'offer-withdrawn' | 'helper-done' | 'request-approved' | 'request-expiring'>;
export type MailKey =
  | `${AskerKind | 'request-posted' | 'request-held' | 'offer-received'}.asker`
  | `${HelperKind | 'request-changed'}.helper`
  | 'message-received.either'
  | 'request-waits.moderator'
  | 'reported.moderator'
  | 'message-danger.moderator';

/** The words of one language. */
export type GoodTurnCatalogue = Record<MailKey, Words> & {
  greeting: (name: string) => string;
  greetingWithoutName: string;
  seeRequest: (link: string) => string;
  seeYours: (link: string) => string;
  signature: (community: string, contact: string | undefined) => string;
  danger: string;
};

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
