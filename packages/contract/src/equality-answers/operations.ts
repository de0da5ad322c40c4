import { operation } from '../operation.js';
import type { EqualityAnswers, EqualityCounts } from './schemas.js';

export const equalityAnswersOperations = {
  /** Without a key: what a repeat would have to be known by would be a link to the person. */
  add: operation<undefined, EqualityAnswers, undefined>()({
    method: 'POST',
    path: '/{community}/equality-answers',
    who: 'anyone',
    status: 204,
  }),
  count: operation<undefined, undefined, EqualityCounts>()({
    method: 'GET',
    path: '/{community}/equality-counts',
    who: 'staff',
    status: 200,
  }),
};
