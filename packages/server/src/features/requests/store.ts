import { sql, type Selectable, type Transaction } from 'kysely';
import type { NewRequest, OnBehalfOf, Timing } from '@goodturn/contract';
import { pointText, type Database, type OffersTable, type RequestsTable, type RequestStatus } from '../../database/schema.js';
import type { CallContext } from '../../http/handler.js';
import type { FoundPlace } from './place.js';

type Where = Pick<CallContext, 'community' | 'transaction'>;
export type RequestRow = Omit<Selectable<RequestsTable>, 'search'>;
export type OfferRow = Selectable<OffersTable>;

const columns = [
  'requests.community_id',
  'requests.id',
  'requests.person_id',
  'requests.reference',
  'requests.title',
  'requests.details',
  'requests.category_id',
  'requests.area_id',
  'requests.lsoa_code',
  'requests.place_kind',
  'requests.latitude',
  'requests.longitude',
  'requests.metres',
  'requests.spot',
  'requests.timing_kind',
  'requests.timing_date',
  'requests.timing_from',
  'requests.timing_until',
  'requests.minutes',
  'requests.helpers_wanted',
  'requests.helpers_matched',
  'requests.on_behalf_of',
  'requests.status',
  'requests.held_reason',
  'requests.end_reason',
  'requests.language',
  'requests.posted_at',
  'requests.expires_at',
  'requests.reminded_at',
  'requests.done_asked_at',
  'requests.ended_at',
  'requests.updated_at',
  'requests.hidden_at',
] as const;

/** Requests with the names that go with them; policies keep them to the community, handlers decide who sees which. */
export const requestsWithNames = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('requests')
    .innerJoin('areas', (join) => join.onRef('areas.community_id', '=', 'requests.community_id').onRef('areas.id', '=', 'requests.area_id'))
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'requests.community_id').onRef('people.id', '=', 'requests.person_id'),
    )
    .select(columns)
    .select(['areas.name as area_name', 'people.display_name as posted_by'])
    .where('requests.community_id', '=', community.id);

export type NamedRequest = RequestRow & { area_name: string; posted_by: string };

export const findRequest = (where: Where, id: string): Promise<NamedRequest | undefined> =>
  requestsWithNames(where).where('requests.id', '=', id).executeTakeFirst();

/** Keeps a request, and with it all its offers, to this transaction: every move begins here, so that none can overtake another. */
export async function lockRequest(transaction: Transaction<Database>, communityId: string, id: string): Promise<void> {
  await transaction.selectFrom('requests').select('id').where('community_id', '=', communityId).where('id', '=', id).forUpdate().execute();
}

export const offersOfRequest = (transaction: Transaction<Database>, communityId: string, requestId: string): Promise<OfferRow[]> =>
  transaction
    .selectFrom('offers')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('request_id', '=', requestId)
    .orderBy('offered_at')
    .orderBy('id')
    .execute();

/** Whether one of two people has blocked the other. */
export async function blockBetween({ transaction, community }: Where, one: string, other: string): Promise<boolean> {
  if (one === other) return false;
  const row = await transaction
    .selectFrom('blocks')
    .select('id')
    .where('community_id', '=', community.id)
    .where((where) =>
      where.or([
        where.and([where('person_id', '=', one), where('blocked_id', '=', other)]),
        where.and([where('person_id', '=', other), where('blocked_id', '=', one)]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Offers to a request whose neighbour and asker have a block between them. */
export async function offersApart({ transaction, community }: Where, requestId: string): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('offers')
    .innerJoin('blocks', (join) =>
      join
        .onRef('blocks.community_id', '=', 'offers.community_id')
        .on((on) =>
          on.or([
            on.and([on('blocks.person_id', '=', on.ref('offers.person_id')), on('blocks.blocked_id', '=', on.ref('offers.asker_id'))]),
            on.and([on('blocks.person_id', '=', on.ref('offers.asker_id')), on('blocks.blocked_id', '=', on.ref('offers.person_id'))]),
          ]),
        ),
    )
    .select('offers.id')
    .where('offers.community_id', '=', community.id)
    .where('offers.request_id', '=', requestId)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export const timingColumns = (timing: Timing) => ({
  timing_kind: timing.kind,
  timing_date: timing.kind === 'flexible' ? null : timing.date,
  timing_from: (timing.kind === 'on' ? timing.from : undefined) ?? null,
  timing_until: (timing.kind === 'on' ? timing.until : undefined) ?? null,
});

export interface RequestToAdd {
  id: string;
  personId: string;
  reference: string;
  /** Masked. */
  title: string;
  details: string;
  request: NewRequest;
  found: FoundPlace;
  status: RequestStatus;
  heldReason: 'danger' | 'approval' | undefined;
  language: string;
  now: Date;
  expiresAt: Date;
}

/** Writes a request, and its exact place into a table of its own. */
export async function addRequest({ transaction, community }: Where, add: RequestToAdd): Promise<void> {
  const { request, found } = add;
  await transaction
    .insertInto('requests')
    .values({
      community_id: community.id,
      id: add.id,
      person_id: add.personId,
      reference: add.reference,
      title: add.title,
      details: add.details,
      category_id: request.category,
      area_id: found.area.id,
      lsoa_code: found.lsoaCode,
      place_kind: request.place.kind,
      latitude: found.near?.latitude ?? null,
      longitude: found.near?.longitude ?? null,
      metres: found.near?.metres ?? null,
      spot: found.near ? pointText(found.near.spot) : null,
      ...timingColumns(request.timing),
      minutes: request.minutes,
      helpers_wanted: request.helpersWanted,
      on_behalf_of: request.onBehalfOf ? JSON.stringify(request.onBehalfOf satisfies OnBehalfOf) : null,
      status: add.status,
      held_reason: add.heldReason ?? null,
      language: add.language,
      posted_at: add.now,
      expires_at: add.expiresAt,
      updated_at: add.now,
    })
    .execute();
  const place = request.place;
  await transaction
    .insertInto('request_places')
    .values({
      community_id: community.id,
      request_id: add.id,
      person_id: add.personId,
      kind: place.kind,
      postcode: place.kind === 'address' ? place.postcode : null,
      address: place.kind === 'address' ? place.address : null,
      area_id: place.area ?? null,
      description: place.kind === 'meeting' ? place.description : null,
    })
    .execute();
}

export async function referenceTaken({ transaction, community }: Where, reference: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('requests')
    .select('id')
    .where('community_id', '=', community.id)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row !== undefined;
}

export interface Contact {
  id: string;
  email: string;
  displayName: string;
  language: string;
  notifications: { messages: boolean; reminders: boolean };
}

/** How to write to people of a community. */
export async function contactsOf(
  transaction: Transaction<Database>,
  communityId: string,
  ids: readonly string[],
): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('people')
    .select(['id', 'email', 'display_name', 'language', 'notifications'])
    .where('community_id', '=', communityId)
    .where('id', 'in', [...new Set(ids)])
    .where('erased_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, contactOf(row)]));
}

export async function moderatorsOf(transaction: Transaction<Database>, communityId: string): Promise<Contact[]> {
  const rows = await transaction
    .selectFrom('people')
    .select(['id', 'email', 'display_name', 'language', 'notifications'])
    .where('community_id', '=', communityId)
    .where('id', 'in', (query) =>
      query
        .selectFrom('staff_roles')
        .select('person_id')
        .where('community_id', '=', communityId)
        .where('role', '=', 'moderator')
        .where('ended_at', 'is', null),
    )
    .orderBy(sql`lower(email)`)
    .execute();
  return rows.map(contactOf);
}

const contactOf = (row: {
  id: string;
  email: string;
  display_name: string;
  language: string;
  notifications: { messages: boolean; reminders: boolean };
}): Contact => ({ id: row.id, email: row.email, displayName: row.display_name, language: row.language, notifications: row.notifications });
