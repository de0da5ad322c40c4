import * as z from 'zod/mini';
import { areaName } from '../areas/schemas.js';
import { id, instant } from '../answered.js';

export const distance = z.string();
const openTiming = z.looseObject({
  kind: z.string(),
  date: z.optional(z.string()),
  from: z.optional(z.string()),
  until: z.optional(z.string()),
});
const openPlace = z.object({
  kind: z.string(),
  postcode: z.optional(z.string()),
  address: z.optional(z.string()),
  area: z.optional(z.string()),
  description: z.optional(z.string()),
});
export const near = z.object({ latitude: z.number(), longitude: z.number(), metres: z.number() });
export const safeWords = z.object({ helperSays: z.string(), askerSays: z.string() });
export const helpRequest = z.object({
  id,
  title: z.string(),
  details: z.string(),
  category: z.string(),
  area: areaName,
  placeKind: z.string(),
  near: z.optional(near),
  distance: z.optional(distance),
  timing: openTiming,
  minutes: z.number(),
  helpersWanted: z.number(),
  helpersMatched: z.number(),
  status: z.string(),
  language: z.optional(z.string()),
  postedAt: instant,
  postedBy: z.object({ displayName: z.string() }),
  reference: z.optional(z.string()),
  expiresAt: z.optional(instant),
  place: z.optional(openPlace),
  safeWords: z.optional(safeWords),
  onBehalfOf: z.optional(z.object({ relationship: z.string(), agreed: z.boolean() })),
  reason: z.optional(z.string()),
  you: z.optional(
    z.object({
      asker: z.boolean(),
      offer: z.optional(z.object({ id: z.string(), status: z.string() })),
      offersWaiting: z.optional(z.number()),
    }),
  ),
});
export const requestCounts = z.object({ total: z.number(), categories: z.record(z.string(), z.number()) });
const translation = { language: z.string(), from: z.string(), by: z.string(), provider: z.string() };
export const requestTranslation = z.object({ ...translation, title: z.string(), details: z.string() });
export const textTranslation = z.object({ ...translation, text: z.string() });
export const masked = z.object({ pointer: z.string(), kinds: z.array(z.string()) });
export const requestPreview = z.object({
  title: z.optional(z.string()),
  details: z.optional(z.string()),
  masked: z.array(masked),
  area: z.optional(areaName),
  near: z.optional(near),
  danger: z.boolean(),
});
