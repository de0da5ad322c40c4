import type { PersonForStaff } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type Answer, type CallContext, type HandlersOf } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { blockPerson } from '../safety/blocking.js';
import { addReport } from '../safety/reporting.js';
import { recordAudit } from '../staff/audit.js';
import { correctVolunteer, readVolunteerForStaff } from './correcting.js';
import { namedLike, peopleFor, presentInList, readPerson } from './store.js';
import { eraseForPerson } from '../personal-data/erasing.js';
import { exportForPerson } from '../personal-data/exporting.js';
import { mergePeople, previewMerge } from './merging.js';
import { liftAddress } from './suspended-addresses.js';
import { lift, liftMany, suspend, suspendMany } from './suspending.js';

const usualLimit = 50;

const answerWith = async (call: CallContext, id: string): Promise<Answer<PersonForStaff>> => ({
  body: await readPerson(call, id),
  resource: { kind: 'person', id },
});

/** Somebody else of the community, whoever asks. Whom a block parts is there: the one who blocked may still tell of them. */
async function otherPerson(call: CallContext, id: string): Promise<{ id: string; displayName: string }> {
  const row = await call.transaction
    .selectFrom('people')
    .select(['id', 'display_name'])
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  if (row.id === signedIn(call).id) throw new ProblemError('not-found', { detail: 'This is you.' });
  return { id: row.id, displayName: row.display_name };
}

export const peopleHandlers: HandlersOf<'people'> = {
  list: async (call) => {
    const { q, suspended, limit = usualLimit, cursor } = call.query;
    const list = `people ${suspended ?? ''} ${q ?? ''}`;
    const position = readCursor(call, list, cursor);
    let query = peopleFor(call);
    if (q) query = query.where(namedLike(q));
    if (suspended !== undefined) query = query.where('suspended_at', suspended ? 'is not' : 'is', null);
    if (position) query = query.where(sql<SqlBool>`(lower(display_name), id) > (${position[0]}, ${position[1]}::uuid)`);
    const rows = await query
      .orderBy(sql`lower(display_name)`)
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const last = rows[limit - 1];
    return {
      body: {
        items: rows.slice(0, limit).map(presentInList),
        ...(rows.length > limit && last && { nextCursor: writeCursor(call, list, [last.key, last.id]) }),
      },
    };
  },

  get: async (call) => {
    const id = call.params['id']!;
    const body = await readPerson(call, id);
    await recordAudit(call, { action: 'people.see', subject: { kind: 'person', id }, personId: id });
    return { body };
  },

  getVolunteer: async (call) => {
    const id = call.params['id']!;
    const body = await readVolunteerForStaff(call, id);
    await recordAudit(call, { action: 'people.seeVolunteer', subject: { kind: 'person', id }, personId: id });
    return { body };
  },
  correctVolunteer: async (call) => ({ body: await correctVolunteer(call, call.params['id']!, call.body) }),

  suspend: async (call) => {
    const id = call.params['id']!;
    await suspend(call, id, call.body.reason);
    return answerWith(call, id);
  },

  lift: async (call) => {
    const id = call.params['id']!;
    await lift(call, id);
    return answerWith(call, id);
  },

  suspendMany: async (call) => {
    await suspendMany(call, call.body.people, call.body.reason);
    return { body: undefined };
  },

  liftMany: async (call) => {
    await liftMany(call, call.body.people);
    return { body: undefined };
  },

  liftAddress: async (call) => {
    await liftAddress(call, call.body.email);
    return { body: undefined };
  },

  export: async (call) => ({ body: await exportForPerson(call, call.params['id']!) }),

  erase: async (call) => {
    await eraseForPerson(call, call.params['id']!);
    return { body: undefined };
  },

  previewMerge: async (call) => ({ body: await previewMerge(call, call.query.from, call.params['id']!) }),

  merge: async (call) => {
    const id = call.params['id']!;
    await mergePeople(call, call.body.from, id);
    return answerWith(call, id);
  },

  report: async (call) => {
    const other = await otherPerson(call, call.params['id']!);
    return addReport(call, { kind: 'person', subjectId: other.id, writerId: other.id, title: other.displayName }, call.body);
  },

  block: async (call) => {
    const other = await otherPerson(call, call.params['id']!);
    return blockPerson(call, other.id);
  },
};
