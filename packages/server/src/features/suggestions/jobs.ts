import type { JobApart } from '../../jobs/job.js';
import { drawNextWave, noteAnswers, requestsToLookAt } from './dispatch.js';
import { peopleToTell, tellVolunteer } from './telling.js';

/**
 * Draws the waves that are due and tells whom it is time to tell: each request and each person in a transaction of its own, so that
 * nobody who offers waits for it and one that fails stops no other.
 */
const tellVolunteers: JobApart = {
  name: 'tell-volunteers',
  cron: '*/5 * * * *',
  runApart: async ({ transact }) => {
    const failures: unknown[] = [];
    const each = async (ids: readonly string[], work: (id: string) => Promise<unknown>) => {
      for (const id of ids) await work(id).catch((error: unknown) => failures.push(error));
    };
    await transact(noteAnswers);
    await each(await transact(requestsToLookAt), (id) => transact((work) => drawNextWave(work, id)));
    await each(await transact(peopleToTell), (id) => transact((work) => tellVolunteer(work, id)));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of tell-volunteers failed.`);
  },
};

export const suggestionJobs: readonly JobApart[] = [tellVolunteers];
