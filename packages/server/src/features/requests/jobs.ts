import type { Job, JobWork } from '../../jobs/job.js';
import { carryOut, holdRequest } from './moves.js';
import { decideRequest, finishAfterDays, remindBeforeDays, type RequestMove } from './rules.js';
import { daysLater } from './states.js';

/** Makes one move on each request; one that somebody moved in the meantime is left alone. */
async function moveEach(work: JobWork, ids: readonly string[], move: RequestMove): Promise<void> {
  for (const id of ids) {
    const held = await holdRequest(work, id);
    const decision = decideRequest(move, 'clock', held.situation, {
      now: work.now,
      expiryDays: work.community.settings.policies.requestDays,
    });
    if (!decision.allowed || (move === 'remind' && held.request.reminded_at !== null)) continue;
    await carryOut(work, held, decision, move === 'remind' ? { days: remindBeforeDays } : {});
    if (move === 'remind') {
      await work.transaction
        .updateTable('requests')
        .set({ reminded_at: work.now })
        .where('community_id', '=', work.community.id)
        .where('id', '=', id)
        .execute();
    }
  }
}

/** Ends requests whose time is over: both sides of a match are told. */
const expireRequests: Job = {
  name: 'expire-requests',
  cron: '*/10 * * * *',
  run: async (work) => {
    const due = await work.transaction
      .selectFrom('requests')
      .select('id')
      .where('community_id', '=', work.community.id)
      .where('status', 'in', ['pending', 'open', 'matched'])
      .where('expires_at', '<=', work.now)
      .orderBy('id')
      .execute();
    await moveEach(
      work,
      due.map((row) => row.id),
      'expire',
    );
  },
};

/** Tells an asker, once, that a request leaves the board in three days. */
const remindAskers: Job = {
  name: 'remind-askers',
  cron: '5 * * * *',
  run: async (work) => {
    const due = await work.transaction
      .selectFrom('requests')
      .select('id')
      .where('community_id', '=', work.community.id)
      .where('status', 'in', ['pending', 'open'])
      .where('expires_at', '<=', daysLater(work.now, remindBeforeDays))
      .where('expires_at', '>', work.now)
      .where('reminded_at', 'is', null)
      .orderBy('id')
      .execute();
    await moveEach(
      work,
      due.map((row) => row.id),
      'remind',
    );
  },
};

/** Closes what helpers said is done and the asker has not answered for seven days; `dueToFinish` has the last word. */
const finishRequests: Job = {
  name: 'finish-requests',
  cron: '*/10 * * * *',
  run: async (work) => {
    const due = await work.transaction
      .selectFrom('requests')
      .innerJoin('offers', (join) =>
        join.onRef('offers.community_id', '=', 'requests.community_id').onRef('offers.request_id', '=', 'requests.id'),
      )
      .select('requests.id')
      .distinct()
      .where('requests.community_id', '=', work.community.id)
      .where('requests.status', 'in', ['open', 'matched'])
      .where('offers.status', '=', 'done')
      .where('offers.done_at', '<=', daysLater(work.now, -finishAfterDays))
      .orderBy('requests.id')
      .execute();
    await moveEach(
      work,
      due.map((row) => row.id),
      'finish',
    );
  },
};

export const requestJobs: readonly Job[] = [expireRequests, remindAskers, finishRequests];
