import {
  requestsOperations as operations,
  type Block,
  type CompleteRequest,
  type DeclineRequest,
  type HelpRequest,
  type NewReport,
  type NewRequest,
  type ReasonBody,
  type Report,
  type RequestChanges,
  type RequestCounts,
  type RequestDraft,
  type RequestFilters,
  type RequestListQuery,
  type RequestPreview,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface RequestsResource {
  /** Await a page, or iterate all items. */
  list(query?: RequestListQuery, options?: CallOptions): PagePromise<HelpRequest>;
  counts(filters?: RequestFilters, options?: CallOptions): Promise<RequestCounts>;
  get(id: string, options?: CallOptions): Promise<HelpRequest>;
  /** Checks a part of a request; nothing is stored. Throws `InvalidInputError` with `errors`. */
  preview(draft: RequestDraft, options?: CallOptions): Promise<RequestPreview>;
  create(request: NewRequest, options?: CallOptions): Promise<HelpRequest>;
  update(id: string, changes: RequestChanges, options?: CallOptions): Promise<HelpRequest>;
  cancel(id: string, body?: ReasonBody, options?: CallOptions): Promise<HelpRequest>;
  complete(id: string, body?: CompleteRequest, options?: CallOptions): Promise<HelpRequest>;
  reopen(id: string, body?: ReasonBody, options?: CallOptions): Promise<HelpRequest>;
  /** Moderators. */
  approve(id: string, options?: CallOptions): Promise<HelpRequest>;
  /** Moderators. */
  decline(id: string, body: DeclineRequest, options?: CallOptions): Promise<HelpRequest>;
  report(id: string, report: NewReport, options?: CallOptions): Promise<Report>;
  /** Blocks the person who asked, silently. */
  block(id: string, options?: CallOptions): Promise<Block>;
}

export const requests = ({ call, list }: Caller): RequestsResource => ({
  list: (query, options) => list(operations.list, { query: query ?? {} }, options),
  counts: (filters, options) => call(operations.counts, { query: filters ?? {} }, options),
  get: (id, options) => call(operations.get, { params: { id } }, options),
  preview: (draft, options) => call(operations.preview, { body: draft }, options),
  create: (request, options) => call(operations.create, { body: request }, options),
  update: (id, changes, options) => call(operations.update, { params: { id }, body: changes }, options),
  cancel: (id, body, options) => call(operations.cancel, { params: { id }, body }, options),
  complete: (id, body, options) => call(operations.complete, { params: { id }, body }, options),
  reopen: (id, body, options) => call(operations.reopen, { params: { id }, body }, options),
  approve: (id, options) => call(operations.approve, { params: { id } }, options),
  decline: (id, body, options) => call(operations.decline, { params: { id }, body }, options),
  report: (id, report, options) => call(operations.report, { params: { id }, body: report }, options),
  block: (id, options) => call(operations.block, { params: { id } }, options),
});
