import { operation, type Page } from '../operation.js';
import type { Suggestion, SuggestionLink, SuggestionListQuery } from './schemas.js';

export const suggestionsOperations = {
  list: operation<SuggestionListQuery, undefined, Page<Suggestion>>()({
    method: 'GET',
    path: '/{community}/me/suggestions',
    who: 'person',
    status: 200,
  }),
  notThisTime: operation<undefined, undefined, undefined>()({
    method: 'POST',
    path: '/{community}/me/suggestions/{id}/not-this-time',
    who: 'person',
    status: 204,
    key: true,
  }),
  followLink: operation<undefined, SuggestionLink, undefined>()({
    method: 'POST',
    path: '/{community}/suggestion-links',
    who: 'anyone',
    status: 204,
    key: true,
  }),
};
