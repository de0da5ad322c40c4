import { existsSync, readFileSync } from 'node:fs';
import { root, run, withProgress } from './run.mjs';

const readJson = (name) => JSON.parse(readFileSync(new URL(name, root), 'utf8'));

/**
 * The packages of the lock that are not installed in its version. Versions are compared, not times, because a checkout
 * touches files without changing them.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string, link?: boolean }> }} installed npm's own record in `node_modules`
 * @returns {string[]}
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => path.includes('node_modules/') && !wanted.optional && !wanted.peer)
    .filter(([path, wanted]) => {
      const found = installed.packages[path];
      return !found || found.version !== wanted.version;
    })
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

/** Installs what the lock names, when something of it is missing. */
export async function install() {
  const record = 'node_modules/.package-lock.json';
  const missing = existsSync(new URL(record, root)) ? missingPackages(readJson('package-lock.json'), readJson(record)) : undefined;
  if (missing?.length === 0) return;

  const title = missing
    ? `Installing again, because ${missing.length} packages are missing or old`
    : 'Installing packages, about half a minute';
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await withProgress(title, () => (npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args)));
  if (code !== 0) {
    console.error(
      'The packages could not be installed: see what npm says above, check the internet connection, and run the command again.',
    );
    process.exit(1);
  }
}
