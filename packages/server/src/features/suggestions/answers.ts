import { ProblemError } from '../../http/handler.js';
import type { Setting } from '../requests/tell.js';
import { blockBetween } from '../requests/store.js';

/**
 * Writes down “not this time”: the request is no longer suggested to this person, and nobody is told. Said again it changes nothing.
 * @throws ProblemError not-found for a request that is not on the board, or not for them
 */
export async function sayNotThisTime(
  { community, transaction, now, services }: Pick<Setting, 'community' | 'transaction' | 'now' | 'services'>,
  personId: string,
  requestId: string,
): Promise<void> {
  const request = await transaction
    .selectFrom('requests')
    .select(['person_id', 'status'])
    .where('community_id', '=', community.id)
    .where('id', '=', requestId)
    .executeTakeFirst();
  const seen = request && ['open', 'matched', 'done'].includes(request.status) && request.person_id !== personId;
  if (!seen || (await blockBetween({ community, transaction }, personId, request.person_id))) throw new ProblemError('not-found');
  await transaction
    .insertInto('suggestions')
    .values({
      community_id: community.id,
      id: services.random.id(now),
      request_id: requestId,
      person_id: personId,
      wave: null,
      reasons: '[]',
      drawn_at: now,
      tell_at: now,
      answer: 'not-this-time',
      answered_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'request_id', 'person_id'])
        .doUpdateSet({ answer: 'not-this-time', answered_at: now })
        // Who offered has answered already.
        .where('suggestions.answer', 'is', null),
    )
    .execute();
}
