import { sql, type Insertable, type Selectable, type Transaction } from 'kysely';
import type { Database, SignInCodesTable, SignInsTable } from '../../database/schema.js';
import { codeMinutes, leavesAt, type RecentAttempt } from './rules.js';

/** Two calls for one address take turns, so that both see what the other asked for. */
export async function takeTurns(transaction: Transaction<Database>, communityId: string, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${communityId} ${email}`}, 0))`.execute(transaction);
}

export async function recentAttempts(
  transaction: Transaction<Database>,
  communityId: string,
  email: string,
  now: Date,
): Promise<RecentAttempt[]> {
  const rows = await transaction
    .selectFrom('sign_in_codes')
    .select(['created_at', 'expires_at', 'tries'])
    .where('community_id', '=', communityId)
    .where('email', '=', email)
    .where('created_at', '>', new Date(now.getTime() - 24 * 3_600_000))
    .execute();
  return rows.map((row) => ({ createdAt: row.created_at, sendsAt: leavesAt(row.expires_at), wrongTries: row.tries }));
}

export const addAttempt = (transaction: Transaction<Database>, attempt: Insertable<SignInCodesTable>): Promise<unknown> =>
  transaction.insertInto('sign_in_codes').values(attempt).execute();

/** Ends attempts of one caller whose code has not left yet, so that whoever asks again and again has no more guesses than others. */
export const forgetWaiting = (
  transaction: Transaction<Database>,
  communityId: string,
  { email, askedFrom }: { email: string; askedFrom: string },
  now: Date,
): Promise<unknown> =>
  transaction
    .deleteFrom('sign_in_codes')
    .where('community_id', '=', communityId)
    .where('email', '=', email)
    .where('asked_from', '=', askedFrom)
    .where('expires_at', '>', new Date(now.getTime() + codeMinutes * 60_000))
    .execute();

/** The attempt, kept to this transaction so that two tries at once count as two. */
export const attemptOf = (
  transaction: Transaction<Database>,
  communityId: string,
  id: string,
  email: string,
): Promise<Selectable<SignInCodesTable> | undefined> =>
  transaction
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst();

export const countWrongTry = (transaction: Transaction<Database>, communityId: string, id: string): Promise<unknown> =>
  transaction
    .updateTable('sign_in_codes')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute();

export const useAttempt = (
  transaction: Transaction<Database>,
  communityId: string,
  id: string,
  signInId: string,
  now: Date,
): Promise<unknown> =>
  transaction
    .updateTable('sign_in_codes')
    .set((row) => ({ used_at: row.fn.coalesce('used_at', row.val(now)), sign_in_id: signInId }))
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute();

export const familyOf = (
  transaction: Transaction<Database>,
  communityId: string,
  id: string,
): Promise<Selectable<SignInsTable> | undefined> =>
  transaction
    .selectFrom('sign_ins')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const endSignIn = (transaction: Transaction<Database>, communityId: string, id: string, now: Date): Promise<unknown> =>
  transaction
    .updateTable('sign_ins')
    .set({ ended_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();

export const endSignInsOf = (transaction: Transaction<Database>, communityId: string, personId: string, now: Date): Promise<unknown> =>
  transaction
    .updateTable('sign_ins')
    .set({ ended_at: now })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
