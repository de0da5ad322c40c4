import { expect, test } from 'vitest';
import { calendarText, type CalendarEntry } from './calendar.js';

const evening: CalendarEntry = {
  uid: 'booking-1@tower-hamlets.goodturn',
  sequence: 2,
  startsAt: new Date('2026-10-20T17:00:00Z'),
  endsAt: new Date('2026-10-20T20:00:00Z'),
  summary: 'Cook, eat; talk',
  description: 'Ring the bell.\nBring a back\\slash.',
  location: 'Library hall, 1 Example Gardens, E2 0HL',
  point: { latitude: 51.5275, longitude: -0.0556 },
  url: 'https://council.example/a?b=c,d;e',
  status: 'CONFIRMED',
  changedAt: new Date('2026-09-30T08:00:00Z'),
};
const textOf = (more: Partial<CalendarEntry> = {}, timeZone = 'Europe/London') =>
  calendarText({
    name: 'Bow, Mile End; you',
    timeZone,
    language: 'en',
    now: evening.startsAt,
    entries: [{ ...evening, ...more }],
    refreshHours: 4,
  });
/** Lines as a calendar reads them, put together again. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('writes an event by the clocks of the zone, escaped as text and nowhere else', () => {
  const lines = linesOf(textOf());
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Bow\\, Mile End\\; you',
      'X-WR-CALNAME:Bow\\, Mile End\\; you',
      'X-WR-TIMEZONE:Europe/London',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'X-PUBLISHED-TTL:PT4H',
      'UID:booking-1@tower-hamlets.goodturn',
      'DTSTAMP:20260930T080000Z',
      'LAST-MODIFIED:20260930T080000Z',
      'SEQUENCE:2',
      'DTSTART;TZID=Europe/London:20261020T180000',
      'DTEND;TZID=Europe/London:20261020T210000',
      'SUMMARY;LANGUAGE=en:Cook\\, eat\\; talk',
      'DESCRIPTION;LANGUAGE=en:Ring the bell.\\nBring a back\\\\slash.',
      'LOCATION;LANGUAGE=en:Library hall\\, 1 Example Gardens\\, E2 0HL',
      'GEO:51.5275;-0.0556',
      'URL:https://council.example/a?b=c,d;e',
      'STATUS:CONFIRMED',
    ]),
  );
  expect(lines.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
  expect(lines.at(-1)).toBe('');
});

test('carries the zone with the rules that its clocks keep to', () => {
  const text = textOf();
  const zone = text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('END:VTIMEZONE'));
  expect(linesOf(zone)).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/London',
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0100',
    'TZNAME:BST',
    'DTSTART:20250330T010000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0000',
    'TZNAME:GMT',
    'DTSTART:20251026T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    '',
  ]);
});

test.each([
  ['America/New_York', ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']],
  // Ramadan moves through the year: each turn is written.
  ['Africa/Casablanca', ['TZOFFSETTO:+0000', 'TZOFFSETTO:+0100']],
  ['Asia/Tokyo', ['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900']],
])('knows the clocks of %s', (zone, expected) => {
  const lines = linesOf(textOf({}, zone));
  expect(lines).toEqual(expect.arrayContaining(expected));
  expect(lines.filter((line) => line.startsWith('RRULE')).length).toBe(expected.filter((line) => line.startsWith('RRULE')).length);
});

test('folds at 75 octets and never inside a letter', () => {
  const summary = `${'বাংলা ভাষায় '.repeat(20)}🌻👩🏽‍🌾`;
  const text = textOf({ summary, description: 'x'.repeat(300) });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).not.toContain('\ufffd');
  expect(linesOf(text)).toContain(`SUMMARY;LANGUAGE=en:${summary}`);
});

test('keeps an event that is off, and says so', () => {
  const lines = linesOf(textOf({ status: 'CANCELLED', sequence: 3 }));
  expect(lines).toEqual(expect.arrayContaining(['UID:booking-1@tower-hamlets.goodturn', 'SEQUENCE:3', 'STATUS:CANCELLED']));
});

test('lets no text begin a line of its own', () => {
  const text = textOf({ summary: 'One\r\nATTENDEE:mailto:x@example.org', location: 'Here\nEND:VEVENT' });
  expect(text).not.toMatch(/\r\nATTENDEE/);
  expect(text.match(/\r\nEND:VEVENT/g)).toHaveLength(1);
});

test('is a calendar without entries, too', () => {
  const text = calendarText({ name: 'Mine', timeZone: 'Europe/London', language: 'en', now: evening.startsAt, entries: [] });
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).not.toContain('VEVENT');
  // One component at least is asked for (RFC 5545, 3.6).
  expect(text).toContain('BEGIN:VTIMEZONE');
  expect(text).not.toContain('REFRESH');
});
