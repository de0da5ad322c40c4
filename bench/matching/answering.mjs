/**
 * Whether a neighbour who is told of a request says yes, and when. One model for every policy; README.md says what each number stands
 * for. Nothing here is read by a policy.
 */
export const usualNature = {
  /** Chance of a yes from an average neighbour to something next door that suits them altogether, when they were not asked of late. */
  base: 0.25,
  /** Metres, from home to home, at which the chance is down to 37%. */
  distance: 1200,
  /** What is left of the chance without a common language, without a skill that is wanted, and at a time that does not suit. */
  language: 0.15,
  skill: 0.35,
  time: 0.15,
  /** Suggestions in seven days at which the chance is down to half. Infinity: nobody tires. */
  tiring: 4,
  /** What is left for each match that somebody has in hand. */
  busy: 0.3,
};

const grid = (home, other) => Math.hypot(home.x - other.x, home.y - other.y);

/** Chance of a yes. @param {number} lately suggestions in the last seven days, this one not counted @param {number} helping */
export function willingness(nature, volunteer, request, times, lately, helping) {
  let chance = nature.base * volunteer.willing;
  if (request.home) chance *= Math.exp(-grid(volunteer.home, request.home) / nature.distance);
  if (!volunteer.seen.languages.includes(request.seen.language)) chance *= nature.language;
  if (request.seen.skills.length > 0 && !request.seen.skills.some((skill) => volunteer.seen.skills.includes(skill))) chance *= nature.skill;
  if (!suits(volunteer.free, times)) chance *= nature.time;
  chance *= 1 / (1 + lately / nature.tiring);
  return chance * nature.busy ** helping;
}

/** Whether somebody's true week has room: in any one of the half days that are left, or in all of them when all are needed. */
function suits(free, { needs, bits }) {
  return needs === 'all' ? bits.every((bit) => free & (1 << bit)) : bits.some((bit) => free & (1 << bit));
}

/** Hours until a yes arrives: half come within three hours of being told, a tenth take a day or longer. */
export const delayHours = (chance) => 3 * Math.exp(1.6 * inverseNormal(chance));

/** Quantile of the normal distribution (Abramowitz and Stegun 26.2.23, good to 0.0005). */
function inverseNormal(share) {
  const p = Math.min(0.999, Math.max(0.001, share));
  const t = Math.sqrt(-2 * Math.log(p < 0.5 ? p : 1 - p));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}
