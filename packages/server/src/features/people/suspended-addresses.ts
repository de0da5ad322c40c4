import { ProblemError, type CallContext } from '../../http/handler.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';

type Parts = Pick<CallContext, 'community' | 'services'>;

const hmacOf = ({ community, services }: Parts, email: string): string =>
  services.secrets.hmac('suspended-address', `${community.id} ${email.trim().toLowerCase()}`);

/**
 * Keeps the address of somebody who is suspended and deletes their data, as a keyed hash, so that deleting does not undo the suspension.
 * Of anybody else nothing is kept. Must act as the system.
 */
export async function keepSuspendedAddress(call: CallContext, { id, email }: { id: string; email: string }): Promise<void> {
  const { transaction, community, now } = call;
  const standing = await transaction
    .selectFrom('suspensions')
    .select('id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  if (!standing) return;
  const kept = { suspension_id: standing.id, kept_at: now };
  await transaction
    .insertInto('suspended_addresses')
    .values({ community_id: community.id, address_hmac: hmacOf(call, email), ...kept })
    .onConflict((conflict) => conflict.columns(['community_id', 'address_hmac']).doUpdateSet(kept))
    .execute();
}

const standingFor = (call: Pick<CallContext, 'transaction'> & Parts, email: string) =>
  call.transaction
    .selectFrom('suspended_addresses')
    .innerJoin('suspensions', (join) =>
      join
        .onRef('suspensions.community_id', '=', 'suspended_addresses.community_id')
        .onRef('suspensions.id', '=', 'suspended_addresses.suspension_id'),
    )
    .select(['suspensions.id', 'suspensions.person_id'])
    .where('suspended_addresses.community_id', '=', call.community.id)
    .where('address_hmac', '=', hmacOf(call, email))
    .where('suspensions.lifted_at', 'is', null)
    .executeTakeFirst();

/** Lets nobody join with the address of somebody who is suspended, in a sentence that never says why. @throws ProblemError suspended */
export async function refuseSuspendedAddress(call: Pick<CallContext, 'transaction' | 'person'> & Parts, email: string): Promise<void> {
  if (!(await asSystem(call, () => standingFor(call, email)))) return;
  const { contact } = call.community.settings;
  const reached = contact.phone ?? contact.email;
  throw new ProblemError('suspended', {
    detail: `Nobody can join with this address for now. To talk about it, contact ${contact.name}${reached ? `: ${reached}` : ''}.`,
  });
}

/** An administrator lets somebody come back. @throws ProblemError wrong-state */
export async function liftAddress(call: CallContext, email: string): Promise<void> {
  const { transaction, community, now, person } = call;
  const standing = await asSystem(call, () => standingFor(call, email));
  if (!standing) throw new ProblemError('wrong-state', { detail: 'Nobody with this address is kept away.' });
  await transaction
    .updateTable('suspensions')
    .set({ lifted_at: now, lifted_by: person?.id ?? null })
    .where('community_id', '=', community.id)
    .where('id', '=', standing.id)
    .execute();
  await asSystem(call, () =>
    transaction
      .deleteFrom('suspended_addresses')
      .where('community_id', '=', community.id)
      .where('suspension_id', '=', standing.id)
      .execute(),
  );
  await recordAudit(call, { action: 'people.lift', subject: { kind: 'suspension', id: standing.id }, personId: standing.person_id });
}
