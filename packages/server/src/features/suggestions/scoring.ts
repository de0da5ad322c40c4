import { baseLanguage } from '@goodturn/locales';
import { metresBetween } from '../../geography/grid.js';
import type { History, Moment, RequestToMatch, VolunteerToMatch } from './facts.js';
import { occasionOf, soonestFree, timeFit, type Occasion } from './free-times.js';
import type { Reason } from './reasons.js';
import { needOf } from './urgency.js';
import type { MatchingSettings, MatchingWeights } from './weights.js';

/** Each part of a score, from 0 to 1. */
export type ScoreParts = MatchingWeights;

export interface Scored {
  /** From 0 to 1. */
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: readonly Reason[];
}

/** Metres at which half of the distance's part is gone. */
const halfwayMetres = 1000;
/** Where somebody need not travel distance counts neither for nor against them, nor does what they did not tell. */
const neither = 0.5;
/** Days after which somebody who was not told of anything is as rested as one can be. */
const restDays = 14;
const dayMs = 86_400_000;

/** Metres between a volunteer and a request; undefined where there is none, or a place is not known. */
export const metresTo = (volunteer: Pick<VolunteerToMatch, 'spot'>, request: Pick<RequestToMatch, 'spot'>): number | undefined =>
  volunteer.spot && request.spot ? metresBetween(volunteer.spot, request.spot) : undefined;

/** What a request is before anybody is looked at: worked out once for all volunteers. */
export interface PreparedRequest {
  readonly request: RequestToMatch;
  readonly occasion: Occasion;
  readonly need: number;
  readonly moment: Moment;
}

export const prepare = (request: RequestToMatch, moment: Moment): PreparedRequest => ({
  request,
  moment,
  occasion: occasionOf(request.timing, request.minutes, moment.now, moment.timeZone),
  need: needOf(request, moment),
});

/** How well one volunteer and one request suit each other, and why, in the order in which people would say it. */
export function scoreOf(volunteer: VolunteerToMatch, prepared: PreparedRequest, settings: MatchingSettings): Scored {
  const { request, occasion, moment } = prepared;
  const metres = metresTo(volunteer, request);
  const sameArea = volunteer.areaId !== undefined && volunteer.areaId === request.areaId;
  const shared = request.skills.filter((skill) => volunteer.skills.includes(skill));
  const speaks = volunteer.languages.some((tag) => baseLanguage(tag) === baseLanguage(request.language));
  const parts: ScoreParts = {
    distance: metres === undefined ? (request.spot && !sameArea ? 0 : neither) : 1 / (1 + metres / halfwayMetres),
    skills: request.skills.length === 0 ? neither : Math.sqrt(shared.length / request.skills.length),
    language: speaks ? 1 : 0,
    time: volunteer.free === undefined ? neither : timeFit(volunteer.free, occasion),
    reliability: reliabilityOf(volunteer.history),
    fairness: fairnessOf(volunteer.history, settings.suggestionsAWeek, moment.now),
    need: prepared.need,
  };
  return { score: weighed(parts, settings.weights), parts, reasons: reasonsOf(volunteer, prepared, { metres, sameArea, shared, speaks }) };
}

function weighed(parts: ScoreParts, weights: MatchingWeights): number {
  let sum = 0;
  let all = 0;
  for (const name of Object.keys(weights) as (keyof MatchingWeights)[]) {
    sum += parts[name] * weights[name];
    all += weights[name];
  }
  return all === 0 ? 0 : sum / all;
}

/** A newcomer starts at four fifths: nobody is known to be reliable before the first good turn, and nobody should need one to get it. */
const reliabilityOf = ({ done, left }: History): number => (done + 4) / (done + 2 * left + 5);

/** Falls with each suggestion of this week and each match that stands, and rises with the days of rest since the last. */
function fairnessOf({ lately, helping, lastAt }: History, aWeek: number, now: Date): number {
  const room = Math.max(0, 1 - (lately + helping) / aWeek);
  const rest = lastAt === undefined ? 1 : Math.min(1, Math.max(0, (now.getTime() - lastAt.getTime()) / dayMs / restDays));
  return (room + rest) / 2;
}

/** Good turns from which on having helped is a reason. */
const provenTurns = 1;
const waitingDays = 3;

function reasonsOf(
  { history, free }: VolunteerToMatch,
  { request, occasion, moment }: PreparedRequest,
  found: { metres: number | undefined; sameArea: boolean; shared: readonly string[]; speaks: boolean },
): Reason[] {
  const { metres, sameArea, shared, speaks } = found;
  const reasons: Reason[] = [];
  if (!request.spot) reasons.push({ key: 'from-home' });
  else if (metres !== undefined && metres < 1000) reasons.push({ key: 'near' });
  else if (sameArea) reasons.push({ key: 'same-area' });
  else if (metres !== undefined && metres < 2000) reasons.push({ key: 'within', kilometres: 2 });
  else if (metres !== undefined && metres < 5000) reasons.push({ key: 'within', kilometres: 5 });
  if (speaks && baseLanguage(request.language) !== baseLanguage(moment.usualLanguage))
    reasons.push({ key: 'language', language: request.language });
  const time = free === undefined ? undefined : soonestFree(free, occasion);
  if (time) reasons.push({ key: 'free', weekday: time.weekday, part: time.part });
  if (shared.length > 0) reasons.push({ key: 'skills', skills: [...shared] });
  if (history.done >= provenTurns) reasons.push({ key: 'helped', times: history.done });
  const waited = Math.floor((moment.now.getTime() - request.postedAt.getTime()) / dayMs);
  if (waited >= waitingDays) reasons.push({ key: 'waiting', days: waited });
  return reasons;
}
