import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { biggest, bumpBetween, compareVersions } from './change.mjs';

/**
 * What the changesets say of the next release.
 * @param {string} folder the repository's
 * @returns {{ bump: import('./change.mjs').Bump | undefined, named: Set<string>, broken?: string }} the biggest step, the packages that a changeset names, and what Changesets cannot read
 */
export function readChangesets(folder) {
  // Changesets calls it a fault when none waits, which it is not after a version was made of them.
  const waiting = readdirSync(join(folder, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  if (waiting.length === 0) return planOf({ changesets: [] });
  const place = mkdtempSync(join(tmpdir(), 'goodturn-changesets-'));
  try {
    // Its output's path has to be relative to the repository.
    const output = join(place, 'status.json');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'node_modules/@changesets/cli/bin.js'), 'status', `--output=${relative(folder, output)}`],
      { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) return { bump: undefined, named: new Set(), broken: (stderr + stdout).trim() };
    return planOf(JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {{ changesets: { releases: { name: string, type: string }[] }[] }} plan as `changeset status --output` writes it */
export function planOf({ changesets }) {
  const releases = changesets.flatMap((one) => one.releases);
  return { bump: biggest(releases.map(({ type }) => type)), named: new Set(releases.map(({ name }) => name)) };
}

/**
 * The same with the changesets that a version has been made of already, though it is not recorded: they are in the changelogs.
 * @param {ReturnType<typeof readChangesets>} changesets what waits still
 * @param {Record<string, string>} changelogs texts, by the package's name
 * @param {string} last the version that is recorded
 * @param {string} made the version in package.json
 * @returns {ReturnType<typeof readChangesets>}
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
