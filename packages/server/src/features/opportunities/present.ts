import type { Opportunity, Session, Standing } from '@goodturn/contract';
import { ProblemError, type CallContext } from '../../http/handler.js';
import { withOffset } from '../../local-time.js';
import { publicRequirement } from '../checks/requirement.js';
import { hasBlockedOrganisation } from '../safety/blocking-organisations.js';
import { manages } from '../organisations/rules.js';
import { lockOf, volunteerFacts } from './admission.js';
import { presentPlace } from './place.js';
import {
  bookingsOf,
  isPublic,
  nextSessions,
  opportunitiesWithNames,
  sessionsWithAreas,
  type OpportunityRow,
  type PlaceOfRole,
  type SessionRow,
} from './store.js';

/** A session as this reader may see it. @param role where it is when it has no place of its own */
export function presentSession(
  { community }: Pick<CallContext, 'community'>,
  row: SessionRow,
  role: PlaceOfRole,
  you?: { booking?: Standing },
): Session {
  const { timeZone } = community.settings;
  const { place } = row;
  return {
    id: row.id,
    opportunityId: row.opportunity_id,
    seriesId: row.series_id,
    startsAt: withOffset(row.starts_at, timeZone),
    endsAt: withOffset(row.ends_at, timeZone),
    place: presentPlace(place === null ? role : { ...row, place }),
    ...(row.note !== null && { note: row.note }),
    ...(row.capacity !== null && { capacity: row.capacity, placesLeft: Math.max(0, row.capacity - row.booked) }),
    waitingList: row.waiting_list,
    waiting: row.waiting,
    status: row.status,
    ...(row.cancel_reason !== null && { reason: row.cancel_reason }),
    ...(you && { you }),
  };
}

/** An opportunity without what it is to the reader. */
export function presentOpportunity(row: Omit<OpportunityRow, 'community_id' | 'created_by'>): Opportunity {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name },
    title: row.title,
    description: row.description,
    language: row.language,
    place: presentPlace(row),
    skills: row.skills,
    needs: row.needs,
    rewards: row.rewards,
    times: row.times,
    ...(row.commitment !== null && { commitment: row.commitment }),
    ...(row.minimum_age !== null && { minimumAge: row.minimum_age }),
    supervised: row.supervised,
    requirement: publicRequirement(row.requirement),
    joining: row.joining,
    ...(row.apply_link !== null && { applyLink: row.apply_link }),
    ...(row.publish_from !== null && { publishFrom: row.publish_from }),
    ...(row.publish_until !== null && { publishUntil: row.publish_until }),
    status: row.status,
    updatedAt: row.updated_at.toISOString(),
  };
}

type Shown = Omit<OpportunityRow, 'community_id' | 'created_by'>;

/** Opportunities with their next session, and with what they are to the reader. */
export async function presentOpportunities(call: CallContext, rows: readonly Shown[]): Promise<Opportunity[]> {
  const { person, now } = call;
  const ids = rows.map(({ id }) => id);
  const next = await nextSessions(call, ids, now);
  const sessionIds = [...next.values()].map(({ id }) => id);
  const own = person ? await bookingsOf(call, person.id, { sessions: sessionIds, opportunities: ids }) : new Map<string, Standing>();
  const volunteer = await volunteerFacts(call, rows);
  return rows.map((row) => {
    const session = next.get(row.id);
    const locked = volunteer && lockOf(row, volunteer, now);
    const yours = (id: string): { booking?: Standing } => {
      const booking = own.get(id);
      return booking ? { booking } : {};
    };
    return {
      ...presentOpportunity(row),
      ...(session && { nextSession: presentSession(call, session, row, person && yours(session.id)) }),
      ...(person && { you: { manages: manages(person, row.organisation_id), ...yours(row.id), ...(locked && { locked }) } }),
    };
  });
}

/**
 * An opportunity that the reader may see: everybody's, one that they look after, or one in which they have or had a place.
 * @throws ProblemError not-found
 */
export async function seeOpportunity(call: CallContext, id: string): Promise<OpportunityRow> {
  const row = (await opportunitiesWithNames(call)
    .select('opportunities.created_by')
    .where('opportunities.id', '=', id)
    .executeTakeFirst()) satisfies OpportunityRow | undefined;
  if (!row) throw new ProblemError('not-found');
  if (manages(call.person, row.organisation_id) || (await isPublic(call, id))) return row;
  const { person } = call;
  if (!person || (await hasBlockedOrganisation(call, person.id, row.organisation_id)) || !(await hasPlaceIn(call, id, person.id)))
    throw new ProblemError('not-found');
  return row;
}

async function hasPlaceIn({ transaction, community }: CallContext, opportunityId: string, personId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('bookings')
    .select('id')
    .where('community_id', '=', community.id)
    .where('opportunity_id', '=', opportunityId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function readOpportunity(call: CallContext, id: string): Promise<Opportunity> {
  const [opportunity] = await presentOpportunities(call, [await seeOpportunity(call, id)]);
  return opportunity!;
}

/** A session and the opportunity that it is of, where the reader may see both. @throws ProblemError not-found */
export async function seeSession(call: CallContext, id: string): Promise<{ session: SessionRow; opportunity: OpportunityRow }> {
  const session = await sessionsWithAreas(call).where('sessions.id', '=', id).executeTakeFirst();
  if (!session) throw new ProblemError('not-found');
  return { session, opportunity: await seeOpportunity(call, session.opportunity_id) };
}

/** Sessions of one opportunity, each with the reader's place in it. */
export async function presentSessions(call: CallContext, rows: readonly SessionRow[], role: PlaceOfRole): Promise<Session[]> {
  const { person } = call;
  const own = person ? await bookingsOf(call, person.id, { sessions: rows.map(({ id }) => id) }) : undefined;
  return rows.map((row) => {
    const booking = own?.get(row.id);
    return presentSession(call, row, role, own && (booking ? { booking } : {}));
  });
}

export async function readSession(call: CallContext, id: string): Promise<Session> {
  const { session, opportunity } = await seeSession(call, id);
  const [shown] = await presentSessions(call, [session], opportunity);
  return shown!;
}

/** Sessions that were planned together. */
export async function readSeries(call: CallContext, seriesId: string): Promise<{ items: Session[] }> {
  const rows = await sessionsWithAreas(call)
    .where('sessions.series_id', '=', seriesId)
    .orderBy('sessions.starts_at')
    .orderBy('sessions.id')
    .execute();
  const first = rows[0];
  if (!first) throw new ProblemError('not-found');
  return { items: await presentSessions(call, rows, await seeOpportunity(call, first.opportunity_id)) };
}
