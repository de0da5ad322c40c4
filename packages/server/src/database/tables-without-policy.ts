/**
 * Tables that no policy guards, each with its reason. A test fails when a table without a policy is missing here.
 * `pgboss.*` stands for every table of the job runner's own schema.
 */
export const tablesWithoutPolicy: Readonly<Record<string, string>> = {
  communities: 'needed to find out which community a path names; holds nothing private, and the application may only read it',
  postcodes: 'public data, the same for every community',
  kysely_migration: 'which migrations have run; the application may not touch it',
  kysely_migration_lock: 'keeps two migrations from running at once; the application may not touch it',
  'pgboss.*': 'jobs carry a community’s id and nothing else; the application’s role may not touch them',
};
