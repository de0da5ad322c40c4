import * as z from 'zod/mini';
import { instant } from '../answered.js';

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
