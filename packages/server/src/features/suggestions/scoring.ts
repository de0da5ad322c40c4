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
  /** The request's language without region and script. */
  readonly language: string;
  readonly moment: Moment;
}

export const prepare = (request: RequestToMatch, moment: Moment): PreparedRequest => ({
  request,
  moment,
  occasion: occasionOf(request.timing, request.minutes, moment.now, moment.timeZone),
  need: needOf(request, moment),
  language: baseLanguage(request.language),
});

/** How well one volunteer and one request suit each other. */
export function scoreOf(volunteer: VolunteerToMatch, prepared: PreparedRequest, settings: MatchingSettings): Scored {
  const { request, occasion, moment } = prepared;
  const metres = metresTo(volunteer, request);
  const parts: ScoreParts = {
    distance: metres === undefined ? (request.spot && !isSameArea(volunteer, request) ? 0 : neither) : 1 / (1 + metres / halfwayMetres),
    skills: request.skills.length === 0 ? neither : Math.sqrt(countShared(request.skills, volunteer.skills) / request.skills.length),
    language: speaks(volunteer, prepared.language) ? 1 : 0,
    time: volunteer.free === undefined ? neither : timeFit(volunteer.free, occasion),
    reliability: reliabilityOf(volunteer.history),
    fairness: fairnessOf(volunteer.history, settings.suggestionsAWeek, moment.now),
    need: prepared.need,
  };
  return { score: weighed(parts, settings.weights), parts };
}

const isSameArea = (volunteer: VolunteerToMatch, request: RequestToMatch): boolean =>
  volunteer.areaId !== undefined && volunteer.areaId === request.areaId;

/** Of two tags of a language the first part is the same, in small letters: `pt` and `pt-BR`. */
const speaks = ({ languages }: VolunteerToMatch, language: string): boolean =>
  languages.some((tag) => tag.startsWith(language) && (tag.length === language.length || tag[language.length] === '-'));

function countShared(wanted: readonly string[], had: readonly string[]): number {
  let count = 0;
  for (const skill of wanted) if (had.includes(skill)) count += 1;
  return count;
}

function weighed(parts: ScoreParts, weights: MatchingWeights): number {
  const { distance, skills, language, time, reliability, fairness, need } = weights;
  const all = distance + skills + language + time + reliability + fairness + need;
  const sum =
    parts.distance * distance +
    parts.skills * skills +
    parts.language * language +
    parts.time * time +
    parts.reliability * reliability +
    parts.fairness * fairness +
    parts.need * need;
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

/** Days after which having waited is a reason. */
const waitingDays = 3;

/** Why a volunteer and a request suit each other, in the order in which people would say it: all that is true, and nothing else. */
export function reasonsFor(volunteer: VolunteerToMatch, { request, occasion, language, moment }: PreparedRequest): Reason[] {
  const { history, free } = volunteer;
  const metres = metresTo(volunteer, request);
  const reasons: Reason[] = [];
  if (!request.spot) reasons.push({ key: 'from-home' });
  else if (metres !== undefined && metres < 1000) reasons.push({ key: 'near' });
  else if (isSameArea(volunteer, request)) reasons.push({ key: 'same-area' });
  else if (metres !== undefined && metres < 2000) reasons.push({ key: 'within', kilometres: 2 });
  else if (metres !== undefined && metres < 5000) reasons.push({ key: 'within', kilometres: 5 });
  if (speaks(volunteer, language) && language !== baseLanguage(moment.usualLanguage))
    reasons.push({ key: 'language', language: request.language });
  const time = free === undefined ? undefined : soonestFree(free, occasion);
  if (time) reasons.push({ key: 'free', weekday: time.weekday, part: time.part });
  const shared = request.skills.filter((skill) => volunteer.skills.includes(skill));
  if (shared.length > 0) reasons.push({ key: 'skills', skills: shared });
  if (history.done > 0) reasons.push({ key: 'helped', times: history.done });
  const waited = Math.floor((moment.now.getTime() - request.postedAt.getTime()) / dayMs);
  if (waited >= waitingDays) reasons.push({ key: 'waiting', days: waited });
  return reasons;
}
