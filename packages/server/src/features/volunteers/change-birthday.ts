import { endWhatIsShared, hideRequests } from '../people/ending.js';
import type { MoveSetting } from '../requests/moves.js';
import { showsPlace, type AgeGroup } from './age.js';
import { sealedOf } from './sealed-fields.js';
import { keepAgeGroup, tellMatching, type Keeping } from './store.js';
import { showRequestsAgain } from './with-young.js';

const older: readonly AgeGroup[] = ['none', '13-15', '16-17', 'adult'];

export const isYounger = (group: AgeGroup, was: AgeGroup): boolean => older.indexOf(group) < older.indexOf(was);

/**
 * Keeps another date of birth of somebody. Whoever turns out to be younger stops at once what their age forbids. Must act as the system.
 * @param was which rules held for them so far
 */
export async function changeBirthday(
  setting: MoveSetting & Keeping,
  personId: string,
  dateOfBirth: string,
  { group, was }: { group: AgeGroup; was: AgeGroup },
): Promise<void> {
  const { transaction, community, services, now } = setting;
  const sealed = services.sealing.seal(sealedOf(community.id, personId, 'birthdays', 'date_of_birth_sealed'), dateOfBirth);
  await transaction
    .insertInto('birthdays')
    .values({ community_id: community.id, person_id: personId, date_of_birth_sealed: sealed })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet({ date_of_birth_sealed: sealed }))
    .execute();
  await keepAgeGroup(setting, personId, group);
  if (isYounger(group, was)) {
    await endWhatIsShared(setting, personId);
    if (!showsPlace(group)) await hideRequests(setting, personId, now);
  } else if (group !== was && showsPlace(group)) await showRequestsAgain(setting, personId);
  await tellMatching(setting, personId);
}
