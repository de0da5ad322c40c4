import { sql, type SqlBool } from 'kysely';
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

const requestsOf = ({ transaction, community }: JobWork) =>
  transaction.selectFrom('requests').select('id').where('community_id', '=', community.id).orderBy('id');

/** A job that makes one move on all requests that are due for it. */
const moving = (name: string, cron: string, move: RequestMove, due: (work: JobWork) => ReturnType<typeof requestsOf>): Job => ({
  name,
  cron,
  run: async (work) => {
    const rows = await due(work).execute();
    await moveEach(
      work,
      rows.map((row) => row.id),
      move,
    );
  },
});

/** Ends requests whose time is over: both sides of a match are told. */
const expireRequests = moving('expire-requests', '*/10 * * * *', 'expire', (work) =>
  requestsOf(work).where('status', 'in', ['pending', 'open', 'matched']).where('expires_at', '<=', work.now),
);

/** Tells an asker, once, that a request leaves the board in three days. */
const remindAskers = moving('remind-askers', '5 * * * *', 'remind', (work) =>
  requestsOf(work)
    .where('status', 'in', ['pending', 'open'])
    .where('expires_at', '<=', daysLater(work.now, remindBeforeDays))
    .where('expires_at', '>', work.now)
    .where('reminded_at', 'is', null),
);

/** Closes what helpers said is done and the asker has not answered for seven days; `dueToFinish` has the last word. */
const finishRequests = moving('finish-requests', '*/10 * * * *', 'finish', (work) =>
  requestsOf(work)
    .where('status', 'in', ['open', 'matched'])
    .where(
      sql<SqlBool>`exists (select from offers where offers.community_id = requests.community_id and offers.request_id = requests.id
        and offers.status = 'done' and offers.done_at <= ${daysLater(work.now, -finishAfterDays)})`,
    ),
);

export const requestJobs: readonly Job[] = [expireRequests, remindAskers, finishRequests];
