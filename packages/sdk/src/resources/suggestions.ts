import {
  suggestionsOperations as operations,
  type Suggestion,
  type SuggestionLink,
  type SuggestionListQuery,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface SuggestionsResource {
  /** Open requests that suit the volunteer who is signed in, the best first, each with its reasons. It has one page. */
  list(query?: SuggestionListQuery, options?: CallOptions): PagePromise<Suggestion>;
  /** “Not this time”: this request is no longer suggested to me, and somebody else is asked. Takes the request's id. */
  notThisTime(requestId: string, options?: CallOptions): Promise<void>;
  /** Does what a link in an e-mail says, without a sign-in: “not this time”, or no more of these e-mails. */
  followLink(link: SuggestionLink, options?: CallOptions): Promise<void>;
}

export const suggestions = ({ call, list }: Caller): SuggestionsResource => ({
  list: list(operations.list, 'query'),
  notThisTime: call(operations.notThisTime, 'id'),
  followLink: call(operations.followLink, 'body'),
});
