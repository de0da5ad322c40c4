import * as z from 'zod/mini';

const row = z.looseObject({});
export const dataExport = z.object({
  madeAt: z.string(),
  community: z.object({ slug: z.string(), name: z.string() }),
  data: z.record(z.string(), z.array(row)),
});
export const exportPage = z.object({ fileName: z.string(), html: z.string() });
const kept = z.array(z.object({ what: z.string(), why: z.string() }));
export const erasurePreview = z.object({ ends: z.object({ requests: z.int(), offers: z.int(), bookings: z.int() }), kept });
export const erased = z.object({ erasedAt: z.string(), kept });

export const me = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  language: z.string(),
  adult: z.boolean(),
  young: z.optional(z.object({ group: z.string(), guardian: z.string() })),
  role: z.string(),
  roles: z.array(z.object({ role: z.string(), organisationId: z.optional(z.string()) })),
  secondFactor: z.optional(z.string()),
  notifications: z.object({ messages: z.boolean(), reminders: z.boolean() }),
});
