import * as z from 'zod/mini';
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
  /** `moderator` for who has that role; kept for files from before 0.2. */
  role: 'neighbour' | 'moderator' | (string & {});
  /** What they look after, as staff. */
  roles: OwnRole[];
  notifications: Notifications;
}

export interface MeChanges {
  displayName?: string | undefined;
  language?: string | undefined;
  notifications?: { messages?: boolean | undefined; reminders?: boolean | undefined } | undefined;
}

export const meChanges = z.strictObject({
  displayName: z.optional(text(limits.displayName)),
  language: z.optional(languageTag),
  notifications: z.optional(z.strictObject({ messages: z.optional(z.boolean()), reminders: z.optional(z.boolean()) })),
});
