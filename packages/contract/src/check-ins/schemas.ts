import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { pointInTime, text } from '../wire.js';

export * from './answers.js';

/** A visit of a helper who is asked after when they have not said that they left. */
export interface CheckIn {
  offerId: string;
  /** When the visit is to end. */
  endsAt: string;
  arrivedAt?: string | undefined;
  leftAt?: string | undefined;
  /** When coordinators are told, unless the helper has left. */
  overdueAt: string;
}

/** A visit whose helper has not said that they left half an hour after its end, for those who look after volunteers. */
export interface OverdueVisit extends CheckIn {
  /** Of the request. */
  title: string;
  helper: { id: string; displayName: string };
}

/** An overdue visit was seen and looked after. */
export interface CloseVisit {
  /** What was done and learnt; for staff alone. */
  note: string;
}

export interface NewCheckIn {
  /** ISO 8601 with offset: when the visit is to end. */
  endsAt: string;
}

export interface Arrival {
  /** When the visit is to end, where that was not said before; else the time that the request takes. */
  endsAt?: string | undefined;
}

export const closeVisit = z.strictObject({ note: text(limits.reason) });
export const newCheckIn = z.strictObject({ endsAt: pointInTime });
export const arrival = z.optional(z.strictObject({ endsAt: z.optional(pointInTime) }));
