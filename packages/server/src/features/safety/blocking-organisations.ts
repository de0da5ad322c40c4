import type { Block } from '@goodturn/contract';
import { signedIn, type Answer, type CallContext } from '../../http/handler.js';
import { moveBooking } from '../bookings/moves.js';
import { presentBlock } from './blocking.js';
import { blocksOf } from './store.js';

/** Blocks an organisation, silently: what it offers is hidden from who blocks, and their places and applications to come there end. */
export async function blockOrganisation(call: CallContext, organisationId: string): Promise<Answer<Block>> {
  const { community, transaction, now, services } = call;
  const person = signedIn(call);
  const standing = await transaction
    .selectFrom('bookings')
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.community_id', '=', 'bookings.community_id').onRef('sessions.id', '=', 'bookings.session_id'),
    )
    .select(['bookings.id', 'bookings.session_id'])
    .where('bookings.community_id', '=', community.id)
    .where('bookings.organisation_id', '=', organisationId)
    .where('bookings.person_id', '=', person.id)
    .where('bookings.status', 'in', ['booked', 'waiting', 'applied'])
    .where((where) => where.or([where('bookings.session_id', 'is', null), where('sessions.starts_at', '>', now)]))
    // One order for all, so that two who hold several sessions never wait for each other.
    .orderBy('bookings.session_id')
    .orderBy('bookings.id')
    .execute();
  for (const booking of standing) await moveBooking(call, booking, 'cancel', { byStaff: false });
  await transaction
    .insertInto('organisation_blocks')
    .values({
      community_id: community.id,
      id: services.random.id(now),
      person_id: person.id,
      organisation_id: organisationId,
      blocked_at: now,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id', 'organisation_id']).doNothing())
    .execute();
  const row = await blocksOf(call, person.id).where('blocks.blocked_id', '=', organisationId).executeTakeFirstOrThrow();
  return { body: presentBlock(row), resource: { kind: 'block', id: row.id } };
}

/** Whether somebody has blocked an organisation. */
export async function hasBlockedOrganisation({ transaction, community }: CallContext, personId: string, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('organisation_blocks')
    .select('id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('organisation_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
