import type { JobApart } from '../../jobs/job.js';

export const suggestionJobs: readonly JobApart[] = [];
