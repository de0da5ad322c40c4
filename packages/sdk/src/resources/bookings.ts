import {
  bookingsOperations as operations,
  type Attendance,
  type Booking,
  type BookingListQuery,
  type BookingsOfStaffQuery,
  type CalendarFeed,
  type NewBooking,
  type ReasonBody,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface BookingsResource {
  /** My places and applications. Await a page, or iterate all items. */
  list(query?: BookingListQuery, options?: CallOptions): PagePromise<Booking>;
  /** Coordinators: those of the roles that they look after. */
  listForStaff(query?: BookingsOfStaffQuery, options?: CallOptions): PagePromise<Booking>;
  get(id: string, options?: CallOptions): Promise<Booking>;
  /** Takes a place on a date, or one on its waiting list: `status` says which. Throws with code `locked`, `full` or `already-booked`. */
  create(sessionId: string, options?: CallOptions): Promise<Booking>;
  /** Applies for a role, or joins one without dates. */
  apply(opportunityId: string, booking?: NewBooking, options?: CallOptions): Promise<Booking>;
  /** Gives a place up; the next who waits moves up. */
  cancel(id: string, body?: ReasonBody, options?: CallOptions): Promise<Booking>;
  /** Coordinators. */
  accept(id: string, options?: CallOptions): Promise<Booking>;
  /** Coordinators: takes an acceptance back, so that the application waits again. Throws with code `wrong-state` once they have come. */
  reconsider(id: string, options?: CallOptions): Promise<Booking>;
  /** Coordinators. */
  decline(id: string, body?: ReasonBody, options?: CallOptions): Promise<Booking>;
  /** Coordinators: who came, and for how long; `attended: null` takes it back. */
  record(id: string, attendance: Attendance, options?: CallOptions): Promise<Booking>;
  /** An address under which calendars follow my dates; the ones before it end, of single dates too. */
  followCalendar(options?: CallOptions): Promise<CalendarFeed>;
  /** Lets nobody follow my dates any more; each date gets another address. */
  endCalendar(options?: CallOptions): Promise<void>;
}

export const bookings = ({ call, list }: Caller): BookingsResource => ({
  list: list(operations.list, 'query'),
  listForStaff: list(operations.listForStaff, 'query'),
  get: call(operations.get, 'id'),
  create: call(operations.create, 'id'),
  apply: call(operations.apply, 'id', 'body'),
  cancel: call(operations.cancel, 'id', 'body'),
  accept: call(operations.accept, 'id'),
  reconsider: call(operations.reconsider, 'id'),
  decline: call(operations.decline, 'id', 'body'),
  record: call(operations.record, 'id', 'body'),
  followCalendar: call(operations.followCalendar),
  endCalendar: call(operations.endCalendar),
});
