import { sql } from 'kysely';
import type { RequestToMatch } from './facts.js';
import { clearedAmong } from './cleared.js';
import { barredFromHearing, type Between } from './hearing.js';
import { neighboursAround, type Neighbour, type Where } from './profiles.js';
import { momentOf } from './requests-to-match.js';
import { prepare, reasonsFor, scoreOf, type PreparedRequest } from './scoring.js';
import type { Candidate } from './waves.js';
import { tellAt, type Hearing } from './when-to-tell.js';
import { hoursLeft } from './urgency.js';
import { matchingOf } from './weights.js';
import { askedByCleared, mattersToYoung, youngRules } from './young.js';
import type { Reason } from './reasons.js';

/** Somebody who may be told of a request, with how well they suit it. */
export interface RankedNeighbour extends Candidate {
  readonly neighbour: Neighbour;
}

const hourMs = 3_600_000;

/**
 * Who may be told of a request, the best first.
 * @param circle metres around it
 */
export async function candidatesFor(
  where: Where,
  request: RequestToMatch,
  requirement: { kind: string },
  circle: number,
): Promise<RankedNeighbour[]> {
  const { community, now } = where;
  const settings = matchingOf(community.settings.matching);
  const moment = momentOf(community, now);
  const neighbours = await neighboursAround(where, request, circle);
  const between = await whatLiesBetween(where, request, requirement, neighbours);
  const byCleared = mattersToYoung(where, neighbours) ? await askedByCleared(where, [request.id]) : new Set<string>();
  const prepared = prepare(request, moment);
  const tellAtOf = rememberingTellAt(now, community.settings.timeZone);
  const ends = now.getTime() + hoursLeft(request, moment) * hourMs;
  return neighbours
    .flatMap((neighbour): RankedNeighbour[] => {
      const { volunteer, willing, hearing } = neighbour;
      const young = youngRules(where, neighbour, request, requirement, byCleared);
      if (barredFromHearing(volunteer, request, between(volunteer.personId), young, willing, circle, settings.suggestionsAWeek)) return [];
      const at = tellAtOf(hearing);
      // Who would hear of it after its time would only read that it is over.
      if (at.getTime() >= ends) return [];
      return [{ personId: volunteer.personId, score: scoreOf(volunteer, prepared, settings).score, tellAt: at, neighbour }];
    })
    .sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1));
}

/** Most people have one of a few rhythms and quiet hours: each is worked out once. */
function rememberingTellAt(now: Date, timeZone: string): (hearing: Hearing) => Date {
  const known = new Map<string, Date>();
  return (hearing) => {
    const name = `${hearing.rhythm} ${hearing.quiet?.from ?? ''} ${hearing.quiet?.until ?? ''}`;
    const at = known.get(name) ?? tellAt(now, hearing, timeZone);
    known.set(name, at);
    return at;
  };
}

/** Why a neighbour suits a request that was prepared. */
export const reasonsOf = ({ neighbour }: RankedNeighbour, prepared: PreparedRequest): Reason[] => reasonsFor(neighbour.volunteer, prepared);

/** What lies between a request and each of these people, read at once for all. */
async function whatLiesBetween(
  where: Where,
  request: RequestToMatch,
  requirement: { kind: string },
  neighbours: readonly Neighbour[],
): Promise<(personId: string) => Between> {
  const { transaction, community } = where;
  const personIds = neighbours.map(({ volunteer }) => volunteer.personId);
  const blocks = await transaction
    .selectFrom('blocks')
    .select(['person_id', 'blocked_id'])
    .where('community_id', '=', community.id)
    .where((row) => row.or([row('person_id', '=', request.askerId), row('blocked_id', '=', request.askerId)]))
    .execute();
  const suspended = await transaction
    .selectFrom('people')
    .select('id')
    .where('community_id', '=', community.id)
    .where('id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('suspended_at', 'is not', null)
    .execute();
  const offers = await transaction
    .selectFrom('offers')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('request_id', '=', request.id)
    .execute();
  const suggested = await transaction
    .selectFrom('suggestions')
    .select(['person_id', 'answer'])
    .where('community_id', '=', community.id)
    .where('request_id', '=', request.id)
    .where('dropped_at', 'is', null)
    .execute();
  const cleared = await clearedAmong(where, requirement, personIds);
  const blocked = new Set([...blocks.flatMap((block) => [block.person_id, block.blocked_id]), ...suspended.map(({ id }) => id)]);
  const offered = new Set(offers.map((offer) => offer.person_id));
  const told = new Map(suggested.map(({ person_id, answer }) => [person_id, answer]));
  return (personId) => ({
    blocked: blocked.has(personId),
    offered: offered.has(personId),
    saidNo: told.get(personId) === 'not-this-time',
    told: told.has(personId),
    cleared: cleared(personId),
  });
}
