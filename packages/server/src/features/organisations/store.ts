import { sql, type Selectable } from 'kysely';
import type { OrganisationsTable } from '../../database/schema.js';
import type { CallContext } from '../../http/handler.js';

type Where = Pick<CallContext, 'community' | 'transaction'>;
export type OrganisationRow = Omit<Selectable<OrganisationsTable>, 'search'>;

export const organisationColumns = [
  'organisations.community_id',
  'organisations.id',
  'organisations.name',
  'organisations.description',
  'organisations.website',
  'organisations.email',
  'organisations.phone',
  'organisations.causes',
  'organisations.register',
  'organisations.registration_number',
  'organisations.status',
  'organisations.decline_reason',
  'organisations.created_by',
  'organisations.created_at',
  'organisations.decided_by',
  'organisations.decided_at',
  'organisations.updated_at',
  'organisations.source_id',
] as const;

/** Organisations that the policies let the caller see. */
export const organisations = ({ transaction, community }: Where) =>
  transaction.selectFrom('organisations').select(organisationColumns).where('organisations.community_id', '=', community.id);

export const findOrganisation = (where: Where, id: string): Promise<OrganisationRow | undefined> =>
  organisations(where).where('organisations.id', '=', id).executeTakeFirst();

export const organisationExists = async (where: Where, id: string): Promise<boolean> => (await findOrganisation(where, id)) !== undefined;

/** How many opportunities of each organisation anybody may see. */
export async function openCounts({ transaction, community }: Where, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('public_opportunities')
    .select(['organisation_id', sql<number>`count(*)::int`.as('count')])
    .where('community_id', '=', community.id)
    .where('organisation_id', 'in', [...new Set(ids)])
    .groupBy('organisation_id')
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, row.count]));
}
