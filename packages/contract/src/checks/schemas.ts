import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { term } from '../organisations/schemas.js';
import { availabilityTimes, type AvailabilityTime } from '../volunteers/schemas.js';
import { cursor, day, flag, languageTag, text, wholeParameter } from '../wire.js';
import type { LockedHelp, OtherCheck, OtherChecksOfPerson } from './others.js';

export * from './answers.js';
export * from './others.js';

/** Levels of a DBS certificate. None stands in for another. Source: Police Act 1997, Rehabilitation of Offenders Act 1974. */
export const certificateLevels = ['basic', 'standard', 'enhanced'] as const;
export const workforces = ['child', 'adult', 'child-and-adult', 'other'] as const;
export const barredLists = ['children', 'adults'] as const;
export type CertificateLevel = (typeof certificateLevels)[number];
export type Workforce = (typeof workforces)[number];
export type BarredList = (typeof barredLists)[number];

/** All that anybody but a coordinator with the duty is told of a certificate. */
export const clearanceStates = ['cleared', 'pending', 'not-cleared', 'expired'] as const;
export type ClearanceState = (typeof clearanceStates)[number];

/** What stands in the way: for the next step in words. It never says what a certificate or a status holds. */
export type Lack =
  | 'certificate'
  | 'another-kind'
  | 'original'
  | 'identity'
  | 'decision'
  | 'refused'
  | 'review'
  | 'new-certificate'
  | 'details'
  | 'recheck'
  | 'consent'
  | 'references'
  | 'references-waiting'
  | 'references-decision'
  | 'training'
  | 'training-due'
  | 'code-of-conduct';

/** Like for like: a certificate opens a task only when level, workforce and barred lists are those that the task asks for. */
export interface CertificateKind {
  level: CertificateLevel | (string & {});
  workforce: Workforce | (string & {});
  /** In any order. */
  barredLists: (BarredList | (string & {}))[];
}

export interface ClearanceOfCertificate extends CertificateKind {
  id: string;
  state: ClearanceState | (string & {});
  lack?: Lack | (string & {}) | undefined;
  /** When that ends by itself: the decision is due again, or a status has to be asked for. */
  until?: string | undefined;
}

/** A person's own checks, as they may read them. */
export interface OwnChecks {
  certificates: ClearanceOfCertificate[];
  /** That the Update Service may be asked again and again. Absent: no consent stands. */
  consent?: { textVersion: string; givenAt: string } | undefined;
  /** What one consents to, in the person's language. */
  consentText: { version: string; text: string };
  /** Identity, references, training and the code of conduct; absent from an older Goodturn. */
  others?: OtherCheck[] | undefined;
  /** Kinds of help that are locked, each with the next step. */
  locked?: LockedHelp[] | undefined;
}

export interface ConsentToChecks {
  /** Version of the text that the person read. */
  textVersion: string;
}

/**
 * A certificate of somebody. `details` are for coordinators of the community and of the organisation that recorded it, who have the
 * duty (Police Act 1997, s.124); everybody else reads the clearance alone.
 */
export interface Certificate extends ClearanceOfCertificate {
  personId: string;
  recordedBy: { id: string; displayName: string };
  organisationId?: string | undefined;
  details?:
    | {
        /** `YYYY-MM-DD`, as printed. */
        issuedOn: string;
        /** Last four digits, while the number is kept. */
        numberEnd?: string | undefined;
        originalSeenOn: string;
        identitySeenOn?: string | undefined;
        decision?: { outcome: 'approved' | 'refused' | (string & {}); decidedAt: string; decidedBy: string; reviewDue: string } | undefined;
        /** What the Update Service last said. */
        status?: { status: string; checkedAt: string } | undefined;
        /** A question to the Update Service that waits or was given up. */
        check?: { state: 'waiting' | 'stopped' | (string & {}); attempts: number; nextAt?: string | undefined } | undefined;
      }
    | undefined;
}

export interface PersonChecks {
  person: { id: string; displayName: string };
  consented: boolean;
  certificates: Certificate[];
  /** Checks besides certificates; absent from an older Goodturn. */
  other?: OtherChecksOfPerson | undefined;
}

/** What a coordinator saw on paper, with the person before them. There is no scan, ever. */
export interface NewCertificate {
  /** Twelve digits, as text: it may begin with zeros. */
  certificateNumber: string;
  level: CertificateLevel;
  workforce: Workforce;
  barredLists: BarredList[];
  /** `YYYY-MM-DD`, as printed. */
  issuedOn: string;
  /** As printed on the certificate. */
  surname: string;
  /** As printed on the certificate. */
  dateOfBirth: string;
  /** When the original was in the coordinator's hands: neither a copy nor a video will do. */
  originalSeenOn: string;
  /** When the person showed who they are. */
  identitySeenOn?: string | undefined;
  /** Of the organisation that has the duty; absent: the community's. */
  organisationId?: string | undefined;
}

/** Who asks the Update Service: the holder sees this name in their account, so that it has to be the coordinator's own. */
export interface CheckerName {
  forename: string;
  surname: string;
}

export interface Decision {
  outcome: 'approved' | 'refused';
  /** When it has to be decided again: `YYYY-MM-DD`, at most five years ahead. Absent: the community's usual time. */
  reviewDue?: string | undefined;
}

/** What waits for coordinators. */
export interface CheckCounts {
  toDecide: number;
  detailsToCheck: number;
  newCertificateNeeded: number;
  /** Decisions that are due again within 30 days. */
  due: number;
  /** `stopped`: certificates are due and no coordinator has agreed to be named as who asks. */
  rechecks: 'running' | 'stopped' | (string & {});
}

/**
 * What of somebody's certificates waits for a coordinator: a decision; one that is due again within 30 days; a re-check that stopped,
 * because no coordinator has agreed to be named or the service did not answer; a new certificate; details that did not match; a
 * clearance that lapsed.
 */
export const checkWaits = ['decision', 'due', 'stopped', 'new-certificate', 'details', 'lapsed'] as const;
export type CheckWait = (typeof checkWaits)[number];

/** Somebody who volunteers or whose certificate was recorded, as coordinators find them. */
export interface CheckedPerson {
  id: string;
  displayName: string;
  /** Whether they signed up to volunteer. */
  volunteer: boolean;
  /** How each certificate stands: nothing of what it or a status says. */
  clearances: { level: string; workforce: string; barredLists: string[]; state: ClearanceState | (string & {}) }[];
  /** Of certificates that are the reader's duty. */
  waits: (CheckWait | (string & {}))[];
}

export interface CheckListQuery {
  /** Part of a name or an e-mail address. */
  q?: string | undefined;
  /** Only those of whom this waits. */
  waits?: CheckWait | undefined;
  /** Those with a certificate that stands so. */
  state?: ClearanceState | undefined;
  /** Of what volunteers said of themselves, for coordinators of the community: id of the area in which they live. */
  area?: string | undefined;
  /** Id of a skill. */
  skill?: string | undefined;
  /** Id of a cause that they care about. */
  interest?: string | undefined;
  /** BCP 47 tag of a language that they speak. */
  language?: string | undefined;
  /** When in the week they are free: `MondayEvening`. */
  time?: AvailabilityTime | undefined;
  /** Only those who may be asked now: on duty and not on a break. */
  onDuty?: boolean | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface AgreementState {
  agreed: boolean;
  forename?: string | undefined;
  surname?: string | undefined;
}

export const checkListQuery = z.strictObject({
  q: z.optional(text(limits.search)),
  waits: z.optional(z.enum(checkWaits)),
  state: z.optional(z.enum(clearanceStates)),
  area: z.optional(text(100)),
  skill: z.optional(term),
  interest: z.optional(term),
  language: z.optional(languageTag),
  time: z.optional(z.enum(availabilityTimes as [AvailabilityTime, ...AvailabilityTime[]])),
  onDuty: z.optional(flag),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
export const consentToChecks = z.strictObject({ textVersion: text(40) });
export const newCertificate = z.strictObject({
  certificateNumber: z.string().check(z.maxLength(20), z.regex(/^\d{12}$/)),
  level: z.enum(certificateLevels),
  workforce: z.enum(workforces),
  barredLists: z.array(z.enum(barredLists)).check(z.maxLength(barredLists.length)),
  issuedOn: day,
  surname: text(limits.legalName),
  dateOfBirth: day,
  originalSeenOn: day,
  identitySeenOn: z.optional(day),
  organisationId: z.optional(z.uuid()),
});
export const checkerName = z.strictObject({ forename: text(limits.legalName), surname: text(limits.legalName) });
export const decision = z.strictObject({ outcome: z.enum(['approved', 'refused']), reviewDue: z.optional(day) });
