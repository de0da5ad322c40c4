import { sql, type SqlBool } from 'kysely';
import type { CallContext } from '../../http/handler.js';

type Where = Pick<CallContext, 'community' | 'transaction'>;

/** Ids of offers between two people that have not ended, with their requests, oldest request first so that locks are taken in one order. */
export const offersBetween = ({ transaction, community }: Where, one: string, other: string) =>
  transaction
    .selectFrom('offers')
    .select(['id', 'request_id', 'asker_id'])
    .where('community_id', '=', community.id)
    .where('status', 'in', ['offered', 'accepted'])
    .where((where) =>
      where.or([
        where.and([where('person_id', '=', one), where('asker_id', '=', other)]),
        where.and([where('person_id', '=', other), where('asker_id', '=', one)]),
      ]),
    )
    .orderBy('request_id')
    .orderBy('id')
    .execute();

/** People and organisations that somebody blocked. */
export const blocksOf = ({ transaction, community }: Where, personId: string) =>
  transaction
    .selectFrom(
      transaction
        .selectFrom('blocks')
        .innerJoin('people', (join) =>
          join.onRef('people.community_id', '=', 'blocks.community_id').onRef('people.id', '=', 'blocks.blocked_id'),
        )
        .select(['blocks.id', 'blocks.blocked_id', 'blocks.blocked_at', 'people.display_name', sql<'organisation' | null>`null`.as('kind')])
        .where('blocks.community_id', '=', community.id)
        .where('blocks.person_id', '=', personId)
        .unionAll(
          transaction
            .selectFrom('organisation_blocks as own')
            .innerJoin('organisations', (join) =>
              join.onRef('organisations.community_id', '=', 'own.community_id').onRef('organisations.id', '=', 'own.organisation_id'),
            )
            .select(['own.id', 'own.organisation_id as blocked_id', 'own.blocked_at', 'organisations.name as display_name'])
            .select(sql<'organisation' | null>`'organisation'`.as('kind'))
            .where('own.community_id', '=', community.id)
            .where('own.person_id', '=', personId),
        )
        .as('blocks'),
    )
    .selectAll('blocks');

/** Reports with the names and words that a moderator reads; a message is read only once it was reported. */
export const reportsWithSubjects = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('reports')
    .leftJoin('requests', (join) =>
      join.onRef('requests.community_id', '=', 'reports.community_id').onRef('requests.id', '=', 'reports.request_id'),
    )
    .leftJoin('people as writer', (join) =>
      join.onRef('writer.community_id', '=', 'reports.community_id').onRef('writer.id', '=', 'reports.writer_id'),
    )
    .leftJoin('people as reporter', (join) =>
      join.onRef('reporter.community_id', '=', 'reports.community_id').onRef('reporter.id', '=', 'reports.person_id'),
    )
    .leftJoin('people as closer', (join) =>
      join.onRef('closer.community_id', '=', 'reports.community_id').onRef('closer.id', '=', 'reports.closed_by'),
    )
    .leftJoin('offers', (join) =>
      join
        .onRef('offers.community_id', '=', 'reports.community_id')
        .onRef('offers.id', '=', 'reports.subject_id')
        .on('reports.kind', '=', 'offer'),
    )
    .leftJoin('messages', (join) =>
      join
        .onRef('messages.community_id', '=', 'reports.community_id')
        .onRef('messages.id', '=', 'reports.subject_id')
        .on('reports.kind', '=', 'message'),
    )
    .leftJoin('organisations', (join) =>
      join
        .onRef('organisations.community_id', '=', 'reports.community_id')
        .onRef('organisations.id', '=', 'reports.subject_id')
        .on('reports.kind', '=', 'organisation'),
    )
    .select([
      'reports.id',
      'reports.person_id',
      'reports.kind',
      'reports.subject_id',
      'reports.request_id',
      'reports.writer_id',
      'reports.reason',
      'reports.text',
      'reports.status',
      'reports.reported_at',
      'reports.closed_at',
      'reports.note',
      'closer.display_name as closed_by',
      'reporter.display_name as reported_by',
      'writer.display_name as written_by',
      sql<Date | null>`coalesce(offers.taken_down_at, messages.taken_down_at,
        case when reports.kind = 'request' and requests.status = 'declined' then requests.ended_at end)`.as('taken_down_at'),
      sql<
        string | null
      >`case reports.kind when 'offer' then offers.message when 'message' then messages.text when 'person' then writer.display_name
        when 'organisation' then organisations.name || E'\n' || organisations.description else requests.title || E'\n' || requests.details end`.as(
        'words',
      ),
    ])
    .where('reports.community_id', '=', community.id);

/** Reports of others: nobody reads who reported them. */
export const notAbout = (personId: string) => sql<SqlBool>`reports.writer_id is distinct from ${personId}::uuid`;
