import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const checkIn = z.object({
  offerId: id,
  endsAt: instant,
  arrivedAt: z.optional(instant),
  leftAt: z.optional(instant),
  overdueAt: instant,
});
export const overdueVisit = z.extend(checkIn, { title: z.string(), helper: z.object({ id, displayName: z.string() }) });
