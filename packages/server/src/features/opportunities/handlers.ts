import type { NewOpportunity, NewRequirement, Opportunity, OpportunityChanges, Session } from '@goodturn/contract';
import { inputProblem, ProblemError, signedIn, type Answer, type CallContext, type HandlersOf } from '../../http/handler.js';
import { endPlacesLocked } from '../bookings/ending.js';
import { cancelSession } from '../bookings/sessions.js';
import { refuseOthers, seeOrganisation } from '../organisations/present.js';
import { changeSession } from './change-session.js';
import { dayIn } from '../requests/days.js';
import { listOpportunities, listSessions } from './list.js';
import { linkedOpportunities } from './linked.js';
import { asSystem } from '../staff/as-system.js';
import { storedPlace } from './place.js';
import { readOpportunity, readSeries, readSession, seeOpportunity, seeSession } from './present.js';
import { opportunityErrors, plannedTimes } from './rules.js';

const answerWith = async (call: CallContext, id: string): Promise<Answer<Opportunity>> => ({
  body: await readOpportunity(call, id),
  resource: { kind: 'opportunity', id },
});

const orNothing = (typed: string): string | null => (typed === '' ? null : typed);

/** A check that the law lets be asked for belongs to who stands for it (ROA 1974 Exceptions Order 1975). */
const approved = (call: CallContext, requirement: NewRequirement) =>
  requirement.kind === 'dbs'
    ? { ...requirement, approvedBy: signedIn(call).displayName, approvedOn: dayIn(call.now, call.community.settings.timeZone) }
    : requirement;

/** Columns of what was sent: what was left out is left as it is. */
async function columnsOf(call: CallContext, body: NewOpportunity | OpportunityChanges, joining: string) {
  const { title, description, place, skills, needs, rewards, times, commitment, minimumAge, supervised, requirement } = body;
  const terms = (ids: string[]) => JSON.stringify([...new Set(ids)]);
  return {
    ...(title !== undefined && { title: title.replace(/\s+/gu, ' ') }),
    ...(description !== undefined && { description }),
    ...(place !== undefined && { ...(await storedPlace(call, place, '#/place')), remote: place.kind === 'remote' }),
    ...(skills !== undefined && { skills: terms(skills) }),
    ...(needs !== undefined && { needs: terms(needs) }),
    ...(rewards !== undefined && { rewards: terms(rewards) }),
    ...(times !== undefined && { times: terms(times) }),
    ...(commitment !== undefined && { commitment: orNothing(commitment) }),
    ...(minimumAge !== undefined && { minimum_age: minimumAge === 0 ? null : minimumAge }),
    ...(supervised !== undefined && { supervised }),
    ...(requirement !== undefined && { requirement: JSON.stringify(approved(call, requirement)) }),
    ...(body.joining !== undefined && { joining: body.joining }),
    ...(joining !== 'link' ? { apply_link: null } : body.applyLink !== undefined && { apply_link: body.applyLink }),
    ...(body.publishFrom !== undefined && { publish_from: orNothing(body.publishFrom) }),
    ...(body.publishUntil !== undefined && { publish_until: orNothing(body.publishUntil) }),
    ...(body.status !== undefined && { status: body.status }),
  };
}

export const opportunitiesHandlers: HandlersOf<'opportunities'> = {
  list: async (call) => ({ body: await listOpportunities(call, call.query) }),
  linked: async (call) => ({ body: await linkedOpportunities(call) }),
  get: async (call) => ({ body: await readOpportunity(call, call.params['id']!) }),

  create: async (call) => {
    const { body, community, transaction, now, services } = call;
    const person = signedIn(call);
    refuseOthers(call, body.organisation);
    await seeOrganisation(call, body.organisation);
    const { joining, applyLink = '', publishFrom = '', publishUntil = '' } = body;
    const errors = opportunityErrors(body, { joining, applyLink, publishFrom, publishUntil });
    if (errors.length > 0) throw inputProblem(...errors);
    const place = await storedPlace(call, body.place, '#/place');
    const id = services.random.id(now);
    await transaction
      .insertInto('opportunities')
      .values({
        community_id: community.id,
        id,
        organisation_id: body.organisation,
        title: body.title,
        description: body.description,
        language: person.language,
        ...place,
        remote: body.place.kind === 'remote',
        skills: '[]',
        needs: '[]',
        rewards: '[]',
        times: '[]',
        supervised: false,
        requirement: '{"kind":"none"}',
        joining,
        status: 'open',
        created_by: person.id,
        created_at: now,
        updated_at: now,
        ...(await columnsOf(call, { ...body, place: undefined }, joining)),
      })
      .execute();
    return answerWith(call, id);
  },

  update: async (call) => {
    const { body, community, transaction, now } = call;
    const id = call.params['id']!;
    const row = await seeOpportunity(call, id);
    refuseOthers(call, row.organisation_id);
    const joining = body.joining ?? row.joining;
    const errors = opportunityErrors(body, {
      joining,
      applyLink: body.applyLink ?? (joining === 'link' ? (row.apply_link ?? '') : ''),
      publishFrom: body.publishFrom ?? row.publish_from ?? '',
      publishUntil: body.publishUntil ?? row.publish_until ?? '',
    });
    if (errors.length > 0) throw inputProblem(...errors);
    await transaction
      .updateTable('opportunities')
      .set({ ...(await columnsOf(call, body, joining)), updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
    if (body.minimumAge !== undefined || body.supervised !== undefined || body.requirement !== undefined)
      await asSystem(call, () => endPlacesLocked(call, id));
    return answerWith(call, id);
  },

  listSessions: async (call) => ({ body: await listSessions(call, call.params['id']!, call.query) }),

  createSessions: async (call) => {
    const { body, community, transaction, now, services } = call;
    const opportunity = await seeOpportunity(call, call.params['id']!);
    refuseOthers(call, opportunity.organisation_id);
    if (opportunity.status === 'closed') throw new ProblemError('wrong-state', { detail: 'This opportunity is closed.' });
    const planned = plannedTimes(body, now, community.settings.timeZone);
    if (!Array.isArray(planned)) throw inputProblem(planned);
    const place = body.place && (await storedPlace(call, body.place, '#/place'));
    const seriesId = services.random.id(now);
    await transaction
      .insertInto('sessions')
      .values(
        planned.map(({ startsAt, endsAt }) => ({
          community_id: community.id,
          id: services.random.id(now),
          opportunity_id: opportunity.id,
          organisation_id: opportunity.organisation_id,
          series_id: seriesId,
          starts_at: startsAt,
          ends_at: endsAt,
          ...place,
          note: orNothing(body.note ?? ''),
          capacity: body.capacity === 0 ? null : (body.capacity ?? null),
          waiting_list: body.waitingList ?? false,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute();
    return { body: await readSeries(call, seriesId), resource: { kind: 'session-series', id: seriesId } };
  },

  getSession: async (call) => ({ body: await readSession(call, call.params['id']!) }),

  updateSession: async (call) => {
    const { session } = await seeSession(call, call.params['id']!);
    refuseOthers(call, session.organisation_id);
    await changeSession(call, session.id, call.body);
    return answerWithSession(call, session.id);
  },

  cancelSession: async (call) => {
    const { session, opportunity } = await seeSession(call, call.params['id']!);
    refuseOthers(call, session.organisation_id);
    await cancelSession(call, session.id, opportunity, call.body?.reason);
    return answerWithSession(call, session.id);
  },
};

const answerWithSession = async (call: CallContext, id: string): Promise<Answer<Session>> => ({
  body: await readSession(call, id),
  resource: { kind: 'session', id },
});
