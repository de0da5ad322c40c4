import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const ownReferee = z.object({
  id,
  name: z.string(),
  email: z.string(),
  language: z.string(),
  state: z.string(),
  askedAt: instant,
  expiresAt: instant,
});
export const ownReferees = z.object({ items: z.array(ownReferee) });
export const referee = z.extend(ownReferee, {
  answer: z.optional(z.object({ relationship: z.string(), known: z.string(), words: z.string(), trust: z.string(), answeredAt: instant })),
  decision: z.optional(z.object({ outcome: z.string(), decidedAt: instant, decidedBy: z.string(), reviewDue: z.optional(z.string()) })),
});
export const referenceLink = z.object({ displayName: z.string(), state: z.string() });
