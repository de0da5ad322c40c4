import { operation, type Page } from '../operation.js';
import type { ReasonBody } from '../requests/schemas.js';
import type { Attendance, Booking, BookingListQuery, BookingsOfStaffQuery, CalendarFeed, NewBooking } from './schemas.js';

export const bookingsOperations = {
  list: operation<BookingListQuery, undefined, Page<Booking>>()({
    method: 'GET',
    path: '/{community}/me/bookings',
    who: 'person',
    status: 200,
  }),
  listForStaff: operation<BookingsOfStaffQuery, undefined, Page<Booking>>()({
    method: 'GET',
    path: '/{community}/bookings',
    who: 'staff',
    status: 200,
  }),
  get: operation<undefined, undefined, Booking>()({
    method: 'GET',
    path: '/{community}/bookings/{id}',
    who: 'person',
    status: 200,
  }),
  create: operation<undefined, undefined, Booking>()({
    method: 'POST',
    path: '/{community}/sessions/{id}/bookings',
    who: 'person',
    status: 201,
    key: true,
  }),
  apply: operation<undefined, NewBooking | undefined, Booking>()({
    method: 'POST',
    path: '/{community}/opportunities/{id}/bookings',
    who: 'person',
    status: 201,
    key: true,
  }),
  cancel: operation<undefined, ReasonBody | undefined, Booking>()({
    method: 'POST',
    path: '/{community}/bookings/{id}/cancel',
    who: 'person',
    status: 200,
    key: true,
  }),
  accept: operation<undefined, undefined, Booking>()({
    method: 'POST',
    path: '/{community}/bookings/{id}/accept',
    who: 'staff',
    status: 200,
    key: true,
  }),
  /** Takes an acceptance back: the application waits for an answer again, and dates to come that were chosen in it end. */
  reconsider: operation<undefined, undefined, Booking>()({
    method: 'POST',
    path: '/{community}/bookings/{id}/reconsider',
    who: 'staff',
    status: 200,
    key: true,
  }),
  decline: operation<undefined, ReasonBody | undefined, Booking>()({
    method: 'POST',
    path: '/{community}/bookings/{id}/decline',
    who: 'staff',
    status: 200,
    key: true,
  }),
  record: operation<undefined, Attendance, Booking>()({
    method: 'POST',
    path: '/{community}/bookings/{id}/attendance',
    who: 'staff',
    status: 200,
    key: true,
  }),
  followCalendar: operation<undefined, undefined, CalendarFeed>()({
    method: 'POST',
    path: '/{community}/me/calendar',
    who: 'person',
    status: 200,
  }),
  endCalendar: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/me/calendar',
    who: 'person',
    status: 204,
  }),
};
