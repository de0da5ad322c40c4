import type { Category } from '@goodturn/contract';
import type { Transaction } from 'kysely';
import type { Database } from '../../database/schema.js';
import { publicRequirement } from '../checks/requirement.js';

export async function categoriesOf(transaction: Transaction<Database>, communityId: string): Promise<Category[]> {
  const rows = await transaction
    .selectFrom('categories')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    names: row.names,
    pictogram: row.pictogram,
    requirement: publicRequirement(row.requirement),
    skills: row.skills,
    assetTerms: row.asset_terms,
  }));
}

export async function openRequests(transaction: Transaction<Database>, communityId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return count;
}

/** A good turn is one offer that is done. */
export async function goodTurnsSince(transaction: Transaction<Database>, communityId: string, since: Date): Promise<number> {
  const { count } = await transaction
    .selectFrom('offers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('status', '=', 'done')
    .where('done_at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Gives a community its kinds of help, in this order. */
export async function addCategories(
  transaction: Transaction<Database>,
  communityId: string,
  categories: readonly Category[],
): Promise<void> {
  await transaction
    .insertInto('categories')
    .values(
      categories.map(({ id, names, pictogram, requirement, skills, assetTerms }, position) => ({
        community_id: communityId,
        id,
        position,
        names: JSON.stringify(names),
        pictogram,
        requirement: JSON.stringify(requirement),
        skills: JSON.stringify(skills),
        asset_terms: JSON.stringify(assetTerms),
      })),
    )
    .execute();
}
