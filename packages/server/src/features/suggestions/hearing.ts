import type { Reach, RequestToMatch, VolunteerToMatch } from './facts.js';
import { metresTo } from './scoring.js';

/** Why somebody is not told of a request. Kept to the server: nobody is told that they were passed over. */
export type Bar =
  | 'asker'
  | 'blocked'
  | 'offered'
  | 'said-no'
  | 'told'
  | 'paused'
  | 'off-duty'
  | 'too-young'
  | 'not-cleared'
  | 'too-far'
  | 'outside-circle'
  | 'enough-this-week'
  | 'helping-enough';

/** What lies between one volunteer and one request. */
export interface Between {
  /** One of the two has blocked the other. */
  readonly blocked: boolean;
  /** They offered before, whatever became of it. */
  readonly offered: boolean;
  /** They said “not this time” to it. */
  readonly saidNo: boolean;
  /** They were told of it, or are about to be. */
  readonly told: boolean;
  /** They hold what the request's category demands, or it demands nothing. */
  readonly cleared: boolean;
}

/** Whether and how somebody wants to hear of requests. */
export interface Willing {
  readonly paused: boolean;
  readonly onDuty: boolean;
  /** They want to hear of requests only while they are on duty. */
  readonly onlyOnDuty: boolean;
}

export interface YoungRules {
  /** Whole years on the day in question; undefined for somebody who said that they are 18 or over. */
  readonly age: number | undefined;
  /** The community lets people of 16 and 17 help one to one. */
  readonly oneToOneAllowed: boolean;
  /** The asker is cleared to be alone with a young person. */
  readonly askerCleared: boolean;
  /** The category demands a check. */
  readonly gated: boolean;
  /** It is at somebody's home. */
  readonly atHome: boolean;
}

/** From when on a match of one adult and one young person is allowed at all, and from when on nothing more is asked. */
const oneToOneAge = 16;
const adultAge = 18;

/** A request is a one-to-one match: below 16 never, at 16 and 17 not at a home with a check and only with a cleared adult where the community allows it. */
export function ageForbids({ age, oneToOneAllowed, askerCleared, gated, atHome }: YoungRules): boolean {
  if (age === undefined || age >= adultAge) return false;
  if (age < oneToOneAge) return true;
  return !oneToOneAllowed || !askerCleared || (gated && atHome);
}

/** Whether a request is as near as a volunteer is willing to go. Help by phone or online is near to everybody. */
export function withinReach(
  volunteer: Pick<VolunteerToMatch, 'spot' | 'areaId' | 'reach'>,
  request: Pick<RequestToMatch, 'spot' | 'areaId'>,
): boolean {
  if (!request.spot) return true;
  const reach: Reach = volunteer.reach;
  switch (reach.kind) {
    case 'home':
      return false;
    case 'area':
      return volunteer.areaId === request.areaId;
    case 'metres': {
      const metres = metresTo(volunteer, request);
      return metres === undefined ? volunteer.areaId === request.areaId : metres <= reach.metres;
    }
  }
}

/** What stands between a volunteer and a request, whoever looks: their own list of suggestions, or the dispatch. */
export function barredFromSeeing(
  volunteer: VolunteerToMatch,
  request: RequestToMatch,
  between: Pick<Between, 'blocked' | 'offered' | 'saidNo' | 'cleared'>,
  young: YoungRules,
): Bar | undefined {
  if (volunteer.personId === request.askerId) return 'asker';
  if (between.blocked) return 'blocked';
  if (ageForbids(young)) return 'too-young';
  if (!between.cleared) return 'not-cleared';
  if (between.offered) return 'offered';
  if (between.saidNo) return 'said-no';
  return withinReach(volunteer, request) ? undefined : 'too-far';
}

/** Matches that stand at once, from which on somebody is left in peace. */
export const helpingMost = 3;

/**
 * What stands between a volunteer and being told of a request.
 * @param circle metres around the request within which this wave looks
 */
export function barredFromHearing(
  volunteer: VolunteerToMatch,
  request: RequestToMatch,
  between: Between,
  young: YoungRules,
  willing: Willing,
  circle: number,
  aWeek: number,
): Bar | undefined {
  const bar = barredFromSeeing(volunteer, request, between, young);
  if (bar) return bar;
  if (between.told) return 'told';
  if (willing.paused) return 'paused';
  if (willing.onlyOnDuty && !willing.onDuty) return 'off-duty';
  if (volunteer.history.lately >= aWeek) return 'enough-this-week';
  if (volunteer.history.helping >= helpingMost) return 'helping-enough';
  const metres = metresTo(volunteer, request);
  return metres !== undefined && metres > circle ? 'outside-circle' : undefined;
}
