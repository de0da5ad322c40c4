import type { ColumnType } from 'kysely';
import type { Instant, Optional, OptionalInstant } from '../columns.js';

/** The authenticator of somebody of the staff (RFC 6238). */
export interface SecondFactorsTable {
  community_id: string;
  person_id: string;
  /** Null until it was confirmed for the first time. */
  secret_sealed: Optional<string>;
  /** What is being set up, and takes the place of the other once a password of it was right. */
  next_sealed: Optional<string>;
  next_began_at: OptionalInstant;
  /** The newest step of 30 seconds whose password was used: none up to it is taken again. */
  last_step: ColumnType<number, number | undefined, number>;
  /** In a row. */
  wrong_tries: ColumnType<number, number | undefined, number>;
  /** No try is looked at before. */
  not_before: OptionalInstant;
}

/** What takes the place of a password, each once. */
export interface RecoveryCodesTable {
  community_id: string;
  person_id: string;
  code_hmac: string;
  used_at: OptionalInstant;
}

/** Roles that a token of a council's own sign-in carried. */
export interface TokenRolesTable {
  community_id: string;
  person_id: string;
  token_hash: string;
  /** `moderator administrator` */
  roles: string;
  seen_at: Instant;
  ends_at: Instant;
}

/** The address of somebody who deleted their data while they were suspended, as a keyed hash. */
export interface SuspendedAddressesTable {
  community_id: string;
  address_hmac: string;
  suspension_id: string;
  kept_at: Instant;
}
