import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type HandlersOf } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { presentBlock } from './blocking.js';
import { presentReport } from './reporting.js';
import { refuseReaders } from './rules.js';
import { blocksOf, notAbout, reportsWithSubjects } from './store.js';
import { closeReport, putBack, reopenReport, takeDown } from './taking-down.js';

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
    const own = (table: 'blocks' | 'organisation_blocks') =>
      call.transaction
        .deleteFrom(table)
        .where('community_id', '=', call.community.id)
        .where('person_id', '=', signedIn(call).id)
        .where('id', '=', call.params['id']!)
        .executeTakeFirst();
    const { numDeletedRows } = await own('blocks');
    if (numDeletedRows === 0n && (await own('organisation_blocks')).numDeletedRows === 0n) throw new ProblemError('not-found');
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

  closeReport: (call) => closeReport(call, call.body?.note),
  reopenReport: (call) => reopenReport(call),
  takeDown: (call) => takeDown(call, call.body?.note),
  putBack: (call) => putBack(call),
};
