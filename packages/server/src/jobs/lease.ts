import type { JobWork } from './job.js';

/** Who does a job of one community, apart from every other run of it in any process. */
export interface Lease {
  readonly job: string;
  /** Of this run alone. */
  readonly holder: string;
}

/** Minutes after which the lease of a run that died is anybody's: longer than one step of any job that asks for it anew at each. */
const minutes = 5;

/** Takes a lease, or takes it for longer. Call it before each step. @returns whether this run holds it */
export async function takeLease({ transaction, community, now }: JobWork, { job, holder }: Lease): Promise<boolean> {
  const until = new Date(now.getTime() + minutes * 60_000);
  const row = await transaction
    .insertInto('job_leases')
    .values({ community_id: community.id, job, holder, until })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'job'])
        .doUpdateSet({ holder, until })
        .where((where) => where.or([where('job_leases.holder', '=', holder), where('job_leases.until', '<=', now)])),
    )
    .returning('holder')
    .executeTakeFirst();
  return row !== undefined;
}

/** Leaves the job to others. */
export async function releaseLease({ transaction, community }: JobWork, { job, holder }: Lease): Promise<void> {
  await transaction
    .deleteFrom('job_leases')
    .where('community_id', '=', community.id)
    .where('job', '=', job)
    .where('holder', '=', holder)
    .execute();
}
