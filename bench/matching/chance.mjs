/** A stream of numbers from 0 to below 1 that a seed decides (Mulberry32, public domain). @param {number} seed */
export function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same number for the same three, whoever asks and when: so that one neighbour answers one request alike under every policy. */
export function chanceOf(seed, one, other) {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(one + 1, 0xc2b2ae35) ^ Math.imul(other + 1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of several by its share. @param {readonly (readonly [unknown, number])[]} choices shares sum to 1 */
export function pick(random, choices) {
  let left = random();
  for (const [choice, share] of choices) if ((left -= share) < 0) return choice;
  return choices.at(-1)[0];
}

/** Normal with mean 0 and deviation 1 (Box and Muller). */
export const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
