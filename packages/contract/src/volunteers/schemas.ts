import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { email } from '../sign-ins/schemas.js';
import { day, languageTag, opaque, text, timeOfDay } from '../wire.js';

export * from './answers.js';

/** How far somebody goes to help, counted from home: within their own neighbourhood, so far, or not at all because they help from home. */
export const volunteerReaches = ['area', '1km', '2km', '5km', 'home'] as const;
/** How soon somebody hears of requests that suit them. */
export const volunteerRhythms = ['instant', 'daily', 'weekly', 'never'] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const dayParts = ['Morning', 'Afternoon', 'Evening'] as const;
export type VolunteerReach = (typeof volunteerReaches)[number];
export type VolunteerRhythm = (typeof volunteerRhythms)[number];
/** A part of a day, as the UK volunteering standard names it: `MondayMorning`. */
export type AvailabilityTime = `${(typeof weekdays)[number]}${(typeof dayParts)[number]}`;
/** The 21 parts of a week, Monday morning first. */
export const availabilityTimes: readonly AvailabilityTime[] = weekdays.flatMap((weekday) =>
  dayParts.map((part): AvailabilityTime => `${weekday}${part}`),
);

/** Somebody to call when a volunteer is not well. */
export interface EmergencyContact {
  name: string;
  phone: string;
}

/** `HH:MM` in the community's time zone; over midnight when `until` is earlier than `from`. */
export interface QuietHours {
  from: string;
  until: string;
}

interface VolunteerFields<Reach, Rhythm, Time> {
  /** As on papers. Sealed, and never shown to neighbours. */
  legalName: string;
  reach: Reach;
  /** Ids of skills of the UK volunteering standard. */
  skills: string[];
  /** Ids of causes of the UK volunteering standard. */
  interests: string[];
  /** When they are free; empty when they did not say. */
  availability: Time[];
  /** BCP 47 tags. */
  languages: string[];
  /** How soon they hear of requests that suit them. */
  notifications: Rhythm;
  /** Whether they hear of them only while on duty. */
  onlyOnDuty: boolean;
}

/** A person's own volunteer profile, as only they may read it. */
export interface Volunteer extends VolunteerFields<VolunteerReach | (string & {}), VolunteerRhythm | (string & {}), string> {
  /** `YYYY-MM-DD`. */
  dateOfBirth: string;
  /** Private: others see neither, only bands of distance from a point that many share. */
  home: { postcode: string; area: { id: string; name: string } };
  /** What would help them to take part. */
  helpToTakePart?: string | undefined;
  emergencyContact?: EmergencyContact | undefined;
  codeOfConduct: { version: string; acceptedAt: string };
  onDuty: boolean;
  quietHours?: QuietHours | undefined;
  /** No suggestions before this day, `YYYY-MM-DD`. */
  pausedUntil?: string | undefined;
  joinedAt: string;
  /** From 13 to 15: who has to say yes, and whether they have. */
  guardian?: { email: string; state: 'waiting' | 'confirmed' | (string & {}) } | undefined;
}

interface Given {
  helpToTakePart?: string | undefined;
  emergencyContact?: EmergencyContact | undefined;
  onDuty?: boolean | undefined;
  quietHours?: QuietHours | undefined;
  pausedUntil?: string | undefined;
  /** Needed from 13 to 15: a parent or guardian is sent a link, and has to say yes first. */
  guardianEmail?: string | undefined;
}

/** What somebody signs up with. */
export interface NewVolunteer extends Omit<VolunteerFields<VolunteerReach, VolunteerRhythm, AvailabilityTime>, 'onlyOnDuty'>, Given {
  /** `YYYY-MM-DD`. It is fixed from then on: a coordinator corrects a mistake. */
  dateOfBirth: string;
  postcode: string;
  /** Id of the neighbourhood, needed only for a postcode that is not known yet. */
  area?: string | undefined;
  /** Version of the code of conduct that they read and keep to. */
  codeOfConduct: string;
  onlyOnDuty?: boolean | undefined;
}

/** A part of what somebody signs up with, to be checked. */
export type VolunteerDraft = { [Part in keyof NewVolunteer]?: NewVolunteer[Part] | undefined };

/** What follows from a part of a sign-up. */
export interface VolunteerPreview {
  /** Whether a parent or guardian has to say yes first, by what was sent. */
  guardian: boolean;
  /** With a date of birth: which rules hold. */
  group?: '13-15' | '16-17' | 'adult' | (string & {}) | undefined;
  /** With a postcode: the neighbourhood that it is in. */
  area?: { id: string; name: string } | undefined;
}

type Fields = VolunteerFields<VolunteerReach, VolunteerRhythm, AvailabilityTime>;
type FieldChanges = { [Field in keyof Fields]?: Fields[Field] | undefined };

/** What changes. `null` takes away what was given. A new `guardianEmail`, or the same one, sends a fresh link. */
export interface VolunteerChanges extends FieldChanges {
  postcode?: string | undefined;
  area?: string | undefined;
  helpToTakePart?: string | null | undefined;
  emergencyContact?: EmergencyContact | null | undefined;
  codeOfConduct?: string | undefined;
  onDuty?: boolean | undefined;
  quietHours?: QuietHours | null | undefined;
  pausedUntil?: string | null | undefined;
  guardianEmail?: string | undefined;
}

/** What the link in an e-mail to a guardian carries. */
export interface GuardianLinkQuery {
  token: string;
}
export interface GuardianConsent {
  token: string;
  /** What the guardian declares: that they are 18 or over and have parental responsibility. */
  parentalResponsibility: true;
}

/** What a guardian is asked about. */
export interface GuardianLink {
  /** The name that neighbours see. */
  displayName: string;
  state: 'waiting' | 'confirmed' | 'expired' | (string & {});
}

/** How long somebody gave, and over which days. */
export interface TimeGiven {
  minutes: number;
  /** First and last day, `YYYY-MM-DD` in the community's time zone. */
  from: string;
  until: string;
}

/** What somebody did in one role of an organisation. */
export interface RoleRecord extends TimeGiven {
  opportunity: { id: string; title: string };
  organisation: { id: string; name: string };
  /** How often they came. */
  occasions: number;
}

/** A person's hours and roles, to take along and to show to whom they like. */
export interface VolunteerRecord {
  /** As on papers; of who never signed up to volunteer, the name that neighbours see. */
  name: string;
  madeAt: string;
  /** All that they gave. */
  minutes: number;
  roles: RoleRecord[];
  /** Good turns for neighbours that were confirmed; absent when there was none. */
  goodTurns?: (TimeGiven & { count: number }) | undefined;
  /**
   * The same, signed by the community: an OpenBadgeCredential as a JWT (Open Badges 3.0, section 8.2), which anybody can check with the
   * key that its header names. Absent while there is nothing to vouch for, or the server does not know its own address.
   */
  credential?: string | undefined;
}

/** Who vouches for a record: the community as a Profile of Open Badges 3.0. */
export interface IssuerProfile {
  '@context': string[];
  /** The address that this was read from. */
  id: string;
  type: string[];
  name: string;
  url?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** A public key that records are signed with, as a JSON Web Key (RFC 7517). */
export interface IssuerKey {
  kty: 'RSA' | (string & {});
  n: string;
  e: string;
  alg: 'RS256' | (string & {});
  use: 'sig' | (string & {});
  /** Its SHA-256 thumbprint (RFC 7638). */
  kid: string;
}

/** Which key is meant. */
export interface IssuerKeyQuery {
  kid: string;
}

/** All keys with which a record may have been signed, the newest first (RFC 7517, section 5). */
export interface IssuerKeys {
  keys: IssuerKey[];
}

const term = z.string().check(z.maxLength(limits.term), z.regex(/^\w+$/));
const terms = z.array(term).check(z.maxLength(limits.termsMost));
const emergencyContact = z.strictObject({ name: text(limits.legalName), phone: text(limits.phone) });
const quietHours = z.strictObject({ from: timeOfDay, until: timeOfDay });
const times = z.array(z.enum(availabilityTimes as [AvailabilityTime, ...AvailabilityTime[]])).check(z.maxLength(availabilityTimes.length));
const languages = z.array(languageTag).check(z.minLength(1), z.maxLength(limits.languagesMost));
const postcode = text(limits.postcode);
const area = text(100);

export const newVolunteer = z.strictObject({
  legalName: text(limits.legalName),
  dateOfBirth: day,
  postcode,
  area: z.optional(area),
  reach: z.enum(volunteerReaches),
  skills: terms,
  interests: terms,
  availability: times,
  languages,
  helpToTakePart: z.optional(text(limits.helpToTakePart)),
  emergencyContact: z.optional(emergencyContact),
  codeOfConduct: text(limits.version),
  notifications: z.enum(volunteerRhythms),
  onlyOnDuty: z.optional(z.boolean()),
  onDuty: z.optional(z.boolean()),
  quietHours: z.optional(quietHours),
  pausedUntil: z.optional(day),
  guardianEmail: z.optional(email),
});
export const volunteerDraft = z.partial(newVolunteer);
export const volunteerChanges = z.strictObject({
  legalName: z.optional(text(limits.legalName)),
  postcode: z.optional(postcode),
  area: z.optional(area),
  reach: z.optional(z.enum(volunteerReaches)),
  skills: z.optional(terms),
  interests: z.optional(terms),
  availability: z.optional(times),
  languages: z.optional(languages),
  helpToTakePart: z.optional(z.nullable(text(limits.helpToTakePart))),
  emergencyContact: z.optional(z.nullable(emergencyContact)),
  codeOfConduct: z.optional(text(limits.version)),
  notifications: z.optional(z.enum(volunteerRhythms)),
  onlyOnDuty: z.optional(z.boolean()),
  onDuty: z.optional(z.boolean()),
  quietHours: z.optional(z.nullable(quietHours)),
  pausedUntil: z.optional(z.nullable(day)),
  guardianEmail: z.optional(email),
});
export const guardianLinkQuery = z.strictObject({ token: opaque });
export const guardianConsent = z.strictObject({ token: opaque, parentalResponsibility: z.literal(true) });
export const issuerKeyQuery = z.strictObject({ kid: opaque });
