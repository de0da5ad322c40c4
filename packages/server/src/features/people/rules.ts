import type { OwnRole } from '@goodturn/contract';
import type { CommunityRecord } from '../../http/handler.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';

interface WithRoles {
  readonly id: string;
  readonly roles: readonly OwnRole[];
}

/** Whom of the community somebody of the staff reaches: everybody, those with a place in these organisations, or nobody. */
export function reachOf(person: WithRoles): 'everybody' | { readonly organisations: readonly string[] } | 'nobody' {
  if ((['coordinator', 'safeguarding-lead', 'administrator'] as const).some((role) => hasRole(person, role))) return 'everybody';
  const organisations = coordinatedBy(person);
  return organisations.length > 0 ? { organisations } : 'nobody';
}

/** Why somebody may not suspend somebody, or lift that; `undefined` when they may. */
export function refusalToSuspend(by: WithRoles, about: { readonly id: string; readonly isStaff: boolean }): string | undefined {
  if (reachOf(by) !== 'everybody') return 'Only the people who look after this whole community may do this.';
  if (by.id === about.id) return 'Somebody else decides about you.';
  if (about.isStaff && !hasRole(by, 'administrator')) return 'Only an administrator may decide this about somebody of the staff.';
  return undefined;
}

/** What somebody reads who is suspended, with whom to talk to. It never says why. */
export function suspendedSentence({ settings: { contact } }: Pick<CommunityRecord, 'settings'>): string {
  const reached = contact.phone ?? contact.email;
  return `You can read, and cannot ask, offer or write for now. To talk about it, contact ${contact.name}${reached ? `: ${reached}` : ''}.`;
}
