import { equalityAnswersOperations as operations, type EqualityAnswers, type EqualityCounts } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface EqualityAnswersResource {
  /** Counts answers to the equality questions. Nothing links them to who gave them. */
  add(answers: EqualityAnswers, options?: CallOptions): Promise<void>;
  /** Coordinators and administrators: how many gave each answer, small numbers hidden. */
  count(options?: CallOptions): Promise<EqualityCounts>;
}

export const equalityAnswers = ({ call }: Caller): EqualityAnswersResource => ({
  add: call(operations.add, 'body'),
  count: call(operations.count),
});
