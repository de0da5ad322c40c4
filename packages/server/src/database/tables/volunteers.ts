import type { VolunteerReach, VolunteerRhythm } from '@goodturn/contract';
import type { Instant, Optional, OptionalDay, OptionalInstant, Point } from '../columns.js';

/** When somebody was born, sealed: kept of volunteers, and of who said that they are below 18. */
export interface BirthdaysTable {
  community_id: string;
  person_id: string;
  date_of_birth_sealed: string;
}

/** A volunteer's own profile. What only they and those who look after them may read is sealed. */
export interface VolunteersTable {
  community_id: string;
  person_id: string;
  legal_name_sealed: string;
  postcode_sealed: string;
  help_to_take_part_sealed: Optional<string>;
  /** JSON: `{ name, phone }`. */
  emergency_contact_sealed: Optional<string>;
  /** Public point near home, shared by many homes: for distances, never shown. */
  spot: Point;
  area_id: string;
  reach: VolunteerReach;
  skills: string[];
  interests: string[];
  /** `MondayMorning` */
  availability: string[];
  languages: string[];
  code_version: string;
  code_accepted_at: Instant;
  rhythm: VolunteerRhythm;
  only_on_duty: boolean;
  on_duty: boolean;
  /** `HH:MM`. */
  quiet_from: Optional<string>;
  quiet_until: Optional<string>;
  paused_until: OptionalDay;
  joined_at: Instant;
}

/** Links that guardians of people from 13 to 15 were sent. */
export interface GuardianLinksTable {
  community_id: string;
  id: string;
  /** The young person. */
  person_id: string;
  /** The guardian's address. */
  email: string;
  /** SHA-256 of the token. */
  token_hash: string;
  asked_at: Instant;
  expires_at: Instant;
  used_at: OptionalInstant;
}

/** How many gave an answer in a month. There is no row of one person's answers. */
export interface EqualityCountsTable {
  community_id: string;
  /** `YYYY-MM` */
  month: string;
  version: string;
  question: string;
  answer: string;
  given: number;
}
