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

/** The fortnight from today that "When" offers, as `YYYY-MM-DD` in the community's time zone. */
export function fortnight(timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return Array.from({ length: 14 }, (_, days) => format.format(new Date(Date.now() + days * 86_400_000)));
}
