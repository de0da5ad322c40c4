import type { JobWork } from '../../jobs/job.js';
import { postInto } from '../../outbox.js';
import type { Secrets } from '../../secrets.js';
import { contactsOf } from '../requests/store.js';
import { askedByCleared, mattersToYoung, youngRules } from './young.js';
import { clearedAmong } from './cleared.js';
import { barredFromSeeing } from './hearing.js';
import { writeLink } from './links.js';
import { neighbourOf, type Neighbour } from './profiles.js';
import { matchedColumns, momentOf, requestToMatch } from './requests-to-match.js';
import { suggestionMail, type ToldRequest } from './suggestion-mail.js';
import { hoursLeft } from './urgency.js';
import { tellAgainAt } from './when-to-tell.js';

/** People for whom something waits that they are to hear of now. */
export async function peopleToTell({ transaction, community, now }: JobWork): Promise<string[]> {
  const rows = await transaction
    .selectFrom('suggestions')
    .select('person_id')
    .distinct()
    .where('community_id', '=', community.id)
    .where('tell_at', '<=', now)
    .where('told_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('answer', 'is', null)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/**
 * Tells one person in one e-mail of all that waits for them. What is no longer right, because somebody came first, a block or a pause came
 * between, or a check ended, is dropped without a word; what comes in quiet hours that they chose since, or
 * before the digest that they want now, waits for those. Done twice it tells once: rows are held, and told ones do not wait.
 */
export async function tellVolunteer(work: JobWork, personId: string): Promise<void> {
  const { transaction, community, now, services } = work;
  const rows = await transaction
    .selectFrom('suggestions')
    .innerJoin('requests', (join) =>
      join.onRef('requests.community_id', '=', 'suggestions.community_id').onRef('requests.id', '=', 'suggestions.request_id'),
    )
    .innerJoin('categories', (join) =>
      join.onRef('categories.community_id', '=', 'requests.community_id').onRef('categories.id', '=', 'requests.category_id'),
    )
    .innerJoin('areas', (join) => join.onRef('areas.community_id', '=', 'requests.community_id').onRef('areas.id', '=', 'requests.area_id'))
    .innerJoin('people as asker', (join) =>
      join.onRef('asker.community_id', '=', 'requests.community_id').onRef('asker.id', '=', 'requests.person_id'),
    )
    .select(matchedColumns)
    .select([
      'suggestions.id as suggestion_id',
      'suggestions.reasons',
      'suggestions.drawn_at',
      'requests.title',
      'requests.expires_at',
      'requests.hidden_at',
      'areas.name as area_name',
      'asker.display_name as asked_by',
    ])
    .where('suggestions.community_id', '=', community.id)
    .where('suggestions.person_id', '=', personId)
    .where('suggestions.tell_at', '<=', now)
    .where('suggestions.told_at', 'is', null)
    .where('suggestions.dropped_at', 'is', null)
    .where('suggestions.answer', 'is', null)
    .orderBy('suggestions.drawn_at')
    .orderBy('suggestions.id')
    .forUpdate('suggestions')
    .skipLocked()
    .execute();
  const suspended = await isSuspended(work, personId);
  const person = suspended ? undefined : (await contactsOf(transaction, community.id, [personId])).get(personId);
  const neighbour = await neighbourOf(work, personId);
  const right: typeof rows = [];
  const putOff = new Map<string, Date>();
  for (const row of rows) {
    const wanting = row.status === 'open' && row.hidden_at === null && row.expires_at > now && row.helpers_matched < row.helpers_wanted;
    if (!person || !neighbour || !wanting || !(await mayStillHear(work, neighbour, row))) continue;
    const at = tellAgainAt(row.drawn_at, now, neighbour.hearing, community.settings.timeZone);
    if (at <= now) right.push(row);
    else if (isStillOf(work, row, at)) putOff.set(row.suggestion_id, at);
  }
  const told = right.map((row) => row.suggestion_id);
  await mark(work, {
    told,
    dropped: rows.flatMap((row) => (told.includes(row.suggestion_id) || putOff.has(row.suggestion_id) ? [] : [row.suggestion_id])),
    putOff,
  });
  if (!person || right.length === 0) return;
  const { publicUrl } = services.config;
  const page = (path: string, token: string) => publicUrl && `${publicUrl}/c/${community.slug}/${path}/${token}`;
  const requests = right.map((row): ToldRequest => ({
    id: row.id,
    title: row.title,
    areaName: row.area_name,
    askedBy: row.asked_by,
    reasons: row.reasons,
    notThisTime: page('suggestions', writeLink(services.secrets, community.id, { purpose: 'not-this-time', personId, requestId: row.id })),
  }));
  const stop = page('unsubscribe', stopToken(services.secrets, community.id, personId));
  await postInto(transaction, community.id, [suggestionMail(community, person, requests, { stop, publicUrl })], now, services.random);
}

const stopToken = (secrets: Secrets, communityId: string, personId: string): string =>
  writeLink(secrets, communityId, { purpose: 'stop', personId });

async function isSuspended({ transaction, community }: JobWork, personId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('people')
    .select('suspended_at')
    .where('community_id', '=', community.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row !== undefined && row.suspended_at !== null;
}

type Row = Parameters<typeof requestToMatch>[0] & { requirement: { kind: string } };

/** What was right when somebody was drawn may have changed before their digest leaves. */
async function mayStillHear(work: JobWork, neighbour: Neighbour, row: Row): Promise<boolean> {
  const { transaction, community } = work;
  const { volunteer, willing } = neighbour;
  if (willing.paused || (willing.onlyOnDuty && !willing.onDuty)) return false;
  const request = requestToMatch(row);
  const blocked = await transaction
    .selectFrom('blocks')
    .select('id')
    .where('community_id', '=', community.id)
    .where('person_id', 'in', [volunteer.personId, request.askerId])
    .where('blocked_id', 'in', [volunteer.personId, request.askerId])
    .executeTakeFirst();
  const cleared = await clearedAmong(work, row.requirement, [volunteer.personId]);
  const byCleared = mattersToYoung(work, [neighbour]) ? await askedByCleared(work, [request.id]) : new Set<string>();
  const between = { blocked: blocked !== undefined, offered: false, saidNo: false, cleared: cleared(volunteer.personId) };
  return barredFromSeeing(volunteer, request, between, youngRules(work, neighbour, request, row.requirement, byCleared)) === undefined;
}

/** Whether a request is still of use to somebody who hears of it then. */
function isStillOf({ community, now }: JobWork, row: Row & { expires_at: Date }, at: Date): boolean {
  const left = hoursLeft(requestToMatch(row), momentOf(community, now)) * 3_600_000;
  return at < row.expires_at && at.getTime() < now.getTime() + left;
}

interface Outcome {
  readonly told: readonly string[];
  readonly dropped: readonly string[];
  /** Until when each waits. */
  readonly putOff: ReadonlyMap<string, Date>;
}

/** Writes down which were told now, which wait on, and that the others no longer need to be. */
async function mark({ transaction, community, now }: JobWork, { told, dropped, putOff }: Outcome): Promise<void> {
  const set = async (ids: readonly string[], values: { told_at: Date } | { dropped_at: Date } | { tell_at: Date }) => {
    if (ids.length === 0) return;
    await transaction.updateTable('suggestions').set(values).where('community_id', '=', community.id).where('id', 'in', ids).execute();
  };
  await set(told, { told_at: now });
  await set(dropped, { dropped_at: now });
  for (const [id, at] of putOff) await set([id], { tell_at: at });
}
