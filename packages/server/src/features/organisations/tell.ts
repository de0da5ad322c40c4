import { writeMail } from '../../mail/good-turn-mails.js';
import { post } from '../../outbox.js';
import type { CallContext } from '../../http/handler.js';
import { contactsOf, type Contact } from '../requests/store.js';

/** People with one of these roles for the whole community, each once. */
async function staffWith({ transaction, community }: CallContext, roles: readonly ('moderator' | 'coordinator')[]): Promise<Contact[]> {
  const rows = await transaction
    .selectFrom('staff_roles')
    .select('person_id')
    .distinct()
    .where('community_id', '=', community.id)
    .where('role', 'in', roles)
    .where('organisation_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  const people = await contactsOf(
    transaction,
    community.id,
    rows.map((row) => row.person_id),
  );
  return [...people.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Tells those who decide that a new organisation waits. */
export async function tellOfWaiting(call: CallContext, name: string): Promise<void> {
  const people = await staffWith(call, ['moderator', 'coordinator']);
  const facts = { title: name, other: '' };
  await post(
    call,
    ...people.map((person) =>
      writeMail(call.community, person, 'organisation-waits.approver', facts, 'yours', call.services.config.publicUrl),
    ),
  );
}

/** Tells who added an organisation what was decided. */
export async function tellOfOrganisation(
  call: CallContext,
  personId: string,
  decided: 'approved' | 'declined' | 'withdrawn',
  { name, reason }: { name: string; reason: string | undefined },
): Promise<void> {
  const person = (await contactsOf(call.transaction, call.community.id, [personId])).get(personId);
  if (!person) return;
  const facts = { title: name, other: '', ...(reason && { reason }) };
  await post(
    call,
    writeMail(call.community, person, `organisation-${decided}.organisation`, facts, 'opportunities', call.services.config.publicUrl),
  );
}
