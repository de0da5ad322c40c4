import * as z from 'zod/mini';
import { id } from '../wire.js';

export * from './answers.js';

export const queueKinds = ['report', 'request', 'organisation', 'application', 'check'] as const;
export type QueueKind = (typeof queueKinds)[number];

/** What waits for somebody of the staff to decide. Which kinds there are depends on the reader’s roles. */
export interface QueueItem {
  /** What it is: decide it with the operation of its kind. */
  kind: QueueKind | (string & {});
  id: string;
  /** 1 first: danger and safeguarding, then reports, held requests, new organisations, applications, checks to decide. */
  priority: number;
  /** Since when it waits. */
  since: string;
  /** Title of a request or role, name of an organisation or person. */
  title: string;
  /** Why it waits, where there are several reasons: `danger`. */
  reason?: string | undefined;
  /** Of a check: whose it is. */
  personId?: string | undefined;
  /** Who is deciding it, and until when nobody else can. */
  holder?: { id: string; displayName: string; until: string } | undefined;
}

export interface QueueChoice {
  kind: QueueKind;
  id: string;
}

export const queueChoice = z.strictObject({ kind: z.enum(queueKinds), id });
