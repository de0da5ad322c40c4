import type { ColumnType, Generated } from 'kysely';
import type { Position } from '@goodturn/contract';

/** An instant: read as a `Date`, written as a `Date` or ISO 8601 text. */
type Instant = ColumnType<Date, Date | string, Date | string>;
type OptionalInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** `YYYY-MM-DD`, as text both ways. */
type OptionalDay = ColumnType<string | null, string | null | undefined, string | null>;
/** JSON: read parsed, written as text made by `JSON.stringify`. */
type Json<Value> = ColumnType<Value, string, string>;
type OptionalJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>;
/** Metres on the British National Grid: read as `{ x, y }` (east, north), written as text made by `pointText`. */
export interface GridPoint {
  x: number;
  y: number;
}
type Point = ColumnType<GridPoint, string, string>;
type OptionalPoint = ColumnType<GridPoint | null, string | null | undefined, string | null>;
type Optional<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** What a community's staff set; everything has a default, so that old rows stay good. */
export interface CommunitySettings {
  /** IANA name. */
  timeZone: string;
  /** BCP 47 tags; the first is the default. */
  languages: string[];
  /** Origins whose pages may use the API. `http://localhost:*` allows any port. */
  origins: string[];
  policies: { approvalFirst: boolean; minimumAge: number; requestDays: number };
  contact: { name: string; phone?: string; email?: string };
  privacyNotice: string;
  terms: string;
  pages: { requestBoard?: string };
  /** Print this wherever the areas' boundaries are shown. */
  areasAttribution: string;
  /** A host's own OpenID Connect tokens are accepted when both match. */
  openIdConnect?: { issuer: string; audience: string };
}

export interface CommunitiesTable {
  id: string;
  slug: string;
  name: string;
  settings: Json<CommunitySettings>;
  created_at: Generated<Date>;
}

export type AreaGeometry = { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] };

export interface AreasTable {
  community_id: string;
  /** Slug, unique in the community. */
  id: string;
  name: string;
  geometry: Json<AreaGeometry>;
  latitude: number;
  longitude: number;
  spot: Point;
  /** Radius that covers the area. */
  metres: number;
}

export interface CategoriesTable {
  community_id: string;
  id: string;
  position: number;
  names: Json<{ en: string } & Record<string, string>>;
  pictogram: string;
  requirement: Json<{ kind: string }>;
  skills: Json<string[]>;
  asset_terms: Json<string[]>;
}

export type PersonRole = 'neighbour' | 'moderator';

export interface PeopleTable {
  community_id: string;
  id: string;
  /** Kept as typed; unique in the community without regard to case. */
  email: string;
  /** Masked. Empty for staff who were added but never signed in. */
  display_name: string;
  language: string;
  notifications: Json<{ messages: boolean; reminders: boolean }>;
  adult: boolean;
  role: PersonRole;
  /** Subject of a host's OpenID Connect token. */
  subject: Optional<string>;
  created_at: Instant;
}

export interface SignInCodesTable {
  community_id: string;
  /** The attempt. */
  id: string;
  /** Lower case. */
  email: string;
  code_hmac: string;
  tries: Generated<number>;
  created_at: Instant;
  /** Ten minutes after the code leaves. */
  expires_at: Instant;
  /** HMAC of the caller's network address and the e-mail, so that the same two are known again and neither is told. */
  asked_from: Optional<string>;
  used_at: OptionalInstant;
  /** The sign-in that it opened: a repeat takes its place, so that nothing is doubled. */
  sign_in_id: Optional<string>;
}

export interface SignInsTable {
  community_id: string;
  /** The family: all refresh tokens that follow one another. */
  id: string;
  person_id: string;
  /** Counts refreshes, so that an old token is known from a made-up one. */
  generation: number;
  refresh_hash: string;
  /** Good until its successor (`refresh_hash`) is first used. */
  previous_hash: Optional<string>;
  /** Good until `older_until`: its successor has been used. */
  older_hash: Optional<string>;
  older_until: OptionalInstant;
  /** Origin of the page that signed in; null for a program. */
  origin: Optional<string>;
  keep: boolean;
  created_at: Instant;
  used_at: Instant;
  expires_at: Instant;
  ended_at: OptionalInstant;
}

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
  /** Confirmed by the asker. */
  minutes: Optional<number>;
  thanks: Optional<string>;
  offered_at: Instant;
  accepted_at: OptionalInstant;
  done_at: OptionalInstant;
  ended_at: OptionalInstant;
  /** Until when each side has read the messages. */
  helper_read_at: OptionalInstant;
  asker_read_at: OptionalInstant;
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
  /** True when its words tell of danger: moderators may read it. */
  danger: Generated<boolean>;
  sent_at: Instant;
}

export interface ReportsTable {
  community_id: string;
  id: string;
  /** Who reported; null when the server found words of danger. */
  person_id: Optional<string>;
  kind: 'request' | 'offer' | 'message';
  /** Id of the request, offer or message. */
  subject_id: string;
  request_id: string;
  /** Who wrote what was reported. */
  writer_id: string;
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
}

export interface Database {
  communities: CommunitiesTable;
  areas: AreasTable;
  categories: CategoriesTable;
  people: PeopleTable;
  sign_in_codes: SignInCodesTable;
  sign_ins: SignInsTable;
  requests: RequestsTable;
  request_places: RequestPlacesTable;
  place_readings: PlaceReadingsTable;
  offers: OffersTable;
  match_safe_words: MatchSafeWordsTable;
  messages: MessagesTable;
  reports: ReportsTable;
  blocks: BlocksTable;
  idempotency_records: IdempotencyRecordsTable;
  outbox: OutboxTable;
  demo_outbox: DemoOutboxTable;
  postcodes: PostcodesTable;
  public_requests: PublicRequestsView;
}

/** How a point is written: `(530034,180381)`. */
export const pointText = (point: GridPoint): string => `(${point.x},${point.y})`;
