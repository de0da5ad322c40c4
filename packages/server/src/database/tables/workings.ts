import type { Generated } from 'kysely';
import type { Instant, Optional, OptionalInstant } from '../columns.js';

/** What a replay needs: never the answer itself. */
export interface IdempotencyRecordsTable {
  community_id: string;
  person_id: string;
  method: string;
  path: string;
  key: string;
  body_hash: string;
  status: number;
  resource_kind: Optional<string>;
  resource_id: Optional<string>;
  created_at: Instant;
}

/** E-mails to send, written in the transaction of what they tell. */
export interface OutboxTable {
  community_id: string;
  id: string;
  to_email: string;
  subject: string;
  /** Emptied once it is sent: sign-in codes pass through here. */
  text: string;
  /** An iCalendar file that goes with it. */
  calendar: Optional<string>;
  /** Where the list that it belongs to is left in one click (RFC 8058). */
  unsubscribe_url: Optional<string>;
  /** BCP 47 tag. */
  language: Generated<string>;
  created_at: Instant;
  /** Not before. */
  send_after: Instant;
  attempts: Generated<number>;
  sent_at: OptionalInstant;
  /** When trying ended without success. */
  failed_at: OptionalInstant;
}

/** What the demonstration "sent". */
export interface DemoOutboxTable {
  community_id: string;
  id: string;
  to_email: string;
  subject: string;
  text: string;
  calendar: Optional<string>;
  /** Where the list that it belongs to is left in one click (RFC 8058). */
  unsubscribe_url: Optional<string>;
  /** BCP 47 tag. */
  language: Generated<string>;
  sent_at: Instant;
}

/** The demonstration's table of postcodes, and the cache of postcodes.io. Public data. */
export interface PostcodesTable {
  /** Upper case, without spaces. */
  postcode: string;
  /** False when it was asked for and does not exist. */
  known: boolean;
  latitude: Optional<number>;
  longitude: Optional<number>;
  fetched_at: Instant;
}

/** Which run of a job works for a community, so that no other does at the same time. */
export interface JobLeasesTable {
  community_id: string;
  job: string;
  /** Of one run. */
  holder: string;
  until: Instant;
}
