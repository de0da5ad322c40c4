import * as z from 'zod/mini';
import { areaName } from '../areas/schemas.js';
import { id, instant } from '../answered.js';
import { safeWords } from '../requests/answers.js';

export const offer = z.object({
  id,
  requestId: id,
  status: z.string(),
  message: z.string(),
  language: z.optional(z.string()),
  minutes: z.optional(z.number()),
  thanks: z.optional(z.string()),
  thanksLanguage: z.optional(z.string()),
  endReason: z.optional(z.string()),
  offeredAt: instant,
  acceptedAt: z.optional(instant),
  doneAt: z.optional(instant),
  offeredBy: z.object({ displayName: z.string() }),
  safeWords: z.optional(safeWords),
  mine: z.boolean(),
  request: z.optional(
    z.object({
      id,
      title: z.string(),
      category: z.string(),
      area: areaName,
      timing: z.looseObject({ kind: z.string() }),
      minutes: z.number(),
      status: z.string(),
      language: z.optional(z.string()),
      postedBy: z.object({ displayName: z.string() }),
    }),
  ),
  unread: z.optional(z.number()),
});
export const message = z.object({
  id,
  offerId: id,
  text: z.string(),
  language: z.optional(z.string()),
  sentAt: instant,
  sentBy: z.object({ displayName: z.string() }),
  mine: z.boolean(),
});
