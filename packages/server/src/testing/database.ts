import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { migrate, migrations } from '../database/migrate.js';
import { openEmbedded, type EmbeddedSource } from '../database/pglite.js';
import { openPostgres } from '../database/postgres.js';
import type { Database } from '../database/schema.js';
import { ownerDatabase, scopedDatabase, type ScopedDatabase } from '../database/scope.js';
import type { SqlSource } from '../database/source.js';

export interface TestDatabase {
  readonly kind: 'pglite' | 'postgres';
  /** Connection string of its superuser; undefined for the embedded database. */
  readonly url: string | undefined;
  readonly source: SqlSource;
  readonly owner: Kysely<Database>;
  readonly scoped: ScopedDatabase;
  close(): Promise<void>;
}

/** What the databases of PostgreSQL's tests are copied from: copying takes a fifth of a second where migrating takes one. */
export const migratedDatabase = 'migrated';

/** A migrated, empty database of this test file's own, of the kind that `GOODTURN_TEST_DATABASE` asks for. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const kind = process.env['GOODTURN_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'pglite';
  const opened =
    kind === 'postgres' ? await openOwnDatabase() : { source: await openFromDump(), url: undefined, drop: () => Promise.resolve() };
  return {
    kind,
    url: opened.url,
    source: opened.source,
    owner: ownerDatabase(opened.source),
    scoped: scopedDatabase(opened.source),
    close: async () => {
      await opened.source.close();
      await opened.drop();
    },
  };
}

/** Opening from a dump takes half a second where creating and migrating takes six. */
async function openFromDump(): Promise<EmbeddedSource> {
  const mark = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), 'goodturn-test-dumps');
  const file = join(folder, `${mark}.tar`);
  if (existsSync(file)) return openEmbedded({ dump: new Uint8Array(readFileSync(file)) });
  const source = await openEmbedded();
  await migrate(ownerDatabase(source));
  const dump = await source.dump();
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, dump);
  renameSync(draft, file);
  return source;
}

async function openOwnDatabase(): Promise<{ source: SqlSource; url: string; drop: () => Promise<void> }> {
  const superuser = process.env['GOODTURN_TEST_POSTGRES_URL'];
  if (!superuser) throw new Error('GOODTURN_TEST_POSTGRES_URL is missing: the global set-up of the tests starts a cluster and sets it.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const command = async (text: string) => {
    const client = new pg.Client({ connectionString: superuser });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  await command(`create database ${name} template ${migratedDatabase}`);
  const url = new URL(superuser);
  url.pathname = `/${name}`;
  let dropping = false;
  const source = openPostgres(url.href, {
    poolSize: 8,
    onError: (error) => {
      // Dropping the database cuts off a connection that is still saying goodbye.
      if (!dropping) throw error;
    },
  });
  return {
    source,
    url: url.href,
    drop: async () => {
      dropping = true;
      await command(`drop database ${name} with (force)`);
    },
  };
}
