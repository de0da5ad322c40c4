import * as z from 'zod/mini';
import { limits } from '../limits.js';
import type { OwnRole } from '../staff/schemas.js';
import { cursor, flag, text, wholeParameter } from '../wire.js';

export * from './answers.js';

/** Somebody of the community, as its staff find them. */
export interface PersonInList {
  id: string;
  displayName: string;
  email: string;
  joinedAt: string;
  /** Whether they may only read for now. */
  suspended: boolean;
}

/** How a certificate of somebody stands: nothing of what it or a status says. */
export interface ClearanceOfPerson {
  level: string;
  workforce: string;
  barredLists: string[];
  state: 'cleared' | 'pending' | 'not-cleared' | 'expired' | (string & {});
}

/** Somebody of the community, as its staff read them. */
export interface PersonForStaff extends PersonInList {
  /** BCP 47 tag of the language for mails. */
  language: string;
  adult: boolean;
  roles: OwnRole[];
  clearances: ClearanceOfPerson[];
  counts: {
    /** That they posted. */
    requests: number;
    /** That they made. */
    offers: number;
    /** Help that they gave and the asker confirmed. */
    goodTurns: number;
    /** Places in sessions and roles; a coordinator of organisations counts theirs alone. */
    bookings: number;
  };
  /** While it stands; for staff of the whole community. The person is never shown the reason. */
  suspension?: { reason: string; suspendedAt: string; suspendedBy: { id: string; displayName: string } } | undefined;
}

export interface PersonListQuery {
  /** Part of a name or an e-mail address. */
  q?: string | undefined;
  /** Only those who are suspended, or who are not. */
  suspended?: boolean | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface NewSuspension {
  /** Why, for staff alone. */
  reason: string;
}

export const personListQuery = z.strictObject({
  q: z.optional(text(limits.search)),
  suspended: z.optional(flag),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
export const newSuspension = z.strictObject({ reason: text(limits.reason) });
