import type { Transaction } from 'kysely';
import type { Database } from '../../database/schema.js';
import { actAs } from '../../database/scope.js';
import type { PersonRecord } from '../../http/handler.js';
import { rolesInPolicies } from './rules.js';

interface Acting {
  readonly transaction: Transaction<Database>;
  readonly person: PersonRecord | undefined;
}

/**
 * Does as the server what follows from somebody's call and touches what they may not: another one's place in a session moves up. Whoever
 * uses this has decided before that it may be done.
 */
export async function asSystem<Result>({ transaction, person }: Acting, work: () => Promise<Result>): Promise<Result> {
  const personId = person && { personId: person.id };
  await actAs(transaction, { ...personId, roles: ['system'] });
  // When the work throws, the transaction ends with it.
  const result = await work();
  await actAs(transaction, { ...personId, ...(person && rolesInPolicies(person)) });
  return result;
}
