import type { StaffRoleName } from '@goodturn/contract';
import type { Instant, Json, Optional, OptionalInstant } from '../columns.js';

/** Who looks after what. A role that ended stays, so that it is known who could see what, and when. */
export interface StaffRolesTable {
  community_id: string;
  id: string;
  person_id: string;
  role: StaffRoleName;
  /** Only a coordinator's role may end at one organisation; null: the whole community. */
  organisation_id: Optional<string>;
  granted_at: Instant;
  /** Null for the command line. */
  granted_by: Optional<string>;
  ended_at: OptionalInstant;
  ended_by: Optional<string>;
}

/** What staff saw or decided about a person. Only ever added to, and it holds no status of a certificate (Police Act 1997, s.124). */
export interface AuditEntriesTable {
  community_id: string;
  id: string;
  at: Instant;
  /** Null for the server itself. */
  actor_id: Optional<string>;
  /** For which organisation. */
  organisation_id: Optional<string>;
  /** `checks.decide` */
  action: string;
  subject_kind: string;
  subject_id: string;
  /** Whom it is about. */
  person_id: Optional<string>;
  details: Json<Readonly<Record<string, string | number | boolean>>>;
}
