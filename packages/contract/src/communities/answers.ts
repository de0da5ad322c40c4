import * as z from 'zod/mini';
import { category, community } from './schemas.js';

const requirement = z.extend(category.shape.requirement, {
  eligibilityReason: z.optional(z.string()),
  approvedBy: z.optional(z.string()),
  approvedOn: z.optional(z.string()),
});
const { id, slug, name, languages, timeZone, contact, privacyNotice, terms, pages, policies, volunteering } = community.shape;
const weights = z.object({
  distance: z.number(),
  skills: z.number(),
  language: z.number(),
  time: z.number(),
  reliability: z.number(),
  fairness: z.number(),
  need: z.number(),
});

export const communitySettings = z.object({
  ...{ id, slug, name, languages, timeZone, contact, privacyNotice, terms, pages },
  categories: z.array(z.extend(category, { requirement, inUse: z.boolean() })),
  origins: z.array(z.string()),
  policies: z.extend(policies, { checkIns: z.boolean() }),
  checks: z.object({ intervalDays: z.number(), graceDays: z.number(), reviewMonths: z.number() }),
  volunteering: z.extend(volunteering.def.innerType, { oneToOneFrom16: z.boolean() }),
  matching: z.object({
    weights,
    suggestionsAWeek: z.number(),
    peopleARequest: z.number(),
    waveSize: z.number(),
    circleMetres: z.number(),
    circleMost: z.number(),
    spread: z.number(),
  }),
  theme: z.object({ accent: z.optional(z.string()) }),
});
