import {
  queueOperations as operations,
  type PageQuery,
  type QueueChoice,
  type QueueItem,
  type Report,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

/** For staff: what waits to be decided. Decide with the operation of each kind. */
export interface QueueResource {
  /** The most pressing first. Await a page, or iterate all items. */
  list(query?: PageQuery, options?: CallOptions): PagePromise<QueueItem>;
  /** Moderators and safeguarding leads: one report, as they read all of it. */
  getReport(id: string, options?: CallOptions): Promise<Report>;
  /** Nobody else decides it for ten minutes. */
  take(choice: QueueChoice, options?: CallOptions): Promise<QueueItem>;
  release(choice: QueueChoice, options?: CallOptions): Promise<void>;
}

export const queue = ({ call, list }: Caller): QueueResource => ({
  list: list(operations.list, 'query'),
  getReport: call(operations.getReport, 'id'),
  take: call(operations.take, 'body'),
  release: call(operations.release, 'body'),
});
