import { barredLists, certificateLevels, workforces, type Requirement } from '@goodturn/contract';
import * as z from 'zod/mini';
import type { CertificateKind } from './gate.js';

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

/** What of a requirement everybody may read: not who approved it, nor why. */
export const publicRequirement = (requirement: { kind: string }): Requirement => {
  const required = requiredOf(requirement);
  return { kind: requirement.kind, ...(required && { ...required, barredLists: [...required.barredLists] }) };
};
