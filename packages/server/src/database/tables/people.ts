import type { Instant, Optional, OptionalInstant } from '../columns.js';

/** Who may only read for a while, and why: for staff alone. One that was lifted stays until its time is over. */
export interface SuspensionsTable {
  community_id: string;
  id: string;
  person_id: string;
  reason: string;
  suspended_at: Instant;
  suspended_by: string;
  lifted_at: OptionalInstant;
  lifted_by: Optional<string>;
}

/** What of the queue somebody of the staff is deciding, so that nobody else decides it meanwhile. */
export interface QueueLeasesTable {
  community_id: string;
  kind: string;
  subject_id: string;
  person_id: string;
  taken_at: Instant;
  until: Instant;
}

/** One visit of a helper who is to be asked after. */
export interface CheckInsTable {
  community_id: string;
  offer_id: string;
  /** The helper. */
  person_id: string;
  /** When they are to have left. */
  ends_at: Instant;
  arrived_at: OptionalInstant;
  left_at: OptionalInstant;
  /** When coordinators were told that it is overdue. */
  told_at: OptionalInstant;
  /** When somebody of the staff said that it was seen and looked after, and their note. */
  closed_at: OptionalInstant;
  closed_by: Optional<string>;
  closed_note: Optional<string>;
}

/** A worry about somebody's safety. It keeps names until its own retention ends, for safeguarding leads alone. */
export interface SafeguardingCasesTable {
  community_id: string;
  id: string;
  /** Whom it is about. */
  person_id: string;
  /** As it was when the case was opened: deleting an account does not take it away. */
  display_name: string;
  email: string;
  summary: string;
  opened_at: Instant;
  opened_by: string;
  closed_at: OptionalInstant;
  closed_by: Optional<string>;
  outcome: Optional<string>;
}
