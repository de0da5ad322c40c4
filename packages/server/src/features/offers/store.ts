import { sql, type SqlBool } from 'kysely';
import type { CallContext } from '../../http/handler.js';

type Where = Pick<CallContext, 'community' | 'transaction'>;

/** Offers with the names and the line about the request that go with them. */
export const offersWithNames = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('offers')
    .innerJoin('requests', (join) =>
      join.onRef('requests.community_id', '=', 'offers.community_id').onRef('requests.id', '=', 'offers.request_id'),
    )
    .innerJoin('areas', (join) => join.onRef('areas.community_id', '=', 'requests.community_id').onRef('areas.id', '=', 'requests.area_id'))
    .innerJoin('people as helper', (join) =>
      join.onRef('helper.community_id', '=', 'offers.community_id').onRef('helper.id', '=', 'offers.person_id'),
    )
    .innerJoin('people as asker', (join) =>
      join.onRef('asker.community_id', '=', 'offers.community_id').onRef('asker.id', '=', 'offers.asker_id'),
    )
    .selectAll('offers')
    .select([
      'requests.title',
      'requests.category_id',
      'requests.area_id',
      'areas.name as area_name',
      'requests.timing_kind',
      'requests.timing_date',
      'requests.timing_from',
      'requests.timing_until',
      'requests.minutes as request_minutes',
      'requests.status as request_status',
      'requests.language as request_language',
      'helper.display_name as offered_by',
      'asker.display_name as asked_by',
    ])
    .where('offers.community_id', '=', community.id);

export type NamedOffer = Awaited<ReturnType<ReturnType<typeof offersWithNames>['executeTakeFirstOrThrow']>>;

/** That there is no block between a person and the two of an offer. */
export const notBlocked = (personId: string) =>
  sql<SqlBool>`not exists (select from blocks where blocks.community_id = offers.community_id
    and ((blocks.person_id = ${personId}::uuid and blocks.blocked_id in (offers.person_id, offers.asker_id))
      or (blocks.blocked_id = ${personId}::uuid and blocks.person_id in (offers.person_id, offers.asker_id))))`;

/** How many messages of the other side a person has not read, by offer; none is left out. */
export async function unreadOf(
  { transaction, community }: Where,
  personId: string,
  offerIds: readonly string[],
): Promise<Map<string, number>> {
  if (offerIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('messages')
    .innerJoin('offers', (join) =>
      join.onRef('offers.community_id', '=', 'messages.community_id').onRef('offers.id', '=', 'messages.offer_id'),
    )
    .select(['messages.offer_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('messages.community_id', '=', community.id)
    .where('messages.offer_id', 'in', offerIds)
    .where('messages.person_id', '<>', personId)
    .where(
      sql<SqlBool>`messages.sent_at > coalesce(case when offers.person_id = ${personId}::uuid then offers.helper_read_at else offers.asker_read_at end, '-infinity')`,
    )
    .groupBy('messages.offer_id')
    .execute();
  return new Map(rows.map((row) => [row.offer_id, Number(row.count)]));
}

/** Messages of an offer with who wrote them, oldest first. */
export const messagesOf = ({ transaction, community }: Where, offerId: string) =>
  transaction
    .selectFrom('messages')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'messages.community_id').onRef('people.id', '=', 'messages.person_id'),
    )
    .select([
      'messages.id',
      'messages.offer_id',
      'messages.person_id',
      'messages.text',
      'messages.language',
      'messages.sent_at',
      'people.display_name',
    ])
    .where('messages.community_id', '=', community.id)
    .where('messages.offer_id', '=', offerId)
    .orderBy('messages.sent_at')
    .orderBy('messages.id');
