import type { Job } from '../../jobs/job.js';
import { dayIn } from '../requests/days.js';
import { ageGroupOn, showsPlace } from './age.js';
import { birthdayOf, keepAgeGroup, tellMatching } from './store.js';
import { showRequestsAgain } from './with-young.js';

/** Lifts what age forbade on the 16th and the 18th birthday, in the community's time zone. */
const birthdays: Job = {
  name: 'birthdays',
  cron: '3 * * * *',
  run: async (work) => {
    const { transaction, community, now } = work;
    const today = dayIn(now, community.settings.timeZone);
    const young = await transaction
      .selectFrom('people')
      .select(['id', 'age_group'])
      .where('community_id', '=', community.id)
      .where('age_group', 'is not', null)
      .orderBy('id')
      .execute();
    for (const { id, age_group } of young) {
      const born = await birthdayOf(work, id);
      const group = born === undefined ? undefined : ageGroupOn(born, today);
      if (group === undefined || group === age_group) continue;
      await keepAgeGroup(work, id, group);
      if (showsPlace(group)) await showRequestsAgain(work, id);
      await tellMatching(work, id);
    }
  },
};

/** Brings volunteers back whose break is over. */
const breaks: Job = {
  name: 'end-breaks',
  cron: '7 * * * *',
  run: async (work) => {
    const { transaction, community, now } = work;
    const over = await transaction
      .updateTable('volunteers')
      .set({ paused_until: null })
      .where('community_id', '=', community.id)
      .where('paused_until', '<=', dayIn(now, community.settings.timeZone))
      .returning('person_id')
      .execute();
    for (const { person_id } of over) await tellMatching(work, person_id);
  },
};

export const volunteerJobs: readonly Job[] = [birthdays, breaks];
