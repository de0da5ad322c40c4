import { retentionRules } from '../features/retention/rules.js';
import type { Job } from './job.js';

const dayMs = 86_400_000;

/** Deletes and empties, every night, what nobody needs any more: each rule of one table. */
export const retention: Job = {
  name: 'retention',
  cron: '17 3 * * *',
  run: async ({ community, now, transaction }) => {
    for (const { days, forget } of retentionRules) await forget(community.id, new Date(now.getTime() - days * dayMs)).execute(transaction);
  },
};
