import { sql } from 'kysely';
import type { History } from './facts.js';
import type { Where } from './profiles.js';

const dayMs = 86_400_000;
/** Days of suggestions that count against the most of a week. */
const weekDays = 7;
/** Days after which an earlier suggestion makes no difference any more. */
const restDays = 14;

/** What each of these people did so far, and what they were told of lately. */
export async function historiesOf({ community, transaction, now }: Where, personIds: readonly string[]): Promise<Map<string, History>> {
  if (personIds.length === 0) return new Map();
  const offers = await transaction
    .selectFrom('offers')
    .select(['person_id'])
    .select([
      sql<number>`count(*) filter (where status = 'done')::int`.as('done'),
      sql<number>`count(*) filter (where status = 'accepted')::int`.as('helping'),
      sql<number>`count(*) filter (where status = 'withdrawn' and accepted_at is not null)::int`.as('gone'),
    ])
    .where('community_id', '=', community.id)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .groupBy('person_id')
    .execute();
  const week = new Date(now.getTime() - weekDays * dayMs);
  const suggested = await transaction
    .selectFrom('suggestions')
    .select(['person_id'])
    .select([sql<number>`count(*) filter (where drawn_at > ${week})::int`.as('lately'), sql<Date>`max(drawn_at)`.as('last_at')])
    .where('community_id', '=', community.id)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('drawn_at', '>', new Date(now.getTime() - restDays * dayMs))
    .where('wave', 'is not', null)
    .where('dropped_at', 'is', null)
    .groupBy('person_id')
    .execute();
  const histories = new Map<string, History>(
    offers.map(({ person_id, done, helping, gone }) => [person_id, { done, helping, left: gone, lately: 0, lastAt: undefined }]),
  );
  for (const { person_id, lately, last_at } of suggested) {
    const known = histories.get(person_id) ?? { done: 0, left: 0, helping: 0 };
    histories.set(person_id, { ...known, lately, lastAt: last_at });
  }
  return histories;
}
