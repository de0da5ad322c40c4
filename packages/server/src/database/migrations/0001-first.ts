import { sql, type Kysely } from 'kysely';
import { firstPolicies } from './0001-policies.js';
import { firstTables } from './0001-tables.js';

/** Tables, indexes, policies and the public view of the first journey. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...firstTables, ...firstPolicies]) await sql.raw(statement).execute(database);
}
