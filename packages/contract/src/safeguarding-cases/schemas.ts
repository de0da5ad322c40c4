import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { text } from '../wire.js';

export * from './answers.js';

/** A worry about somebody's safety, for safeguarding leads alone. */
export interface SafeguardingCase {
  id: string;
  /** With the name and address of the day on which it was opened, whatever became of the account. */
  person: { id: string; displayName: string; email: string };
  summary: string;
  openedAt: string;
  openedBy: { id: string; displayName: string };
  closedAt?: string | undefined;
  outcome?: string | undefined;
}

export interface NewSafeguardingCase {
  /** What the worry is. */
  summary: string;
}

export interface CloseSafeguardingCase {
  /** What was done, and what came of it. */
  outcome: string;
}

export const newSafeguardingCase = z.strictObject({ summary: text(limits.longText) });
export const closeSafeguardingCase = z.strictObject({ outcome: text(limits.longText) });
