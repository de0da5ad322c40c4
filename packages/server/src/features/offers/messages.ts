import type { Message, NewMessage, Page, PageQuery } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type Answer, type CallContext } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { seesPlace } from '../requests/rules.js';
import { isLive } from '../requests/states.js';
import { tellPerson } from '../requests/tell.js';
import { findDanger } from '../safety/danger.js';
import { reportDanger } from '../safety/reporting.js';
import { seeOffer, type SeenOffer } from './reading.js';
import { refuseYoungMessage } from '../volunteers/with-young.js';
import { messagesOf } from './store.js';

const usualLimit = 50;
type Row = Awaited<ReturnType<ReturnType<typeof messagesOf>['executeTakeFirstOrThrow']>>;

const presentMessage = (row: Row, personId: string): Message => ({
  id: row.id,
  offerId: row.offer_id,
  text: row.text,
  language: row.language,
  sentAt: row.sent_at.toISOString(),
  sentBy: { displayName: row.display_name },
  mine: row.person_id === personId,
});

/** People write addresses to each other: the conversation leaves a helper's view together with the place. @throws ProblemError not-found */
export function mayReadMessages(call: CallContext, { row, side }: SeenOffer): void {
  const gone = row.closed_at !== null || !seesPlace({ id: row.id, status: row.status, doneAt: row.done_at ?? undefined }, call.now);
  const ended = row.accepted_at !== null && gone;
  if (side === 'helper' && ended) throw new ProblemError('not-found', { detail: 'This match has ended, and its messages with it.' });
}

/** The conversation of a match, oldest first. What the other side wrote up to here counts as read. */
export async function listMessages(call: CallContext, offerId: string, query: PageQuery): Promise<Page<Message>> {
  const seen = await seeOffer(call, offerId);
  mayReadMessages(call, seen);
  const { side } = seen;
  const { limit = usualLimit, cursor } = query;
  const list = `messages ${offerId}`;
  const position = readCursor(call, list, cursor);
  let found = messagesOf(call, offerId);
  if (position) found = found.where(sql<SqlBool>`(messages.sent_at, messages.id) > (${position[0]}::timestamptz, ${position[1]}::uuid)`);
  const rows = await found.limit(limit + 1).execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (last) {
    const column = side === 'asker' ? 'asker_read_at' : 'helper_read_at';
    await call.transaction
      .updateTable('offers')
      .set({ [column]: last.sent_at })
      .where('community_id', '=', call.community.id)
      .where('id', '=', offerId)
      .where((where) => where.or([where(column, 'is', null), where(column, '<', last.sent_at)]))
      .execute();
  }
  const personId = signedIn(call).id;
  return {
    items: shown.map((row) => presentMessage(row, personId)),
    ...(rows.length > limit && last && { nextCursor: writeCursor(call, list, [last.sent_at.toISOString(), last.id]) }),
  };
}

/** The two can write from the match until it has ended, or until what was said to be done is confirmed; never once it was closed. */
const isOpen = ({ row }: SeenOffer): boolean =>
  row.closed_at === null && (row.status === 'accepted' || (row.status === 'done' && isLive(row.request_status)));

/** Sends a message to the other side of a match: not masked, but read for words of danger. */
export async function sendMessage(call: CallContext, offerId: string, { text }: NewMessage): Promise<Answer<Message>> {
  const person = signedIn(call);
  const seen = await seeOffer(call, offerId);
  const { row } = seen;
  if (!isOpen(seen)) {
    throw new ProblemError('wrong-state', {
      detail:
        row.accepted_at === null
          ? 'You can write to each other once the offer is accepted.'
          : 'This match has ended, so messages are closed.',
    });
  }
  await refuseYoungMessage(call, person, row.person_id, row.asker_id);
  const id = call.services.random.id(call.now);
  const danger = findDanger(text) !== undefined;
  await call.transaction
    .insertInto('messages')
    .values({
      community_id: call.community.id,
      id,
      offer_id: offerId,
      person_id: person.id,
      text,
      language: person.language,
      danger,
      sent_at: call.now,
    })
    .execute();
  const other = row.person_id === person.id ? row.asker_id : row.person_id;
  await tellPerson(call, other, 'message-received.either', { title: row.title, other: person.displayName }, 'yours');
  if (danger)
    await reportDanger(call, { kind: 'message', subjectId: id, requestId: row.request_id, writerId: person.id, title: row.title });
  return { body: await readMessage(call, id), resource: { kind: 'message', id } };
}

/** Finds a message for the two whose match it belongs to. @throws ProblemError not-found */
export async function seeMessage(call: CallContext, id: string): Promise<{ message: Row; offer: SeenOffer }> {
  const found = await call.transaction
    .selectFrom('messages')
    .select('offer_id')
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new ProblemError('not-found');
  const offer = await seeOffer(call, found.offer_id);
  const message = await messagesOf(call, found.offer_id).where('messages.id', '=', id).executeTakeFirst();
  if (!message) throw new ProblemError('not-found');
  return { message, offer };
}

export const readMessage = async (call: CallContext, id: string): Promise<Message> =>
  presentMessage((await seeMessage(call, id)).message, signedIn(call).id);
