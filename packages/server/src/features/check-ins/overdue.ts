import type { OverdueVisit, Page, PageQuery } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { asSystem } from '../staff/as-system.js';
import { hasRole } from '../staff/rules.js';
import { recordAudit } from '../staff/audit.js';
import { overdueAt, overdueMinutes } from './rules.js';

const usualLimit = 50;
/** Who is told when nobody else is there (see the job), so that each of them may look. */
const lookers = ['coordinator', 'safeguarding-lead', 'administrator'] as const;

/** @throws ProblemError not-allowed */
function refuseOthers(call: CallContext): void {
  if (!lookers.some((role) => hasRole(signedIn(call), role)))
    throw new ProblemError('not-allowed', { detail: 'Only the people who look after volunteers may do this.' });
}

/** Visits of which nobody heard that the helper left, the longest overdue first. @throws ProblemError not-allowed */
export async function listOverdue(call: CallContext, { cursor, limit = usualLimit }: PageQuery): Promise<Page<OverdueVisit>> {
  const { community, now, transaction } = call;
  refuseOthers(call);
  const position = readCursor(call, 'overdue', cursor);
  // The title and the helper's name are all that is read of offers and requests, and they are what the e-mail told.
  const rows = await asSystem(call, () => {
    let query = transaction
      .selectFrom('check_ins')
      .innerJoin('offers', (join) =>
        join.onRef('offers.community_id', '=', 'check_ins.community_id').onRef('offers.id', '=', 'check_ins.offer_id'),
      )
      .innerJoin('requests', (join) =>
        join.onRef('requests.community_id', '=', 'offers.community_id').onRef('requests.id', '=', 'offers.request_id'),
      )
      .innerJoin('people', (join) =>
        join.onRef('people.community_id', '=', 'check_ins.community_id').onRef('people.id', '=', 'check_ins.person_id'),
      )
      .select(['check_ins.offer_id', 'check_ins.ends_at', 'check_ins.arrived_at', 'check_ins.person_id'])
      .select(['requests.title', 'people.display_name'])
      .where('check_ins.community_id', '=', community.id)
      .where('check_ins.ends_at', '<=', new Date(now.getTime() - overdueMinutes * 60_000))
      .where('check_ins.left_at', 'is', null)
      .where('check_ins.closed_at', 'is', null)
      .where((where) => where.or([where('offers.status', '=', 'accepted'), where('check_ins.arrived_at', 'is not', null)]))
      .where('offers.status', '<>', 'done');
    if (position)
      query = query.where(sql<SqlBool>`(check_ins.ends_at, check_ins.offer_id) > (${position[0]}::timestamptz, ${position[1]}::uuid)`);
    return query
      .orderBy('check_ins.ends_at')
      .orderBy('check_ins.offer_id')
      .limit(limit + 1)
      .execute();
  });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => ({
      offerId: row.offer_id,
      endsAt: row.ends_at.toISOString(),
      ...(row.arrived_at && { arrivedAt: row.arrived_at.toISOString() }),
      overdueAt: overdueAt(row.ends_at).toISOString(),
      title: row.title,
      helper: { id: row.person_id, displayName: row.display_name },
    })),
    ...(rows.length > limit && last && { nextCursor: writeCursor(call, 'overdue', [last.ends_at.toISOString(), last.offer_id]) }),
  };
}

/** Takes an overdue visit off the list, with a note for staff. Of two at once one does. @throws ProblemError not-allowed, wrong-state */
export async function closeVisit(call: CallContext, offerId: string, note: string): Promise<void> {
  const { community, now, transaction } = call;
  refuseOthers(call);
  const person = signedIn(call);
  const row = await asSystem(call, () =>
    transaction
      .updateTable('check_ins')
      .set({ closed_at: now, closed_by: person.id, closed_note: note })
      .where('community_id', '=', community.id)
      .where('offer_id', '=', offerId)
      .where('person_id', '<>', person.id)
      .where('ends_at', '<=', new Date(now.getTime() - overdueMinutes * 60_000))
      .where('left_at', 'is', null)
      .where('closed_at', 'is', null)
      .returning('person_id')
      .executeTakeFirst(),
  );
  if (!row) throw new ProblemError('wrong-state', { detail: 'This visit is not overdue any more.' });
  await recordAudit(call, { action: 'checkIns.close', subject: { kind: 'check-in', id: offerId }, personId: row.person_id });
}
