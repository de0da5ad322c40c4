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
  type RequestTranslation,
  type TranslationQuery,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface RequestsResource {
  /** Await a page, or iterate all items. */
  list(query?: RequestListQuery, options?: CallOptions): PagePromise<HelpRequest>;
  counts(filters?: RequestFilters, options?: CallOptions): Promise<RequestCounts>;
  get(id: string, options?: CallOptions): Promise<HelpRequest>;
  /** What it says in another language. Throws `NotFoundError` with code `translation-not-available` where there is no translator. */
  translate(id: string, query?: TranslationQuery, options?: CallOptions): Promise<RequestTranslation>;
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
  list: list(operations.list, 'query'),
  counts: call(operations.counts, 'query'),
  get: call(operations.get, 'id'),
  translate: call(operations.translate, 'id', 'query'),
  preview: call(operations.preview, 'body'),
  create: call(operations.create, 'body'),
  update: call(operations.update, 'id', 'body'),
  cancel: call(operations.cancel, 'id', 'body'),
  complete: call(operations.complete, 'id', 'body'),
  reopen: call(operations.reopen, 'id', 'body'),
  approve: call(operations.approve, 'id'),
  decline: call(operations.decline, 'id', 'body'),
  report: call(operations.report, 'id', 'body'),
  block: call(operations.block, 'id'),
});
