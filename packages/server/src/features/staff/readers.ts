import type { StaffRole } from '@goodturn/contract';
import { ProblemError, signedIn, type CallContext, type Readers } from '../../http/handler.js';
import { hasRole } from './rules.js';
import { presentStaffRole, staffRoles } from './store.js';

export async function readStaffRole(call: CallContext, id: string): Promise<StaffRole> {
  if (!hasRole(signedIn(call), 'administrator')) throw new ProblemError('not-found');
  const row = await staffRoles(call.transaction, call.community.id).where('staff_roles.id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return presentStaffRole(row);
}

export const staffReaders: Pick<Readers, 'staff-role'> = { 'staff-role': readStaffRole };
