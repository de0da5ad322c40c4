import type { BarredList, CertificateLevel, ClearanceState, Lack, Workforce } from '@goodturn/contract';
import type { CertificateStatus } from '../../adapters/update-service/update-service.js';
import { daysLater } from '../requests/states.js';

/** What a certificate is of, and what a task asks for. */
export interface CertificateKind {
  readonly level: CertificateLevel;
  readonly workforce: Workforce;
  /** In any order; a list that the certificate shows and the task may not ask for is as wrong as one that lacks. */
  readonly barredLists: readonly BarredList[];
}

/** What is known of somebody's certificate. */
export interface CertificateFacts extends CertificateKind {
  readonly originalSeen: boolean;
  readonly identitySeen: boolean;
  readonly decision: { readonly outcome: 'approved' | 'refused'; readonly reviewDue: Date } | undefined;
  /** To being checked again and again. One that was withdrawn after the last decision closes the gate: that decision relied on it. */
  readonly consent: 'given' | 'withdrawn' | 'none';
  readonly lastStatus: { readonly status: CertificateStatus; readonly at: Date } | undefined;
}

/** How often a community asks again, in days, and how long it waits for an answer beyond that. */
export interface RecheckPolicy {
  readonly intervalDays: number;
  readonly graceDays: number;
}

export type Clearance = { readonly state: 'cleared' } | { readonly state: Exclude<ClearanceState, 'cleared'>; readonly lack: Lack };

export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((each) => other.includes(each)) && other.every((each) => one.includes(each));

/** Whether a certificate is of the kind that a task asks for: the same level, the same workforce, the same barred lists. */
export const isSameKind = (one: CertificateKind, other: CertificateKind): boolean =>
  one.level === other.level && one.workforce === other.workforce && sameSet(one.barredLists, other.barredLists);

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
  if (facts.consent === 'withdrawn') return { state: 'pending', lack: 'consent' };
  if (facts.consent === 'given') {
    if (facts.lastStatus?.status === 'NO_MATCH_FOUND') return { state: 'pending', lack: 'details' };
    if (!facts.lastStatus || now > confirmedUntil(facts.lastStatus.at, policy)) return { state: 'pending', lack: 'recheck' };
  }
  return { state: 'cleared' };
}

/** When an answer of the Update Service is too old to stand on. */
const confirmedUntil = (at: Date, { intervalDays, graceDays }: RecheckPolicy): Date => daysLater(at, intervalDays + graceDays);

/** What of a certificate everybody else goes by: how it stands for a task of its own kind, and when that ends by itself. */
export type Standing = Clearance & { readonly ends?: { readonly at: Date; readonly lack: 'review' | 'recheck' } };

/** @see clearance */
export function standingOf(facts: CertificateFacts, now: Date, policy: RecheckPolicy): Standing {
  const found = clearance(facts, facts, now, policy);
  if (found.state !== 'cleared' || !facts.decision) return found;
  const review = { at: facts.decision.reviewDue, lack: 'review' as const };
  const recheck =
    facts.consent === 'given' && facts.lastStatus ? { at: confirmedUntil(facts.lastStatus.at, policy), lack: 'recheck' as const } : review;
  return { ...found, ends: recheck.at < review.at ? recheck : review };
}

const states: readonly ClearanceState[] = ['cleared', 'expired', 'not-cleared', 'pending'];

/** How somebody's standing certificates answer a task: the best of those of its kind. */
export function answerTo(
  required: CertificateKind,
  held: readonly (CertificateKind & { readonly standing: Standing })[],
  now: Date,
): Clearance {
  const found = held
    .filter((one) => isSameKind(required, one))
    .map(({ standing }): Clearance => {
      const { ends } = standing;
      if (ends?.lack === 'review' && ends.at <= now) return { state: 'expired', lack: 'review' };
      if (ends?.lack === 'recheck' && ends.at < now) return { state: 'pending', lack: 'recheck' };
      return standing;
    })
    .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))[0];
  return found ?? { state: 'pending', lack: held.length > 0 ? 'another-kind' : 'certificate' };
}

/**
 * What an answer of the Update Service does to the decision. A certificate without information may clear by itself once it and its
 * holder were seen; one that shows information waits for a person to decide, who may have decided of it before; `NO_MATCH_FOUND` decides nothing.
 */
export function afterStatus(facts: CertificateFacts, status: CertificateStatus): 'approve' | 'wait' | 'keep' {
  if (status === 'BLANK_NO_NEW_INFO') return !facts.decision && facts.originalSeen && facts.identitySeen ? 'approve' : 'keep';
  if (status === 'NON_BLANK_NO_NEW_INFO') return facts.lastStatus?.status === 'NON_BLANK_NO_NEW_INFO' ? 'keep' : 'wait';
  return 'keep';
}
