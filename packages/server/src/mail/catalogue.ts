import type { TellKind } from '../features/requests/states.js';

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
