import * as z from 'zod/mini';

export const me = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  language: z.string(),
  adult: z.boolean(),
  role: z.string(),
  roles: z.array(z.object({ role: z.string(), organisationId: z.optional(z.string()) })),
  notifications: z.object({ messages: z.boolean(), reminders: z.boolean() }),
});
