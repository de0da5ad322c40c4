import { endPlacesOf } from '../bookings/ending.js';
import { closeOffer } from '../checks/clearing.js';
import { decideOffer } from '../offers/rules.js';
import { carryOut, holdRequest, type MoveSetting } from '../requests/moves.js';
import { daysLater } from '../requests/states.js';

/**
 * Ends at once what somebody has begun with others, in words that never say why: the offers and matches of theirs, the help that others
 * were to bring them, their places in sessions and roles, and suggestions on their way. Must act as the system.
 */
export async function endWhatIsShared(setting: MoveSetting, personId: string): Promise<void> {
  const { transaction, community, now } = setting;
  const offers = await transaction
    .selectFrom('offers')
    .select(['id', 'request_id', 'person_id'])
    .where('community_id', '=', community.id)
    .where((where) => where.or([where('person_id', '=', personId), where('asker_id', '=', personId)]))
    .where((where) =>
      where.or([
        where('status', 'in', ['offered', 'accepted']),
        where.and([
          where('person_id', '=', personId),
          where('status', '=', 'done'),
          where('done_at', '>', daysLater(now, -7)),
          where('closed_at', 'is', null),
        ]),
      ]),
    )
    // One order for all, so that two who hold several requests never wait for each other.
    .orderBy('request_id')
    .orderBy('id')
    .execute();
  for (const offer of offers) {
    if (offer.person_id === personId) await closeOffer(setting, offer);
    else await sendAway(setting, offer);
  }
  await endPlacesOf(setting, personId, () => true);
  await transaction
    .updateTable('suggestions')
    .set({ dropped_at: now })
    .where('community_id', '=', community.id)
    .where('told_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('answer', 'is', null)
    .where((where) =>
      where.or([
        where('person_id', '=', personId),
        where('request_id', 'in', (query) =>
          query.selectFrom('requests').select('id').where('community_id', '=', community.id).where('person_id', '=', personId),
        ),
      ]),
    )
    .execute();
}

/** Ends what somebody else offered or was to do for this person, in the words of any match that ends. */
async function sendAway(setting: MoveSetting, offer: { id: string; request_id: string }): Promise<void> {
  const held = await holdRequest(setting, offer.request_id);
  const status = held.offers.find(({ id }) => id === offer.id)?.status;
  if (status !== 'offered' && status !== 'accepted') return;
  await carryOut(
    setting,
    held,
    decideOffer('block', 'asker', held.situation, offer.id, {
      now: setting.now,
      expiryDays: setting.community.settings.policies.requestDays,
    }),
  );
}

/** Takes a person's requests off the board, or puts those that have not ended back. Must act as the system. */
export async function hideRequests({ transaction, community }: MoveSetting, personId: string, hiddenAt: Date | null): Promise<void> {
  await transaction
    .updateTable('requests')
    .set({ hidden_at: hiddenAt })
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('status', 'in', ['pending', 'open', 'matched'])
    .execute();
}
