import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const volunteer = z.object({
  legalName: z.string(),
  dateOfBirth: z.string(),
  home: z.object({ postcode: z.string(), area: z.object({ id: z.string(), name: z.string() }) }),
  reach: z.string(),
  skills: z.array(z.string()),
  interests: z.array(z.string()),
  availability: z.array(z.string()),
  languages: z.array(z.string()),
  helpToTakePart: z.optional(z.string()),
  emergencyContact: z.optional(z.object({ name: z.string(), phone: z.string() })),
  codeOfConduct: z.object({ version: z.string(), acceptedAt: instant }),
  notifications: z.string(),
  onlyOnDuty: z.boolean(),
  onDuty: z.boolean(),
  quietHours: z.optional(z.object({ from: z.string(), until: z.string() })),
  pausedUntil: z.optional(z.string()),
  joinedAt: instant,
  guardian: z.optional(z.object({ email: z.string(), state: z.string() })),
});
export const volunteerPreview = z.object({
  guardian: z.boolean(),
  group: z.optional(z.string()),
  area: z.optional(z.object({ id: z.string(), name: z.string() })),
});
export const guardianLink = z.object({ displayName: z.string(), state: z.string() });
const span = { minutes: z.number(), from: z.string(), until: z.string() };
export const volunteerRecord = z.object({
  name: z.string(),
  madeAt: instant,
  minutes: z.number(),
  roles: z.array(
    z.object({
      opportunity: z.object({ id, title: z.string() }),
      organisation: z.object({ id, name: z.string() }),
      occasions: z.number(),
      ...span,
    }),
  ),
  goodTurns: z.optional(z.object({ count: z.number(), ...span })),
  credential: z.optional(z.string()),
});
export const issuerProfile = z.object({
  '@context': z.array(z.string()),
  id: z.string(),
  type: z.array(z.string()),
  name: z.string(),
  url: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
});
export const issuerKey = z.object({ kty: z.string(), n: z.string(), e: z.string(), alg: z.string(), use: z.string(), kid: z.string() });
export const issuerKeys = z.object({ keys: z.array(issuerKey) });
