/** How much each thing counts when a volunteer and a request are brought together, relative to the others. */
export interface MatchingWeights {
  distance: number;
  skills: number;
  language: number;
  time: number;
  reliability: number;
  fairness: number;
  /** How urgent and how old a request is: ranks the requests that one person sees, and changes nothing about who is told of one. */
  need: number;
}

/** What a community may set about matching; whatever it leaves out is as usual. */
export interface MatchingSettings {
  weights: MatchingWeights;
  /** Most suggestions that one person gets in seven days. */
  suggestionsAWeek: number;
  /** Most people who are told of one request. */
  peopleARequest: number;
  /** People who are told in the first wave of a request that is not urgent. */
  waveSize: number;
  /** Metres around a request within which the first wave looks. */
  circleMetres: number;
  /** Metres beyond which nobody is told, however old the request is. */
  circleMost: number;
  /** How far chance may stand in for score, 0 to 1: at 0 the best are always told first, and the same people again and again. */
  spread: number;
}

export const usualMatching: MatchingSettings = {
  weights: { distance: 3, skills: 2, language: 3, time: 3, reliability: 1, fairness: 4, need: 2 },
  suggestionsAWeek: 3,
  peopleARequest: 40,
  waveSize: 4,
  circleMetres: 800,
  circleMost: 5000,
  spread: 0.02,
};

type Bounds = readonly [least: number, most: number];
const weight: Bounds = [0, 10];

/** What each setting may be. */
export const matchingBounds: { readonly [Name in keyof Omit<MatchingSettings, 'weights'>]: Bounds } & {
  readonly weights: { readonly [Name in keyof MatchingWeights]: Bounds };
} = {
  weights: { distance: weight, skills: weight, language: weight, time: weight, reliability: weight, fairness: weight, need: weight },
  suggestionsAWeek: [1, 20],
  peopleARequest: [1, 200],
  waveSize: [1, 20],
  circleMetres: [100, 20_000],
  circleMost: [100, 50_000],
  spread: [0, 1],
};

/** Counts: people and suggestions come whole. */
const whole = new Set<string>(['suggestionsAWeek', 'peopleARequest', 'waveSize']);

export type GivenMatching = Partial<Omit<MatchingSettings, 'weights'>> & { weights?: Partial<MatchingWeights> };

/**
 * A community's settings within their bounds, and as usual where it set nothing or something that is no number: what was written by
 * hand never stops the dispatch.
 */
export function matchingOf(given: GivenMatching = {}): MatchingSettings {
  const within = (value: unknown, usual: number, [least, most]: Bounds, name: string): number => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return usual;
    const bounded = Math.min(most, Math.max(least, value));
    return whole.has(name) ? Math.round(bounded) : bounded;
  };
  const weights = Object.fromEntries(
    Object.entries(matchingBounds.weights).map(([name, bounds]) => {
      const key = name as keyof MatchingWeights;
      return [key, within(given.weights?.[key], usualMatching.weights[key], bounds, name)];
    }),
  ) as unknown as MatchingWeights;
  const { weights: _, ...counts } = matchingBounds;
  const others = Object.fromEntries(
    Object.entries(counts).map(([name, bounds]) => {
      const key = name as keyof typeof counts;
      return [key, within(given[key], usualMatching[key], bounds, name)];
    }),
  ) as unknown as Omit<MatchingSettings, 'weights'>;
  return { weights, ...others, circleMost: Math.max(others.circleMost, others.circleMetres) };
}

/** Names of the settings that are out of bounds or no number, for whoever sets them: `weights.distance`. */
export function faultsOfMatching(given: GivenMatching): string[] {
  const fault = (value: unknown, [least, most]: Bounds, name: string): boolean =>
    value !== undefined &&
    (typeof value !== 'number' || !(value >= least && value <= most) || (whole.has(name) && !Number.isInteger(value)));
  const { weights, ...others } = matchingBounds;
  return [
    ...Object.entries(weights).flatMap(([name, bounds]) =>
      fault(given.weights?.[name as keyof MatchingWeights], bounds, name) ? [`weights.${name}`] : [],
    ),
    ...Object.entries(others).flatMap(([name, bounds]) => (fault(given[name as keyof typeof others], bounds, name) ? [name] : [])),
  ];
}

/**
 * Reads what staff type: `distance=4 suggestionsAWeek=2`. What is not named stays as it was.
 * @returns undefined when a name or a number is not one that may be set
 */
export function readMatching(typed: string, before: GivenMatching = {}): GivenMatching | undefined {
  const given: GivenMatching = { ...before, weights: { ...before.weights } };
  const words = typed.trim().split(/\s+/);
  for (const word of words) {
    const [, name = '', number = ''] = /^(\w+)=(\d+(?:\.\d+)?)$/.exec(word) ?? [];
    if (Object.hasOwn(matchingBounds.weights, name)) given.weights = { ...given.weights, [name]: Number(number) };
    else if (name !== 'weights' && Object.hasOwn(matchingBounds, name)) Object.assign(given, { [name]: Number(number) });
    else return undefined;
  }
  return faultsOfMatching(given).length === 0 ? given : undefined;
}
