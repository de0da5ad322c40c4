import * as z from 'zod/mini';
import { limits } from '../limits.js';
import type { HelpRequest } from '../requests/schemas.js';
import { opaque, wholeParameter } from '../wire.js';

export * from './answers.js';

/** Why a request suits somebody. One that you do not know can be left out. */
export type SuggestionReasonKey = 'from-home' | 'near' | 'same-area' | 'within' | 'language' | 'free' | 'skills' | 'helped' | 'waiting';

/** A reason as data, to be worded in the reader's language: each is true, and none tells more of a place than a band of distance. */
export interface SuggestionReason {
  key: SuggestionReasonKey | (string & {});
  /** With `within`: it is nearer than this. */
  kilometres?: number | undefined;
  /** With `language`: BCP 47 tag of what both speak. */
  language?: string | undefined;
  /** With `free`: 1 is Monday, 7 is Sunday. */
  weekday?: number | undefined;
  /** With `free`. */
  part?: 'morning' | 'afternoon' | 'evening' | (string & {}) | undefined;
  /** With `skills`: ids of the UK volunteering standard that both the request and the volunteer have. */
  skills?: string[] | undefined;
  /** With `helped`: good turns that the volunteer has done. With `waiting`: whole days since it was posted. */
  count?: number | undefined;
}

/** A request that suits the volunteer who is signed in. */
export interface Suggestion {
  request: HelpRequest;
  /** In the order in which people would say them. */
  reasons: SuggestionReason[];
  /** When they were told of it by e-mail. */
  toldAt?: string | undefined;
}

export interface SuggestionListQuery {
  /** 1 to 50, default 20. The list is the best of what is open now and has one page. */
  limit?: number | undefined;
}

export const suggestionListQuery = z.strictObject({ limit: z.optional(wholeParameter(1, limits.suggestionsMost)) });

/** What a link in an e-mail about suggestions carries: it says “not this time” to one request, or stops these e-mails. */
export interface SuggestionLink {
  token: string;
}

export const suggestionLink = z.strictObject({ token: opaque });
