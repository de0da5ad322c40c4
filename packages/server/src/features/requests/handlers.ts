import type { HelpRequest, RequestDraft } from '@goodturn/contract';
import { inputProblem, ProblemError, signedIn, type Answer, type CallContext, type HandlersOf } from '../../http/handler.js';
import { decideAlone } from '../queue/holding.js';
import { blockPerson } from '../safety/blocking.js';
import { maskText } from '../safety/masking.js';
import { addReport } from '../safety/reporting.js';
import { recordAudit } from '../staff/audit.js';
import { checkContent } from './content.js';
import { countRequests, listRequests } from './list.js';
import { carryOut, holdRequest, type MoveDetails } from './moves.js';
import { findPlace } from './place.js';
import { readRequest, seeRequest } from './reading.js';
import { newReference } from './reference.js';
import { decideRequest, firstExpiry, statusAfterEdit, stateSentence, type RequestMove } from './rules.js';
import { isHelper, latest, type Party } from './states.js';
import { addRequest, offersApart, timingColumns } from './store.js';
import { translateRequest } from './translating.js';
import { tellModerators, tellPerson } from './tell.js';

const answerWith = async (call: CallContext, id: string): Promise<Answer<HelpRequest>> => ({
  body: await readRequest(call, id),
  resource: { kind: 'request', id },
});

/** Makes a move on a request by whoever calls, and answers with the request as it then is. */
async function move(call: CallContext, id: string, name: RequestMove, details: MoveDetails = {}): Promise<Answer<HelpRequest>> {
  const seen = await seeRequest(call, id);
  const by: Party =
    // Nobody judges a request of their own.
    seen.isModerator && !seen.isAsker && (name === 'approve' || name === 'decline')
      ? 'moderator'
      : seen.isAsker
        ? 'asker'
        : seen.offer && isHelper(seen.offer)
          ? 'helper'
          : 'stranger';
  if (by === 'moderator') await decideAlone(call, 'request', id);
  const held = await holdRequest(call, id);
  const decision = decideRequest(name, by, held.situation, {
    now: call.now,
    expiryDays: call.community.settings.policies.requestDays,
    ...(seen.offer && { helperOfferId: seen.offer.id }),
    ...(name === 'reopen' && { apart: await offersApart(call, id) }),
  });
  await carryOut(call, held, decision, details);
  if (by === 'moderator')
    await recordAudit(call, { action: `requests.${name}`, subject: { kind: 'request', id }, personId: held.request.person_id });
  return answerWith(call, id);
}

/** What people write to strangers in a reason is masked like everything that strangers read. */
const reasonOf = (body: { reason?: string | undefined } | undefined): { reason?: string } =>
  body?.reason ? { reason: maskText(body.reason).text } : {};

const holdReason = (call: CallContext, danger: boolean): 'danger' | 'approval' | undefined =>
  danger ? 'danger' : call.community.settings.policies.approvalFirst ? 'approval' : undefined;

export const requestsHandlers: HandlersOf<'requests'> = {
  list: async (call) => ({ body: await listRequests(call, call.query) }),
  counts: async (call) => ({ body: await countRequests(call, call.query) }),
  get: async (call) => ({ body: await readRequest(call, call.params['id']!) }),
  translate: async (call) => {
    const { row } = await seeRequest(call, call.params['id']!);
    return { body: await translateRequest(call, row, call.query?.language) };
  },

  preview: async (call) => {
    const draft: RequestDraft = call.body;
    const { title, details, masked, danger } = await checkContent(call, draft);
    const found = draft.place && (await findPlace(call, draft.place, '#/place'));
    const near = found?.near && { latitude: found.near.latitude, longitude: found.near.longitude, metres: found.near.metres };
    return {
      body: {
        ...(title !== undefined && { title }),
        ...(details !== undefined && { details }),
        masked,
        ...(found && { area: found.area }),
        ...(near && { near }),
        danger,
      },
    };
  },

  create: async (call) => {
    const { body, community, now, services } = call;
    const person = signedIn(call);
    const content = await checkContent(call, body);
    const found = await findPlace(call, body.place, '#/place');
    const heldReason = holdReason(call, content.danger);
    const id = services.random.id(now);
    const reference = await newReference(call);
    const title = content.title ?? body.title;
    await addRequest(call, {
      id,
      personId: person.id,
      reference,
      title,
      details: content.details ?? body.details,
      request: body,
      found,
      status: heldReason ? 'pending' : 'open',
      heldReason,
      language: person.language,
      now,
      expiresAt: firstExpiry(now, community.settings.policies.requestDays, body.timing.kind === 'flexible' ? undefined : body.timing.date),
    });
    const facts = { title, reference, other: '' };
    await tellPerson(call, person.id, heldReason ? 'request-held.asker' : 'request-posted.asker', facts, { requestId: id });
    if (heldReason) await tellModerators(call, 'request-waits.moderator', { ...facts, reason: heldReason });
    return answerWith(call, id);
  },

  update: async (call) => {
    const { body, community, now, transaction } = call;
    const id = call.params['id']!;
    const seen = await seeRequest(call, id);
    if (!seen.isAsker) throw new ProblemError('not-allowed', { detail: 'Only the person who asked can change this request.' });
    const { request, offers } = await holdRequest(call, id);
    if (request.status !== 'pending' && request.status !== 'open')
      throw new ProblemError('wrong-state', { detail: stateSentence(request.status) });
    const content = await checkContent(call, body);
    const helpersWanted = body.helpersWanted ?? request.helpers_wanted;
    if (helpersWanted < request.helpers_matched) {
      throw inputProblem({
        pointer: '#/helpersWanted',
        code: 'too-small',
        detail: `${request.helpers_matched} neighbours are already coming. Enter ${request.helpers_matched} or more.`,
      });
    }
    const rewritten = body.title !== undefined || body.details !== undefined || body.category !== undefined;
    const heldReason = rewritten ? holdReason(call, content.danger) : undefined;
    const status = statusAfterEdit(request.status, heldReason !== undefined, request.helpers_matched, helpersWanted);
    const title = content.title ?? request.title;
    const lastDay = body.timing === undefined || body.timing.kind === 'flexible' ? undefined : body.timing.date;
    const expiresAt = latest(request.expires_at, firstExpiry(request.posted_at, community.settings.policies.requestDays, lastDay));
    await transaction
      .updateTable('requests')
      .set({
        title,
        details: content.details ?? request.details,
        category_id: body.category ?? request.category_id,
        ...(body.timing && timingColumns(body.timing)),
        expires_at: expiresAt,
        // More time means another reminder.
        reminded_at: expiresAt > request.expires_at ? null : request.reminded_at,
        minutes: body.minutes ?? request.minutes,
        helpers_wanted: helpersWanted,
        status,
        // Danger, once seen, is for a person to judge: another edit does not take it away.
        held_reason: status === 'pending' ? (heldReason === 'danger' ? 'danger' : (request.held_reason ?? heldReason ?? null)) : null,
        updated_at: now,
      })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
    const facts = { title, reference: request.reference, other: '' };
    if (heldReason && (request.status !== 'pending' || heldReason === 'danger'))
      await tellModerators(call, 'request-waits.moderator', { ...facts, reason: heldReason });
    if (heldReason && request.status !== 'pending')
      await tellPerson(call, request.person_id, 'request-held.asker', facts, { requestId: id });
    const helpers = offers.filter((offer) => offer.status === 'accepted');
    for (const helper of helpers)
      await tellPerson(call, helper.person_id, 'request-changed.helper', { ...facts, other: seen.row.posted_by }, 'yours');
    return answerWith(call, id);
  },

  cancel: (call) => move(call, call.params['id']!, 'cancel', reasonOf(call.body)),

  complete: async (call) => {
    const id = call.params['id']!;
    const given: NonNullable<MoveDetails['given']> = new Map();
    const seen = await seeRequest(call, id);
    if (seen.isAsker) {
      const { language } = signedIn(call);
      const { offers } = await holdRequest(call, id);
      for (const [index, helper] of (call.body?.helpers ?? []).entries()) {
        const offer = offers.find((one) => one.id === helper.offerId);
        if (!offer || given.has(helper.offerId) || (offer.status !== 'accepted' && offer.status !== 'done')) {
          throw inputProblem({
            pointer: `#/helpers/${index}/offerId`,
            code: 'not-a-choice',
            detail: 'Name each helper of this request once.',
          });
        }
        given.set(helper.offerId, { minutes: helper.minutes, ...(helper.thanks && { thanks: { text: helper.thanks, language } }) });
      }
    }
    return move(call, id, 'complete', { given });
  },

  reopen: (call) => move(call, call.params['id']!, 'reopen', reasonOf(call.body)),
  approve: (call) => move(call, call.params['id']!, 'approve'),
  decline: (call) => move(call, call.params['id']!, 'decline', reasonOf(call.body)),

  report: async (call) => {
    const { row, isAsker } = await seeRequest(call, call.params['id']!);
    if (isAsker) throw new ProblemError('not-allowed', { detail: 'This is your own request.' });
    return addReport(call, { kind: 'request', subjectId: row.id, requestId: row.id, writerId: row.person_id, title: row.title }, call.body);
  },

  block: async (call) => {
    const { row, isAsker } = await seeRequest(call, call.params['id']!);
    if (isAsker) throw new ProblemError('own-request');
    return blockPerson(call, row.person_id);
  },
};
