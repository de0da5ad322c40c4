import type { CommunityRecord } from '../../http/handler.js';
import type { BookingKind, MailFacts } from '../../mail/catalogue.js';
import { writeMail } from '../../mail/good-turn-mails.js';
import { postInto, type Mail } from '../../outbox.js';
import { presentPlace, venueLine } from '../opportunities/place.js';
import { contactsOf } from '../requests/store.js';
import type { Setting as Requested } from '../requests/tell.js';
import type { Secrets } from '../../secrets.js';
import { bookingLink, entryOf, fileOf } from './calendar.js';
import { bookingsWithNames, placeOf, type NamedBooking } from './store.js';

/** Where a move or a job runs: a call is one. */
export interface Setting extends Requested {
  readonly services: Requested['services'] & { readonly secrets: Pick<Secrets, 'hmac'> };
}

export interface ToTell {
  readonly bookingId: string;
  readonly kind: BookingKind;
  /** In the words of who decided. */
  readonly reason?: string | undefined;
}

/** Mails that carry the session for the reader's calendar: what changes there. */
const withCalendar: ReadonlySet<BookingKind> = new Set<BookingKind>([
  'booking-booked',
  'booking-moved-up',
  'booking-cancelled',
  'session-changed',
  'session-cancelled',
]);
/** After these there is nothing left to put into a calendar. */
const isOver: ReadonlySet<BookingKind> = new Set<BookingKind>([
  'booking-cancelled',
  'session-cancelled',
  'application-declined',
  'application-reconsidered',
]);

/** Writes e-mails about places to the volunteers whose they are. Must act as the system. */
export async function tellVolunteers(setting: Setting, tell: readonly ToTell[]): Promise<void> {
  if (tell.length === 0) return;
  const { community, transaction, now, services } = setting;
  const bookings = new Map(
    (
      await bookingsWithNames(setting)
        .where(
          'bookings.id',
          'in',
          tell.map(({ bookingId }) => bookingId),
        )
        .execute()
    ).map((row) => [row.id, row]),
  );
  const people = await contactsOf(
    transaction,
    community.id,
    [...bookings.values()].map((row) => row.person_id),
  );
  const mails = tell.flatMap(({ bookingId, kind, reason }): Mail[] => {
    const booking = bookings.get(bookingId);
    const person = booking && people.get(booking.person_id);
    if (!booking || !person || (kind === 'session-reminder' && !person.notifications.reminders)) return [];
    const facts = factsOf(setting, booking, kind, person.language, reason);
    const entry = withCalendar.has(kind) ? entryOf(setting, booking) : undefined;
    return [
      {
        ...writeMail(community, person, `${kind}.volunteer`, facts, { opportunityId: booking.opportunity_id }, services.config.publicUrl),
        ...(entry && { calendar: fileOf(setting, [entry], person.language) }),
      },
    ];
  });
  await postInto(transaction, community.id, mails, now, services.random);
}

function factsOf(setting: Setting, booking: NamedBooking, kind: BookingKind, language: string, reason: string | undefined): MailFacts {
  const { community } = setting;
  const { session_starts_at: from, session_ends_at: until } = booking;
  const venue = isOver.has(kind) ? undefined : venueLine(presentPlace(placeOf(booking)));
  const link = from !== null && !isOver.has(kind) && kind !== 'booking-waiting' ? bookingLink(setting, booking) : undefined;
  return {
    title: booking.title,
    other: booking.organisation_name,
    ...(from && until && { when: whenIn(community, language, from, until) }),
    ...(venue && { venue }),
    ...(reason && { reason }),
    ...(link?.startsWith('http') && { calendarLink: link }),
  };
}

/** From when to when, by the community's clocks and in the reader's words. */
export function whenIn({ settings }: CommunityRecord, language: string, from: Date, until: Date): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: settings.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // Thin and narrow spaces do not reach every mail program as what they are.
  return format.formatRange(from, until).replace(/[\u2009\u202f\u00a0]/g, ' ');
}

/** Tells those who look after an organisation that somebody applied. Must act as the system. */
export async function tellCoordinators(setting: Setting, booking: { organisationId: string; title: string; name: string }): Promise<void> {
  const { community, transaction, now, services } = setting;
  const roles = await transaction
    .selectFrom('staff_roles')
    .select(['person_id', 'organisation_id'])
    .where('community_id', '=', community.id)
    .where('role', '=', 'coordinator')
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('organisation_id', '=', booking.organisationId), where('organisation_id', 'is', null)]))
    .execute();
  // Its own people first: the community's coordinators are for organisations that have none.
  const own = roles.filter((role) => role.organisation_id !== null);
  const people = await contactsOf(
    transaction,
    community.id,
    (own.length > 0 ? own : roles).map((role) => role.person_id),
  );
  const facts = { title: booking.title, other: booking.name };
  const mails = [...people.values()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((person) => writeMail(community, person, 'application-waits.coordinator', facts, 'opportunities', services.config.publicUrl));
  await postInto(transaction, community.id, mails, now, services.random);
}
