import * as z from 'zod/mini';
import { id, instant } from '../answered.js';
import { session } from '../opportunities/answers.js';

export const booking = z.object({
  id,
  status: z.string(),
  opportunity: z.object({ id, title: z.string(), organisation: z.object({ id, name: z.string() }) }),
  session: z.optional(session),
  position: z.optional(z.number()),
  message: z.optional(z.string()),
  reason: z.optional(z.string()),
  minutes: z.optional(z.number()),
  bookedAt: instant,
  calendar: z.optional(z.string()),
  mine: z.boolean(),
  person: z.optional(z.object({ id, displayName: z.string(), email: z.string(), helpToTakePart: z.optional(z.string()) })),
});
export const calendarFeed = z.object({ address: z.string() });
