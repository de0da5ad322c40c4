import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const queueItem = z.object({
  kind: z.string(),
  id,
  priority: z.int(),
  since: instant,
  title: z.string(),
  reason: z.optional(z.string()),
  personId: z.optional(id),
  holder: z.optional(z.object({ id, displayName: z.string(), until: instant })),
});
