import type { CheckCounts } from '@goodturn/contract';
import { sql } from 'kysely';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { daysLater } from '../requests/states.js';
import { asSystem } from '../staff/as-system.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';
import { agreementsFor, dueForRecheck } from './rechecks.js';

/**
 * What waits for whoever calls: policies keep it to certificates of their duty, so that an administrator reads no number of what is not
 * theirs, only whether re-checks have stopped.
 * @throws ProblemError not-allowed
 */
export async function countChecks(call: CallContext): Promise<CheckCounts> {
  const { transaction, community, now } = call;
  const person = signedIn(call);
  const looksAfterAll = hasRole(person, 'administrator');
  if (!looksAfterAll && !hasRole(person, 'coordinator') && coordinatedBy(person).length === 0)
    throw new ProblemError('not-allowed', { detail: 'Only a coordinator of volunteers or an administrator may do this.' });
  const counts = await transaction
    .selectFrom('certificates')
    .innerJoin('clearances', (join) =>
      join.onRef('clearances.community_id', '=', 'certificates.community_id').onRef('clearances.certificate_id', '=', 'certificates.id'),
    )
    .select([
      sql<number>`count(*) filter (where clearances.lack = 'decision')::int`.as('toDecide'),
      sql<number>`count(*) filter (where clearances.lack = 'details')::int`.as('detailsToCheck'),
      sql<number>`count(*) filter (where clearances.lack = 'new-certificate')::int`.as('newCertificateNeeded'),
      sql<number>`count(*) filter (where certificates.review_due <= ${daysLater(now, 30)} and certificates.decision_outcome = 'approved')::int`.as(
        'due',
      ),
    ])
    .where('certificates.community_id', '=', community.id)
    .where('certificates.replaced_at', 'is', null)
    .executeTakeFirstOrThrow();
  const readDue = () => dueForRecheck(call).execute();
  const due = looksAfterAll ? await asSystem(call, readDue) : await readDue();
  // Others of the same duty may have agreed: each reads their own agreement alone.
  const agreements = due.length === 0 ? [] : await asSystem(call, () => agreementsFor(call));
  const stopped = due.some(({ organisation_id }) => !agreements.some((one) => one.organisation_id === organisation_id));
  return { ...counts, rechecks: stopped ? 'stopped' : 'running' };
}
