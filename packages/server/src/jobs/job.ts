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

/** Work that is done again and again for each community. It must be safe to do twice. */
export interface Job {
  /** `expire-requests` */
  readonly name: string;
  /** When, as cron in UTC. */
  readonly cron: string;
  readonly run: (work: JobWork) => Promise<void>;
}
