import { words as english } from '@goodturn/locales/en/mails';
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

type AskerKind = Exclude<TellKind, 'offer-accepted' | 'offer-declined' | 'offer-closed' | 'request-done'>;
type HelperKind = Exclude<TellKind, 'offer-withdrawn' | 'helper-done' | 'request-approved' | 'request-expiring'>;
export type MailKey =
  | `${AskerKind | 'request-posted' | 'request-held' | 'offer-received'}.asker`
  | `${HelperKind | 'request-changed'}.helper`
  | 'message-received.either'
  | 'request-waits.moderator'
  | 'reported.moderator'
  | 'message-danger.moderator';

/** Every mail has words: what compiles can be written. */
const keys: Readonly<Record<`mails/${MailKey}/${'subject' | 'text'}`, unknown>> = english;

export const isMailKey = (key: string): key is MailKey => Object.hasOwn(keys, `mails/${key}/text`);

/** Mails that give the other side's reason in its own words. The rest know one at most to choose their sentence by. */
export const givesReason: ReadonlySet<MailKey> = new Set<MailKey>([
  'request-declined.asker',
  'request-cancelled.helper',
  'request-reopened.helper',
  'offer-declined.helper',
  'match-ended-by-asker.helper',
  'match-ended-by-helper.asker',
]);
