import type { SafeguardingCase } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type CallContext, type HandlersOf, type Readers } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { recordAudit } from '../staff/audit.js';

const usualLimit = 50;

/** Policies show these to safeguarding leads alone. */
const cases = ({ transaction, community }: CallContext) =>
  transaction
    .selectFrom('safeguarding_cases as one')
    .innerJoin('people as opener', (join) =>
      join.onRef('opener.community_id', '=', 'one.community_id').onRef('opener.id', '=', 'one.opened_by'),
    )
    .selectAll('one')
    .select('opener.display_name as opener_name')
    .where('one.community_id', '=', community.id);

type Row = Awaited<ReturnType<ReturnType<typeof cases>['executeTakeFirstOrThrow']>>;

const present = (row: Row): SafeguardingCase => ({
  id: row.id,
  person: { id: row.person_id, displayName: row.display_name, email: row.email },
  summary: row.summary,
  openedAt: row.opened_at.toISOString(),
  openedBy: { id: row.opened_by, displayName: row.opener_name },
  ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
  ...(row.outcome !== null && { outcome: row.outcome }),
});

async function readCase(call: CallContext, id: string): Promise<SafeguardingCase> {
  const row = await cases(call).where('one.id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return present(row);
}

// The trail is the administrators' to read, and whom a case is about is not: an entry names the case alone.
const record = (call: CallContext, action: string, id: string) => recordAudit(call, { action, subject: { kind: 'safeguarding-case', id } });

export const safeguardingCasesHandlers: HandlersOf<'safeguardingCases'> = {
  list: async (call) => {
    const { limit = usualLimit, cursor } = call.query;
    const position = readCursor(call, 'cases', cursor);
    let query = cases(call);
    if (position) query = query.where(sql<SqlBool>`(one.opened_at, one.id) < (${position[0]}::timestamptz, ${position[1]}::uuid)`);
    const rows = await query
      .orderBy('one.opened_at', 'desc')
      .orderBy('one.id', 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    for (const { id } of shown) await record(call, 'safeguarding-cases.see', id);
    const last = shown.at(-1);
    return {
      body: {
        items: shown.map(present),
        ...(rows.length > limit && last && { nextCursor: writeCursor(call, 'cases', [last.opened_at.toISOString(), last.id]) }),
      },
    };
  },

  open: async (call) => {
    const { community, transaction, now, services, body } = call;
    const about = await transaction
      .selectFrom('people')
      .select(['id', 'display_name', 'email'])
      .where('community_id', '=', community.id)
      .where('id', '=', call.params['id']!)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!about) throw new ProblemError('not-found');
    if (about.id === signedIn(call).id) throw new ProblemError('not-allowed', { detail: 'Another safeguarding lead does this about you.' });
    const id = services.random.id(now);
    await transaction
      .insertInto('safeguarding_cases')
      .values({
        community_id: community.id,
        id,
        person_id: about.id,
        display_name: about.display_name,
        email: about.email,
        summary: body.summary,
        opened_at: now,
        opened_by: signedIn(call).id,
      })
      .execute();
    await record(call, 'safeguarding-cases.open', id);
    return { body: await readCase(call, id), resource: { kind: 'safeguarding-case', id } };
  },

  close: async (call) => {
    const { community, transaction, now, body } = call;
    const id = call.params['id']!;
    await readCase(call, id);
    const { numUpdatedRows } = await transaction
      .updateTable('safeguarding_cases')
      .set({ closed_at: now, closed_by: signedIn(call).id, outcome: body.outcome })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ProblemError('wrong-state', { detail: 'This case is already closed.' });
    await record(call, 'safeguarding-cases.close', id);
    return { body: await readCase(call, id), resource: { kind: 'safeguarding-case', id } };
  },
};

export const safeguardingCaseReaders: Pick<Readers, 'safeguarding-case'> = { 'safeguarding-case': readCase };
