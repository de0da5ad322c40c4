import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { StartError } from '../start-error.js';
import { firstPolicies } from './migrations/0001-policies.js';
import { firstTables } from './migrations/0001-tables.js';
import { waitingCodes } from './migrations/0002-waiting-codes.js';
import { mailLanguages } from './migrations/0003-mail-languages.js';
import { languagesOfWords } from './migrations/0004-languages-of-words.js';
import { staff } from './migrations/0005-staff.js';
import { suggestions } from './migrations/0009-suggestions.js';
import { opportunities } from './migrations/0007-opportunities.js';
import { checks } from './migrations/0008-checks.js';
import { volunteers } from './migrations/0011-volunteers.js';
import { communitySettings } from './migrations/0012-community-settings.js';
import { otherChecks } from './migrations/0012-other-checks.js';
import { people } from './migrations/0010-people.js';
import { secondFactor } from './migrations/0013-second-factor.js';
import { merging } from './migrations/0015-merging.js';
import { deciding } from './migrations/0016-deciding.js';
import { jobLeases } from './migrations/0017-job-leases.js';
import { calendarAddresses } from './migrations/0018-calendar-addresses.js';
import type { Database } from './schema.js';
import { applicationRole } from './scope.js';

/** Statements of each migration, in order. One that was released never changes. */
export const migrations: Readonly<Record<string, readonly string[]>> = {
  '0001-first': [...firstTables, ...firstPolicies],
  '0002-waiting-codes': waitingCodes,
  '0003-mail-languages': mailLanguages,
  '0004-languages-of-words': languagesOfWords,
  '0005-staff': staff,
  '0007-opportunities': opportunities,
  '0008-checks': checks,
  '0009-suggestions': suggestions,
  '0010-people': people,
  '0011-volunteers': volunteers,
  '0012-community-settings': communitySettings,
  '0012-other-checks': otherChecks,
  '0013-second-factor': secondFactor,
  '0015-merging': merging,
  '0016-deciding': deciding,
  '0017-job-leases': jobLeases,
  '0018-calendar-addresses': calendarAddresses,
};

const running = (statements: readonly string[]): Migration => ({
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
});

/**
 * Brings a database up to this code: makes the application's role where there is none, runs what is missing, and checks
 * that the role is under the policies.
 * @returns names of the migrations that ran
 * @throws StartError when the database is newer than the code, or the role could pass the policies
 */
export async function migrate(owner: Kysely<Database>): Promise<string[]> {
  await refuseNewer(owner);
  await makeRole(owner);
  const all = Object.fromEntries(Object.entries(migrations).map(([name, statements]) => [name, running(statements)]));
  const migrator = new Migrator({ db: owner, provider: { getMigrations: () => Promise.resolve(all) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  await checkRole(owner);
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

/** Whether all migrations of this code have run. */
export async function isMigrated(owner: Kysely<Database>): Promise<boolean> {
  const names = await migrationsThatRan(owner);
  return Object.keys(migrations).every((name) => names.includes(name));
}

async function migrationsThatRan(owner: Kysely<Database>): Promise<string[]> {
  const { rows: tables } = await sql<{ found: boolean }>`select to_regclass('public.kysely_migration') is not null as found`.execute(owner);
  if (!tables[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(owner);
  return rows.map((row) => row.name);
}

async function refuseNewer(owner: Kysely<Database>): Promise<void> {
  const unknown = (await migrationsThatRan(owner)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StartError(
      `The database was made by a newer Goodturn (it has “${unknown.at(-1)}”): install the newest Goodturn, or use another database.`,
    );
  }
}

/** Roles belong to a whole cluster, so another database may have made it. */
async function makeRole(owner: Kysely<Database>): Promise<void> {
  await sql
    .raw(
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${applicationRole}') then
           begin create role ${applicationRole} nologin; exception when duplicate_object or unique_violation then null; end;
         end if;
         -- Since PostgreSQL 16 who makes a role may grant it, and is not yet allowed to become it.
         begin
           perform set_config('role', '${applicationRole}', true), set_config('role', 'none', true);
         exception when insufficient_privilege then execute format('grant ${applicationRole} to %I', current_user);
         end;
       end $$`,
    )
    .execute(owner);
}

/** Policies do nothing for a superuser, a role with BYPASSRLS, or a table's owner. */
export async function checkRole(owner: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ powerful: boolean; owning: boolean }>`
    select rolsuper or rolbypassrls as powerful,
      exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p', 'v')) as owning
    from pg_roles where rolname = ${applicationRole}`.execute(owner);
  const role = rows[0];
  if (!role) throw new StartError(`The database has no role ${applicationRole}: run “goodturn migrate” as a user that may create roles.`);
  if (role.powerful) {
    throw new StartError(
      `The database role ${applicationRole} could pass row-level security: run “alter role ${applicationRole} nosuperuser nobypassrls”.`,
    );
  }
  if (role.owning)
    throw new StartError(
      `The database role ${applicationRole} owns tables and so passes their row-level security: give them to another role.`,
    );
}
