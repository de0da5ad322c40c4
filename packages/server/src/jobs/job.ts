import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import type { CommunityRecord } from '../http/handler.js';
import type { Services } from '../services.js';

/** What a job works with: one community, in one transaction, as the system. */
export interface JobWork {
  readonly community: CommunityRecord;
  readonly now: Date;
  readonly transaction: Transaction<Database>;
  readonly services: Services;
}

/** What a job works with that speaks to the outside world in between: one community, in several transactions, each as the system. */
export interface ApartWork {
  readonly community: CommunityRecord;
  readonly services: Services;
  transact<Result>(work: (work: JobWork) => Promise<Result>): Promise<Result>;
}

/** The same as a {@link Job} for work that must not keep a transaction open while somebody else answers. */
export interface JobApart extends Pick<Job, 'name' | 'cron'> {
  readonly runApart: (work: ApartWork) => Promise<void>;
}

/** Work that is done again and again for each community. It must be safe to do twice. */
export interface Job {
  /** `expire-requests` */
  readonly name: string;
  /** When, as cron in UTC. */
  readonly cron: string;
  readonly run: (work: JobWork) => Promise<void>;
}
