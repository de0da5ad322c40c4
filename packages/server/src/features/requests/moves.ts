import type { CommunityRecord } from '../../http/handler.js';
import { ProblemError } from '../../http/handler.js';
import type { Secrets } from '../../secrets.js';
import { drawSafeWords } from '../safety/safe-words.js';
import { dayIn } from './days.js';
import type { Decision, OfferChange, Situation } from './states.js';
import { helpersAfter, isLive } from './states.js';
import type { OfferRow, RequestRow } from './store.js';
import { lockRequest, offersOfRequest } from './store.js';
import { tellAll, type Setting } from './tell.js';

/** Where a move runs: a call, or a job of one community. */
export interface MoveSetting extends Setting {
  readonly community: CommunityRecord;
  readonly services: Setting['services'] & { readonly random: { whole(below: number): number }; readonly secrets: Pick<Secrets, 'hmac'> };
}

/** A request and its offers, kept to this transaction. */
export interface Held {
  request: RequestRow;
  offers: OfferRow[];
  situation: Situation;
}

/** Takes hold of a request: whoever else moves it, or an offer of it, waits until this transaction ends. */
export async function holdRequest(setting: Pick<MoveSetting, 'transaction' | 'community' | 'now'>, id: string): Promise<Held> {
  const { transaction, community, now } = setting;
  await lockRequest(transaction, community.id, id);
  const request = await transaction
    .selectFrom('requests')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!request) throw new ProblemError('not-found');
  const offers = await offersOfRequest(transaction, community.id, id);
  return {
    request,
    offers,
    situation: {
      request: {
        status: request.status,
        helpersWanted: request.helpers_wanted,
        expiresAt: request.expires_at,
        dayIsOver: request.timing_date === null || request.timing_date < dayIn(now, community.settings.timeZone),
        doneAt: (request.status === 'done' ? request.ended_at : undefined) ?? undefined,
      },
      offers: offers.map((offer) => ({ id: offer.id, status: offer.status, doneAt: offer.done_at ?? undefined })),
    },
  };
}

export interface MoveDetails {
  /** In the words of who moves: mailed to those whom it ends something for. Masked by the caller. */
  reason?: string | undefined;
  days?: number;
  /** Minutes and thanks that the asker confirmed, by offer; a helper left out gets the request's minutes. */
  given?: Map<string, { minutes: number; thanks?: { text: string; language: string } }>;
}

/**
 * Writes what a decision says: states, safe words of a new match, and e-mails.
 * @throws ProblemError with the decision's code when it was refused
 */
export async function carryOut(setting: MoveSetting, held: Held, decision: Decision, details: MoveDetails = {}): Promise<void> {
  if (!decision.allowed) throw new ProblemError(decision.code, { detail: decision.detail });
  const { community, transaction, now } = setting;
  const { request } = held;
  const ends = decision.status === 'done' && request.status !== 'done';
  const offers = held.offers.map((offer) => changedOffer(offer, held, decision.offers, now, ends, details));
  for (const [index, offer] of offers.entries()) {
    if (offer === held.offers[index]) continue;
    const { status, end_reason, accepted_at, done_at, ended_at, minutes, thanks, thanks_language } = offer;
    await transaction
      .updateTable('offers')
      .set({ status, end_reason, accepted_at, done_at, ended_at, minutes, thanks, thanks_language })
      .where('community_id', '=', community.id)
      .where('id', '=', offer.id)
      .execute();
    if (status === 'accepted' && held.offers[index]?.status === 'offered') await giveSafeWords(setting, offer.id);
  }
  const ended = !isLive(decision.status) && decision.status !== 'pending';
  const asked = decision.offers.some((change) => change.status === 'done');
  await transaction
    .updateTable('requests')
    .set({
      status: decision.status,
      helpers_matched: helpersAfter(held.situation.offers, decision.offers),
      ended_at: ended ? (request.status === decision.status ? request.ended_at : now) : null,
      end_reason: ended && decision.status !== request.status ? (details.reason ?? null) : ended ? request.end_reason : null,
      held_reason: decision.status === 'pending' ? request.held_reason : null,
      expires_at: decision.expiresAt ?? request.expires_at,
      // More time means another reminder.
      reminded_at: decision.expiresAt && decision.expiresAt > request.expires_at ? null : request.reminded_at,
      done_asked_at: asked ? now : request.done_asked_at,
      updated_at: now,
    })
    .where('community_id', '=', community.id)
    .where('id', '=', request.id)
    .execute();
  await tellAll(setting, request, offers, decision.tell, details);
}

function changedOffer(
  offer: OfferRow,
  { request }: Held,
  changes: readonly OfferChange[],
  now: Date,
  ends: boolean,
  details: MoveDetails,
): OfferRow {
  const change = changes.find((one) => one.id === offer.id);
  if (!change) return offer;
  switch (change.status) {
    case 'accepted':
      return {
        ...offer,
        status: 'accepted',
        end_reason: null,
        accepted_at: offer.accepted_at ?? now,
        done_at: null,
        ended_at: null,
        minutes: null,
        thanks: null,
        thanks_language: null,
      };
    case 'done': {
      const given = details.given?.get(offer.id);
      return {
        ...offer,
        status: 'done',
        done_at: offer.done_at ?? now,
        minutes: ends ? (given?.minutes ?? request.minutes) : null,
        thanks: given?.thanks?.text ?? null,
        thanks_language: given?.thanks?.language ?? null,
      };
    }
    default:
      return { ...offer, status: change.status, end_reason: change.reason ?? null, ended_at: now };
  }
}

async function giveSafeWords({ community, transaction, services }: MoveSetting, offerId: string): Promise<void> {
  const words = drawSafeWords(services.random);
  await transaction
    .insertInto('match_safe_words')
    .values({ community_id: community.id, offer_id: offerId, helper_says: words.helperSays, asker_says: words.askerSays })
    .execute();
}
