import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type HandlersOf } from '../../http/handler.js';
import { decideAlone } from '../queue/holding.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { recordAudit } from '../staff/audit.js';
import { presentBlock } from './blocking.js';
import { presentReport, readReport } from './reporting.js';
import { refuseReaders } from './rules.js';
import { blocksOf, notAbout, reportsWithSubjects } from './store.js';

const usualLimit = 20;

export const safetyHandlers: HandlersOf<'safety'> = {
  listBlocks: async (call) => {
    const { limit = usualLimit, cursor } = call.query;
    const position = readCursor(call, 'blocks', cursor);
    let query = blocksOf(call, signedIn(call).id);
    if (position) query = query.where(sql<SqlBool>`(blocks.blocked_at, blocks.id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`);
    const rows = await query
      .orderBy('blocks.blocked_at', 'desc')
      .orderBy('blocks.id', 'desc')
      .limit(limit + 1)
      .execute();
    const last = rows[limit - 1];
    return {
      body: {
        items: rows.slice(0, limit).map(presentBlock),
        ...(rows.length > limit && last && { nextCursor: writeCursor(call, 'blocks', [last.blocked_at.toISOString(), last.id]) }),
      },
    };
  },

  endBlock: async (call) => {
    const { numDeletedRows } = await call.transaction
      .deleteFrom('blocks')
      .where('community_id', '=', call.community.id)
      .where('person_id', '=', signedIn(call).id)
      .where('id', '=', call.params['id']!)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new ProblemError('not-found');
    return { body: undefined };
  },

  listReports: async (call) => {
    refuseReaders(call);
    const { status = 'open', limit = usualLimit, cursor } = call.query;
    const list = `reports ${status}`;
    const position = readCursor(call, list, cursor);
    let query = reportsWithSubjects(call)
      .where('reports.status', '=', status)
      .where(notAbout(signedIn(call).id));
    if (position)
      query = query.where(sql<SqlBool>`(reports.reported_at, reports.id) > (${position[0]}::timestamptz, ${position[1]}::uuid)`);
    const rows = await query
      .orderBy('reports.reported_at')
      .orderBy('reports.id')
      .limit(limit + 1)
      .execute();
    const last = rows[limit - 1];
    return {
      body: {
        items: rows.slice(0, limit).map((row) => presentReport(row, true)),
        ...(rows.length > limit && last && { nextCursor: writeCursor(call, list, [last.reported_at.toISOString(), last.id]) }),
      },
    };
  },

  closeReport: async (call) => {
    refuseReaders(call);
    const id = call.params['id']!;
    await decideAlone(call, 'report', id);
    const { numUpdatedRows } = await call.transaction
      .updateTable('reports')
      .set({ status: 'closed', note: call.body?.note || null, closed_at: call.now, closed_by: signedIn(call).id })
      .where('community_id', '=', call.community.id)
      .where('id', '=', id)
      .where('status', '=', 'open')
      .where((where) => where.or([where('writer_id', 'is', null), where('writer_id', '<>', signedIn(call).id)]))
      .executeTakeFirst();
    const report = await readReport(call, id);
    if (numUpdatedRows === 0n) throw new ProblemError('wrong-state', { detail: 'This report is already closed.' });
    await recordAudit(call, { action: 'safety.closeReport', subject: { kind: 'report', id } });
    return { body: report, resource: { kind: 'report', id } };
  },
};
