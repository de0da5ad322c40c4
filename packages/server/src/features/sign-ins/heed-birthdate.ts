import { actAs } from '../../database/scope.js';
import { ProblemError, type PersonRecord } from '../../http/handler.js';
import type { MoveSetting } from '../requests/moves.js';
import { dayIn } from '../requests/days.js';
import { recordAudit } from '../staff/audit.js';
import type { Services } from '../../services.js';
import { ageGroupOn } from '../volunteers/age.js';
import { changeBirthday, isYounger } from '../volunteers/change-birthday.js';
import { groupOf, readBirthday, tooYoungSentence } from '../volunteers/rules.js';
import { birthdayOf, keepAgeGroup } from '../volunteers/store.js';
import { endSignInsOf } from './store.js';

type Setting = MoveSetting & { readonly services: Services };

/**
 * Lets the rules of the young hold for somebody who has an account already, where the website's token says that they are younger than
 * the account does. No token makes anybody older, and what a coordinator saw on papers counts for more.
 * @returns whether something was changed
 * @throws ProblemError too-young for who is known to be below 13
 */
export async function heedBirthdate(setting: Setting, person: PersonRecord, said: string | undefined): Promise<boolean> {
  const { transaction, community, now } = setting;
  if (said === undefined) return false;
  const today = dayIn(now, community.settings.timeZone);
  const read = readBirthday(said, today);
  if ('error' in read || read.group === 'adult') return false;
  await actAs(transaction, { personId: person.id, roles: ['system'] });
  const changed = await heed(setting, person, { said, group: read.group, today });
  await actAs(transaction, { personId: person.id });
  return changed;
}

interface Said {
  readonly said: string;
  readonly group: ReturnType<typeof ageGroupOn>;
  readonly today: string;
}

async function heed(setting: Setting, person: PersonRecord, { said, group, today }: Said): Promise<boolean> {
  const { transaction, community, now } = setting;
  const tooYoung = () => new ProblemError('too-young', { detail: tooYoungSentence });
  const was = groupOf(person);
  const kept = await birthdayOf(setting, person.id);
  if (kept === undefined && was === 'none') {
    // Who never said how old they are may read only, and goes on so.
    if (group === 'none') throw tooYoung();
    return false;
  }
  if (kept !== undefined && kept >= said) {
    const known = ageGroupOn(kept, today);
    if (was !== 'none') return false;
    if (known === 'none') throw tooYoung();
    await keepAgeGroup(setting, person.id, known);
    return true;
  }
  if (await wasCorrected(setting, person.id)) return false;
  await changeBirthday(setting, person.id, said, { group, was });
  // Below 13 nobody has an account: nothing is left to do with this one but to delete it.
  if (group === 'none') await endSignInsOf(transaction, community.id, person.id, now);
  if (isYounger(group, was))
    await recordAudit(setting, { action: 'people.youngerByToken', subject: { kind: 'person', id: person.id }, personId: person.id });
  return true;
}

/** Whether a coordinator compared the date of birth with papers. */
async function wasCorrected({ transaction, community }: Setting, personId: string): Promise<boolean> {
  const rows = await transaction
    .selectFrom('audit_entries')
    .select('details')
    .where('community_id', '=', community.id)
    .where('action', '=', 'people.correctVolunteer')
    .where('person_id', '=', personId)
    .execute();
  return rows.some(({ details }) => String(details['parts']).split(' ').includes('dateOfBirth'));
}
