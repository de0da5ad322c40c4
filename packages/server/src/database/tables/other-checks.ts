import type { Lack, OtherCheckKind } from '@goodturn/contract';
import type { ColumnType } from 'kysely';
import type { Instant, Optional, OptionalDay, OptionalInstant } from '../columns.js';

/** Who somebody is, or what they learned, as one of the staff saw it. */
export interface SeenChecksTable {
  community_id: string;
  id: string;
  person_id: string;
  kind: 'identity' | 'training';
  /** Of a training. */
  name: Optional<string>;
  /** Who saw it; null: the community. */
  organisation_id: Optional<string>;
  seen_on: ColumnType<string, string, string>;
  until: OptionalDay;
  recorded_at: Instant;
  recorded_by: string;
  ended_at: OptionalInstant;
  ended_by: Optional<string>;
}

/** Somebody who was asked to speak for a volunteer. What they say is in `reference_answers`. */
export interface RefereesTable {
  community_id: string;
  id: string;
  /** The volunteer. */
  person_id: string;
  name_sealed: string;
  email_sealed: string;
  /** In which they are written to. */
  language: string;
  /** SHA-256 of the token. */
  token_hash: string;
  asked_at: Instant;
  expires_at: Instant;
  answered_at: OptionalInstant;
  outcome: Optional<'accepted' | 'not-accepted'>;
  decided_at: OptionalInstant;
  decided_by: Optional<string>;
  review_due: OptionalDay;
  removed_at: OptionalInstant;
}

/** What a referee says: for coordinators of the community, and never for whom it is about. */
export interface ReferenceAnswersTable {
  community_id: string;
  referee_id: string;
  /** JSON: `{ relationship, known, words, trust }`. */
  answer_sealed: string;
  answered_at: Instant;
}

/** What follows of these checks for everybody else. */
export interface CheckStandingsTable {
  community_id: string;
  person_id: string;
  kind: OtherCheckKind;
  state: 'cleared' | 'pending' | 'expired';
  lack: Optional<Lack>;
  /** When it stops being `cleared` by itself. */
  ends_at: OptionalInstant;
}
