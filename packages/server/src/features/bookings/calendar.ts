import { calendarText, type CalendarEntry } from '../../calendar/calendar.js';
import { presentPlace, venueLine } from '../opportunities/place.js';
import { sameText } from '../../secrets.js';
import { placeOf, type NamedBooking } from './store.js';
import type { Setting } from './tell.js';

type Where = Pick<Setting, 'community' | 'services'>;

type Keyed = Pick<NamedBooking, 'id' | 'calendar_version'>;

const keyOf = ({ community, services }: Where, { id, calendar_version: version }: Keyed): string =>
  services.secrets.hmac('calendar', `${community.id} ${id}${version === 0 ? '' : ` ${version}`}`).slice(0, 22);

/** How long calendars have to hear that something is over, before its address opens nothing any more. */
const afterwardsMs = 30 * 86_400_000;

/** Whether somebody has the address of a booking's file, and so may read it: a calendar program sends no token. */
export const isKeyOf = (where: Where, booking: Keyed, key: string): boolean => sameText(keyOf(where, booking), key);

/** Whether a booking ended, or was called off, so long ago that its address opens nothing any more. */
export function isPast(booking: NamedBooking, now: Date): boolean {
  const { session_ends_at: ends, session_updated_at: changed, updated_at: moved } = booking;
  const over = isOff(booking) ? Math.max(moved.getTime(), changed?.getTime() ?? 0) : (ends?.getTime() ?? 0);
  return now.getTime() > Math.min(over, ends?.getTime() ?? over) + afterwardsMs;
}

const isOff = ({ session_status, status }: Pick<NamedBooking, 'session_status' | 'status'>): boolean =>
  session_status === 'cancelled' || status === 'cancelled' || status === 'declined';

/** Address of a booking's iCalendar file: whole where this server's is known, else from its root. */
export const bookingLink = (where: Where, booking: Keyed): string =>
  `${where.services.config.publicUrl ?? ''}/v1/${where.community.slug}/bookings/${booking.id}.ics?key=${keyOf(where, booking)}`;

export const feedLink = ({ community, services }: Where, key: string): string =>
  `${services.config.publicUrl ?? ''}/v1/${community.slug}/calendars/${key}.ics`;

/** A booking as an entry of its volunteer's calendar; none for a role without dates. */
export function entryOf({ community, services }: Where, booking: NamedBooking): CalendarEntry | undefined {
  const { session_starts_at: startsAt, session_ends_at: endsAt, session_updated_at: sessionChanged } = booking;
  if (!startsAt || !endsAt || !sessionChanged) return undefined;
  const place = presentPlace(placeOf(booking));
  const page = community.settings.pages.opportunities;
  const view = `opportunities/${booking.opportunity_id}`;
  const hosted = services.config.publicUrl === undefined ? undefined : `${services.config.publicUrl}/c/${community.slug}/${view}`;
  return {
    uid: `booking-${booking.id}@${community.slug}.goodturn`,
    sequence: (booking.session_sequence ?? 0) + booking.sequence,
    startsAt,
    endsAt,
    summary: booking.title,
    description: [booking.organisation_name, booking.session_note].filter(Boolean).join('\n'),
    location: venueLine(place) ?? place.area?.name,
    point: place.point,
    url: page === undefined ? hosted : `${page.split('#')[0]}#goodturn/${view}`,
    status: isOff(booking) ? 'CANCELLED' : booking.status === 'waiting' ? 'TENTATIVE' : 'CONFIRMED',
    changedAt: new Date(Math.max(sessionChanged.getTime(), booking.updated_at.getTime(), booking.opportunity_updated_at.getTime())),
  };
}

/** An iCalendar file of somebody's sessions. @param language BCP 47 tag @param refreshHours for one that is followed */
export const fileOf = (
  { community, now }: Pick<Setting, 'community' | 'now'>,
  entries: readonly CalendarEntry[],
  language: string,
  refreshHours?: number,
) =>
  calendarText({
    name: community.name,
    timeZone: community.settings.timeZone,
    language,
    now,
    entries,
    ...(refreshHours !== undefined && { refreshHours }),
  });
