import { limits, type Offer } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { inputProblem, ProblemError, signedIn, type Answer, type CallContext, type HandlersOf } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { carryOut, holdRequest } from '../requests/moves.js';
import { isUnseen } from '../requests/content.js';
import { clearanceFor } from '../checks/clearing.js';
import { seeRequest } from '../requests/reading.js';
import { tellPerson } from '../requests/tell.js';
import { translateText } from '../requests/translating.js';
import { blockPerson } from '../safety/blocking.js';
import { findDanger } from '../safety/danger.js';
import { maskText } from '../safety/masking.js';
import { addReport, reportDanger } from '../safety/reporting.js';
import { listMessages, mayReadMessages, seeMessage, sendMessage } from './messages.js';
import { refuseYoungHelper, refuseYoungMatch } from '../volunteers/with-young.js';
import { presentOffers, readOffer, seeOffer } from './reading.js';
import { decideOffer, lacks, mayOffer, type OfferMove } from './rules.js';
import { notBlocked, offersWithNames, type NamedOffer } from './store.js';

const usualLimit = 20;

/** Makes a move on an offer by whoever calls, and answers with the offer as it then is. */
async function move(call: CallContext, id: string, name: OfferMove, reason?: string): Promise<Answer<Offer>> {
  const { row, side } = await seeOffer(call, id);
  const held = await holdRequest(call, row.request_id);
  if (name === 'accept') await refuseUncleared(call, held.request, row.person_id);
  const decision = decideOffer(name, side, held.situation, id, { now: call.now, expiryDays: call.community.settings.policies.requestDays });
  await carryOut(call, held, decision, reason ? { reason: maskText(reason).text } : {});
  return { body: await readOffer(call, id), resource: { kind: 'offer', id } };
}

/** A check may have lapsed since the offer was made; the asker hears that it is gone, never why. */
async function refuseUncleared(
  call: CallContext,
  request: { category_id: string; person_id: string; place_kind: string },
  helperId: string,
): Promise<void> {
  const requirement = await requirementOf(call, request.category_id);
  await refuseYoungMatch(call, helperId, {
    askerId: request.person_id,
    gated: requirement.kind !== 'none',
    atHome: request.place_kind === 'address',
  });
  if (lacks(requirement, await clearanceFor(call, helperId, requirement)))
    throw new ProblemError('wrong-state', { detail: 'This offer can no longer be accepted.' });
}

const requirementOf = async ({ transaction, community }: CallContext, categoryId: string) =>
  (
    await transaction
      .selectFrom('categories')
      .select('requirement')
      .where('community_id', '=', community.id)
      .where('id', '=', categoryId)
      .executeTakeFirstOrThrow()
  ).requirement;

/** One page of offers, newest first. */
async function pageOf(call: CallContext, list: string, query: ReturnType<typeof offersWithNames>, limit = usualLimit, cursor?: string) {
  const position = readCursor(call, list, cursor);
  const from = position
    ? query.where(sql<SqlBool>`(offers.offered_at, offers.id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`)
    : query;
  const rows: NamedOffer[] = await from
    .orderBy('offers.offered_at', 'desc')
    .orderBy('offers.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown,
    next: rows.length > limit && last ? { nextCursor: writeCursor(call, list, [last.offered_at.toISOString(), last.id]) } : {},
  };
}

export const offersHandlers: HandlersOf<'offers'> = {
  listForRequest: async (call) => {
    const person = signedIn(call);
    const { row, isAsker } = await seeRequest(call, call.params['id']!);
    let query = offersWithNames(call).where('offers.request_id', '=', row.id).where(notBlocked(person.id));
    query = isAsker
      ? query.where((where) => where.or([where('offers.taken_down_at', 'is', null), where('offers.status', 'in', ['accepted', 'done'])]))
      : query.where('offers.person_id', '=', person.id);
    const { shown, next } = await pageOf(call, `offers of ${row.id}`, query, call.query.limit, call.query.cursor);
    return { body: { items: await presentOffers(call, shown, false), ...next } };
  },

  list: async (call) => {
    const person = signedIn(call);
    const { mine, status, limit, cursor } = call.query;
    if (mine !== true)
      throw inputProblem({
        pointer: '?mine',
        code: mine === undefined ? 'missing' : 'not-a-choice',
        detail: 'Only your own offers can be listed: ask with mine=true.',
      });
    let query = offersWithNames(call).where('offers.person_id', '=', person.id).where(notBlocked(person.id));
    if (status) query = query.where('offers.status', '=', status);
    const { shown, next } = await pageOf(call, 'offers mine', query, limit, cursor);
    return { body: { items: await presentOffers(call, shown, true), ...next } };
  },

  create: async (call) => {
    const { community, transaction, now, services, body } = call;
    const person = signedIn(call);
    const { row } = await seeRequest(call, call.params['id']!);
    const { request, offers } = await holdRequest(call, row.id);
    const requirement = await requirementOf(call, request.category_id);
    await refuseYoungHelper(call, person, {
      askerId: request.person_id,
      gated: requirement.kind !== 'none',
      atHome: request.place_kind === 'address',
    });
    const refusal = mayOffer({
      requestStatus: request.status,
      isAsker: request.person_id === person.id,
      requirement,
      clearance: await clearanceFor(call, person.id, requirement),
      earlier: offers
        .filter((offer) => offer.person_id === person.id)
        .map((offer) => ({ status: offer.status, reason: offer.end_reason ?? undefined })),
    });
    if (refusal) throw new ProblemError(refusal.code, { detail: refusal.detail, ...(refusal.reason && { reason: refusal.reason }) });
    if (isUnseen(body.message)) throw inputProblem({ pointer: '#/message', code: 'blank', detail: 'Write a message.' });
    const masked = maskText(body.message).text;
    if (masked.length > limits.offerMessage)
      throw inputProblem({ pointer: '#/message', code: 'too-long', detail: `Use ${limits.offerMessage} characters or fewer.` });
    const id = services.random.id(now);
    await transaction
      .insertInto('offers')
      .values({
        community_id: community.id,
        id,
        request_id: request.id,
        person_id: person.id,
        asker_id: request.person_id,
        status: 'offered',
        message: masked,
        language: person.language,
        offered_at: now,
      })
      .execute();
    await tellPerson(call, request.person_id, 'offer-received.asker', { title: request.title, other: person.displayName }, 'yours');
    if (findDanger(body.message))
      await reportDanger(call, { kind: 'offer', subjectId: id, requestId: request.id, writerId: person.id, title: request.title });
    return { body: await readOffer(call, id), resource: { kind: 'offer', id } };
  },

  translate: async (call) => {
    const { row } = await seeOffer(call, call.params['id']!);
    if (row.message === '') throw new ProblemError('not-found');
    return { body: await translateText(call, row.message, call.query?.language) };
  },
  translateThanks: async (call) => {
    const { row } = await seeOffer(call, call.params['id']!);
    if (row.thanks === null) throw new ProblemError('not-found');
    return { body: await translateText(call, row.thanks, call.query?.language) };
  },
  translateMessage: async (call) => {
    const { message, offer } = await seeMessage(call, call.params['id']!);
    mayReadMessages(call, offer);
    return { body: await translateText(call, message.text, call.query?.language) };
  },

  accept: (call) => move(call, call.params['id']!, 'accept'),
  decline: (call) => move(call, call.params['id']!, 'decline', call.body?.reason),
  withdraw: (call) => move(call, call.params['id']!, 'withdraw', call.body?.reason),
  complete: (call) => move(call, call.params['id']!, 'complete'),

  report: async (call) => {
    const { row, side } = await seeOffer(call, call.params['id']!);
    if (side === 'helper') throw new ProblemError('not-allowed', { detail: 'This is your own offer.' });
    return addReport(
      call,
      { kind: 'offer', subjectId: row.id, requestId: row.request_id, writerId: row.person_id, title: row.title },
      call.body,
    );
  },

  block: async (call) => {
    const { row, side } = await seeOffer(call, call.params['id']!);
    return blockPerson(call, side === 'asker' ? row.person_id : row.asker_id);
  },

  listMessages: async (call) => ({ body: await listMessages(call, call.params['id']!, call.query) }),
  sendMessage: (call) => sendMessage(call, call.params['id']!, call.body),

  reportMessage: async (call) => {
    const { message, offer } = await seeMessage(call, call.params['id']!);
    if (message.person_id === signedIn(call).id) throw new ProblemError('not-allowed', { detail: 'This is your own message.' });
    return addReport(
      call,
      { kind: 'message', subjectId: message.id, requestId: offer.row.request_id, writerId: message.person_id, title: offer.row.title },
      call.body,
    );
  },
};
