import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { day, text } from '../wire.js';
import type { Referee } from '../references/schemas.js';
import type { ClearanceState, Lack } from './schemas.js';

/** Checks besides certificates that a kind of help or a role may ask for. */
export const otherCheckKinds = ['identity', 'references', 'training'] as const;
export type OtherCheckKind = (typeof otherCheckKinds)[number];

/** How one of somebody's checks besides certificates stands. */
export interface OtherCheck {
  kind: OtherCheckKind | 'code-of-conduct' | (string & {});
  state: ClearanceState | (string & {});
  lack?: Lack | (string & {}) | undefined;
  /** What to do now, as a sentence. */
  nextStep?: string | undefined;
  /** When that ends by itself. */
  until?: string | undefined;
}

/** A kind of help that is locked for somebody. */
export interface LockedHelp {
  /** Id of the category. */
  category: string;
  reason: Lack | (string & {});
  /** Why, and what to do now, as a sentence. */
  detail: string;
}

/** Identity or training, as one of the staff saw it. */
export interface SeenCheck {
  id: string;
  personId: string;
  kind: 'identity' | 'training' | (string & {});
  /** Of a training. */
  name?: string | undefined;
  /** `YYYY-MM-DD` */
  seenOn: string;
  until?: string | undefined;
  recordedAt: string;
  recordedBy: { id: string; displayName: string };
  organisationId?: string | undefined;
  /** When it was taken back. */
  endedAt?: string | undefined;
}

/** What coordinators read of somebody's checks besides certificates. */
export interface OtherChecksOfPerson {
  others: OtherCheck[];
  /** Newest first. */
  seen: SeenCheck[];
  referees: Referee[];
}

/** That a coordinator saw who somebody is, with them before them. No copy is kept, ever. */
export interface NewIdentity {
  seenOn: string;
  /** The organisation that saw it; absent: the community. */
  organisationId?: string | undefined;
}
export interface NewTraining {
  name: string;
  doneOn: string;
  /** The last day on which it holds; absent: it does not end. */
  until?: string | undefined;
  organisationId?: string | undefined;
}

export const newIdentity = z.strictObject({ seenOn: day, organisationId: z.optional(z.uuid()) });
export const newTraining = z.strictObject({
  name: text(limits.title),
  doneOn: day,
  until: z.optional(day),
  organisationId: z.optional(z.uuid()),
});
