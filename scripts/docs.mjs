import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, fingerprint } from './build.mjs';
import { root, run } from './run.mjs';

const folder = fileURLToPath(root);
const vitepress = join(folder, 'node_modules', 'vitepress', 'bin', 'vitepress.js');
const dist = join(folder, 'docs', 'dist');
const fresh = join(folder, 'docs', '.cache', 'dist');
const stampFile = join(folder, 'node_modules', '.cache', 'goodturn-docs.txt');

/** What the docs are made of: their pages, and what runs in them. */
const sources = () => fingerprint(['contract', 'locales', 'sdk', 'widgets', 'mock'], ['docs']);

export const docsAreStale = () =>
  !existsSync(join(dist, 'index.html')) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== sources();

/** Builds the docs if they are older than what they are made of. The packages have to be built. @returns whether they are there */
export async function buildDocs() {
  if (!docsAreStale()) return true;
  const stamp = sources();
  // Beside the old ones, which are served until the new ones are whole.
  if ((await run(process.execPath, [vitepress, 'build', 'docs', '--outDir', fresh])) !== 0) return false;
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'dev') {
    await build();
    process.exitCode = await run(process.execPath, [vitepress, 'dev', 'docs', ...process.argv.slice(3)]);
  } else if (!(await buildDocs())) {
    console.error('The docs were not built: see the messages above.');
    process.exitCode = 1;
  }
}
