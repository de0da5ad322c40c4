import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const safeguardingCase = z.object({
  id,
  person: z.object({ id, displayName: z.string(), email: z.string() }),
  summary: z.string(),
  openedAt: instant,
  openedBy: z.object({ id, displayName: z.string() }),
  closedAt: z.optional(instant),
  outcome: z.optional(z.string()),
});
