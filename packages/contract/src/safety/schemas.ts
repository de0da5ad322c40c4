import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { cursor, optionalText, text, wholeParameter } from '../wire.js';

export * from './answers.js';

/** Reasons that the widgets offer; another one is kept as it is written. */
export type ReportReason = 'danger' | 'safeguarding' | 'money' | 'rude' | 'private-details' | 'not-real' | 'other';

export interface NewReport {
  reason: ReportReason | (string & {});
  text?: string | undefined;
}

/** A report. The one who reported reads `id`, `reason`, `status` and `reportedAt`; a moderator reads all. */
export interface Report {
  id: string;
  reason: ReportReason | (string & {});
  text?: string | undefined;
  status: 'open' | 'closed' | (string & {});
  reportedAt: string;
  closedAt?: string | undefined;
  /** Who of the staff closed it, and what they wrote down about it: for staff alone. */
  closedBy?: { displayName: string } | undefined;
  note?: string | undefined;
  reportedBy?: { displayName: string } | undefined;
  /** What was reported, with its words as they stand. */
  about?:
    | {
        kind: 'request' | 'offer' | 'message' | 'person' | 'organisation' | (string & {});
        id: string;
        /** Of a request, an offer or a message. */
        requestId?: string | undefined;
        /** Its words; the name of a person. */
        text: string;
        /** Absent for an organisation that nobody added here. */
        writtenBy?: { id: string; displayName: string } | undefined;
        /** Of an offer or a message: since when it is hidden from the other side. Of a request: since when it is declined. */
        takenDownAt?: string | undefined;
      }
    | undefined;
}
export interface ReportListQuery {
  /** Default `open`. */
  status?: 'open' | 'closed' | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}
export interface CloseReport {
  /** What was done about it; moderators only. */
  note?: string | undefined;
}

export interface Block {
  id: string;
  /** Absent: a person. */
  kind?: 'organisation' | (string & {}) | undefined;
  /** Of the person, or of the organisation. */
  displayName: string;
  blockedAt: string;
}

export const newReport = z.strictObject({ reason: text(limits.reason), text: z.optional(optionalText(limits.reportText)) });
export const reportListQuery = z.strictObject({
  status: z.optional(z.enum(['open', 'closed'])),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
export const closeReport = z.optional(z.strictObject({ note: z.optional(optionalText(limits.reason)) }));
