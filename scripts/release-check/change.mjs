/**
 * One thing that somebody who uses Goodturn notices.
 * @typedef {object} Change
 * @property {'API' | 'element' | 'package'} where
 * @property {string} what a sentence without its full stop
 * @property {boolean} breaks whether something that worked does not any more
 *
 * @typedef {'patch' | 'minor' | 'major'} Bump
 */

/** @returns {Change} */
export const breaking = (where, what) => ({ where, what, breaks: true });
/** @returns {Change} */
export const added = (where, what) => ({ where, what, breaks: false });

/** From the smallest. @type {Bump[]} */
export const bumps = ['patch', 'minor', 'major'];

/**
 * How big a step a change asks for. Before 1.0.0 a minor step may break and a patch may add, as npm's `^0.1.0` reads it.
 * @param {Change} change
 * @param {string} version the last release's
 * @returns {Bump}
 */
export function bumpFor({ breaks }, version) {
  if (version.startsWith('0.')) return breaks ? 'minor' : 'patch';
  return breaks ? 'major' : 'minor';
}

/** The biggest of some steps. @param {Bump[]} some @returns {Bump | undefined} */
export const biggest = (some) => bumps.findLast((bump) => some.includes(bump));

/** Whether a step is at least as big as another one. @param {Bump | undefined} bump @param {Bump | undefined} needed */
export const isEnough = (bump, needed) => !needed || (bump !== undefined && bumps.indexOf(bump) >= bumps.indexOf(needed));

/** The version after a step. @param {string} version @param {Bump} bump */
export function versionAfter(version, bump) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** The step from a version to a later one. @param {string} before @param {string} after @returns {Bump} */
export function bumpBetween(before, after) {
  const [left, right] = [before, after].map((version) => version.split('.'));
  if (left[0] !== right[0]) return 'major';
  return left[1] === right[1] ? 'patch' : 'minor';
}

/** Which of two versions is higher, for sorting. */
export function compareVersions(one, other) {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
