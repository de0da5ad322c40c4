import type { Lock } from '@goodturn/contract';
import type { CallContext } from '../../http/handler.js';
import type { HeldChecks } from '../checks/asked.js';
import { lockFor } from '../checks/others.js';
import { heldChecks } from '../checks/standings.js';
import { dayIn } from '../requests/days.js';
import { ageOn } from '../volunteers/age.js';
import { birthdayOf, type Keeping } from '../volunteers/store.js';

/** What is known of who wants to come. */
export interface VolunteerFacts {
  /** In years; undefined where only `adult` is known. */
  readonly age: number | undefined;
  readonly adult: boolean;
  /** Of somebody below 16: a parent or guardian said yes. */
  readonly guardianConfirmed: boolean;
  /** Certificates and other checks that they have. */
  readonly held: HeldChecks;
}

/** What an opportunity asks of those who come. */
export interface AdmissionTerms {
  readonly minimum_age: number | null;
  readonly supervised: boolean;
  readonly requirement: { readonly kind: string };
}

/** Youngest age of an account, and of who may come without a group or somebody beside them (standards of the ICO's Children's Code). */
const youngest = 13;
const alone = 16;
const grownUp = 18;

/** What stands between somebody and an opportunity by their age: `undefined` when nothing. */
export function ageLock(
  { minimum_age, supervised }: AdmissionTerms,
  { age, adult, guardianConfirmed }: Omit<VolunteerFacts, 'held'>,
): Lock | undefined {
  const least = Math.max(minimum_age ?? 0, youngest);
  const years = age ?? (adult && least <= grownUp ? grownUp : undefined);
  const lock = (detail: string): Lock => ({ reason: 'age', detail });
  if (years === undefined) return lock('Tell us your date of birth first, so that we know which roles are right for you.');
  if (years < least) return lock(`This is for people of ${least} or over.`);
  if (years < alone && !guardianConfirmed)
    return { reason: 'guardian', detail: 'A parent or guardian has to say yes first. We write to them when you ask us to.' };
  if (years < alone && !supervised) return lock(`People under ${alone} help in a group, or with somebody beside them.`);
  return undefined;
}

/** What stands between somebody and an opportunity: their age first, since no check can mend that. */
export function lockOf(terms: AdmissionTerms, volunteer: VolunteerFacts, now: Date): Lock | undefined {
  return ageLock(terms, volunteer) ?? lockFor(terms.requirement, volunteer.held, now);
}

/** What is known of who calls, for some opportunities at once. */
export async function volunteerFacts(
  call: Keeping & Pick<CallContext, 'person' | 'now'>,
  some: readonly AdmissionTerms[],
): Promise<VolunteerFacts | undefined> {
  const { person, transaction, community } = call;
  if (!person) return undefined;
  const gated = some.some(({ requirement }) => requirement.kind !== 'none');
  // Of an adult the day matters only where more than 18 years are asked for.
  const asksAge = !person.adult || some.some(({ minimum_age }) => (minimum_age ?? 0) > grownUp);
  const born = asksAge ? await birthdayOf(call, person.id) : undefined;
  return {
    age: born === undefined ? undefined : ageOn(born, dayIn(call.now, community.settings.timeZone)),
    adult: person.adult,
    guardianConfirmed: person.young?.guardianConfirmed ?? false,
    held: gated ? await heldChecks(transaction, community.id, person.id) : { certificates: [], others: [] },
  };
}
