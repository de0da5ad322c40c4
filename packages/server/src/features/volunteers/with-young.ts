import { ProblemError, type CallContext, type PersonRecord } from '../../http/handler.js';
import { personById } from '../me/store.js';
import { asSystem } from '../staff/as-system.js';
import { endWhatIsShared, hideRequests } from '../people/ending.js';
import type { MoveSetting } from '../requests/moves.js';
import { mayBeMatched, mayMessage, showsPlace, type AgeGroup } from './age.js';
import { holdsClearanceForYoung } from './cleared-for-young.js';
import { groupOf } from './rules.js';

/** @see holdsClearanceForYoung */
const isClearedForYoung = (call: CallContext, adultId: string): Promise<boolean> =>
  asSystem(call, () => holdsClearanceForYoung(call, adultId));

interface Task {
  readonly askerId: string;
  readonly gated: boolean;
  readonly atHome: boolean;
}

/** Whether somebody's age allows a match with one adult. */
async function allowsMatch(call: CallContext, helper: Pick<PersonRecord, 'adult' | 'young'>, { askerId, gated, atHome }: Task) {
  const group = groupOf(helper);
  const oneToOneAllowed = call.community.settings.volunteering.oneToOneFrom16;
  const otherCleared = group === '16-17' && oneToOneAllowed && (await isClearedForYoung(call, askerId));
  return mayBeMatched({ group, oneToOneAllowed, otherCleared, gated, atHome });
}

/** @throws ProblemError adults-only below 16, `locked` with the reason `age` where 16 and 17 may not */
export async function refuseYoungHelper(call: CallContext, helper: PersonRecord, task: Task): Promise<void> {
  if (await allowsMatch(call, helper, task)) return;
  if (helper.young?.group !== '16-17')
    throw new ProblemError('adults-only', { detail: 'Only people of 18 or over may ask or offer, for now. You can go on reading.' });
  throw new ProblemError('locked', {
    reason: 'age',
    detail: 'Until you are 18 you help in groups, or with people whom we have checked. Look at the roles of organisations.',
  });
}

/** Whether a helper may still be accepted; nothing of why not is told. */
export async function refuseYoungMatch(call: CallContext, helperId: string, task: Task): Promise<void> {
  const helper = await personById(call.transaction, call.community.id, helperId);
  if (helper && !(await allowsMatch(call, helper, task)))
    throw new ProblemError('wrong-state', { detail: 'This offer can no longer be accepted.' });
}

/** Lets nobody below 18 be written to, or write, where the adult is not cleared. The adult hears that messages are closed, never why. */
export async function refuseYoungMessage(call: CallContext, writer: PersonRecord, helperId: string, askerId: string): Promise<void> {
  const helper = writer.id === helperId ? writer : await personById(call.transaction, call.community.id, helperId);
  if (!helper) return;
  const group = groupOf(helper);
  if (group === 'adult' || mayMessage(group, await isClearedForYoung(call, askerId))) return;
  if (writer.id === helperId)
    throw new ProblemError('locked', { reason: 'age', detail: 'Messages are closed here for now. Your coordinator can tell you more.' });
  throw new ProblemError('wrong-state', { detail: 'This match has ended, so messages are closed.' });
}

/**
 * Somebody who had said that they are 18 or over gave a date of birth that says otherwise: what they shared with others ends, in words
 * that never say why, and no place of theirs stays on the map.
 */
export const endWhatAdultsBegan = (call: CallContext, personId: string, group: AgeGroup): Promise<void> =>
  asSystem(call, async () => {
    await endWhatIsShared(call, personId);
    if (!showsPlace(group)) await hideRequests(call, personId, call.now);
  });

/** Puts requests back on the board that age had taken off, once somebody is 18; of somebody who is suspended they stay away. Must act as the system. */
export async function showRequestsAgain(setting: MoveSetting, personId: string): Promise<void> {
  const row = await setting.transaction
    .selectFrom('people')
    .select('suspended_at')
    .where('community_id', '=', setting.community.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (row?.suspended_at === null) await hideRequests(setting, personId, null);
}
