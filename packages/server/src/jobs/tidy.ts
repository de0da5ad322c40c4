import { forgetOldSignIns } from '../features/sign-ins/store.js';
import { forgetOldCalls } from '../http/idempotency.js';
import type { Job } from './job.js';

const daysMailIsKept = 7;

/** Removes what nobody needs any more: old calls, codes, sign-ins and mails. */
export const tidy: Job = {
  name: 'tidy',
  cron: '17 * * * *',
  run: async ({ community, now, transaction }) => {
    await forgetOldCalls(transaction, community.id, now);
    await forgetOldSignIns(transaction, community.id, now);
    const long = new Date(now.getTime() - daysMailIsKept * 86_400_000);
    await transaction
      .deleteFrom('outbox')
      .where('community_id', '=', community.id)
      .where((row) => row.or([row('sent_at', '<', long), row('failed_at', '<', long)]))
      .execute();
  },
};
