import * as z from 'zod/mini';
import { id, instant } from '../answered.js';

export const personInList = z.object({
  id,
  displayName: z.string(),
  email: z.string(),
  joinedAt: instant,
  suspended: z.boolean(),
});

export const personForStaff = z.object({
  id,
  displayName: z.string(),
  email: z.string(),
  joinedAt: instant,
  suspended: z.boolean(),
  language: z.string(),
  adult: z.boolean(),
  roles: z.array(z.object({ role: z.string(), organisationId: z.optional(z.string()) })),
  clearances: z.array(z.object({ level: z.string(), workforce: z.string(), barredLists: z.array(z.string()), state: z.string() })),
  counts: z.object({ requests: z.int(), offers: z.int(), goodTurns: z.int(), bookings: z.int() }),
  suspension: z.optional(z.object({ reason: z.string(), suspendedAt: instant, suspendedBy: z.object({ id, displayName: z.string() }) })),
});

export const mergePreview = z.object({
  from: personInList,
  into: personInList,
  moves: z.object({
    requests: z.int(),
    offers: z.int(),
    bookings: z.int(),
    certificates: z.int(),
    reports: z.int(),
    blocks: z.int(),
  }),
  hindrances: z.array(z.object({ code: z.string(), detail: z.string() })),
  notes: z.array(z.object({ code: z.string(), detail: z.string() })),
});

export const volunteerForStaff = z.object({
  personId: id,
  legalName: z.string(),
  dateOfBirth: z.optional(z.string()),
  emergencyContact: z.optional(z.object({ name: z.string(), phone: z.string() })),
  helpToTakePart: z.optional(z.string()),
  joinedAt: instant,
});
