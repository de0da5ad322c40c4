import type {
  LinkedActivity,
  LinkedOpportunities,
  LinkedOrganisation,
  LinkedSession,
  NewOpportunityPlace,
  Register,
} from '@goodturn/contract';
import type { CallContext } from '../../http/handler.js';
import { withOffset } from '../../local-time.js';
import { termBase } from '../../taxonomy.js';
import { organisations, type OrganisationRow } from '../organisations/store.js';
import { dayIn } from '../requests/days.js';
import { termsOfRequirement } from './linked-data/checks-asked.js';
import { opportunityColumns, sessionsWithAreas, type OpportunityRow, type SessionRow } from './store.js';

/** Registers of charities by their own addresses, as the standard names them; companies are no charities and are left out. */
export const registrars: Readonly<Partial<Record<Register, string>>> = {
  'GB-CHC': 'https://register-of-charities.charitycommission.gov.uk',
  'GB-SC': 'https://www.oscr.org.uk',
  'GB-NIC': 'https://www.charitycommissionni.org.uk',
};
const licence = 'CC-BY-4.0';
const context = 'https://api.volunteeringdata.io/context/v1';

type Shown = Omit<OpportunityRow, 'community_id' | 'created_by' | 'organisation_name' | 'area_name'> & { area_name: string | null };

const term = (id: string): string => `${termBase}${id}`;
const termsOf = (ids: readonly string[]) => (ids.length > 0 ? ids.map(term) : undefined);

/** Everybody's opportunities in the UK volunteering data model, as one document. The standard has no levels of a check: those stay here. */
export async function linkedOpportunities(call: CallContext): Promise<LinkedOpportunities> {
  const { community, transaction, services, now } = call;
  const { timeZone, contact } = community.settings;
  const root = `${services.config.publicUrl ?? ''}/v1/${community.slug}`;
  const opportunities = await transaction
    .selectFrom('public_opportunities')
    .select([...opportunityColumns, 'area_name'])
    .where('community_id', '=', community.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const byOrganisation = new Map<string, Shown[]>();
  for (const row of opportunities) byOrganisation.set(row.organisation_id, [...(byOrganisation.get(row.organisation_id) ?? []), row]);
  const rows =
    byOrganisation.size === 0
      ? []
      : await organisations(call)
          .where('organisations.id', 'in', [...byOrganisation.keys()])
          .orderBy('organisations.name')
          .orderBy('organisations.id')
          .execute();
  const sessions = await sessionsToCome(call, opportunities);
  const changed = [...opportunities, ...rows].map((row) => row.updated_at.getTime());
  const publisher = services.config.publicUrl ?? contact.name;
  return {
    '@context': context,
    conformsTo: termBase,
    license: licence,
    ...(publisher && { publisher: services.config.publicUrl ? `${services.config.publicUrl}/` : publisher }),
    modified: dayIn(changed.length > 0 ? new Date(Math.max(...changed)) : now, timeZone),
    graph: rows.map((row) =>
      linkedOrganisation(
        root,
        row,
        (byOrganisation.get(row.id) ?? []).map((each) => linkedActivity(root, timeZone, each, sessions.get(each.id) ?? [])),
      ),
    ),
  };
}

async function sessionsToCome(call: CallContext, opportunities: readonly Shown[]): Promise<Map<string, SessionRow[]>> {
  const byOpportunity = new Map<string, SessionRow[]>();
  if (opportunities.length === 0) return byOpportunity;
  const rows = await sessionsWithAreas(call)
    .where('sessions.status', '=', 'planned')
    .where('sessions.starts_at', '>', call.now)
    .where(
      'sessions.opportunity_id',
      'in',
      opportunities.map(({ id }) => id),
    )
    .orderBy('sessions.starts_at')
    .orderBy('sessions.id')
    .execute();
  for (const row of rows) byOpportunity.set(row.opportunity_id, [...(byOpportunity.get(row.opportunity_id) ?? []), row]);
  return byOpportunity;
}

function linkedOrganisation(root: string, row: OrganisationRow, activity: LinkedActivity[]): LinkedOrganisation {
  const registrar = row.register === null ? undefined : registrars[row.register as Register];
  const cause = termsOf(row.causes);
  return {
    type: 'Organisation',
    id: row.source_id ?? `${root}/organisations/${row.id}`,
    name: row.name,
    description: row.description,
    ...(row.website !== null && { website: row.website }),
    ...(row.email !== null && { email: row.email }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(cause && { cause }),
    ...(registrar !== undefined &&
      row.registration_number !== null && { charityRegistration: [{ registrar, registrationNumber: row.registration_number }] }),
    activity,
  };
}

function linkedActivity(root: string, timeZone: string, row: Shown, sessions: readonly SessionRow[]): LinkedActivity {
  const needs = [...new Set([...row.needs, ...termsOfRequirement(row.requirement)])];
  const [requirement, reward, skill] = [termsOf(needs), termsOf(row.rewards), termsOf(row.skills)];
  const place = locationOf(row.place, row);
  // A place by itself is a session without a time: needed where no other session says where the role is.
  const alone = 'location' in place && !sessions.some((session) => session.place === null);
  const slots: LinkedSession[] = row.times.length > 0 || alone ? [{ ...place, time: row.times.map(term) }] : [];
  const dated = sessions.map((session): LinkedSession => ({
    id: session.source_id ?? `${root}/sessions/${session.id}`,
    ...(session.place === null ? locationOf(row.place, row) : locationOf(session.place, session)),
    time: [{ beginning: withOffset(session.starts_at, timeZone), end: withOffset(session.ends_at, timeZone) }],
  }));
  const session = [...slots, ...dated];
  return {
    type: 'Activity',
    id: row.source_id ?? `${root}/opportunities/${row.id}`,
    title: row.title,
    description: row.description,
    ...(row.publish_from !== null && { publishStart: row.publish_from }),
    ...(row.publish_until !== null && { publishEnd: row.publish_until }),
    requiresEmergencyParticipation: false,
    role: [
      {
        title: row.title,
        ...(row.commitment !== null && { commitment: row.commitment }),
        ...(row.apply_link !== null && { applyLink: row.apply_link }),
        allowsRemoteParticipation: row.remote,
        ...(row.minimum_age !== null && { minimumAge: String(row.minimum_age) }),
        ...(requirement && { requirement }),
        ...(reward && { reward }),
        ...(skill && { skill }),
      },
    ],
    ...(session.length > 0 && { session }),
  };
}

interface OnMap {
  area_name: string | null;
  latitude: number | null;
  longitude: number | null;
}

function locationOf(place: NewOpportunityPlace, { area_name, latitude, longitude }: OnMap): Pick<LinkedSession, 'location'> {
  const point = latitude !== null && longitude !== null && { latitude: String(latitude), longitude: String(longitude) };
  if (place.kind === 'venue') {
    const address = [place.address, place.postcode].filter(Boolean).join(', ');
    return { location: { ...(place.name && { name: place.name }), ...(address && { address }), ...point } };
  }
  if (place.kind === 'area' && place.area !== '') return { location: { name: area_name ?? place.area, ...point } };
  return {};
}
