import * as z from 'zod/mini';
import type { AreaName } from '../areas/schemas.js';
import { limits } from '../limits.js';
import type { OfferStatus } from '../offers/schemas.js';
import { cursor, day, flag, id, languageTag, optionalText, text, timeOfDay, whole, wholeParameter } from '../wire.js';

export * from './answers.js';

export type RequestStatus = 'pending' | 'open' | 'matched' | 'done' | 'cancelled' | 'expired' | 'declined';
/** Distance between two blurred points, in bands so that nobody can be found by asking often (standards 4.8). */
export type Distance = 'under-1km' | '1-2km' | '2-5km' | 'over-5km';

export interface AddressPlace {
  kind: 'address';
  postcode: string;
  /** House or flat and street. Only a matched helper ever reads it. */
  address: string;
  /** Id of the neighbourhood that the person chose because the table lacks the postcode. */
  area?: string | undefined;
}
export interface MeetingPlace {
  kind: 'meeting';
  area: string;
  /** Where to meet, in public. Private until a match. */
  description: string;
}
export interface RemotePlace {
  kind: 'remote';
  area: string;
}
export type Place = AddressPlace | MeetingPlace | RemotePlace;

/** Days are `YYYY-MM-DD` and times `HH:MM`, both in the community's time zone. */
export type Timing =
  { kind: 'flexible' } | { kind: 'by'; date: string } | { kind: 'on'; date: string; from?: string | undefined; until?: string | undefined };

export interface OnBehalfOf {
  /** In the asker's words: `my mother`. */
  relationship: string;
  /** The other person knows and agreed. */
  agreed: true;
}

export interface NewRequest {
  title: string;
  details: string;
  category: string;
  place: Place;
  timing: Timing;
  minutes: number;
  helpersWanted: number;
  onBehalfOf?: OnBehalfOf | undefined;
}

/** Any part of a new request: what is there is checked. Send an empty string for what was left empty. */
export type RequestDraft = { [Part in keyof NewRequest]?: NewRequest[Part] | undefined };

export interface RequestChanges {
  title?: string | undefined;
  details?: string | undefined;
  category?: string | undefined;
  timing?: Timing | undefined;
  minutes?: number | undefined;
  helpersWanted?: number | undefined;
}

/** A fixed point shared by many homes and a radius that covers them; never the home (standards 4.8). WGS84 degrees. */
export interface Near {
  latitude: number;
  longitude: number;
  metres: number;
}

export interface SafeWords {
  helperSays: string;
  askerSays: string;
}

/** A request for help, as the reader may see it. */
export interface HelpRequest {
  id: string;
  title: string;
  details: string;
  category: string;
  area: AreaName;
  placeKind: 'address' | 'meeting' | 'remote' | (string & {});
  near?: Near | undefined;
  distance?: Distance | (string & {}) | undefined;
  timing: Timing;
  minutes: number;
  helpersWanted: number;
  helpersMatched: number;
  status: RequestStatus | (string & {});
  /** BCP 47 tag of what the asker reads Goodturn in, so most likely of what they wrote. */
  language?: string | undefined;
  postedAt: string;
  postedBy: { displayName: string };
  /** Asker and moderators: what to quote on the telephone, `GT-4K7-29`. */
  reference?: string | undefined;
  /** Asker: when it expires if nothing happens. */
  expiresAt?: string | undefined;
  /** Asker and, while their match stands, helpers. Only in answers about one request; reading it is recorded for helpers. */
  place?: Place | undefined;
  /** A matched helper: the words of their own match. */
  safeWords?: SafeWords | undefined;
  /** Asker and moderators. */
  onBehalfOf?: OnBehalfOf | undefined;
  /** Asker and moderators: why it waits (`danger`, `approval`) or was declined. */
  reason?: string | undefined;
  /** With a token: what this request is to the reader. */
  you?:
    | { asker: boolean; offer?: { id: string; status: OfferStatus | (string & {}) } | undefined; offersWaiting?: number | undefined }
    | undefined;
}

export interface RequestFilters {
  /** Words in title or details. */
  q?: string | undefined;
  /** Id of a category. */
  category?: string | undefined;
  /** Id of an area. */
  area?: string | undefined;
  /** Postcode to measure from; its blurred point is used. */
  postcode?: string | undefined;
  /** `flexible`, or a day: requests that can be done on it. */
  when?: string | undefined;
  /** Default `open`. `pending` is for moderators (with `mine` for the asker). */
  status?: RequestStatus | undefined;
  /** Only those that I posted, in every status unless `status` is given. */
  mine?: boolean | undefined;
}
export interface RequestListQuery extends RequestFilters {
  /** Default `nearest` with a postcode, else `newest`. */
  sort?: 'newest' | 'nearest' | undefined;
  cursor?: string | undefined;
  /** 1 to 100, default 20. */
  limit?: number | undefined;
}
export interface RequestCounts {
  total: number;
  /** Count by category id; one with none is left out. */
  categories: Record<string, number>;
}

export type MaskedKind = 'phone' | 'email' | 'postcode' | 'address' | 'account';
export interface Masked {
  /** JSON Pointer of the field: `#/details`. */
  pointer: string;
  kinds: (MaskedKind | (string & {}))[];
}

/** What a draft would become. Nothing of it is stored. */
export interface RequestPreview {
  /** As everyone would read it, masked. */
  title?: string | undefined;
  details?: string | undefined;
  masked: Masked[];
  area?: AreaName | undefined;
  near?: Near | undefined;
  /** True when the words tell of danger: a person reads the request before it is shown; show where to turn (999, Samaritans 116 123). */
  danger: boolean;
}

export interface TranslationQuery {
  /** BCP 47 tag. Default: the community's language that `Accept-Language` would rather have. */
  language?: string | undefined;
}

/** Whose words a translation has. Show that it is one, by whom, and let the reader see what was written. */
export interface Translation {
  /** BCP 47 tag of the translation. */
  language: string;
  /** BCP 47 tag of what was written, as the translator took it to be. */
  from: string;
  /** Who translated. One that you do not know is not a person. */
  by: 'machine' | (string & {});
  /** Name of the translator, to show with it. */
  provider: string;
}
/** What a request says in another language. */
export interface RequestTranslation extends Translation {
  title: string;
  details: string;
}
/** What an offer, thanks or a message says in another language. Contact details in it are masked, as they are for the translator. */
export interface TextTranslation extends Translation {
  text: string;
}

export interface CompleteRequest {
  /** A helper left out gets the request's minutes. */
  helpers?: { offerId: string; minutes: number; thanks?: string | undefined }[] | undefined;
}
export interface ReasonBody {
  reason?: string | undefined;
}
export interface DeclineRequest {
  /** Why; the asker reads it. */
  reason: string;
}

const area = text(100);
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('address'), postcode: text(limits.postcode), address: text(limits.address), area: z.optional(area) }),
  z.strictObject({ kind: z.literal('meeting'), area, description: text(limits.meetingDescription) }),
  z.strictObject({ kind: z.literal('remote'), area }),
]);
const timing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flexible') }),
  z.strictObject({ kind: z.literal('by'), date: day }),
  z.strictObject({ kind: z.literal('on'), date: day, from: z.optional(timeOfDay), until: z.optional(timeOfDay) }),
]);
const minutes = whole(limits.minutesLeast, limits.minutesMost);
const parts = {
  title: text(limits.title),
  details: text(limits.details),
  category: text(50),
  timing,
  minutes,
  helpersWanted: whole(1, limits.helpersMost),
};
const onBehalfOf = z.strictObject({ relationship: text(limits.relationship), agreed: z.literal(true) });

export const newRequest = z.strictObject({ ...parts, place, onBehalfOf: z.optional(onBehalfOf) });
export const requestDraft = z.partial(newRequest);
export const requestChanges = z.partial(z.strictObject(parts));

const filters = {
  q: z.optional(optionalText(limits.search)),
  category: z.optional(text(50)),
  area: z.optional(area),
  postcode: z.optional(text(limits.postcode)),
  when: z.optional(z.union([z.literal('flexible'), day])),
  status: z.optional(z.enum(['pending', 'open', 'matched', 'done', 'cancelled', 'expired', 'declined'])),
  mine: z.optional(flag),
};
export const requestFilters = z.strictObject(filters);
export const requestListQuery = z.strictObject({
  ...filters,
  sort: z.optional(z.enum(['newest', 'nearest'])),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
export const translationQuery = z.strictObject({ language: z.optional(languageTag) });
export const completeRequest = z.optional(
  z.strictObject({
    helpers: z.optional(
      z
        .array(z.strictObject({ offerId: id, minutes: whole(1, limits.minutesMost * 3), thanks: z.optional(optionalText(limits.thanks)) }))
        .check(z.maxLength(limits.helpersMost)),
    ),
  }),
);
export const reasonBody = z.optional(z.strictObject({ reason: z.optional(optionalText(limits.reason)) }));
export const declineRequest = z.strictObject({ reason: text(limits.reason) });
