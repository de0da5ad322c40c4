import * as z from 'zod/mini';
import type { SecondFactorState } from '../second-factor/schemas.js';
import type { OwnRole } from '../staff/schemas.js';
import { limits } from '../limits.js';
import { languageTag, text } from '../wire.js';

export * from './answers.js';

/** Which mails a person wants beyond those that a good turn cannot do without. */
export interface Notifications {
  messages: boolean;
  reminders: boolean;
}

/** The person who is signed in, as only they may read themselves. */
export interface Me {
  id: string;
  displayName: string;
  email: string;
  /** BCP 47 tag of the language for mails. */
  language: string;
  /** Whether they said that they are 18 or over. */
  adult: boolean;
  /** Below 18: which rules hold, and from 13 to 15 whether a guardian has said yes. */
  young?: { group: '13-15' | '16-17' | (string & {}); guardian: 'not-needed' | 'waiting' | 'confirmed' | (string & {}) } | undefined;
  /** `moderator` for who has that role; kept for files from before 0.2. */
  role: 'neighbour' | 'moderator' | (string & {});
  /** What this sign-in looks after, as staff: nothing until `secondFactor` is `given`. */
  roles: OwnRole[];
  /** Present for who has a role of the staff. */
  secondFactor?: SecondFactorState | undefined;
  notifications: Notifications;
}

export interface MeChanges {
  displayName?: string | undefined;
  language?: string | undefined;
  notifications?: { messages?: boolean | undefined; reminders?: boolean | undefined } | undefined;
}

/** Everything that is kept of a person, as they may read it. */
export interface DataExport {
  madeAt: string;
  community: { slug: string; name: string };
  /** Rows by what they are: `profile`, `requests`, `messages`. */
  data: Record<string, Record<string, unknown>[]>;
}

/** The same as a page that needs nothing else: to save, read and print. */
export interface ExportPage {
  fileName: string;
  html: string;
}

/** What stays when somebody deletes their data, without their name and address. */
export interface Kept {
  what: string;
  why: string;
}

export interface ErasurePreview {
  /** How many of each end, and those who had a part in them are told. */
  ends: { requests: number; offers: number; bookings: number };
  kept: Kept[];
}

export interface Erased {
  erasedAt: string;
  kept: Kept[];
}

/** A fresh code, sent to the person’s own address as for a sign-in. */
export interface Erasure {
  attempt: string;
  code: string;
}

export const erasure = z.strictObject({
  attempt: z.uuid(),
  code: z.string().check(z.maxLength(20), z.regex(/^\s*(?:\d[\s-]*){6}$/)),
});

export const meChanges = z.strictObject({
  displayName: z.optional(text(limits.displayName)),
  language: z.optional(languageTag),
  notifications: z.optional(z.strictObject({ messages: z.optional(z.boolean()), reminders: z.optional(z.boolean()) })),
});
