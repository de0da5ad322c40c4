import type { RoleMapping } from '../../features/sign-ins/role-mapping.js';
import type { Position } from '@goodturn/contract';
import type { Generated } from 'kysely';
import type { GivenMatching } from '../../features/suggestions/weights.js';
import type { Instant, Json, Optional, OptionalInstant, Point } from '../columns.js';

/** What a community's staff set; everything has a default, so that old rows stay good. */
export interface CommunitySettings {
  /** IANA name. */
  timeZone: string;
  /** BCP 47 tags; the first is the default. */
  languages: string[];
  /** Origins whose pages may use the API. `http://localhost:*` allows any port. */
  origins: string[];
  policies: {
    approvalFirst: boolean;
    minimumAge: number;
    requestDays: number;
    /** Whether every visit on a day and at a time is asked after, without the helper asking for it. */
    checkIns?: boolean;
  };
  /** Days between questions to the Update Service and days that an answer may be late, and months that a decision holds. */
  checks: { intervalDays: number; graceDays: number; reviewMonths: number };
  contact: { name: string; phone?: string; email?: string };
  privacyNotice: string;
  terms: string;
  pages: { requestBoard?: string; opportunities?: string; exit?: string };
  /** Colours of the hosted pages: `#rrggbb`. */
  theme?: { accent?: string };
  /** Print this wherever the areas' boundaries are shown. */
  areasAttribution: string;
  /** What volunteers are asked for, and whether people of 16 and 17 may help one to one. */
  volunteering: {
    emergencyContact: boolean;
    codeOfConduct: string;
    /** The code itself by language, where the community has written its own. */
    codeOfConductText?: { en: string } & Record<string, string>;
    oneToOneFrom16: boolean;
  };
  /** How volunteers and requests are brought together; as usual where nothing is set. */
  matching?: GivenMatching;
  /** A host's own OpenID Connect tokens are accepted when both match. */
  openIdConnect?: { issuer: string; audience: string; staff?: RoleMapping };
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
  /** Below 18, where a date of birth is known. */
  age_group: Optional<'13-15' | '16-17'>;
  /** When a guardian said yes. */
  guardian_confirmed_at: OptionalInstant;
  /** Subject of a host's OpenID Connect token. */
  subject: Optional<string>;
  created_at: Instant;
  /** While they may only read. Why is in `suspensions`. */
  suspended_at: OptionalInstant;
  /** When they deleted their data: the row stays for what must stay, without name and address. */
  erased_at: OptionalInstant;
  /** The account that this one became a part of. */
  merged_into: Optional<string>;
  /** Since when somebody of the staff has an authenticator. */
  second_factor_since: OptionalInstant;
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
  /** When it gave the password of an authenticator: only from then on does it act for staff. */
  second_factor_at: OptionalInstant;
}
