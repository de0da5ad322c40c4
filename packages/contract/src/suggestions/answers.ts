import * as z from 'zod/mini';
import { instant } from '../answered.js';
import { helpRequest } from '../requests/answers.js';

export const suggestionReason = z.object({
  key: z.string(),
  kilometres: z.optional(z.number()),
  language: z.optional(z.string()),
  weekday: z.optional(z.number()),
  part: z.optional(z.string()),
  skills: z.optional(z.array(z.string())),
  count: z.optional(z.number()),
});
export const suggestion = z.object({ request: helpRequest, reasons: z.array(suggestionReason), toldAt: z.optional(instant) });
