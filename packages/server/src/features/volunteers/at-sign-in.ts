import { actAs } from '../../database/scope.js';
import { inputProblem, ProblemError, type CallContext, type PersonRecord } from '../../http/handler.js';
import { dayIn } from '../requests/days.js';
import type { AgeGroup } from './age.js';
import { readBirthday, tooYoungSentence } from './rules.js';
import { birthdayOf, keepBirthday } from './store.js';

interface Birthday {
  readonly dateOfBirth: string;
  readonly group: AgeGroup;
}

/** What somebody who is not 18 says of their birth when they sign in. @throws ProblemError too-young, and then nothing is kept */
export function groupOfBirthday({ now, community }: CallContext, dateOfBirth: string | undefined): Birthday | undefined {
  if (dateOfBirth === undefined) return undefined;
  const read = readBirthday(dateOfBirth, dayIn(now, community.settings.timeZone));
  if ('error' in read) throw inputProblem(read.error);
  if (read.group === 'none') throw new ProblemError('too-young', { detail: tooYoungSentence });
  return { dateOfBirth, group: read.group };
}

/** When somebody was born who is signing in, where it is known. */
export async function keptBirthday(call: CallContext, personId: string): Promise<string | undefined> {
  await actAs(call.transaction, { personId });
  return birthdayOf(call, personId);
}

/** Which rules hold for somebody below 18 who has just said so. */
export const youngOf = (group: AgeGroup | undefined): Pick<PersonRecord, 'young'> =>
  group === '13-15' || group === '16-17' ? { young: { group, guardianConfirmed: false } } : {};

/** Keeps the day of who is below 18: it decides what they may do. Of an adult it is not kept. */
export async function rememberBirthday(call: CallContext, person: PersonRecord, { dateOfBirth, group }: Birthday): Promise<void> {
  if (group === 'adult') return;
  await actAs(call.transaction, { personId: person.id });
  await keepBirthday(call, person.id, dateOfBirth, group);
}
