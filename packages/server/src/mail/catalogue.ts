import { words as english } from '@goodturn/locales/en/mails';
import type { TellKind } from '../features/requests/states.js';

/** What a mail may say. Neither somebody's place nor the safe words are here, so no mail can hold them. */
export interface MailFacts {
  title: string;
  /** Name of the other side. */
  other: string;
  reference?: string;
  reason?: string;
  minutes?: number;
  thanks?: string;
  days?: number;
  /** When a session is, in the reader's language. */
  when?: string;
  /** Where a session is: a public venue. */
  venue?: string;
  /** Address of a calendar's file. */
  calendarLink?: string;
}

type AskerKind = Exclude<TellKind, 'offer-accepted' | 'offer-declined' | 'offer-closed' | 'request-done'>;
type HelperKind = Exclude<TellKind, 'visit-off' | 'offer-withdrawn' | 'helper-done' | 'request-approved' | 'request-expiring'>;
export type MailKey =
  | `${AskerKind | 'request-posted' | 'request-held' | 'offer-received'}.asker`
  | `${HelperKind | 'request-changed'}.helper`
  | 'message-received.either'
  | 'check-in-overdue.coordinator'
  | 'data-erased.person'
  | 'checks-wait.coordinator'
  | 'help-ended.coordinator'
  | 'checks-changed.volunteer'
  | 'request-waits.moderator'
  | 'reported.moderator'
  | 'message-danger.moderator'
  | `${BookingKind}.volunteer`
  | 'application-waits.coordinator'
  | 'organisation-waits.approver'
  | `${'organisation-approved' | 'organisation-declined' | 'organisation-withdrawn'}.organisation`;

/** What a volunteer hears of their places in sessions and roles. */
export type BookingKind =
  | 'booking-booked'
  | 'booking-waiting'
  | 'booking-moved-up'
  | 'booking-joined'
  | 'booking-cancelled'
  | 'session-reminder'
  | 'session-changed'
  | 'session-cancelled'
  | 'application-received'
  | 'application-accepted'
  | 'application-declined'
  | 'application-reconsidered';

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
  'booking-cancelled.volunteer',
  'session-cancelled.volunteer',
  'application-declined.volunteer',
  'organisation-declined.organisation',
  'organisation-withdrawn.organisation',
]);

/** Mails about a place that somebody has, and that another would be glad of. */
export const canBeGivenUp: ReadonlySet<MailKey> = new Set<MailKey>([
  'booking-booked.volunteer',
  'booking-moved-up.volunteer',
  'session-reminder.volunteer',
  'session-changed.volunteer',
]);
