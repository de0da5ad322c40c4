import type { NewOpportunityPlace } from '@goodturn/contract';
import type { ColumnType, Generated } from 'kysely';
import type { GridPoint, Instant, Json, Optional, OptionalDay, OptionalInstant, OptionalJson, OptionalPoint } from '../columns.js';

export interface OrganisationsTable {
  community_id: string;
  id: string;
  name: string;
  description: string;
  website: Optional<string>;
  /** For everybody to read. */
  email: Optional<string>;
  phone: Optional<string>;
  /** Ids of the UK volunteering standard. */
  causes: Json<string[]>;
  /** As org-id.guide names registers: `GB-CHC`. */
  register: Optional<string>;
  registration_number: Optional<string>;
  status: 'pending' | 'approved' | 'declined' | 'withdrawn';
  decline_reason: Optional<string>;
  /** Who added it; null for an import. */
  created_by: Optional<string>;
  created_at: Instant;
  decided_by: Optional<string>;
  decided_at: OptionalInstant;
  updated_at: Instant;
  /** Its address where it was imported from. */
  source_id: Optional<string>;
  /** Made by the database of name and description: never written. */
  search: ColumnType<string, never, never>;
}

/** Where an opportunity or a session is, and where that is on the map: a venue is public. */
interface PlaceColumns {
  area_id: Optional<string>;
  latitude: Optional<number>;
  longitude: Optional<number>;
  spot: OptionalPoint;
}

export interface OpportunitiesTable extends PlaceColumns {
  community_id: string;
  id: string;
  organisation_id: string;
  title: string;
  description: string;
  language: string;
  place: Json<NewOpportunityPlace>;
  remote: boolean;
  /** Ids of the UK volunteering standard. */
  skills: Json<string[]>;
  needs: Json<string[]>;
  rewards: Json<string[]>;
  /** `MondayEvening` */
  times: Json<string[]>;
  commitment: Optional<string>;
  minimum_age: Optional<number>;
  supervised: boolean;
  requirement: Json<{ kind: string }>;
  joining: 'join' | 'apply' | 'link';
  apply_link: Optional<string>;
  publish_from: OptionalDay;
  publish_until: OptionalDay;
  status: 'draft' | 'open' | 'closed';
  created_by: Optional<string>;
  created_at: Instant;
  updated_at: Instant;
  source_id: Optional<string>;
  search: ColumnType<string, never, never>;
}

export interface SessionsTable extends PlaceColumns {
  community_id: string;
  id: string;
  opportunity_id: string;
  /** Of the opportunity: kept here so that policies need no second table. */
  organisation_id: string;
  /** Those that were planned together. */
  series_id: string;
  starts_at: Instant;
  ends_at: Instant;
  /** Null: where the opportunity is. */
  place: OptionalJson<NewOpportunityPlace>;
  note: Optional<string>;
  /** Null: room for everybody. */
  capacity: Optional<number>;
  /** How many have a place, and how many wait: written with the bookings, under the session's lock. */
  booked: Generated<number>;
  waiting: Generated<number>;
  waiting_list: boolean;
  status: Generated<'planned' | 'cancelled'>;
  cancel_reason: Optional<string>;
  /** How often calendars must hear of a change (RFC 5545, SEQUENCE). */
  sequence: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
  source_id: Optional<string>;
}

export interface BookingsTable {
  community_id: string;
  id: string;
  opportunity_id: string;
  organisation_id: string;
  /** Null: a place in the role itself, or an application for it. */
  session_id: Optional<string>;
  person_id: string;
  status: 'booked' | 'waiting' | 'cancelled' | 'attended' | 'missed' | 'applied' | 'declined';
  /** Masked. */
  message: Optional<string>;
  reason: Optional<string>;
  minutes: Optional<number>;
  sequence: Generated<number>;
  booked_at: Instant;
  /** Who answered, cancelled or recorded it last. */
  decided_by: Optional<string>;
  decided_at: OptionalInstant;
  reminded_at: OptionalInstant;
  /** How often the address of its calendar file was renewed. */
  calendar_version: Generated<number>;
  updated_at: Instant;
}

/** The key of somebody's calendar, hashed. */
export interface CalendarKeysTable {
  community_id: string;
  person_id: string;
  key_hash: string;
  created_at: Instant;
}

/** What everybody may see of opportunities today, in the community that is set. */
export interface PublicOpportunitiesView {
  community_id: string;
  id: string;
  organisation_id: string;
  organisation_name: string;
  causes: string[];
  title: string;
  description: string;
  language: string;
  place: NewOpportunityPlace;
  remote: boolean;
  area_id: string | null;
  area_name: string | null;
  latitude: number | null;
  longitude: number | null;
  spot: GridPoint | null;
  skills: string[];
  needs: string[];
  rewards: string[];
  times: string[];
  commitment: string | null;
  minimum_age: number | null;
  supervised: boolean;
  requirement: { kind: string };
  joining: 'join' | 'apply' | 'link';
  apply_link: string | null;
  publish_from: string | null;
  publish_until: string | null;
  status: 'draft' | 'open' | 'closed';
  created_at: Date;
  updated_at: Date;
  source_id: string | null;
  search: string;
}
