import { startPostgres } from './postgres.js';

/**
 * Before the server's tests: with `GOODTURN_TEST_DATABASE=postgres` starts one cluster for all of them and leaves its
 * superuser's connection string in `GOODTURN_TEST_POSTGRES_URL`; each test file makes its own database in it.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const database = process.env['GOODTURN_TEST_DATABASE'] ?? 'pglite';
  if (database === 'pglite') return undefined;
  if (database !== 'postgres') throw new Error(`GOODTURN_TEST_DATABASE is "${database}": it must be pglite or postgres.`);
  const cluster = await startPostgres();
  process.env['GOODTURN_TEST_POSTGRES_URL'] = cluster.url;
  return () => cluster.stop();
}
