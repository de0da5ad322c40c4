import type { Offer } from '@goodturn/contract';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { isHelper } from '../requests/states.js';
import { timingOf } from '../requests/present.js';
import { safeWordsOf } from '../requests/reading.js';
import { blockBetween } from '../requests/store.js';
import { offersWithNames, unreadOf, type NamedOffer } from './store.js';

/** An offer with what its reader is to it. */
export interface SeenOffer {
  row: NamedOffer;
  side: 'asker' | 'helper';
}

/** Finds an offer for the asker or the one who offered; for anybody else, and across a block, it is not there. @throws ProblemError not-found */
export async function seeOffer(call: CallContext, id: string): Promise<SeenOffer> {
  const person = signedIn(call);
  const row = await offersWithNames(call).where('offers.id', '=', id).executeTakeFirst();
  if (!row || (row.person_id !== person.id && row.asker_id !== person.id)) throw new ProblemError('not-found');
  if (await blockBetween(call, row.person_id, row.asker_id)) throw new ProblemError('not-found');
  if (row.person_id === person.id || row.taken_down_at === null) return { row, side: row.asker_id === person.id ? 'asker' : 'helper' };
  // What was agreed stands; the words that came with it are hidden.
  if (!isHelper(row)) throw new ProblemError('not-found');
  return { row: { ...row, message: '' }, side: 'asker' };
}

/** An offer as it travels. @param withRequest adds the line about its request */
export async function presentOffers(call: CallContext, rows: readonly NamedOffer[], withRequest: boolean): Promise<Offer[]> {
  const person = signedIn(call);
  const unread = await unreadOf(
    call,
    person.id,
    rows.filter((row) => row.accepted_at !== null).map((row) => row.id),
  );
  const offers: Offer[] = [];
  for (const row of rows) {
    const isAsker = row.asker_id === person.id;
    const safeWords = isAsker && row.status === 'accepted' ? await safeWordsOf(call, row.id) : undefined;
    offers.push({
      id: row.id,
      requestId: row.request_id,
      status: row.status,
      message: isAsker && row.taken_down_at ? '' : row.message,
      language: row.language,
      ...(row.minutes !== null && { minutes: row.minutes }),
      ...(row.thanks !== null && { thanks: row.thanks }),
      ...(row.thanks_language !== null && { thanksLanguage: row.thanks_language }),
      ...(row.end_reason !== null && { endReason: row.end_reason }),
      offeredAt: row.offered_at.toISOString(),
      ...(row.accepted_at && { acceptedAt: row.accepted_at.toISOString() }),
      ...(row.done_at && { doneAt: row.done_at.toISOString() }),
      offeredBy: { displayName: row.offered_by },
      ...(safeWords && { safeWords }),
      mine: row.person_id === person.id,
      ...(withRequest && {
        request: {
          id: row.request_id,
          title: row.title,
          category: row.category_id,
          area: { id: row.area_id, name: row.area_name },
          timing: timingOf(row),
          minutes: row.request_minutes,
          status: row.request_status,
          language: row.request_language,
          postedBy: { displayName: row.asked_by },
        },
      }),
      ...(unread.has(row.id) && { unread: unread.get(row.id) }),
    });
  }
  return offers;
}

export async function readOffer(call: CallContext, id: string): Promise<Offer> {
  const { row } = await seeOffer(call, id);
  return (await presentOffers(call, [row], row.person_id === signedIn(call).id))[0]!;
}
