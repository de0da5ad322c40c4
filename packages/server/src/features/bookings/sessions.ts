import { ProblemError, type CallContext } from '../../http/handler.js';
import { recordAudit } from '../staff/audit.js';
import { asSystem } from '../staff/as-system.js';
import { countPlaces, holdSession } from './places.js';
import { tellVolunteers } from './tell.js';

/**
 * Calls a session off: every place in it ends, and each volunteer who had one or waited is told once.
 * @throws ProblemError wrong-state when it is off already, or has begun
 */
export async function cancelSession(
  call: CallContext,
  id: string,
  opportunity: { organisation_id: string },
  reason: string | undefined,
): Promise<void> {
  const { community, transaction, now, person } = call;
  await asSystem(call, async () => {
    const { session } = await holdSession(call, id);
    if (session.status === 'cancelled') throw new ProblemError('wrong-state', { detail: 'This session is cancelled.' });
    if (session.starts_at <= now) throw new ProblemError('wrong-state', { detail: 'This session has begun.' });
    const said = reason === undefined || reason === '' ? null : reason;
    const ended = await transaction
      .updateTable('bookings')
      .set((row) => ({
        status: 'cancelled',
        reason: said,
        sequence: row('sequence', '+', 1),
        decided_by: person?.id ?? null,
        decided_at: now,
        updated_at: now,
      }))
      .where('community_id', '=', community.id)
      .where('session_id', '=', id)
      .where('status', 'in', ['booked', 'waiting'])
      .returning('id')
      .execute();
    await transaction
      .updateTable('sessions')
      .set({ status: 'cancelled', cancel_reason: said, sequence: session.sequence + 1, updated_at: now })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
    await countPlaces(call, id);
    await tellVolunteers(
      call,
      ended.map((row) => ({ bookingId: row.id, kind: 'session-cancelled' as const, reason: said ?? undefined })),
    );
  });
  await recordAudit(call, {
    action: 'sessions.cancel',
    subject: { kind: 'session', id },
    organisationId: opportunity.organisation_id,
  });
}
