import {
  safeguardingCasesOperations as operations,
  type CloseSafeguardingCase,
  type NewSafeguardingCase,
  type PageQuery,
  type SafeguardingCase,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

/** For safeguarding leads alone. */
export interface SafeguardingCasesResource {
  /** Newest first. Await a page, or iterate all items. */
  list(query?: PageQuery, options?: CallOptions): PagePromise<SafeguardingCase>;
  /** Opens a case about a person. */
  open(personId: string, body: NewSafeguardingCase, options?: CallOptions): Promise<SafeguardingCase>;
  close(id: string, body: CloseSafeguardingCase, options?: CallOptions): Promise<SafeguardingCase>;
}

export const safeguardingCases = ({ call, list }: Caller): SafeguardingCasesResource => ({
  list: list(operations.list, 'query'),
  open: call(operations.open, 'id', 'body'),
  close: call(operations.close, 'id', 'body'),
});
