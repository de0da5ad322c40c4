import { goOn } from '../layout.js';
import type { Visitor } from '../visitor.js';
import { bookingsPage, endCalendar, makeCalendar } from './bookings.js';
import { addressOf } from './facts.js';
import { rolesPage } from './list.js';
import { rolePage } from './role.js';
import { sendGivingUp, sendTaking } from './take.js';

type Page = (visitor: Visitor, parameter: (name: string) => string) => Promise<Response | undefined>;

/** Whoever loads the address of a form again gets the page that it is on. */
const onTo = (path: (at: (name: string) => string) => string): Page => {
  return (visitor, at) => Promise.resolve(goOn(visitor, visitor.link(addressOf(path(at)))));
};

/** The pages of organisations' roles by their addresses below `/c/{community}`. */
export const opportunityPages: Readonly<Record<string, { get?: Page; post?: Page }>> = {
  '/opportunities': { get: (visitor) => rolesPage(visitor) },
  '/opportunities/bookings': { get: (visitor) => bookingsPage(visitor) },
  '/opportunities/calendar': { get: onTo(() => 'bookings'), post: (visitor) => makeCalendar(visitor) },
  '/opportunities/calendar-end': { get: onTo(() => 'bookings'), post: (visitor) => endCalendar(visitor) },
  '/opportunities/:id': { get: (visitor, at) => rolePage(visitor, at('id')) },
  '/opportunities/:id/take': { get: onTo((at) => at('id')), post: (visitor, at) => sendTaking(visitor, at('id')) },
  '/opportunities/:id/give-up': { get: onTo((at) => at('id')), post: (visitor, at) => sendGivingUp(visitor, at('id')) },
};
