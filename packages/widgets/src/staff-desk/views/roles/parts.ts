import type { Opportunity, Session } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import { dayText, type Told } from '../../../foundation/times.js';

const time = (instant: string, { here, locale }: Told): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeStyle: 'short', timeZone: here.timeZone }).format(new Date(instant));

/** `Saturday 28 November, 10:00 to 12:00`. */
export const spanText = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, told: Told): string =>
  told.words('day/between', { date: dayText(startsAt, told), from: time(startsAt, told), until: time(endsAt, told) });

/** How many have a place, of how many, and how many wait. */
export function bookingText({ capacity, placesLeft = 0, waiting }: Session, words: Words): string {
  const booked = capacity === undefined ? words('staffing/noLimit') : words('staffing/places', { booked: capacity - placesLeft, capacity });
  return waiting ? words('staffing/placesWaiting', { places: booked, count: waiting }) : booked;
}

/** Where it is: of a venue name and street, of an area its name. */
export function whereText({ place }: Pick<Opportunity, 'place'>, words: Words): string {
  if (place.kind === 'remote') return words('staffing/remote');
  return [place.name, place.address, place.postcode].filter(Boolean).join(', ') || (place.area?.name ?? '');
}

/** Day or time of an instant in the community's zone, as a form has it: `2026-11-28`, `10:00`. */
export const localDay = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
export const localTime = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(instant));
