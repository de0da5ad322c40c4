import type { ColumnType, Generated } from 'kysely';
import type { GridPoint, Instant, Optional, OptionalDay, OptionalInstant, OptionalJson, OptionalPoint } from '../columns.js';

export type RequestStatus = 'pending' | 'open' | 'matched' | 'done' | 'cancelled' | 'expired' | 'declined';
export type PlaceKind = 'address' | 'meeting' | 'remote';

export interface RequestsTable {
  community_id: string;
  id: string;
  person_id: string;
  /** What to quote on the telephone; unique in the community. */
  reference: string;
  title: string;
  details: string;
  category_id: string;
  area_id: string;
  /** 2021 LSOA; null where only a neighbourhood was chosen, or remote. */
  lsoa_code: Optional<string>;
  place_kind: PlaceKind;
  /** The public point, never the home; null when remote. */
  latitude: Optional<number>;
  longitude: Optional<number>;
  metres: Optional<number>;
  spot: OptionalPoint;
  timing_kind: 'flexible' | 'by' | 'on';
  timing_date: OptionalDay;
  /** `HH:MM`. */
  timing_from: Optional<string>;
  timing_until: Optional<string>;
  minutes: number;
  helpers_wanted: number;
  helpers_matched: Generated<number>;
  on_behalf_of: OptionalJson<{ relationship: string; agreed: true }>;
  status: RequestStatus;
  /** Why it waits: `danger` or `approval`. */
  held_reason: Optional<string>;
  /** Why it was declined or cancelled, in the words of who did it. */
  end_reason: Optional<string>;
  language: string;
  posted_at: Instant;
  expires_at: Instant;
  reminded_at: OptionalInstant;
  /** When a helper said that it is done and the asker was asked. */
  done_asked_at: OptionalInstant;
  ended_at: OptionalInstant;
  updated_at: Instant;
  /** While who asked is suspended: only they and moderators see it. */
  hidden_at: OptionalInstant;
  /** Made by the database of title and details: never written. */
  search: ColumnType<string, never, never>;
}

/** The exact place, for asker and matched helpers only. */
export interface RequestPlacesTable {
  community_id: string;
  request_id: string;
  /** The asker. */
  person_id: string;
  kind: PlaceKind;
  postcode: Optional<string>;
  address: Optional<string>;
  /** Neighbourhood chosen by the asker. */
  area_id: Optional<string>;
  /** Where to meet. */
  description: Optional<string>;
}

/** Who read which place, and when. */
export interface PlaceReadingsTable {
  community_id: string;
  id: string;
  request_id: string;
  offer_id: Optional<string>;
  person_id: string;
  read_at: Instant;
}

export type OfferStatus = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'done';

export interface OffersTable {
  community_id: string;
  id: string;
  request_id: string;
  /** Who offers. */
  person_id: string;
  /** Who asked: kept here so that policies need no second table. */
  asker_id: string;
  status: OfferStatus;
  end_reason: Optional<string>;
  message: string;
  /** Of the message. */
  language: string;
  /** Confirmed by the asker. */
  minutes: Optional<number>;
  thanks: Optional<string>;
  thanks_language: Optional<string>;
  offered_at: Instant;
  accepted_at: OptionalInstant;
  done_at: OptionalInstant;
  ended_at: OptionalInstant;
  /** When a check of the helper stopped standing: what the match showed them goes at once. */
  closed_at: OptionalInstant;
  /** Until when each side has read the messages. */
  helper_read_at: OptionalInstant;
  asker_read_at: OptionalInstant;
  /** Since when a moderator hides its words from the asker. */
  taken_down_at: OptionalInstant;
}

export interface MatchSafeWordsTable {
  community_id: string;
  offer_id: string;
  helper_says: string;
  asker_says: string;
}

export interface MessagesTable {
  community_id: string;
  id: string;
  offer_id: string;
  /** Who wrote it. */
  person_id: string;
  text: string;
  language: string;
  /** True when its words tell of danger: moderators may read it. */
  danger: Generated<boolean>;
  sent_at: Instant;
  /** Since when a moderator hides it from the other side. */
  taken_down_at: OptionalInstant;
}

export interface ReportsTable {
  community_id: string;
  id: string;
  /** Who reported; null when the server found words of danger. */
  person_id: Optional<string>;
  kind: 'request' | 'offer' | 'message' | 'person' | 'organisation';
  /** Id of the request, offer, message, person or organisation. */
  subject_id: string;
  /** Null for a person or an organisation. */
  request_id: Optional<string>;
  /** Who wrote what was reported, or who was; null for an organisation that nobody added here. */
  writer_id: Optional<string>;
  reason: string;
  text: Optional<string>;
  status: Generated<'open' | 'closed'>;
  note: Optional<string>;
  reported_at: Instant;
  closed_at: OptionalInstant;
  closed_by: Optional<string>;
}

export interface BlocksTable {
  community_id: string;
  id: string;
  person_id: string;
  blocked_id: string;
  blocked_at: Instant;
}

/** Whom of the organisations somebody does not want to hear of. */
export interface OrganisationBlocksTable {
  community_id: string;
  id: string;
  person_id: string;
  organisation_id: string;
  blocked_at: Instant;
}

/** What everybody may read of requests in a public status, in the community that is set; whom a block hides is left out. */
export interface PublicRequestsView {
  community_id: string;
  id: string;
  title: string;
  details: string;
  category_id: string;
  area_id: string;
  area_name: string;
  place_kind: PlaceKind;
  latitude: number | null;
  longitude: number | null;
  metres: number | null;
  spot: GridPoint | null;
  timing_kind: 'flexible' | 'by' | 'on';
  timing_date: string | null;
  timing_from: string | null;
  timing_until: string | null;
  minutes: number;
  helpers_wanted: number;
  helpers_matched: number;
  status: RequestStatus;
  posted_at: Date;
  posted_by: string;
  search: string;
  language: string;
}
