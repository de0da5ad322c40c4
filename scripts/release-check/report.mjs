import { apiDifferences } from './api-differences.mjs';
import { biggest, bumpFor, isEnough, versionAfter } from './change.mjs';
import { elementDifferences } from './elements.mjs';
import { exportDifferences } from './exports.mjs';

/**
 * What to say about a release that is being made ready.
 * @param {object} given
 * @param {import('./surface.mjs').Surface} given.before the last release
 * @param {import('./surface.mjs').Surface} given.now
 * @param {import('./changesets.mjs').Waiting} given.changesets
 * @param {{ name: string, shown: string, met: boolean }[]} given.sizes
 * @returns {{ lines: string[], faults: string[] }} what to print, and what stands in the way
 */
export function report({ before, now, changesets, sizes }) {
  const changes = [
    ...apiDifferences(before.api, now.api),
    ...elementDifferences(before.elements, now.elements),
    ...exportDifferences(before.exports, now.exports),
  ];
  const changed = Object.keys(now.sources).filter((name) => before.sources[name] !== now.sources[name]);
  // A change inside that nobody sees from outside is a step too.
  const needed = biggest([...changes.map((change) => bumpFor(change, before.version)), ...(changed.length > 0 ? ['patch'] : [])]);
  const faults = [];
  if (changesets.broken) faults.push(`Changesets cannot be read: ${changesets.broken}`);
  for (const name of changed)
    if (!changesets.named.has(name)) faults.push(`${name} has changed since ${before.version}, and no changeset names it: npx changeset`);
  if (!isEnough(changesets.bump, needed))
    faults.push(
      `What has changed asks for ${needed} (${versionAfter(before.version, needed)}), the changesets say ${changesets.bump ?? 'nothing'}.`,
    );
  for (const { name, shown, met } of sizes) if (!met) faults.push(`${name} is over its bound: ${shown}`);
  return { lines: linesOf({ before, changes, changed, needed, changesets, sizes }), faults };
}

function linesOf({ before, changes, changed, needed, changesets, sizes }) {
  const told = (list) =>
    list.map((change) => `  ${change.where}: ${change.what} (asks for ${versionAfter(before.version, bumpFor(change, before.version))})`);
  const breaks = changes.filter((change) => change.breaks);
  const adds = changes.filter((change) => !change.breaks);
  return [
    `Since ${before.version}:`,
    breaks.length > 0 ? `${breaks.length} break what worked:` : 'Nothing breaks what worked.',
    ...told(breaks),
    adds.length > 0 ? `${adds.length} are new:` : 'Nothing is new to be seen from outside.',
    ...told(adds),
    changed.length > 0 ? `Changed inside: ${changed.join(', ')}.` : 'No package has changed.',
    ...sizes.map(({ name, shown }) => `Size: ${name}, ${shown}.`),
    `Needed: ${needed ? `${needed}, ${versionAfter(before.version, needed)}` : 'no release'}. The changesets: ${
      changesets.bump ? `${changesets.bump}, ${versionAfter(before.version, changesets.bump)}` : 'none'
    }.`,
  ];
}
