import { usualNature } from './matching/answering.mjs';
import { begin, placesOf, requestsOf, volunteersOf, weekMs } from './matching/borough.mjs';
import { measureCandidates } from './matching/candidates.mjs';
import { everybody, nearestFirst, ours } from './matching/policies.mjs';
import { loadRules } from './matching/rules.mjs';
import { simulate } from './matching/simulate.mjs';
import { median } from './statistics.mjs';

const volunteerCount = 20_000;
const requestsAWeek = 2_000;
const seeds = [1, 2, 3];
/** A week to get going, a week that counts, a week in which what was asked late still finds somebody. */
const span = { weeks: 3, from: begin + weekMs, until: begin + 2 * weekMs };

/** Ours against the nearest first and against telling everybody, in one borough with one kind of people. @returns {Promise<import('./table.mjs').Figure[]>} */
export async function measureMatching() {
  const figures = await comparePolicies('people as we take them to be', usualNature, seeds, true);
  // What the outcome hangs on most: whether people tire of being asked. Here nobody does.
  figures.push(...(await comparePolicies('people who never tire', { ...usualNature, tiring: Infinity }, seeds.slice(0, 1), false)));
  return [...figures, ...(await measureCandidates())];
}

async function comparePolicies(whom, nature, chosen, bounded) {
  const rules = await loadRules();
  const places = placesOf(rules);
  const policies = { ours: ours(), 'nearest first': nearestFirst, everybody };
  const results = Object.fromEntries(Object.keys(policies).map((name) => [name, []]));
  for (const seed of chosen) {
    const volunteers = volunteersOf(rules, places, volunteerCount, seed);
    const requests = requestsOf(rules, places, requestsAWeek, span.weeks, seed);
    const world = { rules, places, volunteers, requests, seed, nature, settings: rules.usualMatching };
    for (const [name, policy] of Object.entries(policies)) {
      const began = performance.now();
      results[name].push(simulate(world, policy, span));
      console.log(`  ${whom}, seed ${seed}, ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
  }
  const shown = (key, say) =>
    Object.entries(results)
      .map(
        ([name, all]) =>
          `${name} ${spread(
            all.map((one) => one[key]),
            say,
          )}`,
      )
      .join(', ');
  const percent = (value) => `${(value * 100).toFixed(0)}%`;
  const hours = (value) => `${value.toFixed(0)} h`;
  const of = (name, key) => median(results[name].map((one) => one[key]));
  const figure = (title, key, say, bound) => ({
    name: `Matching, ${whom}: ${title}`,
    value: bound?.value ?? of('ours', key),
    shown: shown(key, say),
    bound: bounded ? bound?.of : undefined,
    ...(bounded && bound && { boundShown: bound.says }),
  });
  return [
    figure('share of requests matched', 'matched', percent, {
      value: of('ours', 'matched') / of('nearest first', 'matched'),
      of: { least: 1.05 },
      says: 'at least 5% more than the nearest first',
    }),
    figure('hours to match, median', 'median', hours),
    figure('hours to match, slowest tenth', 'p90', hours),
    figure('calls per match', 'callsPerMatch', (value) => value.toFixed(0)),
    figure('calls per volunteer a week', 'callsPerVolunteer', (value) => value.toFixed(1)),
    figure('Gini of calls per volunteer', 'gini', (value) => value.toFixed(2), {
      value: of('ours', 'gini') / of('nearest first', 'gini'),
      of: { most: 0.9 },
      says: 'at most 90% of the nearest first’s',
    }),
    figure('calls a week to the busiest hundredth', 'busiest', (value) => value.toFixed(0)),
    figure('offers that came too late, per match', 'turnedAway', (value) => value.toFixed(2)),
  ];
}

/** The middle of several seeds, with the least and the most. */
function spread(values, say) {
  const [least, most] = [say(Math.min(...values)), say(Math.max(...values))];
  return least === most ? least : `${say(median(values))} (${least} to ${most})`;
}
