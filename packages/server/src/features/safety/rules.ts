import type { OwnRole } from '@goodturn/contract';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { hasRole } from '../staff/rules.js';

/** Whether somebody reads what people reported: moderators and safeguarding leads. */
export const readsReports = (person: { readonly roles: readonly OwnRole[] }): boolean =>
  hasRole(person, 'moderator') || hasRole(person, 'safeguarding-lead');

/** @throws ProblemError not-allowed */
export function refuseReaders(call: CallContext): void {
  if (!readsReports(signedIn(call)))
    throw new ProblemError('not-allowed', { detail: 'Only moderators and safeguarding leads may read what people reported.' });
}
