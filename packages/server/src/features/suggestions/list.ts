import type { Suggestion } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { pointText } from '../../database/schema.js';
import { distanceBand } from '../../geography/distance.js';
import { signedIn, type CallContext } from '../../http/handler.js';
import { asSystem } from '../staff/as-system.js';
import { categoriesOf } from '../communities/store.js';
import { presentRequest, timingOf } from '../requests/present.js';
import { clearedAmong } from './cleared.js';
import type { RequestToMatch } from './facts.js';
import { barredFromSeeing } from './hearing.js';
import { neighbourOf } from './profiles.js';
import { momentOf } from './requests-to-match.js';
import { prepare, reasonsFor, scoreOf } from './scoring.js';
import { hoursLeft } from './urgency.js';
import { matchingOf } from './weights.js';
import { reasonOnWire } from './words.js';
import { askedByCleared, mattersToYoung, youngRules } from './young.js';

const usualLimit = 20;
/** Open requests that are looked at: those nearest, and the newest that need nobody to come. */
const mostNear = 500;
const mostRemote = 200;

/** Open requests that suit whoever calls, the best first. Nobody who did not sign up to volunteer has any. */
export async function listSuggestions(call: CallContext, limit = usualLimit): Promise<Suggestion[]> {
  const { community, transaction, now } = call;
  const person = signedIn(call);
  const neighbour = await neighbourOf(call, person.id);
  if (!neighbour) return [];
  const { volunteer } = neighbour;
  const settings = matchingOf(community.settings.matching);
  const moment = momentOf(community, now);
  const categories = new Map((await categoriesOf(transaction, community.id)).map((category) => [category.id, category]));
  const rows = await openRequests(call, volunteer.spot && pointText(volunteer.spot));
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const askers = new Set(await ownIds(call, 'requests', 'id', ids));
  const offered = new Set(await ownIds(call, 'offers', 'request_id', ids));
  const told = new Map((await ownSuggestions(call, ids)).map((row) => [row.request_id, row]));
  const byCleared = mattersToYoung(call, [neighbour]) ? await asSystem(call, () => askedByCleared(call, ids)) : new Set<string>();
  const cleared = new Map<string, boolean>();
  const isCleared = async (requirement: { kind: string }) => {
    const name = JSON.stringify(requirement);
    const known = cleared.get(name) ?? (await clearedAmong(call, requirement, [person.id]))(person.id);
    cleared.set(name, known);
    return known;
  };

  const found: { score: number; suggestion: Suggestion }[] = [];
  for (const row of rows) {
    const category = categories.get(row.category_id);
    if (!category) continue;
    const request: RequestToMatch = {
      id: row.id,
      askerId: askers.has(row.id) ? person.id : '',
      spot: row.spot ?? undefined,
      areaId: row.area_id,
      category: row.category_id,
      skills: category.skills,
      language: row.language,
      timing: timingOf(row),
      minutes: row.minutes,
      postedAt: row.posted_at,
    };
    const suggested = told.get(row.id);
    const between = {
      // The view has left out whom a block hides.
      blocked: false,
      offered: offered.has(row.id),
      saidNo: suggested?.answer === 'not-this-time',
      cleared: await isCleared(category.requirement),
    };
    if (hoursLeft(request, moment) <= 0) continue;
    if (barredFromSeeing(volunteer, request, between, youngRules(call, neighbour, request, category.requirement, byCleared))) continue;
    const prepared = prepare(request, moment);
    found.push({
      score: scoreOf(volunteer, prepared, settings).score,
      suggestion: {
        request: presentRequest(row, {
          you: { asker: false },
          ...(volunteer.spot && row.spot && { distance: distanceBand(volunteer.spot, row.spot) }),
        }),
        reasons: reasonsFor(volunteer, prepared).map(reasonOnWire),
        ...(suggested?.told_at && { toldAt: suggested.told_at.toISOString() }),
      },
    });
  }
  return found
    .sort((one, other) => other.score - one.score || (one.suggestion.request.id < other.suggestion.request.id ? -1 : 1))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** Open requests as everybody may read them: nearest to a point, and those without a place. */
async function openRequests({ transaction, community }: CallContext, from: string | undefined) {
  const open = transaction
    .selectFrom('public_requests')
    .select([
      'id',
      'title',
      'details',
      'category_id',
      'area_id',
      'area_name',
      'place_kind',
      'latitude',
      'longitude',
      'metres',
      'spot',
      'timing_kind',
      'timing_date',
      'timing_from',
      'timing_until',
      'minutes',
      'helpers_wanted',
      'helpers_matched',
      'status',
      'language',
      'posted_at',
      'posted_by',
    ])
    .where('community_id', '=', community.id)
    // As text and not as a parameter, so that the partial indexes of open requests are used.
    .where(sql<SqlBool>`status = 'open'`);
  const placed = open.where('spot', 'is not', null).limit(mostNear);
  const near = from === undefined ? placed.orderBy('posted_at', 'desc') : placed.orderBy(sql`spot <-> ${from}::point`);
  const remote = open.where('spot', 'is', null).orderBy('posted_at', 'desc').orderBy('id', 'desc').limit(mostRemote);
  return [...(await near.execute()), ...(await remote.execute())];
}

/** Which of these requests the person has asked for, or offered to help with. */
async function ownIds(
  call: CallContext,
  table: 'requests' | 'offers',
  column: 'id' | 'request_id',
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(column)} as id from ${sql.table(table)}
    where community_id = ${call.community.id} and person_id = ${signedIn(call).id} and ${sql.ref(column)} = any (${[...ids]}::uuid[])`.execute(
    call.transaction,
  );
  return rows.map((row) => row.id);
}

const ownSuggestions = (call: CallContext, ids: readonly string[]) =>
  call.transaction
    .selectFrom('suggestions')
    .select(['request_id', 'answer', 'told_at'])
    .where('community_id', '=', call.community.id)
    .where('person_id', '=', signedIn(call).id)
    .where('request_id', 'in', [...ids])
    .execute();
