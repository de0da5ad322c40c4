import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const staffRole = z.object({
  id,
  role: z.string(),
  person: z.object({ id, displayName: z.string(), email: z.string() }),
  organisationId: z.optional(id),
  grantedAt: instant,
  endedAt: z.optional(instant),
});

export const auditEntry = z.object({
  id,
  at: instant,
  actor: z.optional(z.object({ id, displayName: z.string() })),
  organisationId: z.optional(id),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  person: z.optional(z.object({ id, displayName: z.string() })),
  details: z.looseObject({}),
});
