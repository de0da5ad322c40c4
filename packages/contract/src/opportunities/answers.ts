import * as z from 'zod/mini';
import { id, instant } from '../answered.js';
import { areaName } from '../areas/schemas.js';

const point = z.object({ latitude: z.number(), longitude: z.number() });
export const opportunityPlace = z.object({
  kind: z.string(),
  name: z.optional(z.string()),
  address: z.optional(z.string()),
  postcode: z.optional(z.string()),
  area: z.optional(areaName),
  point: z.optional(point),
});
export const requirement = z.looseObject({ kind: z.string() });
const standing = z.object({ id, status: z.string() });
const lock = z.object({ reason: z.string(), detail: z.string() });
const sessionYou = z.object({ booking: z.optional(standing) });

export const session = z.object({
  id,
  opportunityId: id,
  seriesId: id,
  startsAt: instant,
  endsAt: instant,
  place: opportunityPlace,
  note: z.optional(z.string()),
  capacity: z.optional(z.number()),
  placesLeft: z.optional(z.number()),
  waitingList: z.boolean(),
  waiting: z.number(),
  status: z.string(),
  reason: z.optional(z.string()),
  you: z.optional(sessionYou),
});
export const sessions = z.object({ items: z.array(session) });

export const opportunity = z.object({
  id,
  organisation: z.object({ id, name: z.string() }),
  title: z.string(),
  description: z.string(),
  language: z.optional(z.string()),
  place: opportunityPlace,
  distance: z.optional(z.string()),
  skills: z.array(z.string()),
  needs: z.array(z.string()),
  rewards: z.array(z.string()),
  times: z.array(z.string()),
  commitment: z.optional(z.string()),
  minimumAge: z.optional(z.number()),
  supervised: z.boolean(),
  requirement,
  joining: z.string(),
  applyLink: z.optional(z.string()),
  publishFrom: z.optional(z.string()),
  publishUntil: z.optional(z.string()),
  status: z.string(),
  nextSession: z.optional(session),
  updatedAt: instant,
  you: z.optional(z.object({ manages: z.boolean(), booking: z.optional(standing), locked: z.optional(lock) })),
});

const many = z.optional(z.array(z.string()));
const linkedLocation = z.object({
  name: z.optional(z.string()),
  address: z.optional(z.string()),
  latitude: z.optional(z.string()),
  longitude: z.optional(z.string()),
});
const linkedTime = z.union([z.string(), z.object({ beginning: z.string(), end: z.string() })]);
const linkedRole = z.object({
  title: z.string(),
  commitment: z.optional(z.string()),
  applyLink: z.optional(z.string()),
  allowsRemoteParticipation: z.boolean(),
  minimumAge: z.optional(z.string()),
  requirement: many,
  reward: many,
  skill: many,
});
const linkedActivity = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  description: z.string(),
  publishStart: z.optional(z.string()),
  publishEnd: z.optional(z.string()),
  requiresEmergencyParticipation: z.boolean(),
  role: z.array(linkedRole),
  session: z.optional(z.array(z.object({ id: z.optional(z.string()), location: z.optional(linkedLocation), time: z.array(linkedTime) }))),
});
export const linkedOpportunities = z.object({
  '@context': z.string(),
  conformsTo: z.string(),
  license: z.string(),
  publisher: z.optional(z.string()),
  modified: z.string(),
  graph: z.array(
    z.object({
      type: z.string(),
      id: z.string(),
      name: z.string(),
      description: z.string(),
      website: z.optional(z.string()),
      email: z.optional(z.string()),
      phone: z.optional(z.string()),
      cause: many,
      charityRegistration: z.optional(z.array(z.object({ registrar: z.string(), registrationNumber: z.string() }))),
      activity: z.array(linkedActivity),
    }),
  ),
});
