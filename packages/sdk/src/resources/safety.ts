import {
  safetyOperations as operations,
  type Block,
  type CloseReport,
  type PageQuery,
  type Report,
  type ReportListQuery,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface SafetyResource {
  /** The people whom I blocked. */
  listBlocks(query?: PageQuery, options?: CallOptions): PagePromise<Block>;
  endBlock(id: string, options?: CallOptions): Promise<void>;
  /** Moderators: what people reported. */
  listReports(query?: ReportListQuery, options?: CallOptions): PagePromise<Report>;
  /** Moderators. */
  closeReport(id: string, body?: CloseReport, options?: CallOptions): Promise<Report>;
}

export const safety = ({ call, list }: Caller): SafetyResource => ({
  listBlocks: (query, options) => list(operations.listBlocks, { query: query ?? {} }, options),
  endBlock: (id, options) => call(operations.endBlock, { params: { id } }, options),
  listReports: (query, options) => list(operations.listReports, { query: query ?? {} }, options),
  closeReport: (id, body, options) => call(operations.closeReport, { params: { id }, body }, options),
});
