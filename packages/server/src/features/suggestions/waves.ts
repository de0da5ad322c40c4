import { chanceOf } from './chance.js';
import type { Urgency } from './urgency.js';
import type { MatchingSettings } from './weights.js';

/** How large the first wave is beside the usual, and how many hours there are until the next. */
const pace: Record<Urgency, { readonly times: number; readonly waitHours: number }> = {
  today: { times: 2, waitHours: 1 },
  soon: { times: 1.5, waitHours: 4 },
  calm: { times: 1, waitHours: 12 },
};
const hourMs = 3_600_000;
/** Each wave that brought nobody is followed by one that is larger and looks farther. */
const sizeGrowth = 1.25;
const circleGrowth = 1.4;
/** No wave is larger, so that a mistake never reaches hundreds at once. */
const largestWave = 20;

/** A request as the dispatch sees it. */
export interface Dispatched {
  readonly urgency: Urgency;
  /** Waves that it has had. */
  readonly waves: number;
  readonly lastWaveAt: Date | undefined;
  /** People who were told of it or are about to be. */
  readonly told: number;
  /** Helpers that it still wants. */
  readonly missing: number;
  /** Offers that wait for the asker's answer. */
  readonly waiting: number;
}

export interface Wave {
  /** Counts from 0. */
  readonly number: number;
  /** People who hear of it before the next wave; as many again may hear of it later, in their digest. */
  readonly size: number;
  /** Most people in all who may be told of the request beside those who were. */
  readonly room: number;
  /** Metres around the request. */
  readonly circle: number;
  /** When the next wave is due if this one brings nobody. */
  readonly nextAt: Date;
}

/** The wave that is due now, if any: none while enough offers wait for the asker, or once enough people were told. */
export function dueWave(request: Dispatched, settings: MatchingSettings, now: Date): Wave | undefined {
  const { urgency, waves, lastWaveAt, told, missing, waiting } = request;
  const waitMs = pace[urgency].waitHours * hourMs;
  if (missing <= 0 || waiting >= missing || told >= settings.peopleARequest) return undefined;
  if (lastWaveAt && now.getTime() < lastWaveAt.getTime() + waitMs) return undefined;
  const room = settings.peopleARequest - told;
  const size = Math.round(settings.waveSize * pace[urgency].times * sizeGrowth ** waves) + (missing - 1);
  return {
    number: waves,
    size: Math.max(1, Math.min(size, largestWave, room)),
    room,
    circle: Math.min(settings.circleMost, settings.circleMetres * circleGrowth ** waves),
    nextAt: new Date(now.getTime() + waitMs),
  };
}

/** Somebody who may be told. */
export interface Candidate {
  readonly personId: string;
  readonly score: number;
  /** When they would hear of it. */
  readonly tellAt: Date;
}

/**
 * Draws the people of a wave. The better somebody fits the more likely they are drawn, and how much that counts is the spread: at 0 the
 * best are taken in order. The same seed draws the same people.
 * @param seed of the request and the wave
 */
export function drawWave<Person extends Candidate>(
  candidates: readonly Person[],
  wave: Pick<Wave, 'size' | 'room' | 'nextAt'>,
  spread: number,
  seed: string,
): Person[] {
  const ranked = candidates
    .map((candidate) => {
      const chance = chanceOf(`${seed} ${candidate.personId}`);
      // Gumbel noise: the first places of this order are a draw without replacement by exp(score / spread).
      return { candidate, rank: spread > 0 ? candidate.score - spread * Math.log(-Math.log(chance)) : candidate.score, chance };
    })
    .sort((one, other) => other.rank - one.rank || one.chance - other.chance);
  const soon = ranked.filter(({ candidate }) => candidate.tellAt < wave.nextAt).slice(0, wave.size);
  const later = ranked.filter(({ candidate }) => candidate.tellAt >= wave.nextAt).slice(0, wave.size);
  return [...soon, ...later].slice(0, wave.room).map(({ candidate }) => candidate);
}
