import { tellVolunteers } from '../../bookings/tell.js';
import { readDocument, type ImportedOrganisation, type ImportedSession } from './document.js';
import { keepOpportunity } from './keep-opportunity.js';
import { placeOf, type PlaceColumns } from './placing.js';
import type { Fault } from './reading.js';
import { says } from './same.js';
import type { ImportSetting, Outcome } from './setting.js';

export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** What was left out and why. */
  readonly refused: readonly Fault[];
}

/**
 * Takes organisations with their opportunities and sessions in from a document of the UK volunteering data model. Each is known again by
 * its id, so that the same document changes nothing a second time; what a coordinator closed here stays closed.
 */
export async function importOpportunities(setting: ImportSetting, document: unknown): Promise<ImportReport> {
  const { organisations, faults } = readDocument(document);
  const { geography } = setting.services;
  const areas = await setting.transaction
    .selectFrom('areas')
    .select(['id', 'name', 'geometry', 'spot'])
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
      const place = placeOf(geography, areas, opportunity.remote, opportunity.location);
      if (!place) {
        faults.push({ pointer: opportunity.pointer, detail: `This is outside ${setting.community.name}.` });
        continue;
      }
      const kept = await keepOpportunity(setting, id, opportunity, place);
      if (!kept) {
        faults.push({ pointer: opportunity.pointer, detail: 'This role was closed here: only a coordinator opens it again.' });
        continue;
      }
      counts[kept.outcome] += 1;
      for (const session of opportunity.sessions.filter(once)) {
        const there = placeOf(geography, areas, opportunity.remote && !opportunity.location, session.location);
        const outcome = await keepSession(
          setting,
          { organisationId: id, opportunityId: kept.id, closed: kept.closed },
          session,
          there?.place === place.place ? undefined : there,
        );
        if (outcome) counts[outcome] += 1;
      }
    }
  }
  return { ...counts, refused: faults };
}

async function keepOrganisation({ transaction, community, now, services }: ImportSetting, one: ImportedOrganisation) {
  const columns = {
    name: one.name,
    description: one.description,
    website: one.website ?? null,
    // What the document does not say may have been written here.
    ...(one.email !== undefined && { email: one.email }),
    ...(one.phone !== undefined && { phone: one.phone }),
    causes: JSON.stringify(one.causes),
    register: one.registration?.register ?? null,
    registration_number: one.registration?.number ?? null,
  };
  const row = await transaction
    .selectFrom('organisations')
    .select(['id', 'name', 'description', 'website', 'email', 'phone', 'causes', 'register', 'registration_number'])
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

/** @returns undefined for a date that was over before it was ever known, and for a new one of a role that is closed */
async function keepSession(
  setting: ImportSetting,
  { organisationId, opportunityId, closed }: { organisationId: string; opportunityId: string; closed: boolean },
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
  if (one.startsAt <= now || closed) return undefined;
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
