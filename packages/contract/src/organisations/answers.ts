import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const registration = z.object({ register: z.string(), number: z.string() });
export const organisation = z.object({
  id,
  name: z.string(),
  description: z.string(),
  website: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  causes: z.array(z.string()),
  registration: z.optional(registration),
  openOpportunities: z.number(),
  status: z.string(),
  reason: z.optional(z.string()),
  addedAt: instant,
  you: z.optional(z.object({ manages: z.boolean() })),
});
