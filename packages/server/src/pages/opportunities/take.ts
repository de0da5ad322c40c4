import { limits, type Booking } from '@goodturn/contract';
import { goOn } from '../layout.js';
import { attempt, onlyShows, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import type { PlaceDraft } from '../draft.js';
import type { Visitor } from '../visitor.js';
import { addressOf, toldOf } from './facts.js';
import { rolePage } from './role.js';

/** Takes part in a date or in a role, and says so on the next page. @throws Refused */
export async function takePlace(visitor: Visitor, { roleId, sessionId, message, key }: PlaceDraft): Promise<void> {
  const path = sessionId ? `/sessions/${sessionId}/bookings` : `/opportunities/${roleId}/bookings`;
  const body = sessionId ? {} : { body: message.trim() ? { message } : {} };
  const made = await visitor.api<Booking>('POST', path, { ...body, key });
  visitor.keepDraft({ ...visitor.draft, place: undefined });
  visitor.remember({ told: toldOf(made, visitor) });
}

/** A form that joins, waits or applies. Who is not signed in does so on the way; what they typed stays in their browser. */
export async function sendTaking(visitor: Visitor, roleId: string): Promise<Response> {
  const typed = await readForm(visitor);
  const { message = '', session = '', key = visitor.newKey() } = typed;
  const { words } = visitor;
  const sessionId = /^[\w-]*$/.test(session) ? session : '';
  const place = { roleId, sessionId, message, key };
  const again = (errors: Record<string, string>, status: 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 | 200 = 422) =>
    rolePage(visitor, roleId, { typed, errors, status });
  if (onlyShows(typed)) return again({}, 200);
  if (visitor.proves(typed) && !visitor.cutShort && !(await visitor.person())) {
    if (message.trim().length > limits.offerMessage) return again({ message: words('error/too-long', { most: limits.offerMessage }) });
    const kept = visitor.keepDraft({ ...visitor.draft, place });
    return kept ? askToSignIn(visitor, addressOf(`${roleId}/take`)) : again({ message: words('pages/copy') });
  }
  const sent = await attempt(visitor, typed, ['message'], () => takePlace(visitor, place));
  if (sent.done) return goOn(visitor, visitor.link(addressOf(roleId)));
  const said = toldCodes[sent.code];
  return again(said ? { '': words(said) } : sent.errors, sent.status === 200 ? 422 : sent.status);
}

/** What somebody is told when things have moved on since they looked. */
const toldCodes: Readonly<Record<string, string>> = {
  full: 'told-booking/full',
  'already-booked': 'told-booking/already',
  'wrong-state': 'told/moved',
  locked: 'lock/title',
};

/** Gives a place up, or takes an application back. */
export async function sendGivingUp(visitor: Visitor, id: string): Promise<Response> {
  const typed = await readForm(visitor);
  const { booking = '', key = visitor.newKey() } = typed;
  const back = addressOf(id);
  if (!(await visitor.person())) return askToSignIn(visitor, back);
  const path = `/bookings/${encodeURIComponent(booking)}/cancel`;
  const applied = typed['applied'] === 'yes';
  const sent = await attempt(visitor, typed, [], async () => {
    await visitor.api('POST', path, { key });
    visitor.remember({ told: visitor.words(applied ? 'told-booking/back' : 'told-booking/cancelled') });
  });
  if (!sent.done) visitor.remember({ told: sent.code === 'wrong-state' ? visitor.words('told/moved') : Object.values(sent.errors)[0] });
  return goOn(visitor, visitor.link(back));
}
