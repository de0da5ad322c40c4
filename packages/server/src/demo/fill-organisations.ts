import type { Insertable, Transaction } from 'kysely';
import { pointText, type Database, type SessionsTable } from '../database/schema.js';
import { plannedTimes } from '../features/opportunities/rules.js';
import { dayAfter, dayIn } from '../features/requests/days.js';
import { addStaffRole } from '../features/staff/store.js';
import { toGrid } from '../geography/grid.js';
import { contains } from '../geography/polygons.js';
import type { Ward } from '../geography/wards.js';
import { stableId } from './ids.js';
import { demoOrganisations, venues, type DemoOrganisation, type DemoRole } from './organisations.js';

interface Filling {
  readonly transaction: Transaction<Database>;
  readonly communityId: string;
  readonly wards: readonly Ward[];
  readonly now: Date;
  readonly timeZone: string;
  /** Id of a neighbour by the name that they show. */
  readonly personOf: (name: string) => string;
}

const idOf = (organisation: string, role?: string) =>
  stableId(role === undefined ? `organisation ${organisation}` : `role ${organisation}: ${role}`);

function placeOf({ wards }: Filling, place: DemoRole['place']) {
  const nowhere = { area_id: null, latitude: null, longitude: null, spot: null };
  if (place === 'remote') return { place: '{"kind":"remote"}', remote: true, ...nowhere };
  if ('area' in place) {
    const ward = wards.find(({ id }) => id === place.area);
    return {
      place: JSON.stringify({ kind: 'area', area: place.area }),
      remote: false,
      ...nowhere,
      area_id: place.area,
      spot: ward ? pointText(ward.spot) : null,
    };
  }
  const point = venues[place.postcode];
  const stored = { kind: 'venue', name: place.venue, address: place.address, postcode: place.postcode };
  return {
    place: JSON.stringify(stored),
    remote: false,
    area_id: wards.find(({ geometry }) => contains(geometry, point))?.id ?? null,
    ...point,
    spot: pointText(toGrid(point)),
  };
}

/** The first day from tomorrow on that is this weekday, 1 for Monday. */
function nextDay(now: Date, timeZone: string, weekday: number): string {
  const today = dayIn(now, timeZone);
  const days = Array.from({ length: 7 }, (_, index) => dayAfter(today, index + 1));
  return days.find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === weekday % 7) ?? today;
}

function sessionsOf({ communityId, now, timeZone }: Filling, organisation: DemoOrganisation, role: DemoRole): Insertable<SessionsTable>[] {
  if (!role.weekly) return [];
  const { weekday, from, until, weeks, capacity, note } = role.weekly;
  const planned = plannedTimes(
    { date: nextDay(now, timeZone, weekday), from, until, repeat: { everyWeeks: 1, times: weeks } },
    now,
    timeZone,
  );
  if (!Array.isArray(planned)) throw new Error(`${role.title} has no dates: ${planned.detail}`);
  const seriesId = stableId(`series ${organisation.name}: ${role.title}`);
  return planned.map(({ startsAt, endsAt }, index) => ({
    community_id: communityId,
    id: stableId(`session ${organisation.name}: ${role.title} ${index}`),
    opportunity_id: idOf(organisation.name, role.title),
    organisation_id: idOf(organisation.name),
    series_id: seriesId,
    starts_at: startsAt,
    ends_at: endsAt,
    note: note ?? null,
    capacity,
    waiting_list: true,
    created_at: now,
    updated_at: now,
  }));
}

/** Neighbours who have a place in the first date, one more than there is room where the list is short: somebody waits. */
const comingTo = ['Samira', 'Joseph', 'Priya', 'Ade', 'Mina'];

/** Adds the invented organisations with their roles, dates and the first places in them. */
export async function fillOrganisations(filling: Filling): Promise<void> {
  const { transaction, communityId, now, personOf } = filling;
  const decidedBy = stableId('moderator');
  for (const [index, organisation] of demoOrganisations.entries()) {
    const { name, description, website, causes, registration, approved, by, roles } = organisation;
    const id = idOf(name);
    const at = new Date(now.getTime() - (demoOrganisations.length - index) * 86_400_000);
    await transaction
      .insertInto('organisations')
      .values({
        community_id: communityId,
        id,
        name,
        description,
        website,
        causes: JSON.stringify(causes),
        register: registration?.register ?? null,
        registration_number: registration?.number ?? null,
        status: approved ? 'approved' : 'pending',
        created_by: personOf(by),
        created_at: at,
        ...(approved && { decided_by: decidedBy, decided_at: at }),
        updated_at: at,
      })
      .execute();
    if (approved)
      await addStaffRole(transaction, {
        communityId,
        id: stableId(`role coordinator of ${name}`),
        personId: personOf(by),
        role: 'coordinator',
        organisationId: id,
        grantedBy: decidedBy,
        now,
      });
    for (const [place, role] of roles.entries()) {
      await transaction
        .insertInto('opportunities')
        .values({
          community_id: communityId,
          id: idOf(name, role.title),
          organisation_id: id,
          title: role.title,
          description: role.description,
          language: 'en',
          ...placeOf(filling, role.place),
          skills: JSON.stringify(role.skills),
          needs: JSON.stringify(role.needs ?? []),
          rewards: '[]',
          times: JSON.stringify(role.times ?? []),
          commitment: role.commitment,
          minimum_age: role.minimumAge ?? null,
          supervised: role.supervised ?? false,
          requirement: JSON.stringify(role.requirement ?? { kind: 'none' }),
          joining: role.joining,
          apply_link: role.applyLink ?? null,
          status: 'open',
          created_by: personOf(by),
          created_at: new Date(at.getTime() + place * 3_600_000),
          updated_at: at,
        })
        .execute();
      await fillSessions(filling, organisation, role);
    }
  }
}

async function fillSessions(filling: Filling, organisation: DemoOrganisation, role: DemoRole): Promise<void> {
  const { transaction, communityId, now, personOf } = filling;
  const sessions = sessionsOf(filling, organisation, role);
  const [first] = sessions;
  if (!first) return;
  const room = first.capacity ?? comingTo.length;
  const booked = Math.min(room, comingTo.length);
  await transaction
    .insertInto('sessions')
    .values(sessions.map((session) => (session === first ? { ...session, booked, waiting: comingTo.length - booked } : session)))
    .execute();
  await transaction
    .insertInto('bookings')
    .values(
      comingTo.map((name, index) => ({
        community_id: communityId,
        id: stableId(`booking ${role.title}: ${name}`),
        opportunity_id: first.opportunity_id,
        organisation_id: first.organisation_id,
        session_id: first.id,
        person_id: personOf(name),
        status: index < booked ? ('booked' as const) : ('waiting' as const),
        booked_at: new Date(now.getTime() - (comingTo.length - index) * 3_600_000),
        updated_at: now,
      })),
    )
    .execute();
}
