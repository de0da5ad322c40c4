import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { SqlSource } from '../database/source.js';
import type { JobRunner } from './runner.js';

/** Runs jobs by the clock, in whichever process of several comes first. @returns stops it, waiting for what runs */
export async function startSchedule(source: SqlSource, runner: JobRunner, logger: Logger): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text: string, values: unknown[] = []) => {
        const connection = await source.acquire();
        let broken = true;
        try {
          const result = await connection.query(text, values);
          broken = false;
          return result;
        } finally {
          // Its multi-statement texts begin and end their own transactions: one that failed may have left one open.
          if (broken) await connection.query('rollback', []);
          connection.release();
        }
      },
    },
    schema: 'pgboss',
  });
  boss.on('error', (error) => logger.error({ job: 'schedule', error }));
  await boss.start();
  const work = async (name: string, cron: string, run: () => Promise<unknown>) => {
    await boss.createQueue(name, { name, retryLimit: 3, retryDelay: 30, retryBackoff: true, expireInMinutes: 15 });
    await boss.work(name, { pollingIntervalSeconds: 15 }, async () => void (await run()));
    await boss.schedule(name, cron, undefined, { singletonKey: name });
  };
  await work('send-mail', '* * * * *', () => runner.sendMail());
  for (const job of runner.jobs) await work(job.name, job.cron, () => runner.run(job.name));
  return () => boss.stop({ graceful: true, timeout: 10_000 });
}
