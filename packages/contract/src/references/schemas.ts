import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { day, languageTag, opaque, text } from '../wire.js';

export * from './answers.js';

/** `not-accepted` leaves room for somebody else; so does `expired`. */
export type RefereeState = 'asked' | 'answered' | 'accepted' | 'not-accepted' | 'expired';

/** Somebody whom a volunteer named, as the volunteer reads it: never what they say. */
export interface OwnReferee {
  id: string;
  name: string;
  email: string;
  /** In which they are written to: BCP 47. */
  language: string;
  state: RefereeState | (string & {});
  askedAt: string;
  /** Until when the link in the e-mail works. */
  expiresAt: string;
}
export interface OwnReferees {
  items: OwnReferee[];
}

export const knownFor = ['under-1', '1-3', 'over-3'] as const;
export const trusts = ['yes', 'unsure', 'no'] as const;

/** What a referee says. They speak in confidence: coordinators of the community read it, nobody else. */
export interface ReferenceAnswer {
  /** How they know the volunteer. */
  relationship: string;
  /** For how many years. */
  known: (typeof knownFor)[number] | (string & {});
  words: string;
  /** Whether they would let the volunteer help somebody whom they love. */
  trust: (typeof trusts)[number] | (string & {});
  answeredAt: string;
}

/** The same person as coordinators read it. `answer` and `decision` are for coordinators of the whole community. */
export interface Referee extends OwnReferee {
  answer?: ReferenceAnswer | undefined;
  decision?:
    | { outcome: 'accepted' | 'not-accepted' | (string & {}); decidedAt: string; decidedBy: string; reviewDue?: string | undefined }
    | undefined;
}

export interface NewReferee {
  /** How the volunteer calls them. */
  name: string;
  email: string;
  /** In which to write to them; absent: the volunteer's own language. */
  language?: string | undefined;
}

export interface ReferenceLinkQuery {
  /** From the link in the e-mail. */
  token: string;
}
/** Whom a referee is asked about. */
export interface ReferenceLink {
  displayName: string;
  /** `answered`: the link was used; `expired`: it is too old, or somebody else was named. */
  state: 'waiting' | 'answered' | 'expired' | (string & {});
}
export interface NewReferenceAnswer {
  token: string;
  relationship: string;
  known: (typeof knownFor)[number];
  words: string;
  trust: (typeof trusts)[number];
}
export interface ReferenceDecision {
  outcome: 'accepted' | 'not-accepted';
  /** When it has to be looked at again: `YYYY-MM-DD`. Absent: the community's usual time. */
  reviewDue?: string | undefined;
}

export const newReferee = z.strictObject({ name: text(limits.legalName), email: text(limits.email), language: z.optional(languageTag) });
export const referenceLinkQuery = z.strictObject({ token: opaque });
export const newReferenceAnswer = z.strictObject({
  token: opaque,
  relationship: text(limits.relationship),
  known: z.enum(knownFor),
  words: text(limits.details),
  trust: z.enum(trusts),
});
export const referenceDecision = z.strictObject({ outcome: z.enum(['accepted', 'not-accepted']), reviewDue: z.optional(day) });
