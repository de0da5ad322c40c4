import type { Report } from '@goodturn/contract';
import type { Selectable } from 'kysely';
import type { ReportsTable } from '../../database/schema.js';
import { ProblemError, signedIn, type Answer, type Call, type CallContext } from '../../http/handler.js';
import { decideAlone } from '../queue/holding.js';
import { carryOut, holdRequest } from '../requests/moves.js';
import { decideRequest } from '../requests/rules.js';
import { recordAudit } from '../staff/audit.js';
import { hasRole } from '../staff/rules.js';
import { readReport } from './reporting.js';
import { refuseReaders } from './rules.js';
import { notAbout } from './store.js';

type Row = Selectable<ReportsTable>;
type Decision = 'safety.closeReport' | 'safety.reopenReport' | 'safety.takeDown' | 'safety.putBack';

/** A report that whoever calls may decide, kept to this call. @throws ProblemError not-allowed, taken, not-found */
async function holdReport(call: Call<unknown>): Promise<Row> {
  refuseReaders(call);
  const id = call.params['id']!;
  await decideAlone(call, 'report', id);
  const row = await call.transaction
    .selectFrom('reports')
    .selectAll()
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .where(notAbout(signedIn(call).id))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row;
}

async function decided(call: CallContext, { id, writer_id }: Row, action: Decision): Promise<Answer<Report>> {
  await recordAudit(call, { action, subject: { kind: 'report', id }, personId: writer_id ?? undefined });
  return { body: await readReport(call, id), resource: { kind: 'report', id } };
}

async function close(call: CallContext, { id, status }: Row, note: string | undefined): Promise<void> {
  if (status === 'closed') throw new ProblemError('wrong-state', { detail: 'This report is already closed.' });
  await call.transaction
    .updateTable('reports')
    .set({ status: 'closed', note: note || null, closed_at: call.now, closed_by: signedIn(call).id })
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .execute();
}

/** Closes a report, with a note for staff. */
export async function closeReport(call: Call<unknown>, note: string | undefined): Promise<Answer<Report>> {
  const row = await holdReport(call);
  await close(call, row, note);
  return decided(call, row, 'safety.closeReport');
}

/** Lets a closed report wait again; what was written down about it stays. */
export async function reopenReport(call: Call<unknown>): Promise<Answer<Report>> {
  const row = await holdReport(call);
  if (row.status === 'open') throw new ProblemError('wrong-state', { detail: 'This report is open.' });
  const { community, transaction } = call;
  // Who reported it may have done so once more since.
  const again = await transaction
    .selectFrom('reports')
    .select('id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', row.person_id)
    .where('kind', '=', row.kind)
    .where('subject_id', '=', row.subject_id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (again) throw new ProblemError('wrong-state', { detail: 'They reported it again: that report is open.' });
  await transaction
    .updateTable('reports')
    .set({ status: 'open', closed_at: null, closed_by: null })
    .where('community_id', '=', community.id)
    .where('id', '=', row.id)
    .execute();
  return decided(call, row, 'safety.reopenReport');
}

/** Writes since when the words that were reported are hidden from the other side. @returns whether that changed anything */
async function hide({ transaction, community }: CallContext, { kind, subject_id }: Row, since: Date | null): Promise<boolean> {
  if (kind !== 'offer' && kind !== 'message')
    throw new ProblemError('wrong-state', { detail: 'Only an offer or a message can be taken down here.' });
  const { numUpdatedRows } = await transaction
    .updateTable(kind === 'offer' ? 'offers' : 'messages')
    .set({ taken_down_at: since })
    .where('community_id', '=', community.id)
    .where('id', '=', subject_id)
    .where('taken_down_at', since ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Hides an offer or a message from the other side and closes the report. Who wrote it is not told, and goes on seeing it. */
export async function takeDown(call: Call<unknown>, note: string | undefined): Promise<Answer<Report>> {
  const row = await holdReport(call);
  await close(call, row, note);
  // Another report may have taken it down before.
  await hide(call, row, call.now);
  return decided(call, row, 'safety.takeDown');
}

/** A request that was declined is on the board again, and who asked is told. @throws ProblemError not-allowed, wrong-state */
async function restoreRequest(call: CallContext, id: string): Promise<void> {
  if (!hasRole(signedIn(call), 'moderator'))
    throw new ProblemError('not-allowed', { detail: 'Only the people who look after this board may do this.' });
  const held = await holdRequest(call, id);
  if (held.request.status !== 'declined') throw new ProblemError('wrong-state', { detail: 'This is not taken down.' });
  const { now, community } = call;
  await carryOut(
    call,
    held,
    decideRequest('restore', 'moderator', held.situation, { now, expiryDays: community.settings.policies.requestDays }),
  );
}

/** Shows again what was taken down: an offer, a message, or a request that was declined. */
export async function putBack(call: Call<unknown>): Promise<Answer<Report>> {
  const row = await holdReport(call);
  if (row.kind === 'request' && row.request_id !== null) await restoreRequest(call, row.request_id);
  else if (!(await hide(call, row, null))) throw new ProblemError('wrong-state', { detail: 'This is not taken down.' });
  return decided(call, row, 'safety.putBack');
}
