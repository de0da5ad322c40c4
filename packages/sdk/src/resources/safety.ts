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
  listBlocks: list(operations.listBlocks, 'query'),
  endBlock: call(operations.endBlock, 'id'),
  listReports: list(operations.listReports, 'query'),
  closeReport: call(operations.closeReport, 'id', 'body'),
});
