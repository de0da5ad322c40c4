import type { Job, JobWork } from '../../jobs/job.js';
import { dayIn } from '../requests/days.js';
import { writeMail } from '../../mail/good-turn-mails.js';
import { postInto } from '../../outbox.js';
import { contactsOf } from '../requests/store.js';
import { agreedEnd, overdueMinutes, type Timing } from './rules.js';

/** Who hears of it: the community's coordinators, else its safeguarding leads, else its administrators. */
async function whoHears({ transaction, community }: JobWork): Promise<string[]> {
  const rows = await transaction
    .selectFrom('staff_roles')
    .select(['person_id', 'role'])
    .where('community_id', '=', community.id)
    .where('organisation_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  for (const role of ['coordinator', 'safeguarding-lead', 'administrator'] as const) {
    const found = rows.filter((row) => row.role === role).map((row) => row.person_id);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

async function tell(work: JobWork, visit: { title: string; helper: string }): Promise<void> {
  const { transaction, community, now, services } = work;
  const people = [...(await contactsOf(transaction, community.id, await whoHears(work))).values()];
  const mails = people.map((person) =>
    writeMail(
      community,
      person,
      'check-in-overdue.coordinator',
      { title: visit.title, other: visit.helper },
      'yours',
      services.config.publicUrl,
    ),
  );
  await postInto(transaction, community.id, mails, now, services.random);
}

/** Where the community demands it, visits of which nobody said anything are asked after from the time that was agreed. */
async function addDemanded(work: JobWork): Promise<void> {
  const { transaction, community, now } = work;
  if (community.settings.policies.checkIns !== true) return;
  const { timeZone } = community.settings;
  const since = new Date(now.getTime() - 86_400_000);
  const visits = await transaction
    .selectFrom('offers')
    .innerJoin('requests', (join) =>
      join.onRef('requests.community_id', '=', 'offers.community_id').onRef('requests.id', '=', 'offers.request_id'),
    )
    .leftJoin('check_ins', (join) =>
      join.onRef('check_ins.community_id', '=', 'offers.community_id').onRef('check_ins.offer_id', '=', 'offers.id'),
    )
    .select(['offers.id', 'offers.person_id', 'offers.accepted_at', 'requests.minutes'])
    .select(['requests.timing_kind', 'requests.timing_date', 'requests.timing_from', 'requests.timing_until'])
    .where('offers.community_id', '=', community.id)
    .where('offers.status', '=', 'accepted')
    .where('requests.timing_kind', '=', 'on')
    .where('requests.timing_date', '>=', dayIn(since, timeZone))
    .where('requests.timing_date', '<=', dayIn(now, timeZone))
    .where('requests.place_kind', '<>', 'remote')
    .where('check_ins.offer_id', 'is', null)
    .orderBy('offers.id')
    .execute();
  for (const visit of visits) {
    const endsAt = agreedEnd(visit satisfies Timing, timeZone);
    // A match made after the time that was asked for has another time, which nobody wrote down.
    if (!endsAt || endsAt < since || (visit.accepted_at !== null && visit.accepted_at > endsAt)) continue;
    await transaction
      .insertInto('check_ins')
      .values({ community_id: community.id, offer_id: visit.id, person_id: visit.person_id, ends_at: endsAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Tells coordinators, once, of each helper who has not said that they left half an hour after the end. */
const askAfterVisits: Job = {
  name: 'ask-after-visits',
  cron: '*/5 * * * *',
  run: async (work) => {
    const { transaction, community, now } = work;
    await addDemanded(work);
    const overdue = await transaction
      .updateTable('check_ins')
      .from(['offers', 'requests', 'people'])
      .set({ told_at: now })
      .where('check_ins.community_id', '=', community.id)
      .whereRef('offers.community_id', '=', 'check_ins.community_id')
      .whereRef('offers.id', '=', 'check_ins.offer_id')
      .whereRef('requests.community_id', '=', 'check_ins.community_id')
      .whereRef('requests.id', '=', 'offers.request_id')
      .whereRef('people.community_id', '=', 'check_ins.community_id')
      .whereRef('people.id', '=', 'check_ins.person_id')
      .where('check_ins.ends_at', '<=', new Date(now.getTime() - overdueMinutes * 60_000))
      .where('check_ins.left_at', 'is', null)
      .where('check_ins.told_at', 'is', null)
      .where('check_ins.closed_at', 'is', null)
      // Who is there is asked after whatever became of the match; who never came, only while it stands.
      .where((where) => where.or([where('offers.status', '=', 'accepted'), where('check_ins.arrived_at', 'is not', null)]))
      .where('offers.status', '<>', 'done')
      .returning(['requests.title', 'people.display_name'])
      .execute();
    for (const { title, display_name } of overdue) await tell(work, { title, helper: display_name });
  },
};

export const checkInJobs: readonly Job[] = [askAfterVisits];
