import * as z from 'zod/mini';
import { id, instant } from '../answered.js';
import { referee } from '../references/answers.js';

const certificateKind = { level: z.string(), workforce: z.string(), barredLists: z.array(z.string()) };
const clearance = { state: z.string(), lack: z.optional(z.string()) };

const otherCheck = z.object({
  kind: z.string(),
  ...clearance,
  nextStep: z.optional(z.string()),
  until: z.optional(instant),
});
export const seenCheck = z.object({
  id,
  personId: id,
  kind: z.string(),
  name: z.optional(z.string()),
  seenOn: z.string(),
  until: z.optional(z.string()),
  recordedAt: instant,
  recordedBy: z.object({ id, displayName: z.string() }),
  organisationId: z.optional(id),
  endedAt: z.optional(instant),
});

export const ownChecks = z.object({
  certificates: z.array(z.object({ id, ...certificateKind, ...clearance, until: z.optional(instant) })),
  consent: z.optional(z.object({ textVersion: z.string(), givenAt: instant })),
  consentText: z.object({ version: z.string(), text: z.string() }),
  others: z.optional(z.array(otherCheck)),
  locked: z.optional(z.array(z.object({ category: z.string(), reason: z.string(), detail: z.string() }))),
});

export const certificate = z.object({
  id,
  personId: id,
  ...certificateKind,
  ...clearance,
  until: z.optional(instant),
  recordedBy: z.object({ id, displayName: z.string() }),
  organisationId: z.optional(id),
  details: z.optional(
    z.object({
      issuedOn: z.string(),
      numberEnd: z.optional(z.string()),
      originalSeenOn: z.string(),
      identitySeenOn: z.optional(z.string()),
      decision: z.optional(z.object({ outcome: z.string(), decidedAt: instant, decidedBy: z.string(), reviewDue: z.string() })),
      status: z.optional(z.object({ status: z.string(), checkedAt: instant })),
      check: z.optional(z.object({ state: z.string(), attempts: z.number(), nextAt: z.optional(instant) })),
    }),
  ),
});

export const personChecks = z.object({
  person: z.object({ id, displayName: z.string() }),
  consented: z.boolean(),
  certificates: z.array(certificate),
  other: z.optional(z.object({ others: z.array(otherCheck), seen: z.array(seenCheck), referees: z.array(referee) })),
});

export const checkedPerson = z.object({
  id,
  displayName: z.string(),
  volunteer: z.boolean(),
  clearances: z.array(z.object({ ...certificateKind, state: z.string() })),
  waits: z.array(z.string()),
});

export const checkCounts = z.object({
  toDecide: z.number(),
  detailsToCheck: z.number(),
  newCertificateNeeded: z.number(),
  due: z.number(),
  rechecks: z.string(),
});

export const agreementState = z.object({ agreed: z.boolean(), forename: z.optional(z.string()), surname: z.optional(z.string()) });
