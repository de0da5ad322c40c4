import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { text } from '../wire.js';
import { otherCheckKinds, type OtherCheckKind } from './others.js';
import { barredLists, certificateLevels, workforces, type BarredList, type CertificateLevel, type Workforce } from './schemas.js';

/** `dbs` is a certificate of exactly this level, workforce and lists; others name a check by its kind. */
export type NewRequirement =
  | { kind: 'none' }
  | {
      kind: 'dbs';
      level: CertificateLevel;
      workforce: Workforce;
      barredLists: BarredList[];
      /** Why the law lets this be asked. */
      eligibilityReason: string;
      /** Checks that are asked for besides. */
      also?: OtherCheckKind[] | undefined;
    }
  | { kind: OtherCheckKind; also?: OtherCheckKind[] | undefined };

const also = z.optional(z.array(z.enum(otherCheckKinds)).check(z.maxLength(otherCheckKinds.length)));

export const newRequirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('dbs'),
    level: z.enum(certificateLevels),
    workforce: z.enum(workforces),
    barredLists: z.array(z.enum(barredLists)).check(z.maxLength(barredLists.length)),
    eligibilityReason: text(limits.reason),
    also,
  }),
  z.strictObject({ kind: z.literal('identity'), also }),
  z.strictObject({ kind: z.literal('references'), also }),
  z.strictObject({ kind: z.literal('training'), also }),
]);
