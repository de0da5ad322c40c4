import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const report = z.object({
  id,
  reason: z.string(),
  text: z.optional(z.string()),
  status: z.string(),
  reportedAt: instant,
  closedAt: z.optional(instant),
  closedBy: z.optional(z.object({ displayName: z.string() })),
  note: z.optional(z.string()),
  reportedBy: z.optional(z.object({ displayName: z.string() })),
  about: z.optional(
    z.object({
      kind: z.string(),
      id: z.string(),
      requestId: z.optional(z.string()),
      text: z.string(),
      writtenBy: z.optional(z.object({ id, displayName: z.string() })),
      takenDownAt: z.optional(instant),
    }),
  ),
});
export const block = z.object({ id, kind: z.optional(z.string()), displayName: z.string(), blockedAt: instant });
