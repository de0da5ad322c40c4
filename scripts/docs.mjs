import './require-node.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, fingerprint } from './build.mjs';
import { deadAnchors } from './docs-anchors.mjs';
import { root, run } from './run.mjs';

const folder = fileURLToPath(root);
const vitepress = join(folder, 'node_modules', 'vitepress', 'bin', 'vitepress.js');
const dist = join(folder, 'docs', 'dist');
const fresh = join(folder, 'docs', '.cache', 'dist');
const typesPage = join(folder, 'docs', 'sdk', 'types.md');
const stampFile = join(folder, 'node_modules', '.cache', 'goodturn-docs.txt');

/** What its source says of every name that the SDK exports, as one page. It is too long to search, and to be kept beside its source. */
async function printTypes() {
  const typedoc = join(folder, 'node_modules', 'typedoc', 'bin', 'typedoc');
  if ((await run(process.execPath, [typedoc, '--options', join(folder, 'docs', 'typedoc.json')])) !== 0) return false;
  const printed = readFileSync(join(folder, 'docs', '.cache', 'typedoc', 'README.md'), 'utf8');
  const head =
    '---\nsearch: false\noutline: [2, 3]\n---\n\n# Every name of the SDK\n\nWhat `@goodturn/sdk` exports, as its source says it.\n\n';
  writeFileSync(typesPage, head + printed);
  return true;
}

/** What a guide gives its reader to install, by the name of the zip: the folder that is in it. */
export const downloads = {
  'goodturn-for-wordpress.zip': 'examples/wordpress/goodturn',
  'goodturn-for-drupal.zip': 'examples/localgov-drupal/goodturn',
};

/** A folder as a zip that unpacks to a folder of that name. The same files give the same zip. */
async function zipOf(path) {
  // Not above: this module is read before the packages are installed.
  const { zipSync } = await import('fflate');
  const name = basename(path);
  const files = readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = files.map((file) => [`${name}/${relative(join(folder, path), file).replaceAll(sep, '/')}`, readFileSync(file)]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(Date.UTC(2026, 0, 1, 12)) });
}

/** What the docs are made of: their pages, and what runs in them. */
const sources = () => fingerprint(['contract', 'locales', 'sdk', 'widgets', 'mock'], ['docs', ...Object.values(downloads)], [typesPage]);

export const docsAreStale = () =>
  !existsSync(join(dist, 'index.html')) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== sources();

/** Builds the docs if they are older than what they are made of. The packages have to be built. @returns whether they are there */
export async function buildDocs() {
  if (!docsAreStale()) return true;
  const stamp = sources();
  // Beside the old ones, which are served until the new ones are whole.
  if (!(await printTypes())) return false;
  if ((await run(process.execPath, [vitepress, 'build', 'docs', '--outDir', fresh])) !== 0) return false;
  const dead = deadAnchors(fresh);
  for (const one of new Set(dead)) console.error(one);
  if (dead.length > 0) return false;
  for (const [name, path] of Object.entries(downloads)) writeFileSync(join(fresh, name), await zipOf(path));
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'dev') {
    await build();
    await printTypes();
    process.exitCode = await run(process.execPath, [vitepress, 'dev', 'docs', ...process.argv.slice(3)]);
  } else if (!(await buildDocs())) {
    console.error('The docs were not built: see the messages above.');
    process.exitCode = 1;
  }
}
