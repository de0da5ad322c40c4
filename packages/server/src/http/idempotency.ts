import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { hashed } from '../secrets.js';
import { ProblemError, type ResourceKind } from './handler.js';

const hoursKept = 24;

/** What makes two calls the same: community (by policy), person, method, path and key. */
export interface CallKey {
  readonly communityId: string;
  readonly personId: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

export interface EarlierCall {
  status: number;
  resource: { kind: ResourceKind; id: string } | undefined;
}

/** @throws ProblemError idempotency-key-missing or -malformed */
export function readKey(header: string | null): string {
  if (header === null || header.trim() === '') {
    throw new ProblemError('idempotency-key-missing', {
      detail: 'Send an Idempotency-Key header, made once for each thing that is done: a UUID is good.',
    });
  }
  const key = header.trim();
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new ProblemError('idempotency-key-malformed', {
      detail: 'An Idempotency-Key has 1 to 255 letters, digits or signs, without spaces.',
    });
  }
  return key;
}

/**
 * Finds the same call if it was made in the last 24 hours, and keeps it to this transaction until it ends.
 * @param body what was sent, as it was read: the order of its fields says nothing
 * @throws ProblemError in-progress while another one runs, idempotency-key-reused for another body
 */
export async function beginOnce(
  transaction: Transaction<Database>,
  call: CallKey,
  body: unknown,
  now: Date,
): Promise<EarlierCall | undefined> {
  const name = JSON.stringify([call.communityId, call.personId, call.method, call.path, call.key]);
  const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`.execute(
    transaction,
  );
  if (!rows[0]?.free) throw inProgress();
  const earlier = await transaction
    .selectFrom('idempotency_records')
    .select(['body_hash', 'status', 'resource_kind', 'resource_id'])
    .where('community_id', '=', call.communityId)
    .where('person_id', '=', call.personId)
    .where('method', '=', call.method)
    .where('path', '=', call.path)
    .where('key', '=', call.key)
    .where('created_at', '>', oldest(now))
    .executeTakeFirst();
  if (!earlier) return undefined;
  if (earlier.body_hash !== hashed(inOneOrder(body)))
    throw new ProblemError('idempotency-key-reused', { detail: 'This Idempotency-Key was sent before with another body: make a new key.' });
  const resource =
    earlier.resource_kind === null || earlier.resource_id === null
      ? undefined
      : { kind: earlier.resource_kind as ResourceKind, id: earlier.resource_id };
  return { status: earlier.status, resource };
}

/** Keeps that a call was made: its status and what it was about, never its answer. */
export async function keepCall(
  transaction: Transaction<Database>,
  call: CallKey,
  body: unknown,
  done: EarlierCall,
  now: Date,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('idempotency_records')
    .values({
      community_id: call.communityId,
      person_id: call.personId,
      method: call.method,
      path: call.path,
      key: call.key,
      body_hash: hashed(inOneOrder(body)),
      status: done.status,
      resource_kind: done.resource?.kind ?? null,
      resource_id: done.resource?.id ?? null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'person_id', 'method', 'path', 'key'])
        .doUpdateSet((row) => ({
          body_hash: row.ref('excluded.body_hash'),
          status: row.ref('excluded.status'),
          resource_kind: row.ref('excluded.resource_kind'),
          resource_id: row.ref('excluded.resource_id'),
          created_at: row.ref('excluded.created_at'),
        }))
        .where('idempotency_records.created_at', '<=', oldest(now)),
    )
    .executeTakeFirstOrThrow();
  // The other one ended between our look and our writing: what this one did is rolled back, and a repeat finds the record.
  if (numInsertedOrUpdatedRows === 0n) throw inProgress();
}

/** JSON with the fields of every object in one order, so that the same body is the same text; empty for no body. */
const inOneOrder = (body: unknown): string =>
  body === undefined
    ? ''
    : JSON.stringify(body, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
          : value,
      );

const oldest = (now: Date): Date => new Date(now.getTime() - hoursKept * 3_600_000);
export const inProgress = (): ProblemError =>
  new ProblemError('in-progress', { detail: 'The same call is still running: ask again in a moment.', retryAfter: 1 });
