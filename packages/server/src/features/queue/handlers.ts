import type { QueueItem, QueueKind } from '@goodturn/contract';
import { ProblemError, type CallContext, type HandlersOf, type Readers } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { readReport } from '../safety/reporting.js';
import { refuseReaders } from '../safety/rules.js';
import { letGo, takeHold } from './holding.js';
import { queueRows, type QueueRow } from './items.js';

const usualLimit = 50;

const present = (row: QueueRow): QueueItem => ({
  kind: row.kind,
  id: row.id,
  priority: row.priority,
  since: row.since.toISOString(),
  title: row.title,
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.person_id !== null && { personId: row.person_id }),
  ...(row.holder_id !== null &&
    row.holder_name !== null &&
    row.until !== null && { holder: { id: row.holder_id, displayName: row.holder_name, until: row.until.toISOString() } }),
});

/** What still waits for whoever calls. @throws ProblemError not-found for what was decided, or is not theirs to decide */
async function readItem(call: CallContext, kind: QueueKind, id: string): Promise<QueueItem> {
  const [row] = await queueRows(call, { only: { kind, id }, limit: 1 });
  if (!row) throw new ProblemError('not-found', { detail: 'This does not wait any more.' });
  return present(row);
}

export const queueHandlers: HandlersOf<'queue'> = {
  list: async (call) => {
    const { limit = usualLimit, cursor } = call.query;
    const rows = await queueRows(call, { after: readCursor(call, 'queue', cursor), limit: limit + 1 });
    const last = rows[limit - 1];
    return {
      body: {
        items: rows.slice(0, limit).map(present),
        ...(rows.length > limit && last && { nextCursor: writeCursor(call, 'queue', [last.priority, last.since.toISOString(), last.id]) }),
      },
    };
  },

  getReport: async (call) => {
    refuseReaders(call);
    return { body: await readReport(call, call.params['id']!) };
  },

  take: async (call) => {
    const { kind, id } = call.body;
    await readItem(call, kind, id);
    await takeHold(call, kind, id);
    return { body: await readItem(call, kind, id), resource: { kind: 'queue-item', id: `${kind} ${id}` } };
  },

  release: async (call) => {
    await letGo(call, call.body.kind, call.body.id);
    return { body: undefined };
  },
};

export const queueReaders: Pick<Readers, 'queue-item'> = {
  'queue-item': (call, name) => {
    const [kind, id = ''] = name.split(' ') as [QueueKind, string?];
    return readItem(call, kind, id);
  },
};
