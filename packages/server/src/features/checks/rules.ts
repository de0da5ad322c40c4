import type { InputError, NewCertificate } from '@goodturn/contract';
import { dayAfter } from '../requests/days.js';

/** Youngest age at which anybody may have a DBS check. Source: DBS eligibility guidance. */
const youngest = 16;

/** The same day of the month, years or months later; the last of the month where that has none. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What cannot be of what a coordinator says they saw, as the sentence beside its field. @param today `YYYY-MM-DD` */
export function mistakeIn(seen: NewCertificate, today: string): InputError | undefined {
  const at = (pointer: keyof NewCertificate, detail: string): InputError => ({ pointer: `#/${pointer}`, code: 'out-of-range', detail });
  if (seen.dateOfBirth < '1900-01-01' || seen.dateOfBirth > today)
    return at('dateOfBirth', 'Enter the date of birth as it is on the certificate.');
  if (monthsLater(seen.dateOfBirth, youngest * 12) > seen.issuedOn)
    return at('dateOfBirth', 'Nobody under 16 can have a DBS check: look at the date of birth and the day of issue again.');
  if (seen.issuedOn > today) return at('issuedOn', 'The day of issue is in the future: enter it as it is on the certificate.');
  if (seen.originalSeenOn < seen.issuedOn) return at('originalSeenOn', 'You cannot have seen it before it was issued.');
  if (seen.originalSeenOn > today)
    return at('originalSeenOn', 'Enter the day on which you held the original in your hands, today at the latest.');
  if (seen.identitySeenOn !== undefined && seen.identitySeenOn > today)
    return at('identitySeenOn', 'Enter the day on which they showed you who they are, today at the latest.');
  if (seen.level !== 'enhanced' && seen.barredLists.length > 0)
    return at('barredLists', 'Only an enhanced certificate shows barred lists: choose none, or the enhanced level.');
  return undefined;
}

/** When a decision is due again: the day that was chosen, tomorrow at the earliest and five years ahead at most, else the community's usual. */
export function reviewDueOf(chosen: string | undefined, today: string, usualMonths: number): string | undefined {
  const day = chosen ?? monthsLater(today, usualMonths);
  return day > today && day <= dayAfter(today, 5 * 365) ? day : undefined;
}
