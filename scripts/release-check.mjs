/**
 * npm run release:check [-- --record] [--no-build]
 * Compares what is built with the last release: says what is new, what breaks and how big a step that asks for, and exits 1 when the
 * changesets take a smaller one, a changed package has none, or a size is over its bound. Changesets that a version has been made of
 * count until that version is recorded. `--record` writes today's surface and built files as those of the version in package.json,
 * when it is released.
 */
import './require-node.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { measureSizes } from '../bench/sizes.mjs';
import { isMet } from '../bench/table.mjs';
import { build } from './build.mjs';
import { pack, published } from './pack.mjs';
import { compareVersions } from './release-check/change.mjs';
import { readChangesets, withMade } from './release-check/changesets.mjs';
import { report } from './release-check/report.mjs';
import { readSurface } from './release-check/surface.mjs';
import { root } from './run.mjs';

const folder = fileURLToPath(root);
const releases = join(folder, 'releases');
const { values } = parseArgs({ options: { record: { type: 'boolean' }, 'no-build': { type: 'boolean' } } });
if (!values['no-build']) await build();
const now = await readSurface(folder, published);

/** The changelog of each published package, by its name. */
function changelogs() {
  const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return Object.fromEntries(published.map((name) => [`@goodturn/${name}`, read(join(folder, 'packages', name, 'CHANGELOG.md'))]));
}

if (values.record) {
  mkdirSync(releases, { recursive: true });
  const path = join(releases, `${now.version}.json`);
  writeFileSync(path, await format(JSON.stringify(now), { ...(await resolveConfig(path)), parser: 'json' }));
  const { embed } = await pack(releases, ['embed']);
  console.log(`What ${now.version} promises is written to ${path}, its built files to ${embed.tarball}.`);
} else {
  const versions = existsSync(releases) ? readdirSync(releases).filter((name) => name.endsWith('.json')) : [];
  const last = versions
    .map((name) => name.slice(0, -'.json'.length))
    .sort(compareVersions)
    .at(-1);
  if (!last) {
    console.error('No release is recorded in releases/: record one with npm run release:check -- --record.');
    process.exit(1);
  }
  const before = JSON.parse(readFileSync(join(releases, `${last}.json`), 'utf8'));
  const sizes = (await measureSizes()).map((figure) => ({ ...figure, met: isMet(figure) !== false }));
  const { lines, faults } = report({
    before,
    now,
    changesets: withMade(await readChangesets(folder), changelogs(), last, now.version),
    sizes,
  });
  console.log(lines.join('\n'));
  if (faults.length > 0) {
    console.error(`\nNot ready for a release:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    process.exitCode = 1;
  }
}
