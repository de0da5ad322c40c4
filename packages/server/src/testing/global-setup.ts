import pg from 'pg';
import { migrate } from '../database/migrate.js';
import { openPostgres } from '../database/postgres.js';
import { ownerDatabase } from '../database/scope.js';
import { migratedDatabase } from './database.js';
import { startPostgres } from './postgres.js';

/**
 * Before the server's tests: with `GOODTURN_TEST_DATABASE=postgres` starts one cluster for all of them and leaves its
 * superuser's connection string in `GOODTURN_TEST_POSTGRES_URL`; each test file makes its own database in it, from one that is migrated once.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const database = process.env['GOODTURN_TEST_DATABASE'] ?? 'pglite';
  if (database === 'pglite') return undefined;
  if (database !== 'postgres') throw new Error(`GOODTURN_TEST_DATABASE is "${database}": it must be pglite or postgres.`);
  const cluster = await startPostgres();
  process.env['GOODTURN_TEST_POSTGRES_URL'] = cluster.url;
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${migratedDatabase}`);
  await client.end();
  const source = openPostgres(cluster.urlOf(migratedDatabase), {
    poolSize: 1,
    onError: (error) => {
      throw error;
    },
  });
  await migrate(ownerDatabase(source));
  await source.close();
  return () => cluster.stop();
}
