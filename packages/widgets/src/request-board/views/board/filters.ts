import type { RequestFilters } from '@goodturn/sdk/light';

/** What the reader looks for. Empty is: everything. */
export interface Filters {
  q: string;
  postcode: string;
  area: string;
  category: string;
  when: string;
  sort: '' | 'newest' | 'nearest';
}

export const noFilters: Filters = { q: '', postcode: '', area: '', category: '', when: '', sort: '' };

/** As the API asks for them: what is empty is left out. */
export function asked({ q, postcode, area, category, when }: Filters): RequestFilters {
  return Object.fromEntries(Object.entries({ q, postcode, area, category, when }).filter(([, value]) => value));
}

const days = new Map<string, Intl.DateTimeFormat>();

/** Days of a time zone as `YYYY-MM-DD`; made once, because making one takes longer than all that it is used for. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const made = days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  days.set(timeZone, made);
  return made;
}

/** The fortnight from today that "When" offers, as `YYYY-MM-DD` in the community's time zone. */
export function fortnight(timeZone: string): string[] {
  const format = dayFormat(timeZone);
  return Array.from({ length: 14 }, (_, ahead) => format.format(new Date(Date.now() + ahead * 86_400_000)));
}
