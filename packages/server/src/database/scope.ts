import type { StaffRoleName } from '@goodturn/contract';
import { Kysely, sql, type Transaction } from 'kysely';
import { dialectOf, transactionsOn } from './dialect.js';
import type { Database } from './schema.js';
import type { SqlSource } from './source.js';

/** Role that everything but migrations runs as: it owns nothing and policies hold for it. */
export const applicationRole = 'goodturn_app';

/**
 * For whom a transaction runs. `system` is the server itself (jobs, sign-in before a person is known); the roles of
 * staff are those of the person who signed in.
 */
export interface Scope {
  readonly communityId: string;
  readonly personId?: string | undefined;
  readonly role?: 'system' | StaffRoleName | undefined;
  readonly now: Date;
}

export interface ScopedDatabase {
  /** Runs work in one transaction in which the scope's policies hold. Rolled back when the work throws. */
  transact<Result>(scope: Scope, work: (transaction: Transaction<Database>) => Promise<Result>): Promise<Result>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Only what looks like a UUID gets into the text of a statement. */
const uuidOrNothing = (value: string | undefined): string => {
  if (value === undefined) return '';
  if (!uuid.test(value)) throw new Error('A scope holds UUIDs in lower case.');
  return value;
};

/** Role, community, person and clock, in the same round trip that begins the transaction. */
const beginOf = (scope: Scope): string =>
  `begin; set local role ${applicationRole}; select set_config('goodturn.community', '${uuidOrNothing(scope.communityId)}', true), ` +
  `set_config('goodturn.person', '${uuidOrNothing(scope.personId)}', true), set_config('goodturn.role', '${scope.role ?? ''}', true), ` +
  `set_config('goodturn.now', '${scope.now.toISOString()}', true)`;

export function scopedDatabase(source: SqlSource): ScopedDatabase {
  const transact = transactionsOn<Database>(source);
  return { transact: async (scope, work) => transact(beginOf(scope), work) };
}

/** The same source as its owner: for migrations, for staff commands, and for tables without a policy. */
export const ownerDatabase = (source: SqlSource): Kysely<Database> => new Kysely<Database>({ dialect: dialectOf(source) });

/** Tells the policies of a running transaction who turned out to be calling. */
export async function actAs(
  transaction: Transaction<Database>,
  who: { personId?: string; roles?: readonly ('system' | StaffRoleName)[]; organisations?: readonly string[] },
): Promise<void> {
  const { personId = '', roles = [], organisations = [] } = who;
  await sql`select set_config('goodturn.person', ${personId}, true), set_config('goodturn.role', ${roles.join(' ')}, true),
    set_config('goodturn.organisations', ${organisations.join(' ')}, true)`.execute(transaction);
}
