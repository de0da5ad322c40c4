import type { ScopedDatabase } from '../database/scope.js';
import type { MailAdapter } from '../adapters/mail/mail.js';
import type { CommunityDirectory } from '../features/communities/directory.js';
import type { Services } from '../services.js';
import type { Job, JobApart, JobWork } from './job.js';
import { sendWaiting } from './send-mail.js';

/** Does jobs: one community a transaction, so that trouble in one stops no other. */
export interface JobRunner {
  readonly jobs: readonly (Job | JobApart)[];
  /** Does one job for every community. @throws AggregateError when it failed in some */
  run(name: string): Promise<void>;
  /** Sends what waits in the outbox of every community. @returns how many mails were sent */
  sendMail(): Promise<number>;
  /** Sends soon: a call has just written to the outbox. */
  wake(): void;
  /** Waits for what is under way. */
  settle(): Promise<void>;
}

export function jobRunner(parts: {
  database: ScopedDatabase;
  directory: CommunityDirectory;
  services: Services;
  mail: MailAdapter | undefined;
  jobs: readonly (Job | JobApart)[];
}): JobRunner {
  const { database, directory, services, mail, jobs } = parts;
  const { clock, logger } = services;

  const forEach = async (name: string, work: (community: Awaited<ReturnType<CommunityDirectory['all']>>[number]) => Promise<void>) => {
    const failures: unknown[] = [];
    for (const community of await directory.all()) {
      await work(community).catch((error: unknown) => {
        logger.error({ job: name, community: community.slug, error });
        failures.push(error);
      });
    }
    if (failures.length > 0) throw new AggregateError(failures, `The job ${name} failed in ${failures.length} communities.`);
  };
  const sendMail = async () => {
    let sent = 0;
    if (mail)
      await forEach('send-mail', async (community) => void (sent += await sendWaiting(community, { database, mail, clock, logger })));
    return sent;
  };

  let sending: Promise<unknown> | undefined;
  let again = false;
  const wake = () => {
    if (sending) {
      again = true;
      return;
    }
    sending = sendMail()
      .catch(() => undefined /* logged where it happened; the schedule tries again */)
      .then(() => {
        sending = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  };

  return {
    jobs,
    run: (name) => {
      const job = jobs.find((one) => one.name === name);
      if (!job) throw new Error(`There is no job ${name}.`);
      return forEach(name, (community) => {
        const transact = <Result>(work: (work: JobWork) => Promise<Result>): Promise<Result> => {
          const now = clock.now();
          return database.transact({ communityId: community.id, role: 'system', now }, (transaction) =>
            work({ community, now, transaction, services }),
          );
        };
        return 'run' in job ? transact(job.run) : job.runApart({ community, services, transact });
      });
    },
    sendMail,
    wake,
    settle: async () => {
      while (sending) await sending;
    },
  };
}
