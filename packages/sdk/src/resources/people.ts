import {
  peopleOperations as operations,
  type Block,
  type NewReport,
  type NewSuspension,
  type PersonForStaff,
  type PersonInList,
  type PersonListQuery,
  type Report,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface PeopleResource {
  /** Staff: people of the community by name. Await a page, or iterate all items. */
  list(query?: PersonListQuery, options?: CallOptions): PagePromise<PersonInList>;
  /** Staff: each reading is in the audit trail. */
  get(id: string, options?: CallOptions): Promise<PersonForStaff>;
  /** Staff: ends at once what they do, and lets them only read. */
  suspend(id: string, body: NewSuspension, options?: CallOptions): Promise<PersonForStaff>;
  /** Staff. */
  lift(id: string, options?: CallOptions): Promise<PersonForStaff>;
  /** Tells the moderators about somebody, who is not told. */
  report(id: string, body: NewReport, options?: CallOptions): Promise<Report>;
  /** Hides each from the other, silently. */
  block(id: string, options?: CallOptions): Promise<Block>;
}

export const people = ({ call, list }: Caller): PeopleResource => ({
  list: list(operations.list, 'query'),
  get: call(operations.get, 'id'),
  suspend: call(operations.suspend, 'id', 'body'),
  lift: call(operations.lift, 'id'),
  report: call(operations.report, 'id', 'body'),
  block: call(operations.block, 'id'),
});
