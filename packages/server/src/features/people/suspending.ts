import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { dutiesOf } from '../checks/clearing.js';
import { tellOfEndedHelp } from '../checks/tell.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { endWhatIsShared, hideRequests } from './ending.js';
import { refusalToSuspend } from './rules.js';
import { findPerson, rolesOf } from './store.js';

/** @throws ProblemError not-found, not-allowed */
async function refuseUnlessMay(call: CallContext, personId: string): Promise<void> {
  const person = await findPerson(call, personId);
  const isStaff = (await rolesOf(call, personId)).length > 0;
  const refusal = refusalToSuspend(signedIn(call), { id: person.id, isStaff });
  if (refusal !== undefined) throw new ProblemError('not-allowed', { detail: refusal });
}

/** Marks somebody, once: of two who decide at the same time the second finds it done. */
async function mark({ transaction, community }: CallContext, personId: string, suspendedAt: Date | null): Promise<boolean> {
  const row = await transaction
    .updateTable('people')
    .set({ suspended_at: suspendedAt })
    .where('community_id', '=', community.id)
    .where('id', '=', personId)
    .where('suspended_at', suspendedAt ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Suspends somebody: what they share with others ends at once, their requests leave the board, and they may only read. */
export async function suspend(call: CallContext, personId: string, reason: string): Promise<void> {
  if (!(await begin(call, personId, reason))) throw new ProblemError('wrong-state', { detail: 'This person is suspended already.' });
}

/** @returns whether it was begun: not for who is suspended already */
async function begin(call: CallContext, personId: string, reason: string): Promise<boolean> {
  const { community, transaction, now, services } = call;
  await refuseUnlessMay(call, personId);
  if (!(await mark(call, personId, now))) return false;
  const id = services.random.id(now);
  await transaction
    .insertInto('suspensions')
    .values({ community_id: community.id, id, person_id: personId, reason, suspended_at: now, suspended_by: signedIn(call).id })
    .execute();
  await asSystem(call, async () => {
    await endWhatIsShared(call, personId);
    await hideRequests(call, personId, now);
    await tellOfEndedHelp(call, await dutiesOf(call, personId));
  });
  await recordAudit(call, { action: 'people.suspend', subject: { kind: 'suspension', id }, personId });
  return true;
}

/** Lifts a suspension: the requests that have not ended are back on the board, and nothing else that ended. */
export async function lift(call: CallContext, personId: string): Promise<void> {
  if (!(await end(call, personId))) throw new ProblemError('wrong-state', { detail: 'This person is not suspended.' });
}

async function end(call: CallContext, personId: string): Promise<boolean> {
  const { community, transaction, now } = call;
  await refuseUnlessMay(call, personId);
  if (!(await mark(call, personId, null))) return false;
  const { id } = await transaction
    .updateTable('suspensions')
    .set({ lifted_at: now, lifted_by: signedIn(call).id })
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow();
  // Of somebody below 18 no place is on the map, suspended or not.
  if ((await findPerson(call, personId)).adult) await asSystem(call, () => hideRequests(call, personId, null));
  await recordAudit(call, { action: 'people.lift', subject: { kind: 'suspension', id }, personId });
  return true;
}

/** One order for all, so that two who decide about the same people never wait for each other. */
const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** Suspends all of these people, or nobody where one of them may not be. Who is suspended already stays so. */
export async function suspendMany(call: CallContext, ids: readonly string[], reason: string): Promise<void> {
  for (const id of inOrder(ids)) await begin(call, id, reason);
}

/** Undoes that. */
export async function liftMany(call: CallContext, ids: readonly string[]): Promise<void> {
  for (const id of inOrder(ids)) await end(call, id);
}
