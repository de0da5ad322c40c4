import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { biggest } from './change.mjs';

/**
 * What the changesets say of the next release.
 * @param {string} folder the repository's
 * @returns {{ bump: import('./change.mjs').Bump | undefined, named: Set<string>, broken?: string }} the biggest step, the packages that a changeset names, and what Changesets cannot read
 */
export function readChangesets(folder) {
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
