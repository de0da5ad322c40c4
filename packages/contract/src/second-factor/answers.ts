import * as z from 'zod/mini';
import { instant } from '../answered.js';

export const secondFactor = z.object({
  state: z.string(),
  since: z.optional(instant),
  recoveryCodesLeft: z.int(),
});

export const secondFactorSecret = z.object({
  secret: z.string(),
  address: z.string(),
  qr: z.object({ size: z.int(), path: z.string() }),
});

export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
