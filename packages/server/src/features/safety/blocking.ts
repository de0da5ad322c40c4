import type { Block } from '@goodturn/contract';
import { signedIn, type Answer, type CallContext } from '../../http/handler.js';
import { decideOffer } from '../offers/rules.js';
import { carryOut, holdRequest } from '../requests/moves.js';
import { blocksOf, offersBetween } from './store.js';

/** Blocks somebody, silently: what the two have together ends in words that do not say why, and each is hidden from the other. */
export async function blockPerson(call: CallContext, blockedId: string): Promise<Answer<Block>> {
  const { community, transaction, now, services } = call;
  const person = signedIn(call);
  for (const offer of await offersBetween(call, person.id, blockedId)) {
    const held = await holdRequest(call, offer.request_id);
    // It may have ended while we waited for the request.
    const still = held.offers.find((one) => one.id === offer.id)?.status;
    if (still !== 'offered' && still !== 'accepted') continue;
    const decision = decideOffer('block', offer.asker_id === person.id ? 'asker' : 'helper', held.situation, offer.id, {
      now,
      expiryDays: community.settings.policies.requestDays,
    });
    await carryOut(call, held, decision);
  }
  await transaction
    .insertInto('blocks')
    .values({ community_id: community.id, id: services.random.id(now), person_id: person.id, blocked_id: blockedId, blocked_at: now })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id', 'blocked_id']).doNothing())
    .execute();
  const row = await blocksOf(call, person.id).where('blocks.blocked_id', '=', blockedId).executeTakeFirstOrThrow();
  return { body: presentBlock(row), resource: { kind: 'block', id: row.id } };
}

export const presentBlock = (row: { id: string; kind: 'organisation' | null; display_name: string; blocked_at: Date }): Block => ({
  id: row.id,
  ...(row.kind !== null && { kind: row.kind }),
  displayName: row.display_name,
  blockedAt: row.blocked_at.toISOString(),
});
