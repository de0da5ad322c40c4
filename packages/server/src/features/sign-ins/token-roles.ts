import type { OwnRole } from '@goodturn/contract';
import type { Transaction } from 'kysely';
import type { Database } from '../../database/schema.js';
import { actAs } from '../../database/scope.js';
import type { CommunityRecord } from '../../http/handler.js';
import type { Services } from '../../services.js';
import { recordAudit } from '../staff/audit.js';

/** Writes into the trail, once for each token, which roles it carried and until when. Leaves the transaction acting as the server. */
export async function recordTokenRoles(
  parts: { transaction: Transaction<Database>; community: CommunityRecord; services: Services; now: Date },
  personId: string,
  token: { hash: string; endsAt: Date; roles: readonly OwnRole[] },
): Promise<void> {
  const { transaction, community, now } = parts;
  if (token.roles.length === 0) return;
  await actAs(transaction, { personId, roles: ['system'] });
  const roles = token.roles.map(({ role }) => role).join(' ');
  const added = await transaction
    .insertInto('token_roles')
    .values({ community_id: community.id, person_id: personId, token_hash: token.hash, roles, seen_at: now, ends_at: token.endsAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('token_hash')
    .executeTakeFirst();
  if (!added) return;
  await recordAudit(
    { ...parts, person: { id: personId } },
    {
      action: 'staff.token-roles',
      subject: { kind: 'person', id: personId },
      personId,
      details: { roles, until: token.endsAt.toISOString() },
    },
  );
}
