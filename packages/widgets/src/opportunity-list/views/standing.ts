import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Booking } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import type { Actions } from '../../foundation/actions.js';
import { icon } from '../../foundation/pictograms.js';
import { PlaceGivenUp } from '../events.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';

/** How a place stands: `You are number 2 on the waiting list`. */
export const standing = (words: Words, { position = 0, status }: Booking): string =>
  words.maybe(`booking-is/${status}`, { position }) ?? status;

/** The calendar file of a date, and the way to give the place up, each in its own press. */
export function giveUp(actions: Actions<OpportunityListSurroundings>, booking: Booking): TemplateResult | typeof nothing {
  const { client, words } = actions.host;
  const { calendar = '', id, opportunity, session, status } = booking;
  const { title } = opportunity;
  const applied = status === 'applied';
  const action = {
    at: `off-${id}`,
    work: () => client.bookings.cancel(id),
    told: words(applied ? 'told-booking/back' : 'told-booking/cancelled'),
    happened: () => new PlaceGivenUp(id),
  };
  // What has begun is given up no longer.
  if (session && Date.parse(session.startsAt) <= Date.now()) return nothing;
  return html`<div class="acts">
    ${status === 'booked' && /^https?:/.test(calendar) ? html`<a class="link" href=${calendar} download>${icon('day')}${words('booking/calendar')}</a>` : nothing}${actions.fold(
      action,
      words(applied ? 'booking/takeBack' : 'booking/give'),
      html`<p>${words(applied ? 'booking/takeBackSure' : 'booking/giveSure', { title })}</p>`,
      words('booking/yes'),
    )}
  </div>`;
}
