import { sql } from 'kysely';
import { endPlacesLocked } from '../../bookings/ending.js';
import { checksOf, withChecks } from './checks-asked.js';
import type { ImportedOpportunity } from './document.js';
import type { PlaceColumns } from './placing.js';
import { says } from './same.js';
import type { ImportSetting, Outcome } from './setting.js';

interface Kept {
  readonly id: string;
  readonly outcome: Outcome;
  readonly closed: boolean;
}

/**
 * Takes one role in. Made stricter, it ends the places of those whom it no longer takes, as it does when a coordinator changes it.
 * @returns undefined for one that was closed here and comes under another id
 */
export async function keepOpportunity(
  setting: ImportSetting,
  organisationId: string,
  one: ImportedOpportunity,
  place: PlaceColumns,
): Promise<Kept | undefined> {
  const { transaction, community, now, services } = setting;
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
    .select([
      'requirement',
      'status',
      'rewards',
      'times',
      'commitment',
      'minimum_age',
      'joining',
      'apply_link',
      'publish_from',
      'publish_until',
    ])
    .where('community_id', '=', community.id)
    .where('source_id', '=', one.sourceId)
    .executeTakeFirst();
  if (row?.title !== one.title && (await closedUnderAnotherId(setting, one))) return undefined;
  const asked = checksOf(one.needs, one.applyLink);
  if (row) {
    const before = new Set(checksOf(row.needs, row.apply_link ?? undefined));
    // What a coordinator chose stands until the document asks for more than it did.
    const requirement = withChecks(
      row.requirement,
      asked.filter((check) => !before.has(check)),
    );
    const changed = { ...columns, ...(requirement !== row.requirement && { requirement: JSON.stringify(requirement) }) };
    const kept = { id: row.id, closed: row.status === 'closed' };
    if (says(row, changed)) return { ...kept, outcome: 'unchanged' };
    await transaction
      .updateTable('opportunities')
      .set({ ...changed, updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', row.id)
      .execute();
    if (requirement !== row.requirement || columns.minimum_age !== row.minimum_age) await endPlacesLocked(setting, row.id);
    return { ...kept, outcome: 'changed' };
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
      requirement: JSON.stringify(withChecks({ kind: 'none' }, asked)),
      status: 'open',
      created_at: now,
      updated_at: now,
      source_id: one.sourceId,
    })
    .execute();
  return { id, outcome: 'added', closed: false };
}

/** Whether the same role of the same activity was taken off the list here: roles without ids are numbered, and numbers move when one is added. */
async function closedUnderAnotherId({ transaction, community }: ImportSetting, one: ImportedOpportunity): Promise<boolean> {
  const row = await transaction
    .selectFrom('opportunities')
    .select('id')
    .where('community_id', '=', community.id)
    .where('status', '!=', 'open')
    .where('title', '=', one.title)
    .where('source_id', '!=', one.sourceId)
    .where((where) =>
      where.or([
        where('source_id', '=', one.activityId),
        where(sql<boolean>`starts_with(source_id, ${`${one.activityId}#role-`})`, '=', true),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
