import {
  barredLists,
  certificateLevels,
  otherCheckKinds,
  workforces,
  type NewRequirement,
  type Requirement,
  type RequirementInFull,
} from '@goodturn/contract';
import * as z from 'zod/mini';
import { isSameKind, sameSet, type CertificateKind } from './gate.js';

/**
 * What a category or a role asks of whoever helps. A DBS check may be asked for only where the law lets it be, so that the reason and who
 * stands for it belong to it (standards: Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975, Police Act 1997 regulations).
 */
export interface DbsRequirement extends CertificateKind {
  readonly kind: 'dbs';
  readonly eligibilityReason: string;
  /** Name and day of who approved it. */
  readonly approvedBy: string;
  readonly approvedOn: string;
}

const dbs = z.looseObject({
  kind: z.literal('dbs'),
  level: z.enum(certificateLevels),
  workforce: z.enum(workforces),
  barredLists: z.array(z.enum(barredLists)),
});

/** The certificate that a requirement asks for; `undefined` where it asks for none, or for what this version cannot read. */
export function requiredOf(requirement: { kind: string }): CertificateKind | undefined {
  const read = z.safeParse(dbs, requirement);
  return read.success ? { level: read.data.level, workforce: read.data.workforce, barredLists: read.data.barredLists } : undefined;
}

const also = z.object({ also: z.array(z.enum(otherCheckKinds)) });
const approval = z.object({
  eligibilityReason: z.optional(z.string()),
  approvedBy: z.optional(z.string()),
  approvedOn: z.optional(z.string()),
});

/** A requirement as administrators read it. */
export const requirementInFull = (requirement: { kind: string }): RequirementInFull => ({
  ...publicRequirement(requirement),
  ...(requiredOf(requirement) && z.parse(approval, requirement)),
});

/** Whether what is asked for is what was approved before, for the same reason. */
export function sameRequirement(before: RequirementInFull, asked: NewRequirement): boolean {
  const besides = asked.kind === 'none' ? [] : (asked.also ?? []);
  if (!sameSet(before.also ?? [], besides)) return false;
  if (asked.kind !== 'dbs') return before.kind === asked.kind;
  const required = requiredOf(before);
  return required !== undefined && isSameKind(required, asked) && before.eligibilityReason === asked.eligibilityReason;
}

/** What of a requirement everybody may read: not who approved it, nor why. */
export const publicRequirement = (requirement: { kind: string }): Requirement => {
  const required = requiredOf(requirement);
  const besides = z.safeParse(also, requirement);
  return {
    kind: requirement.kind,
    ...(required && { ...required, barredLists: [...required.barredLists] }),
    ...(besides.success && besides.data.also.length > 0 && { also: besides.data.also }),
  };
};
