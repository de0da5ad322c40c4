import type { Selectable } from 'kysely';
import type { OpportunitiesTable, SessionsTable } from '../../database/schema.js';
import type { CallContext } from '../../http/handler.js';

type Where = Pick<CallContext, 'community' | 'transaction'>;
export type SessionRow = Selectable<SessionsTable> & { area_name: string | null };
export type OpportunityRow = Omit<Selectable<OpportunitiesTable>, 'search'> & {
  organisation_name: string;
  area_name: string | null;
};

export const opportunityColumns = [
  'id',
  'organisation_id',
  'title',
  'description',
  'language',
  'place',
  'remote',
  'area_id',
  'latitude',
  'longitude',
  'spot',
  'skills',
  'needs',
  'rewards',
  'times',
  'commitment',
  'minimum_age',
  'supervised',
  'requirement',
  'joining',
  'apply_link',
  'publish_from',
  'publish_until',
  'status',
  'created_at',
  'updated_at',
  'source_id',
] as const;

const ofTable = opportunityColumns.map((column) => `opportunities.${column}` as const);

/** Opportunities that the policies let the caller see, with the names that go with them. */
export const opportunitiesWithNames = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('opportunities')
    .innerJoin('organisations', (join) =>
      join
        .onRef('organisations.community_id', '=', 'opportunities.community_id')
        .onRef('organisations.id', '=', 'opportunities.organisation_id'),
    )
    .leftJoin('areas', (join) =>
      join.onRef('areas.community_id', '=', 'opportunities.community_id').onRef('areas.id', '=', 'opportunities.area_id'),
    )
    .select(ofTable)
    .select(['opportunities.community_id', 'organisations.name as organisation_name', 'areas.name as area_name'])
    .where('opportunities.community_id', '=', community.id);

/** Sessions that the policies let the caller see. */
export const sessionsWithAreas = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('sessions')
    .leftJoin('areas', (join) => join.onRef('areas.community_id', '=', 'sessions.community_id').onRef('areas.id', '=', 'sessions.area_id'))
    .selectAll('sessions')
    .select('areas.name as area_name')
    .where('sessions.community_id', '=', community.id);

/** What is needed to say where a session is. */
export type PlaceOfRole = Pick<OpportunityRow, 'place' | 'area_id' | 'area_name' | 'latitude' | 'longitude'>;

/** The first session to come of each opportunity. */
export async function nextSessions(where: Where, ids: readonly string[], now: Date): Promise<Map<string, SessionRow>> {
  if (ids.length === 0) return new Map();
  const rows = await sessionsWithAreas(where)
    .distinctOn('sessions.opportunity_id')
    .where('sessions.opportunity_id', 'in', ids)
    .where('sessions.starts_at', '>', now)
    .where('sessions.status', '=', 'planned')
    .orderBy('sessions.opportunity_id')
    .orderBy('sessions.starts_at')
    .orderBy('sessions.id')
    .execute();
  return new Map(rows.map((row) => [row.opportunity_id, row]));
}

/** Whether everybody may see an opportunity today. */
export async function isPublic({ transaction, community }: Where, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('public_opportunities')
    .select('id')
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody's latest booking of each session, and of each role itself. */
export async function bookingsOf(
  { transaction, community }: Where,
  personId: string,
  which: { sessions?: readonly string[]; opportunities?: readonly string[] },
): Promise<Map<string, { id: string; status: string }>> {
  const { sessions = [], opportunities = [] } = which;
  if (sessions.length + opportunities.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('bookings')
    .select(['id', 'status', 'session_id', 'opportunity_id'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where((where) =>
      where.or([
        ...(sessions.length > 0 ? [where('session_id', 'in', [...sessions])] : []),
        ...(opportunities.length > 0
          ? [where.and([where('session_id', 'is', null), where('opportunity_id', 'in', [...opportunities])])]
          : []),
      ]),
    )
    .orderBy('booked_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.session_id ?? row.opportunity_id, { id: row.id, status: row.status }]));
}
