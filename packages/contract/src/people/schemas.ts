import * as z from 'zod/mini';
import { limits } from '../limits.js';
import type { OwnRole } from '../staff/schemas.js';
import { email } from '../sign-ins/schemas.js';
import { cursor, day, flag, id, text, wholeParameter } from '../wire.js';

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
  /** Of what the reader looks after: a coordinator of organisations counts places with these alone, and none of what neighbours do. */
  counts: {
    /** That they posted. */
    requests: number;
    /** That they made. */
    offers: number;
    /** Help that they gave and the asker confirmed. */
    goodTurns: number;
    /** Places in sessions and roles. */
    bookings: number;
  };
  /** While it stands; for staff of the whole community. The person is never shown the reason. */
  suspension?: { reason: string; suspendedAt: string; suspendedBy: { id: string; displayName: string } } | undefined;
}

/** A volunteer as coordinators of the whole community read them, to compare with what they are shown; each reading is in the trail. */
export interface VolunteerForStaff {
  personId: string;
  legalName: string;
  /** `YYYY-MM-DD` */
  dateOfBirth?: string | undefined;
  emergencyContact?: { name: string; phone: string } | undefined;
  helpToTakePart?: string | undefined;
  joinedAt: string;
}

/** What a coordinator corrects, as the volunteer’s papers have it. What is left out stays. */
export interface VolunteerCorrection {
  legalName?: string | undefined;
  /** A younger age ends at once what it forbids. */
  dateOfBirth?: string | undefined;
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

/** Several people at once: all of them, or nobody where one of them may not be. Who is suspended already stays so. */
export interface NewSuspensions extends NewSuspension {
  /** Ids. */
  people: string[];
}

/** What undoes that. Who is not suspended stays so. */
export interface PeopleToLift {
  people: string[];
}

/** The address of somebody who deleted their data while they were suspended, and may come back. */
export interface AddressToLift {
  email: string;
}

export interface MergeQuery {
  /** Id of the account that would go. */
  from: string;
}

/** Two accounts of one person. The one of the address stays, with what was of the other. This cannot be undone. */
export interface Merge {
  /** Id of the account that goes. */
  from: string;
}

/** What a merge would do. */
export interface MergePreview {
  from: PersonInList;
  into: PersonInList;
  /** How many of each move to the account that stays. */
  moves: { requests: number; offers: number; bookings: number; certificates: number; reports: number; blocks: number };
  /** What stands against it, in words; nothing when it can be done. */
  hindrances: { code: 'staff' | 'yourself' | 'suspended' | 'ages' | 'match' | 'same-place' | (string & {}); detail: string }[];
  /** What to know before it is done, in words. */
  notes: { code: 'final' | 'address' | 'two-profiles' | 'between' | (string & {}); detail: string }[];
}

const several = z.array(id).check(z.minLength(1), z.maxLength(50));
export const newSuspensions = z.strictObject({ people: several, reason: text(limits.reason) });
export const peopleToLift = z.strictObject({ people: several });
export const addressToLift = z.strictObject({ email });
export const mergeQuery = z.strictObject({ from: id });
export const merge = z.strictObject({ from: id });

export const personListQuery = z.strictObject({
  q: z.optional(text(limits.search)),
  suspended: z.optional(flag),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
export const newSuspension = z.strictObject({ reason: text(limits.reason) });
export const volunteerCorrection = z.strictObject({ legalName: z.optional(text(limits.legalName)), dateOfBirth: z.optional(day) });
