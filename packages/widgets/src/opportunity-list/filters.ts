import type { OpportunityListQuery } from '@goodturn/sdk/light';

/** What the reader looks for, as fields hold it. Empty is: everything. */
export interface Filters {
  q: string;
  postcode: string;
  area: string;
  skill: string;
  cause: string;
  /** A day, or how many days from today. */
  when: string;
  age: string;
  /** `yes`, or empty. */
  remote: string;
  sort: string;
}

export const noFilters: Filters = { q: '', postcode: '', area: '', skill: '', cause: '', when: '', age: '', remote: '', sort: '' };

/** Today and the days after it as `YYYY-MM-DD` in a time zone. */
export function daysFrom(timeZone: string, count: number): string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return Array.from({ length: count }, (_, ahead) => format.format(Date.now() + ahead * 86_400_000));
}

/** As the API asks for them: what is empty is left out. */
export function asked({ when, age, remote, sort, ...texts }: Filters, organisation: string, timeZone: string): OpportunityListQuery {
  const days = /^\d{1,2}$/.test(when) ? daysFrom(timeZone, Number(when) + 1) : [when];
  return {
    ...Object.fromEntries(Object.entries({ organisation, ...texts }).filter(([, value]) => value)),
    ...(when && { from: days[0], until: days.at(-1) }),
    ...(/^\d+$/.test(age) && { age: Number(age) }),
    ...(remote && { remote: true }),
    ...(texts.postcode && (sort === 'newest' || sort === 'nearest') && { sort }),
  };
}
