import type { HelpRequest } from '@goodturn/contract';
import { ProblemError, type CallContext } from '../../http/handler.js';
import { placeOf, presentRequest, type PrivateParts, type PublicRow } from './present.js';
import { seesPlace } from './rules.js';
import { isHelper } from './states.js';
import { blockBetween, findRequest, offersOfRequest, type NamedRequest, type OfferRow } from './store.js';
import { hasRole } from '../staff/rules.js';

/** A request with what its reader is to it. */
export interface SeenRequest {
  row: NamedRequest;
  isAsker: boolean;
  isModerator: boolean;
  /** The reader's own offer: the one that stands, else the latest. */
  offer: OfferRow | undefined;
}

const publicStatuses: readonly string[] = ['open', 'matched', 'done'];

/**
 * Finds a request for whoever calls. What they may not see is not there: a request that waits or has ended, unless they
 * have a part in it, and everything of somebody with whom there is a block.
 * @throws ProblemError not-found
 */
export async function seeRequest(call: CallContext, id: string): Promise<SeenRequest> {
  const row = await findRequest(call, id);
  if (!row) throw new ProblemError('not-found');
  const { person } = call;
  if (!person) {
    if (!publicStatuses.includes(row.status) || row.hidden_at !== null) throw new ProblemError('not-found');
    return { row, isAsker: false, isModerator: false, offer: undefined };
  }
  const isAsker = row.person_id === person.id;
  const isModerator = hasRole(person, 'moderator');
  if (isAsker) return { row, isAsker, isModerator, offer: undefined };
  const offer = standing(await ownOffers(call, id));
  const hidden = row.hidden_at !== null;
  const seen =
    (!hidden && (publicStatuses.includes(row.status) || (offer !== undefined && row.status !== 'pending'))) ||
    (offer !== undefined && isHelper(offer));
  if (!isModerator && (!seen || (await blockBetween(call, person.id, row.person_id)))) throw new ProblemError('not-found');
  return { row, isAsker, isModerator, offer };
}

const ownOffers = (call: CallContext, requestId: string): Promise<OfferRow[]> =>
  call.transaction
    .selectFrom('offers')
    .selectAll()
    .where('community_id', '=', call.community.id)
    .where('request_id', '=', requestId)
    .where('person_id', '=', call.person?.id ?? '')
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

const standing = (offers: readonly OfferRow[]): OfferRow | undefined =>
  offers.find((offer) => offer.status === 'offered' || isHelper(offer)) ?? offers[0];

export const publicRow = (row: NamedRequest): PublicRow => row;

/** One request with as much of it as its reader may see; a helper's reading of the place is recorded. */
export async function readRequest(call: CallContext, id: string): Promise<HelpRequest> {
  const { row, isAsker, isModerator, offer } = await seeRequest(call, id);
  const parts: PrivateParts = {};
  if (isAsker || isModerator) {
    parts.reference = row.reference;
    if (row.on_behalf_of) parts.onBehalfOf = row.on_behalf_of;
    const reason = row.status === 'pending' ? row.held_reason : row.end_reason;
    if (reason) parts.reason = reason;
  }
  if (isAsker) {
    parts.expiresAt = row.expires_at;
    const place = await readPlace(call, id);
    if (place) parts.place = place;
    const waiting = (await offersOfRequest(call.transaction, call.community.id, id)).filter(
      (one) => one.status === 'offered' && one.taken_down_at === null,
    );
    parts.you = { asker: true, offersWaiting: waiting.length };
  } else if (call.person) {
    parts.you = { asker: false, ...(offer && { offer: { id: offer.id, status: offer.status } }) };
    if (offer && seesPlace({ id: offer.id, status: offer.status, doneAt: offer.done_at ?? undefined }, call.now))
      Object.assign(parts, await readMatch(call, row, offer));
  }
  return presentRequest(row, parts);
}

async function readPlace(call: CallContext, requestId: string) {
  const row = await call.transaction
    .selectFrom('request_places')
    .select(['kind', 'postcode', 'address', 'area_id', 'description'])
    .where('community_id', '=', call.community.id)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row && placeOf(row);
}

async function readMatch(call: CallContext, request: NamedRequest, offer: OfferRow): Promise<Pick<PrivateParts, 'place' | 'safeWords'>> {
  const place = await readPlace(call, request.id);
  const words = await safeWordsOf(call, offer.id);
  if (!place) return {};
  await call.transaction
    .insertInto('place_readings')
    .values({
      community_id: call.community.id,
      id: call.services.random.id(call.now),
      request_id: request.id,
      offer_id: offer.id,
      person_id: offer.person_id,
      read_at: call.now,
    })
    .execute();
  return { place, ...(words && { safeWords: words }) };
}

/** The two words of a match, as far as the policies let the person read them. */
export async function safeWordsOf(call: CallContext, offerId: string) {
  const row = await call.transaction
    .selectFrom('match_safe_words')
    .select(['helper_says', 'asker_says'])
    .where('community_id', '=', call.community.id)
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
  return row && { helperSays: row.helper_says, askerSays: row.asker_says };
}
