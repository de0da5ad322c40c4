import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { text } from '../wire.js';
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
    }
  | { kind: 'identity' | 'references' | 'training' };

export const newRequirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('dbs'),
    level: z.enum(certificateLevels),
    workforce: z.enum(workforces),
    barredLists: z.array(z.enum(barredLists)).check(z.maxLength(barredLists.length)),
    eligibilityReason: text(limits.reason),
  }),
  z.strictObject({ kind: z.literal('identity') }),
  z.strictObject({ kind: z.literal('references') }),
  z.strictObject({ kind: z.literal('training') }),
]);
