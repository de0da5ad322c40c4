import type { Lock } from '@goodturn/contract';
import type { PersonRecord } from '../../http/handler.js';
import { lacks } from '../offers/rules.js';

/** What is known of who wants to come. */
export interface VolunteerFacts {
  /** In years; undefined where only `adult` is known. */
  readonly age: number | undefined;
  readonly adult: boolean;
}

/** What an opportunity asks of those who come. */
export interface AdmissionTerms {
  readonly minimumAge: number | null;
  readonly supervised: boolean;
  readonly requirement: { readonly kind: string };
}

/** Youngest age of an account, and of who may come without a group or somebody beside them (standards of the ICO's Children's Code). */
const youngest = 13;
const alone = 16;
const grownUp = 18;

/** What stands between somebody and an opportunity by their age: `undefined` when nothing. */
export function ageLock({ minimumAge, supervised }: AdmissionTerms, { age, adult }: VolunteerFacts): Lock | undefined {
  const years = age ?? (adult ? grownUp : undefined);
  const lock = (detail: string): Lock => ({ reason: 'age', detail });
  if (years === undefined) return lock('Tell us your date of birth first, so that we know which roles are right for you.');
  const least = Math.max(minimumAge ?? 0, youngest);
  if (years < least) return lock(`This is for people of ${least} or over.`);
  if (years < alone && !supervised) return lock(`People under ${alone} help in a group, or with somebody beside them.`);
  return undefined;
}

/** What stands between somebody and an opportunity: their age first, since a check cannot mend that. */
export function lockOf(terms: AdmissionTerms, volunteer: VolunteerFacts): Lock | undefined {
  return ageLock(terms, volunteer) ?? lacks(terms.requirement);
}

export const volunteerFacts = (person: PersonRecord): VolunteerFacts => ({ age: undefined, adult: person.adult });
