import type { Booking } from '@goodturn/sdk/light';
import { GoodturnEvent } from '../foundation/events.js';

export { ElementFailed, SignedIn, SignedOut } from '../foundation/events.js';

/** What scripts of the host page may know: never a message or why a place was lost. */
interface Told {
  id: string;
  status: string;
  opportunityId: string;
  sessionId?: string;
}
const told = ({ id, status, opportunity, session }: Booking): Told => ({
  id,
  status,
  opportunityId: opportunity.id,
  ...(session && { sessionId: session.id }),
});

/** `goodturn-booked`: somebody took a place, or one on the waiting list. */
export class PlaceBooked extends GoodturnEvent<{ booking: Told }> {
  constructor(booking: Booking) {
    super('goodturn-booked', { booking: told(booking) });
  }
}
/** `goodturn-applied`: somebody applied for a role. */
export class RoleApplied extends GoodturnEvent<{ booking: Told }> {
  constructor(booking: Booking) {
    super('goodturn-applied', { booking: told(booking) });
  }
}
/** `goodturn-given-up`: somebody gave up their place, or took an application back. */
export class PlaceGivenUp extends GoodturnEvent<{ id: string }> {
  constructor(id: string) {
    super('goodturn-given-up', { id });
  }
}
