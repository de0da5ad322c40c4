import type { Organisation } from '@goodturn/contract';
import { ProblemError, type CallContext } from '../../http/handler.js';
import { hasBlockedOrganisation } from '../safety/blocking-organisations.js';
import { approves, manages } from './rules.js';
import { findOrganisation, openCounts, type OrganisationRow } from './store.js';

/** An organisation as this reader may see it; `undefined` for one that is not for them. */
export function presentOrganisation(call: CallContext, row: OrganisationRow, openOpportunities: number): Organisation {
  const { person } = call;
  const inside = person !== undefined && (row.created_by === person.id || manages(person, row.id) || approves(person));
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    ...(row.website !== null && { website: row.website }),
    ...(row.email !== null && { email: row.email }),
    ...(row.phone !== null && { phone: row.phone }),
    causes: row.causes,
    ...(row.register !== null &&
      row.registration_number !== null && { registration: { register: row.register, number: row.registration_number } }),
    openOpportunities,
    status: row.status,
    ...(inside && row.decline_reason !== null && { reason: row.decline_reason }),
    addedAt: row.created_at.toISOString(),
    ...(person && { you: { manages: manages(person, row.id) } }),
  };
}

/** An organisation that the reader may see: who blocked it does not, unless they look after it. @throws ProblemError not-found */
export async function seeOrganisation(call: CallContext, id: string): Promise<OrganisationRow> {
  const row = await findOrganisation(call, id);
  if (!row) throw new ProblemError('not-found');
  const { person } = call;
  if (person && !approves(person) && !manages(person, id) && (await hasBlockedOrganisation(call, person.id, id)))
    throw new ProblemError('not-found');
  return row;
}

export async function readOrganisation(call: CallContext, id: string): Promise<Organisation> {
  const row = await seeOrganisation(call, id);
  return presentOrganisation(call, row, (await openCounts(call, [id])).get(id) ?? 0);
}

/** @throws ProblemError not-allowed */
export function refuseOthers(call: CallContext, organisationId: string): void {
  if (!manages(call.person, organisationId))
    throw new ProblemError('not-allowed', { detail: 'Only the people who look after this organisation may do this.' });
}
