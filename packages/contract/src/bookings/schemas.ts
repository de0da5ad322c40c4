import * as z from 'zod/mini';
import { limits } from '../limits.js';
import type { Session } from '../opportunities/schemas.js';
import { cursor, id, text, whole, wholeParameter } from '../wire.js';

export * from './answers.js';

export const bookingStatuses = ['booked', 'waiting', 'cancelled', 'attended', 'missed', 'applied', 'declined'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** A volunteer's place in a session or, without one, in a role; or their application for it. Read by them and by those who look after the role. */
export interface Booking {
  id: string;
  status: BookingStatus | (string & {});
  opportunity: { id: string; title: string; organisation: { id: string; name: string } };
  session?: Session | undefined;
  /** On the waiting list: 1 is next. */
  position?: number | undefined;
  /** With an application: what they wrote. */
  message?: string | undefined;
  /** Why it was declined or cancelled. */
  reason?: string | undefined;
  /** How long they gave, once it is recorded. */
  minutes?: number | undefined;
  bookedAt: string;
  /**
   * Of a session that is booked, for its volunteer: address of an iCalendar file (RFC 5545) which stays true when
   * things change, until a month after it is over or its owner asks for others.
   */
  calendar?: string | undefined;
  /** True when it is the reader's. */
  mine: boolean;
  /**
   * For those who look after the role. `helpToTakePart` is what the volunteer wrote for organisations whose roles they take: for its
   * coordinators, while the place or the application stands. Each reading of it is in the trail.
   */
  person?: { id: string; displayName: string; email: string; helpToTakePart?: string | undefined } | undefined;
}

export interface NewBooking {
  /** With an application: why, and what I bring. */
  message?: string | undefined;
}
export interface BookingListQuery {
  status?: BookingStatus | undefined;
  cursor?: string | undefined;
  /** 1 to 100, default 20. */
  limit?: number | undefined;
}
export interface BookingsOfStaffQuery extends BookingListQuery {
  /** Ids; each narrows the list. */
  organisation?: string | undefined;
  opportunity?: string | undefined;
  session?: string | undefined;
}
export interface Attendance {
  /** `null` takes back what was recorded: of a role without dates, `minutes` of it, or all where they are left out. */
  attended: boolean | null;
  /** How long they gave; without it, as long as the session was. Of a role without dates it adds up. */
  minutes?: number | undefined;
}

/** The reader's own sessions as a calendar that calendars can follow (RFC 5545, RFC 7986). */
export interface CalendarFeed {
  /** Whoever has the address reads the calendar: show it to its owner alone. */
  address: string;
}

const paging = { cursor: z.optional(cursor), limit: z.optional(wholeParameter(1, limits.pageMost)) };
export const newBooking = z.optional(z.strictObject({ message: z.optional(text(limits.offerMessage)) }));
export const bookingListQuery = z.strictObject({ status: z.optional(z.enum(bookingStatuses)), ...paging });
export const bookingsOfStaffQuery = z.strictObject({
  status: z.optional(z.enum(bookingStatuses)),
  organisation: z.optional(id),
  opportunity: z.optional(id),
  session: z.optional(id),
  ...paging,
});
export const attendance = z.strictObject({ attended: z.nullable(z.boolean()), minutes: z.optional(whole(0, limits.minutesGivenMost)) });
