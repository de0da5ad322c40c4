import type { CheckIn } from '@goodturn/contract';
import type { Selectable } from 'kysely';
import type { CheckInsTable } from '../../database/schema.js';
import { inputProblem, ProblemError, signedIn, type Answer, type CallContext, type HandlersOf, type Readers } from '../../http/handler.js';
import { seeOffer } from '../offers/reading.js';
import { closeVisit, listOverdue } from './overdue.js';
import { canEnd, longestHours, overdueAt } from './rules.js';

type Row = Selectable<CheckInsTable>;

const rowOf = ({ transaction, community }: CallContext, offerId: string): Promise<Row | undefined> =>
  transaction
    .selectFrom('check_ins')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('offer_id', '=', offerId)
    .forUpdate()
    .executeTakeFirst();

const present = (row: Row): CheckIn => ({
  offerId: row.offer_id,
  endsAt: row.ends_at.toISOString(),
  ...(row.arrived_at && { arrivedAt: row.arrived_at.toISOString() }),
  ...(row.left_at && { leftAt: row.left_at.toISOString() }),
  overdueAt: overdueAt(row.ends_at).toISOString(),
});

/** The helper's own, also once one of the two has blocked the other. @throws ProblemError not-found for anybody else */
async function readCheckIn(call: CallContext, offerId: string): Promise<CheckIn> {
  const row = await rowOf(call, offerId);
  if (row?.person_id !== signedIn(call).id) throw new ProblemError('not-found');
  return present(row);
}

const answerWith = async (call: CallContext, offerId: string): Promise<Answer<CheckIn>> => ({
  body: await readCheckIn(call, offerId),
  resource: { kind: 'check-in', id: offerId },
});

/** The match of the helper who calls. @throws ProblemError not-found, wrong-state */
async function ownMatch(call: CallContext, id: string) {
  const { row, side } = await seeOffer(call, id);
  if (side !== 'helper') throw new ProblemError('not-found');
  if (row.status !== 'accepted') throw new ProblemError('wrong-state', { detail: 'This offer is not a match any more.' });
  return row;
}

function endOf(typed: string, now: Date, arrives: boolean): Date {
  const endsAt = new Date(typed);
  if (!canEnd(endsAt, now, arrives))
    throw inputProblem({
      pointer: '#/endsAt',
      code: 'out-of-range',
      detail: arrives ? `Enter a time within the next ${longestHours} hours.` : 'Enter a time to come, within a year.',
    });
  return endsAt;
}

async function keep(
  call: CallContext,
  row: { id: string; person_id: string },
  values: { ends_at: Date; arrived_at?: Date },
): Promise<void> {
  const { community, transaction } = call;
  await transaction
    .insertInto('check_ins')
    .values({ community_id: community.id, offer_id: row.id, person_id: row.person_id, ...values })
    // Asked for again, or there again: what was told and when they left was of another visit.
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'offer_id'])
        .doUpdateSet({ ...values, left_at: null, told_at: null, closed_at: null, closed_by: null, closed_note: null }),
    )
    .execute();
}

export const checkInsHandlers: HandlersOf<'checkIns'> = {
  listOverdue: async (call) => ({ body: await listOverdue(call, call.query) }),
  close: async (call) => {
    await closeVisit(call, call.params['id']!, call.body.note);
    return { body: undefined };
  },
  get: async (call) => ({ body: await readCheckIn(call, call.params['id']!) }),

  ask: async (call) => {
    const match = await ownMatch(call, call.params['id']!);
    await keep(call, match, { ends_at: endOf(call.body.endsAt, call.now, false) });
    return answerWith(call, match.id);
  },

  arrive: async (call) => {
    const { now, body } = call;
    const match = await ownMatch(call, call.params['id']!);
    const earlier = await rowOf(call, match.id);
    const { minutes } = await call.transaction
      .selectFrom('requests')
      .select('minutes')
      .where('community_id', '=', call.community.id)
      .where('id', '=', match.request_id)
      .executeTakeFirstOrThrow();
    const asked = earlier && earlier.left_at === null && earlier.ends_at > now ? earlier.ends_at : undefined;
    const ends = body?.endsAt === undefined ? (asked ?? new Date(now.getTime() + minutes * 60_000)) : endOf(body.endsAt, now, true);
    await keep(call, match, { ends_at: ends, arrived_at: now });
    return answerWith(call, match.id);
  },

  leave: async (call) => {
    const { community, transaction, now } = call;
    const id = call.params['id']!;
    // Whatever became of the match meanwhile, by a block too, that they left safely is heard.
    const asked = await rowOf(call, id);
    if (asked ? asked.person_id !== signedIn(call).id : (await seeOffer(call, id)).side !== 'helper') throw new ProblemError('not-found');
    const row = await transaction
      .updateTable('check_ins')
      .set({ left_at: now })
      .where('community_id', '=', community.id)
      .where('offer_id', '=', id)
      .where('arrived_at', 'is not', null)
      .where('left_at', 'is', null)
      .returning('offer_id')
      .executeTakeFirst();
    if (!row) throw new ProblemError('wrong-state', { detail: 'Say first that you are there.' });
    return answerWith(call, id);
  },
};

export const checkInReaders: Pick<Readers, 'check-in'> = { 'check-in': readCheckIn };
