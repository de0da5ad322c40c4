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
  /** The people and organisations that I blocked. */
  listBlocks(query?: PageQuery, options?: CallOptions): PagePromise<Block>;
  endBlock(id: string, options?: CallOptions): Promise<void>;
  /** Moderators: what people reported. */
  listReports(query?: ReportListQuery, options?: CallOptions): PagePromise<Report>;
  /** Moderators. */
  closeReport(id: string, body?: CloseReport, options?: CallOptions): Promise<Report>;
  /** Moderators: a closed report waits again. */
  reopenReport(id: string, options?: CallOptions): Promise<Report>;
  /** Moderators: hides the reported offer or message from the other side, and closes the report. */
  takeDown(id: string, body?: CloseReport, options?: CallOptions): Promise<Report>;
  /** Moderators: shows again what was taken down. */
  putBack(id: string, options?: CallOptions): Promise<Report>;
}

export const safety = ({ call, list }: Caller): SafetyResource => ({
  listBlocks: list(operations.listBlocks, 'query'),
  endBlock: call(operations.endBlock, 'id'),
  listReports: list(operations.listReports, 'query'),
  closeReport: call(operations.closeReport, 'id', 'body'),
  reopenReport: call(operations.reopenReport, 'id'),
  takeDown: call(operations.takeDown, 'id', 'body'),
  putBack: call(operations.putBack, 'id'),
});
