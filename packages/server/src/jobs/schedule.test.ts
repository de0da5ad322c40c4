import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.js';
import { startSchedule } from './schedule.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('every job has its time, and the application’s role may not touch the schedule', async () => {
  const { source, owner } = server.database;
  const stop = await startSchedule(source, server.inside.runner, server.inside.services.logger);
  try {
    const { rows } = await sql<{ name: string }>`select name from pgboss.schedule order by name`.execute(owner);
    expect(rows.map((row) => row.name)).toEqual(['send-mail', ...server.inside.runner.jobs.map((job) => job.name)].sort());
    const touching = owner.transaction().execute(async (transaction) => {
      await sql`set local role goodturn_app`.execute(transaction);
      await sql`select * from pgboss.job`.execute(transaction);
    });
    await expect(touching).rejects.toThrow(/permission denied/);
  } finally {
    await stop();
  }
  expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test('a second start finds its schedule, and trouble in one community stops no other', async () => {
  await (
    await startSchedule(server.database.source, server.inside.runner, server.inside.services.logger)
  )();
  const done: string[] = [];
  const { jobRunner } = await import('./runner.js');
  const runner = jobRunner({
    database: server.inside.database,
    directory: server.inside.directory,
    services: server.inside.services,
    mail: undefined,
    jobs: [
      {
        name: 'try',
        cron: '* * * * *',
        run: async ({ community, transaction }) => {
          const { communities } = await transaction
            .selectFrom('areas')
            .select(({ fn }) => fn.count<number>('community_id').distinct().as('communities'))
            .executeTakeFirstOrThrow();
          expect(communities).toBe(1);
          if (community.slug === 'elsewhere') throw new Error('not today');
          done.push(community.slug);
        },
      },
    ],
  });
  await expect(runner.run('try')).rejects.toThrow('The job try failed in 1 communities.');
  expect(done).toEqual(['tower-hamlets']);
});
