import { personById } from '../me/store.js';
import { lockOf, volunteerFacts } from '../opportunities/admission.js';
import type { Services } from '../../services.js';
import type { Setting } from './tell.js';
import { countPlaces, holdSession, moveUp } from './places.js';
import { tellVolunteers } from './tell.js';

/** What knows how old somebody is, too: a call, a job or an import. */
export interface EndingSetting extends Setting {
  readonly services: Setting['services'] & Pick<Services, 'sealing'>;
}

/**
 * Ends places to come of somebody who may not go on, and gives them to those who wait. The volunteer is told that the place is off and
 * nothing of why. Must act as the system.
 * @param ends which roles, by what these ask for: those that somebody may no longer do, or all of who is suspended or leaves
 * @returns ids of the bookings that ended
 */
export async function endPlacesOf(
  setting: Setting,
  personId: string,
  ends: (requirement: { kind: string }, opportunityId: string, sessionId: string | null) => boolean,
): Promise<string[]> {
  const { transaction, community, now } = setting;
  const standing = await transaction
    .selectFrom('bookings')
    .innerJoin('opportunities', (join) =>
      join.onRef('opportunities.community_id', '=', 'bookings.community_id').onRef('opportunities.id', '=', 'bookings.opportunity_id'),
    )
    .select(['bookings.id', 'bookings.session_id', 'bookings.opportunity_id', 'opportunities.requirement'])
    .where('bookings.community_id', '=', community.id)
    .where('bookings.person_id', '=', personId)
    .where('bookings.status', 'in', ['booked', 'waiting', 'applied'])
    // One order for all, so that two who hold several sessions never wait for each other.
    .orderBy('bookings.session_id')
    .orderBy('bookings.id')
    .execute();
  const ended: string[] = [];
  for (const booking of standing) {
    if (!ends(booking.requirement, booking.opportunity_id, booking.session_id)) continue;
    const session = booking.session_id === null ? undefined : (await holdSession(setting, booking.session_id)).session;
    if (session && session.starts_at <= now) continue;
    const row = await transaction
      .updateTable('bookings')
      .set((row) => ({ status: 'cancelled', sequence: row('sequence', '+', 1), decided_at: now, updated_at: now }))
      .where('community_id', '=', community.id)
      .where('id', '=', booking.id)
      .where('status', 'in', ['booked', 'waiting', 'applied'])
      .returning('id')
      .executeTakeFirst();
    if (!row) continue;
    ended.push(row.id);
    await tellVolunteers(setting, [{ bookingId: row.id, kind: 'booking-cancelled' }]);
    if (session) {
      await countPlaces(setting, session.id);
      await moveUp(setting, session.id);
    }
  }
  return ended;
}

/**
 * Ends places to come of those whom a role, as it is now, no longer takes: one that became too old for them, is no longer led, or asks for a
 * check that they do not have. Must act as the system.
 */
export async function endPlacesLocked(setting: EndingSetting, opportunityId: string): Promise<void> {
  const { transaction, community, now } = setting;
  const opportunity = await transaction
    .selectFrom('opportunities')
    .select(['id', 'minimum_age', 'supervised', 'requirement'])
    .where('community_id', '=', community.id)
    .where('id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  const holders = await transaction
    .selectFrom('bookings')
    .select('person_id')
    .distinct()
    .where('community_id', '=', community.id)
    .where('opportunity_id', '=', opportunityId)
    .where('status', 'in', ['booked', 'waiting', 'applied'])
    .orderBy('person_id')
    .execute();
  for (const { person_id } of holders) {
    const person = await personById(transaction, community.id, person_id);
    const facts = await volunteerFacts({ ...setting, person }, [opportunity]);
    if (facts && lockOf(opportunity, facts, now)) await endPlacesOf(setting, person_id, (_, id) => id === opportunityId);
  }
}
