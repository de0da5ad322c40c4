import {
  checkInsOperations as operations,
  type Arrival,
  type CheckIn,
  type CloseVisit,
  type NewCheckIn,
  type OverdueVisit,
  type PageQuery,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

/** For helpers: visits that are asked after. Each takes the id of the offer. */
export interface CheckInsResource {
  /** For who looks after volunteers: visits whose helper has not said that they left. Await a page, or iterate all items. */
  listOverdue(query?: PageQuery, options?: CallOptions): PagePromise<OverdueVisit>;
  /** For who looks after volunteers: an overdue visit was seen and looked after. */
  close(offerId: string, body: CloseVisit, options?: CallOptions): Promise<void>;
  get(offerId: string, options?: CallOptions): Promise<CheckIn>;
  /** Coordinators are told when I have not left half an hour after the end. */
  ask(offerId: string, body: NewCheckIn, options?: CallOptions): Promise<CheckIn>;
  arrive(offerId: string, body?: Arrival, options?: CallOptions): Promise<CheckIn>;
  leave(offerId: string, options?: CallOptions): Promise<CheckIn>;
}

export const checkIns = ({ call, list }: Caller): CheckInsResource => ({
  listOverdue: list(operations.listOverdue, 'query'),
  close: call(operations.close, 'id', 'body'),
  get: call(operations.get, 'id'),
  ask: call(operations.ask, 'id', 'body'),
  arrive: call(operations.arrive, 'id', 'body'),
  leave: call(operations.leave, 'id'),
});
