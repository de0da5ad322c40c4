import * as z from 'zod/mini';
import type { AreaName } from '../areas/schemas.js';
import type { BookingStatus } from '../bookings/schemas.js';
import { newRequirement, type NewRequirement } from '../checks/requirement.js';
import type { Lack } from '../checks/schemas.js';
import type { Requirement } from '../communities/schemas.js';
import { limits } from '../limits.js';
import { term, terms } from '../organisations/schemas.js';
import type { Distance } from '../requests/schemas.js';
import { cursor, day, flag, id, optionalText, text, timeOfDay, whole, wholeParameter } from '../wire.js';

export * from './answers.js';
export type * from './linked.js';
export type { NewRequirement } from '../checks/requirement.js';

export type OpportunityStatus = 'draft' | 'open' | 'closed';
/** `join`: take a place. `apply`: the organisation says yes or no first. `link`: on the organisation's own website. */
export type Joining = 'join' | 'apply' | 'link';
export type SessionStatus = 'planned' | 'cancelled';

/** Where an opportunity is. A venue is public: never somebody's home. */
export interface OpportunityPlace {
  kind: 'venue' | 'area' | 'remote' | (string & {});
  /** Of a venue. */
  name?: string | undefined;
  address?: string | undefined;
  postcode?: string | undefined;
  area?: AreaName | undefined;
  /** WGS84 degrees. */
  point?: { latitude: number; longitude: number } | undefined;
}
export type NewOpportunityPlace =
  /** `area` is the neighbourhood that was chosen because the table lacks the postcode. */
  | { kind: 'venue'; name: string; address: string; postcode: string; area?: string | undefined }
  | { kind: 'area'; area: string }
  | { kind: 'remote' };

/** What stands between the reader and an opportunity: `reason` is `age`, `guardian`, `application`, what a certificate lacks, or the kind of the requirement. */
export interface Lock {
  reason: 'age' | 'guardian' | 'application' | Lack | (string & {});
  /** A sentence for the reader. */
  detail: string;
}
export interface Standing {
  id: string;
  status: BookingStatus | (string & {});
}

/** A volunteering role of an organisation, as the reader may see it. */
export interface Opportunity {
  id: string;
  organisation: { id: string; name: string };
  title: string;
  description: string;
  /** BCP 47 tag of what it is most likely written in. */
  language?: string | undefined;
  place: OpportunityPlace;
  distance?: Distance | (string & {}) | undefined;
  /** Ids of the UK volunteering standard: skills, what to bring or be able to, what one gets, and when in the week (`MondayEvening`). */
  skills: string[];
  needs: string[];
  rewards: string[];
  times: string[];
  /** In the organisation's words: one evening a week. */
  commitment?: string | undefined;
  /** In years. */
  minimumAge?: number | undefined;
  /** True when volunteers are in a group or under somebody's eye, as those of 13 to 15 must be. */
  supervised: boolean;
  /** What a volunteer needs first. Treat a kind that you do not know as locked. */
  requirement: Requirement;
  joining: Joining | (string & {});
  /** Where to apply, with `link`. */
  applyLink?: string | undefined;
  /** First and last day on which everybody sees it, `YYYY-MM-DD` in the community's zone. */
  publishFrom?: string | undefined;
  publishUntil?: string | undefined;
  status: OpportunityStatus | (string & {});
  /** The first that has not begun. */
  nextSession?: Session | undefined;
  updatedAt: string;
  /** With a token. `booking` is the reader's place in the role itself or their application; `locked` says what they lack. */
  you?: { manages: boolean; booking?: Standing | undefined; locked?: Lock | undefined } | undefined;
}

export interface NewOpportunity {
  /** Id of the organisation. */
  organisation: string;
  title: string;
  description: string;
  place: NewOpportunityPlace;
  skills?: string[] | undefined;
  needs?: string[] | undefined;
  rewards?: string[] | undefined;
  times?: string[] | undefined;
  commitment?: string | undefined;
  minimumAge?: number | undefined;
  supervised?: boolean | undefined;
  requirement?: NewRequirement | undefined;
  joining: Joining;
  applyLink?: string | undefined;
  publishFrom?: string | undefined;
  publishUntil?: string | undefined;
  /** Default `open`. */
  status?: OpportunityStatus | undefined;
}
/** What is left out stays; an empty text takes commitment, link or days away, and 0 the minimum age. */
export type OpportunityChanges = { [Part in Exclude<keyof NewOpportunity, 'organisation'>]?: NewOpportunity[Part] | undefined };

export interface OpportunityListQuery {
  /** Words in title or description, or the organisation's name. */
  q?: string | undefined;
  /** Id of an organisation. */
  organisation?: string | undefined;
  /** Id of an area. */
  area?: string | undefined;
  /** Id of a skill. */
  skill?: string | undefined;
  /** Id of a cause of the organisation. */
  cause?: string | undefined;
  /** Days: those with a session between, and those without dates. */
  from?: string | undefined;
  until?: string | undefined;
  remote?: boolean | undefined;
  /** Those that somebody of this age may do, in years. */
  age?: number | undefined;
  /** Postcode to measure from. */
  postcode?: string | undefined;
  /** Default `open`. Others are for those who look after the organisation. */
  status?: OpportunityStatus | undefined;
  /** Only those that I look after, in every status unless `status` is given. */
  mine?: boolean | undefined;
  /** Default `nearest` with a postcode, else `newest`. */
  sort?: 'newest' | 'nearest' | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** One dated occasion of an opportunity. */
export interface Session {
  id: string;
  opportunityId: string;
  /** Shared by those that were planned together. */
  seriesId: string;
  startsAt: string;
  endsAt: string;
  place: OpportunityPlace;
  note?: string | undefined;
  /** Absent when there is room for everybody. */
  capacity?: number | undefined;
  placesLeft?: number | undefined;
  waitingList: boolean;
  /** How many wait for a place. */
  waiting: number;
  status: SessionStatus | (string & {});
  /** Why it was cancelled. */
  reason?: string | undefined;
  /** With a token: the reader's place, or their place on the waiting list. */
  you?: { booking?: Standing | undefined } | undefined;
}
export interface Sessions {
  items: Session[];
}
interface SessionParts {
  /** Day and times in the community's zone, whichever clocks are in use then. */
  date: string;
  from: string;
  until: string;
  /** Where it ends on another day. */
  endDate?: string | undefined;
  place?: NewOpportunityPlace | undefined;
  note?: string | undefined;
  capacity?: number | undefined;
  waitingList?: boolean | undefined;
}
export interface NewSessions extends SessionParts {
  /** The same again: `{ everyWeeks: 1, times: 8 }` plans eight, a week apart, each at the same time of the clock. */
  repeat?: { everyWeeks: number; times: number } | undefined;
}
/** What is left out stays; an empty note takes it away, and a capacity of 0 makes room for everybody. */
export type SessionChanges = { [Part in keyof SessionParts]?: SessionParts[Part] | undefined };
export interface SessionListQuery {
  /** Days, `YYYY-MM-DD`; default from now on. */
  from?: string | undefined;
  until?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const area = text(100);
const place = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('venue'),
    name: text(limits.venueName),
    address: text(limits.address),
    postcode: text(limits.postcode),
    area: z.optional(area),
  }),
  z.strictObject({ kind: z.literal('area'), area }),
  z.strictObject({ kind: z.literal('remote') }),
]);
/** Times of the week as the standard has them: Monday to Sunday, Morning 6–12, Afternoon 12–18, Evening 18–24. */
const slot = z
  .string()
  .check(z.regex(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:Morning|Afternoon|Evening)$/), z.maxLength(20));
const dayOrNothing = z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/), z.maxLength(10));
const parts = {
  title: text(limits.title),
  description: text(limits.longText),
  place,
  skills: z.optional(terms),
  needs: z.optional(terms),
  rewards: z.optional(terms),
  times: z.optional(z.array(slot).check(z.maxLength(21))),
  commitment: z.optional(optionalText(limits.commitment)),
  minimumAge: z.optional(whole(0, 99)),
  supervised: z.optional(z.boolean()),
  requirement: z.optional(newRequirement),
  joining: z.enum(['join', 'apply', 'link']),
  applyLink: z.optional(optionalText(limits.webAddress)),
  publishFrom: z.optional(dayOrNothing),
  publishUntil: z.optional(dayOrNothing),
  status: z.optional(z.enum(['draft', 'open', 'closed'])),
};
export const newOpportunity = z.strictObject({ organisation: id, ...parts });
export const opportunityChanges = z.partial(z.strictObject(parts));
export const opportunityListQuery = z.strictObject({
  q: z.optional(optionalText(limits.search)),
  organisation: z.optional(id),
  area: z.optional(area),
  skill: z.optional(term),
  cause: z.optional(term),
  from: z.optional(day),
  until: z.optional(day),
  remote: z.optional(flag),
  age: z.optional(wholeParameter(0, 120)),
  postcode: z.optional(text(limits.postcode)),
  status: z.optional(z.enum(['draft', 'open', 'closed'])),
  mine: z.optional(flag),
  sort: z.optional(z.enum(['newest', 'nearest'])),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});

const sessionParts = {
  date: day,
  from: timeOfDay,
  until: timeOfDay,
  endDate: z.optional(day),
  place: z.optional(place),
  note: z.optional(optionalText(limits.reason)),
  capacity: z.optional(whole(0, limits.capacityMost)),
  waitingList: z.optional(z.boolean()),
};
export const newSessions = z.strictObject({
  ...sessionParts,
  repeat: z.optional(z.strictObject({ everyWeeks: whole(1, 52), times: whole(1, limits.sessionsMost) })),
});
export const sessionChanges = z.partial(z.strictObject(sessionParts));
export const sessionListQuery = z.strictObject({
  from: z.optional(day),
  until: z.optional(day),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
