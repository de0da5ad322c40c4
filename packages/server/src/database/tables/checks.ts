import type { BarredList, CertificateLevel, ClearanceState, Lack, Workforce } from '@goodturn/contract';
import type { CertificateStatus } from '../../adapters/update-service/update-service.js';
import type { ColumnType, Generated } from 'kysely';
import type { Instant, Optional, OptionalDay, OptionalInstant } from '../columns.js';

/** A certificate that a coordinator held in their hands. There is no scan, ever. */
export interface CertificatesTable {
  community_id: string;
  id: string;
  person_id: string;
  /** Whose duty it is; null: the community's. */
  organisation_id: Optional<string>;
  level: CertificateLevel;
  workforce: Workforce;
  barred_lists: BarredList[];
  issued_on: ColumnType<string, string, string>;
  /** Sealed, as name and birthday are; all three go when the number is dropped. */
  number_sealed: Optional<string>;
  /** Its last four digits. */
  number_end: Optional<string>;
  surname_sealed: Optional<string>;
  date_of_birth_sealed: Optional<string>;
  original_seen_on: ColumnType<string, string, string>;
  identity_seen_on: OptionalDay;
  recorded_at: Instant;
  recorded_by: string;
  decision_outcome: Optional<'approved' | 'refused'>;
  decision_at: OptionalInstant;
  decision_by: Optional<string>;
  review_due: OptionalInstant;
  last_status: Optional<CertificateStatus>;
  last_status_at: OptionalInstant;
  /** When a newer one of the same kind took its place. */
  replaced_at: OptionalInstant;
  number_dropped_at: OptionalInstant;
}

/** What follows of a certificate for everybody but those with the duty. */
export interface ClearancesTable {
  community_id: string;
  certificate_id: string;
  person_id: string;
  level: CertificateLevel;
  workforce: Workforce;
  barred_lists: BarredList[];
  state: ClearanceState;
  lack: Optional<Lack>;
  /** When it stops being `cleared` by itself, and for want of what. */
  ends_at: OptionalInstant;
  ends_lack: Optional<'review' | 'recheck'>;
}

/** That somebody may be checked again and again. One that was withdrawn stays. */
export interface CheckConsentsTable {
  community_id: string;
  id: string;
  person_id: string;
  text_version: string;
  given_at: Instant;
  withdrawn_at: OptionalInstant;
}

/** A question to the Update Service, asked when its turn comes. It never holds an answer. */
export interface StatusChecksTable {
  community_id: string;
  id: string;
  certificate_id: string;
  /** As the certificate has it. */
  organisation_id: Optional<string>;
  requested_by: string;
  /** Shown to the holder. */
  checker_forename: string;
  checker_surname: string;
  requested_at: Instant;
  attempts: Generated<number>;
  next_at: Instant;
  state: 'waiting' | 'answered' | 'stopped';
  ended_at: OptionalInstant;
}

/** A coordinator in whose name certificates may be checked again and again. */
export interface RecheckAgreementsTable {
  community_id: string;
  id: string;
  person_id: string;
  forename: string;
  surname: string;
  agreed_at: Instant;
  ended_at: OptionalInstant;
}
