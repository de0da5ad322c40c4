import { dayAfter } from '../requests/days.js';

/**
 * What somebody's age lets them do. Sources: ICO Children's Code; digital consent from 13 (Data Protection Act 2018, s.9).
 * `none`: no account. `13-15`: with a guardian's yes, in groups or with somebody beside them. `16-17`: also one to one, where a
 * community allows it and the adult is cleared.
 */
export type AgeGroup = 'none' | '13-15' | '16-17' | 'adult';

const leapDay = '-02-29';

/** The day on which somebody is so many years old. Who was born on 29 February turns on 1 March in other years (Family Law Reform Act 1969, s.9). */
export function birthdayAt(dateOfBirth: string, years: number): string {
  const day = `${String(Number(dateOfBirth.slice(0, 4)) + years).padStart(4, '0')}${dateOfBirth.slice(4)}`;
  const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day.endsWith(leapDay) && !isLeapYear(Number(day.slice(0, 4))) ? `${day.slice(0, 4)}-03-01` : day;
}

/** Whole years. @param today `YYYY-MM-DD` in the community's time zone */
export function ageOn(dateOfBirth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return birthdayAt(dateOfBirth, years) <= today ? years : years - 1;
}

export function ageGroupOn(dateOfBirth: string, today: string): AgeGroup {
  const age = ageOn(dateOfBirth, today);
  if (age < 13) return 'none';
  if (age < 16) return '13-15';
  return age < 18 ? '16-17' : 'adult';
}

const oldest = 120;
/** Whether somebody who lives can have been born on a day. */
export const isBirthday = (dateOfBirth: string, today: string): boolean => dateOfBirth <= today && dateOfBirth > birthdayAt(today, -oldest);

/** What a match with one adult rests on. */
export interface MatchFacts {
  readonly group: AgeGroup;
  /** The community lets people of 16 and 17 help one to one. */
  readonly oneToOneAllowed: boolean;
  /** The adult is cleared to be alone with a young person. */
  readonly otherCleared: boolean;
  /** The task demands a check. */
  readonly gated: boolean;
  /** At somebody's home. */
  readonly atHome: boolean;
}

/** Whether somebody may be matched with one adult. */
export function mayBeMatched({ group, oneToOneAllowed, otherCleared, gated, atHome }: MatchFacts): boolean {
  if (group === 'adult') return true;
  return group === '16-17' && oneToOneAllowed && otherCleared && !(gated && atHome);
}

/** Whether somebody may write to an adult, and be written to. */
export const mayMessage = (group: AgeGroup, otherCleared: boolean): boolean => group === 'adult' || (group === '16-17' && otherCleared);

/** Whether a place of theirs may stand on a map: for nobody below 18. */
export const showsPlace = (group: AgeGroup): boolean => group === 'adult';
/** Whether others may see more than a first name: of nobody below 18. */
export const showsProfile = (group: AgeGroup): boolean => group === 'adult';

/** The name that others see. */
export const nameShown = (displayName: string, group: AgeGroup): string =>
  showsProfile(group) ? displayName : (displayName.trim().split(/\s+/u)[0] ?? displayName);

/**
 * The day that matching is told somebody turns 18. Their age as matching counts it is in their group, and their birthday is not in it:
 * a job corrects it on the day.
 */
export function adultOnForMatching(group: AgeGroup, dateOfBirth: string, today: string): string | undefined {
  if (group === 'adult') return undefined;
  if (group !== '16-17') return '9999-01-01';
  const next = birthdayAt(dateOfBirth, 18);
  const monthAfter = `${dayAfter(`${next.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  // On the 16th birthday matching has to count 16 and not 15.
  const latest = birthdayAt(today, 2);
  return monthAfter < latest ? monthAfter : latest;
}
