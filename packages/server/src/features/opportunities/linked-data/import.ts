import type { NewOpportunityPlace } from '@goodturn/contract';
import { pointText, type AreaGeometry } from '../../../database/schema.js';
import { contains } from '../../../geography/polygons.js';
import { tellVolunteers, type Setting } from '../../bookings/tell.js';
import type { Geography } from '../../../adapters/places.js';
import {
  readDocument,
  type ImportedLocation,
  type ImportedOpportunity,
  type ImportedOrganisation,
  type ImportedSession,
} from './document.js';
import type { Fault } from './reading.js';

/** Where an import runs: as the system, in one transaction. */
export interface ImportSetting extends Setting {
  readonly services: Setting['services'] & { readonly geography: Pick<Geography, 'toGrid'> };
}

export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** What was left out and why. */
  readonly refused: readonly Fault[];
}

type Outcome = 'added' | 'changed' | 'unchanged';

/**
 * Takes organisations with their opportunities and sessions in from a document of the UK volunteering data model. Each is known again by
 * its id, so that the same document changes nothing a second time; what a coordinator closed here stays closed.
 */
export async function importOpportunities(setting: ImportSetting, document: unknown): Promise<ImportReport> {
  const { organisations, faults } = readDocument(document);
  const areas = await setting.transaction
    .selectFrom('areas')
    .select(['id', 'geometry'])
    .where('community_id', '=', setting.community.id)
    .orderBy('id')
    .execute();
  const counts: Record<Outcome, number> = { added: 0, changed: 0, unchanged: 0 };
  const known = new Set<string>();
  const once = ({ sourceId, pointer }: { sourceId: string; pointer: string }): boolean => {
    if (known.has(sourceId)) faults.push({ pointer, detail: 'This id stands in the document twice.' });
    return !known.has(sourceId) && known.add(sourceId) !== undefined;
  };
  for (const organisation of organisations.filter(once)) {
    const { id, outcome } = await keepOrganisation(setting, organisation);
    counts[outcome] += 1;
    for (const opportunity of organisation.opportunities.filter(once)) {
      const place = placeOf(setting, areas, opportunity.remote, opportunity.location);
      if (!place) {
        faults.push({ pointer: opportunity.pointer, detail: `This is outside ${setting.community.name}.` });
        continue;
      }
      const kept = await keepOpportunity(setting, id, opportunity, place);
      counts[kept.outcome] += 1;
      for (const session of opportunity.sessions.filter(once)) {
        const there = placeOf(setting, areas, false, session.location);
        const outcome = await keepSession(
          setting,
          { organisationId: id, opportunityId: kept.id },
          session,
          there?.place === place.place ? undefined : there,
        );
        if (outcome) counts[outcome] += 1;
      }
    }
  }
  return { ...counts, refused: faults };
}

interface Area {
  id: string;
  geometry: AreaGeometry;
}
type PlaceColumns = { place: string; area_id: string | null; latitude: number | null; longitude: number | null; spot: string | null };

const postcodeIn = (address: string): string => /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i.exec(address)?.[0].toUpperCase() ?? '';

/** Where something is; undefined for what is on the map outside the community. */
function placeOf(
  { services }: ImportSetting,
  areas: readonly Area[],
  remote: boolean,
  location: ImportedLocation | undefined,
): PlaceColumns | undefined {
  const nowhere = { area_id: null, latitude: null, longitude: null, spot: null };
  const stored = (place: NewOpportunityPlace) => JSON.stringify(place);
  if (!location) return { place: stored(remote ? { kind: 'remote' } : { kind: 'area', area: '' }), ...nowhere };
  const { name, address, point } = location;
  const postcode = postcodeIn(address);
  const place = stored({
    kind: 'venue',
    name,
    address: postcode === '' ? address : address.replace(new RegExp(`,?\\s*${postcode}\\s*$`, 'i'), ''),
    postcode,
  });
  if (!point) return { place, ...nowhere };
  const area = areas.find((one) => contains(one.geometry, point));
  if (!area && areas.length > 0) return undefined;
  return { place, area_id: area?.id ?? null, ...point, spot: pointText(services.geography.toGrid(point)) };
}

/** Whether a row already says all that a document says. */
const says = (row: object, columns: object): boolean =>
  Object.entries(columns).every(([name, value]) => isSame(Reflect.get(row, name), value));

function isSame(there: unknown, value: unknown): boolean {
  if (there instanceof Date) return value instanceof Date && there.getTime() === value.getTime();
  if (typeof there !== 'object' || there === null) return there === value;
  if ('x' in there && 'y' in there) return `(${String(there.x)},${String(there.y)})` === value;
  // JSON is read parsed and written as text.
  return typeof value === 'string' && JSON.stringify(ordered(there)) === JSON.stringify(ordered(JSON.parse(value)));
}

/** JSON with its fields in one order: the database keeps its own. */
const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

async function keepOrganisation({ transaction, community, now, services }: ImportSetting, one: ImportedOrganisation) {
  const columns = {
    name: one.name,
    description: one.description,
    website: one.website ?? null,
    causes: JSON.stringify(one.causes),
    register: one.registration?.register ?? null,
    registration_number: one.registration?.number ?? null,
  };
  const row = await transaction
    .selectFrom('organisations')
    .select(['id', 'name', 'description', 'website', 'causes', 'register', 'registration_number'])
    .where('community_id', '=', community.id)
    .where('source_id', '=', one.sourceId)
    .executeTakeFirst();
  if (row) {
    if (says(row, columns)) return { id: row.id, outcome: 'unchanged' as const };
    await transaction
      .updateTable('organisations')
      .set({ ...columns, updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', row.id)
      .execute();
    return { id: row.id, outcome: 'changed' as const };
  }
  const id = services.random.id(now);
  await transaction
    .insertInto('organisations')
    // Who runs the server imports what staff chose.
    .values({
      community_id: community.id,
      id,
      ...columns,
      status: 'approved',
      created_at: now,
      decided_at: now,
      updated_at: now,
      source_id: one.sourceId,
    })
    .execute();
  return { id, outcome: 'added' as const };
}

async function keepOpportunity(
  { transaction, community, now, services }: ImportSetting,
  organisationId: string,
  one: ImportedOpportunity,
  place: PlaceColumns,
) {
  const asksForCheck = one.needs.includes('DBSCheck');
  const columns = {
    organisation_id: organisationId,
    title: one.title,
    description: one.description,
    ...place,
    remote: one.remote,
    skills: JSON.stringify(one.skills),
    needs: JSON.stringify(one.needs),
    rewards: JSON.stringify(one.rewards),
    times: JSON.stringify(one.times),
    commitment: one.commitment ?? null,
    minimum_age: one.minimumAge ?? null,
    joining: one.applyLink === undefined ? ('apply' as const) : ('link' as const),
    apply_link: one.applyLink ?? null,
    publish_from: one.publishFrom ?? null,
    publish_until: one.publishUntil ?? null,
  };
  const row = await transaction
    .selectFrom('opportunities')
    .select([
      'id',
      'organisation_id',
      'title',
      'description',
      'place',
      'area_id',
      'latitude',
      'longitude',
      'spot',
      'remote',
      'skills',
      'needs',
    ])
    .select(['rewards', 'times', 'commitment', 'minimum_age', 'joining', 'apply_link', 'publish_from', 'publish_until'])
    .where('community_id', '=', community.id)
    .where('source_id', '=', one.sourceId)
    .executeTakeFirst();
  if (row) {
    if (says(row, columns)) return { id: row.id, outcome: 'unchanged' as const };
    await transaction
      .updateTable('opportunities')
      .set({ ...columns, updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', row.id)
      .execute();
    return { id: row.id, outcome: 'changed' as const };
  }
  const id = services.random.id(now);
  await transaction
    .insertInto('opportunities')
    .values({
      community_id: community.id,
      id,
      ...columns,
      language: community.settings.languages[0] ?? 'en',
      supervised: false,
      // The standard names no level: until a coordinator does, nobody passes. Whoever takes volunteers elsewhere asks there.
      requirement: JSON.stringify({ kind: asksForCheck && one.applyLink === undefined ? 'dbs' : 'none' }),
      status: 'open',
      created_at: now,
      updated_at: now,
      source_id: one.sourceId,
    })
    .execute();
  return { id, outcome: 'added' as const };
}

/** @returns undefined for a date that was over before it was ever known */
async function keepSession(
  setting: ImportSetting,
  { organisationId, opportunityId }: { organisationId: string; opportunityId: string },
  one: ImportedSession,
  place: PlaceColumns | undefined,
): Promise<Outcome | undefined> {
  const { transaction, community, now, services } = setting;
  const columns = {
    starts_at: one.startsAt,
    ends_at: one.endsAt,
    ...(place ?? { place: null, area_id: null, latitude: null, longitude: null, spot: null }),
  };
  const row = await transaction
    .selectFrom('sessions')
    .select(['id', 'starts_at', 'ends_at', 'place', 'area_id', 'latitude', 'longitude', 'spot', 'sequence', 'status'])
    .where('community_id', '=', community.id)
    .where('source_id', '=', one.sourceId)
    .forUpdate()
    .executeTakeFirst();
  if (row) {
    if (row.status === 'cancelled' || row.starts_at <= now || says(row, columns)) return 'unchanged';
    await transaction
      .updateTable('sessions')
      .set({ ...columns, sequence: row.sequence + 1, updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', row.id)
      .execute();
    const coming = await transaction
      .updateTable('bookings')
      .set({ reminded_at: null })
      .where('community_id', '=', community.id)
      .where('session_id', '=', row.id)
      .where('status', 'in', ['booked', 'waiting'])
      .returning('id')
      .execute();
    await tellVolunteers(
      setting,
      coming.map(({ id }) => ({ bookingId: id, kind: 'session-changed' as const })),
    );
    return 'changed';
  }
  if (one.startsAt <= now) return undefined;
  const id = services.random.id(now);
  await transaction
    .insertInto('sessions')
    .values({
      community_id: community.id,
      id,
      opportunity_id: opportunityId,
      organisation_id: organisationId,
      series_id: id,
      ...columns,
      waiting_list: false,
      created_at: now,
      updated_at: now,
      source_id: one.sourceId,
    })
    .execute();
  return 'added';
}
