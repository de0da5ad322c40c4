import type { QueueKind } from '@goodturn/contract';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';

/** Minutes for which somebody who took a thing decides it alone: long enough to read it, short enough that a lost telephone blocks nobody. */
export const leaseMinutes = 10;

const lease = ({ transaction, community }: CallContext, kind: QueueKind, id: string) =>
  transaction
    .selectFrom('queue_leases')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'queue_leases.community_id').onRef('people.id', '=', 'queue_leases.person_id'),
    )
    .select(['queue_leases.person_id', 'queue_leases.until', 'people.display_name'])
    .where('queue_leases.community_id', '=', community.id)
    .where('queue_leases.kind', '=', kind)
    .where('queue_leases.subject_id', '=', id);

/** Takes a thing for some minutes, or for some more. Of two at once one has it. @throws ProblemError taken */
export async function takeHold(call: CallContext, kind: QueueKind, id: string): Promise<void> {
  const { community, transaction, now } = call;
  const person = signedIn(call);
  const until = new Date(now.getTime() + leaseMinutes * 60_000);
  const row = await transaction
    .insertInto('queue_leases')
    .values({ community_id: community.id, kind, subject_id: id, person_id: person.id, taken_at: now, until })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'kind', 'subject_id'])
        .doUpdateSet({ person_id: person.id, taken_at: now, until })
        .where((where) => where.or([where('queue_leases.person_id', '=', person.id), where('queue_leases.until', '<=', now)])),
    )
    .returning('until')
    .executeTakeFirst();
  if (!row) await refuseWhileHeld(call, kind, id);
}

/** Leaves to others what whoever calls has taken; nothing of anybody else's. */
export async function letGo({ transaction, community, person }: CallContext, kind: QueueKind, id: string): Promise<void> {
  await transaction
    .deleteFrom('queue_leases')
    .where('community_id', '=', community.id)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('person_id', '=', person?.id ?? '')
    .execute();
}

async function refuseWhileHeld(call: CallContext, kind: QueueKind, id: string): Promise<void> {
  const row = await lease(call, kind, id).executeTakeFirst();
  if (!row || row.until <= call.now || row.person_id === signedIn(call).id) return;
  const { timeZone } = call.community.settings;
  const until = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(row.until);
  throw new ProblemError('taken', { detail: `${row.display_name} is deciding this, until ${until}.` });
}

/** Called before staff decide something of the queue: refuses while somebody else has it, and gives it free. @throws ProblemError taken */
export async function decideAlone(call: CallContext, kind: QueueKind, id: string): Promise<void> {
  await refuseWhileHeld(call, kind, id);
  await letGo(call, kind, id);
}
