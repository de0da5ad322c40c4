import type { CertificateStatus } from '../../adapters/update-service/update-service.js';

/** Levels of a DBS certificate. None stands in for another: like for like. Source: Police Act 1997, Rehabilitation of Offenders Act 1974. */
export const levels = ['basic', 'standard', 'enhanced'] as const;
export const workforces = ['child', 'adult', 'child-and-adult', 'other'] as const;
export const barredLists = ['children', 'adults'] as const;

/** What a certificate is of. */
export interface CertificateKind {
  readonly level: (typeof levels)[number];
  readonly workforce: (typeof workforces)[number];
  /** In any order; a list that the certificate shows and the task may not ask for is as wrong as one that lacks. */
  readonly barredLists: readonly (typeof barredLists)[number][];
}

/** What is known of somebody's certificate. */
export interface CertificateFacts extends CertificateKind {
  readonly originalSeen: boolean;
  readonly identitySeen: boolean;
  readonly decision: { readonly outcome: 'approved' | 'refused'; readonly reviewDue: Date } | undefined;
  /** Whether the holder's consent to checks again and again stands. */
  readonly recheckConsent: boolean;
  readonly lastStatus: { readonly status: CertificateStatus; readonly at: Date } | undefined;
}

/** How often a community asks again, in days, and how long it waits for an answer beyond that. */
export interface RecheckPolicy {
  readonly intervalDays: number;
  readonly graceDays: number;
}

/** All that anybody but a coordinator is told. */
export type ClearanceState = 'cleared' | 'pending' | 'not-cleared' | 'expired';

/** What stands in the way, for the coordinator and for the sentence of the next step. It never says what a certificate holds. */
export type Lack =
  'certificate' | 'another-kind' | 'original' | 'identity' | 'decision' | 'refused' | 'review' | 'new-certificate' | 'details' | 'recheck';

export type Clearance = { readonly state: 'cleared' } | { readonly state: Exclude<ClearanceState, 'cleared'>; readonly lack: Lack };

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((each) => other.includes(each)) && other.every((each) => one.includes(each));

/** Whether a certificate is of the kind that a task asks for: the same level, the same workforce, the same barred lists. */
export const isSameKind = (one: CertificateKind, other: CertificateKind): boolean =>
  one.level === other.level && one.workforce === other.workforce && sameSet(one.barredLists, other.barredLists);

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 86_400_000;

/**
 * Whether a certificate opens a task. What could not be confirmed is `pending`, never `not-cleared`: a slip of the pen, or a service
 * that is down, says nothing about a person. Sources: the DBS employer guide to the Update Service, and its like-for-like rule.
 */
export function clearance(required: CertificateKind, facts: CertificateFacts | undefined, now: Date, policy: RecheckPolicy): Clearance {
  if (!facts) return { state: 'pending', lack: 'certificate' };
  if (facts.lastStatus?.status === 'NEW_INFO') return { state: 'not-cleared', lack: 'new-certificate' };
  if (facts.decision?.outcome === 'refused') return { state: 'not-cleared', lack: 'refused' };
  if (!isSameKind(required, facts)) return { state: 'pending', lack: 'another-kind' };
  if (!facts.originalSeen) return { state: 'pending', lack: 'original' };
  if (!facts.identitySeen) return { state: 'pending', lack: 'identity' };
  if (!facts.decision) return { state: 'pending', lack: 'decision' };
  if (facts.decision.reviewDue <= now) return { state: 'expired', lack: 'review' };
  if (facts.recheckConsent) {
    if (facts.lastStatus?.status === 'NO_MATCH_FOUND') return { state: 'pending', lack: 'details' };
    const late = !facts.lastStatus || daysBetween(facts.lastStatus.at, now) > policy.intervalDays + policy.graceDays;
    if (late) return { state: 'pending', lack: 'recheck' };
  }
  return { state: 'cleared' };
}
