import plan from '@changesets/get-release-plan';
import { biggest, bumpBetween, compareVersions } from './change.mjs';

/** @typedef {{ bump: import('./change.mjs').Bump | undefined, named: Set<string>, broken?: string }} Waiting */

/** It is CommonJS, whose `default` is a field of what Node imports. */
const getReleasePlan = plan.default ?? plan;

/**
 * What the changesets say of the next release.
 * @param {string} folder the repository's
 * @returns {Promise<Waiting>} the biggest step, the packages that a changeset names, and what Changesets cannot read
 */
export async function readChangesets(folder) {
  try {
    return planOf(await getReleasePlan(folder));
  } catch (error) {
    return { bump: undefined, named: new Set(), broken: error.message };
  }
}

/** @param {{ changesets: { releases: { name: string, type: string }[] }[] }} plan as Changesets makes it */
export function planOf({ changesets }) {
  const releases = changesets.flatMap((one) => one.releases);
  return { bump: biggest(releases.map(({ type }) => type)), named: new Set(releases.map(({ name }) => name)) };
}

/**
 * The same with the changesets that a version has been made of already, though it is not recorded: they are in the changelogs.
 * @param {Waiting} changesets what waits still
 * @param {Record<string, string>} changelogs texts, by the package's name
 * @param {string} last the version that is recorded
 * @param {string} made the version in package.json
 * @returns {Waiting}
 */
export function withMade(changesets, changelogs, last, made) {
  if (made === last) return changesets;
  const named = Object.keys(changelogs).filter((name) => saysSince(changelogs[name], last));
  return {
    ...changesets,
    bump: biggest([changesets.bump, bumpBetween(last, made)]),
    named: new Set([...changesets.named, ...named]),
  };
}

/** Whether a changelog tells of something since a version: a heading alone, or what it depends on, is nothing. */
function saysSince(changelog, last) {
  const sections = changelog.split(/^## /m).slice(1);
  return sections.some((section) => compareVersions(section.split('\n', 1)[0], last) > 0 && /^- (?!Updated dependencies)/m.test(section));
}
