import ICAL from 'ical.js';
import { zoneComponent } from './time-zone.js';

// The library counts a folded line without the space that begins it.
ICAL.foldLength = 74;

/** One entry of a calendar. */
export interface CalendarEntry {
  /** Stays the same for life. */
  readonly uid: string;
  /** Grows with each change that a calendar must hear of. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly point?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly url?: string | undefined;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** When this was last true otherwise: the same file has the same words until something changes. */
  readonly changedAt: Date;
}

export interface CalendarFacts {
  readonly name: string;
  /** IANA name: times are written by its clocks. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** When it is asked for: an empty calendar names the zone of this year. */
  readonly now: Date;
  readonly entries: readonly CalendarEntry[];
  /** How often who follows the calendar should look again; absent for a file that is read once. */
  readonly refreshHours?: number;
}

/** Text with a name of its own that the library does not know: escaped as RFC 5545, 3.3.11 has it. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** An iCalendar file (RFC 5545, RFC 7986), folded and with CRLF. */
export function calendarText({ name, timeZone, language, now, entries, refreshHours }: CalendarFacts): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Goodturn//Volunteering 1.0//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const named = (property: string, value: string) => calendar.addPropertyWithValue(property, escaped(value));
  named('name', name);
  named('x-wr-calname', name);
  named('x-wr-timezone', timeZone);
  if (refreshHours !== undefined) {
    const interval = ICAL.Duration.fromSeconds(refreshHours * 3600).toString();
    calendar.addPropertyWithValue('refresh-interval', interval).setParameter('value', 'DURATION');
    calendar.addPropertyWithValue('x-published-ttl', interval);
  }
  const times = entries.length > 0 ? entries.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]) : [now.getTime()];
  calendar.addSubcomponent(zoneComponent(timeZone, new Date(Math.min(...times)), new Date(Math.max(...times))));
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, timeZone, language));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, timeZone: string, language: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const text = (property: string, value: string) => event.addPropertyWithValue(property, value).setParameter('language', language);
  event.addPropertyWithValue('uid', entry.uid);
  event.addPropertyWithValue('dtstamp', utc(entry.changedAt));
  event.addPropertyWithValue('last-modified', utc(entry.changedAt));
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstart', local(entry.startsAt, timeZone)).setParameter('tzid', timeZone);
  event.addPropertyWithValue('dtend', local(entry.endsAt, timeZone)).setParameter('tzid', timeZone);
  text('summary', entry.summary);
  if (entry.description) text('description', entry.description);
  if (entry.location) text('location', entry.location);
  if (entry.point) {
    const geo = new ICAL.Property('geo', event);
    geo.setValue([entry.point.latitude, entry.point.longitude]);
    event.addProperty(geo);
  }
  if (entry.url) event.addPropertyWithValue('url', entry.url);
  event.addPropertyWithValue('status', entry.status);
  return event;
}

const utc = (instant: Date): ICAL.Time => ICAL.Time.fromJSDate(instant, true);

/** What the zone's clocks say, without a zone of its own: the property names that. */
function local(instant: Date, timeZone: string): ICAL.Time {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  return ICAL.Time.fromDateTimeString(clock.replace(' ', 'T'));
}
