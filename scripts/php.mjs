import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, withProgress } from './run.mjs';

/** What the tests of the WordPress and Drupal examples read pages with. */
const extensions = ['dom', 'mbstring'];
const oldest = 80_200;

/** What is wrong with a program, or nothing when it is a PHP that can run the tests. */
function problemOf(program) {
  let said;
  try {
    said = execFileSync(program, ['-r', `echo PHP_VERSION_ID, ' ', implode(' ', get_loaded_extensions());`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return 'is not there';
    return 'does not run';
  }
  const [version, ...loaded] = said.toLowerCase().split(' ');
  if (Number(version) < oldest) return 'is older than PHP 8.2';
  const missing = extensions.filter((name) => !loaded.includes(name));
  return missing.length ? `lacks the extension ${missing.join(' and ')}` : undefined;
}

/**
 * Where a PHP is that can run the tests: `PHP_PATH`, else `php` on the path.
 * @returns {string | undefined}
 */
export function findPhp() {
  const named = process.env['PHP_PATH'];
  const problem = problemOf(named || 'php');
  if (!problem) return named || 'php';
  if (named) throw new Error(`PHP_PATH is "${named}", which ${problem}: set it to a PHP 8.2 or newer, or leave it out.`);
  return undefined;
}

/**
 * A PHP, installed by the system's own packages where we may (root on Debian), else a sentence that says what to do.
 * @returns {Promise<string>}
 */
export async function needPhp() {
  const found = findPhp();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await withProgress('Installing PHP for the tests of the WordPress and Drupal examples, a minute', async () => {
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'php-cli', 'php-xml', 'php-mbstring'], { env });
    });
    const now = findPhp();
    if (now) return now;
  }
  throw new Error(
    'The tests of the WordPress and Drupal examples need PHP 8.2 or newer with its extensions dom and mbstring: install it (on Debian: apt-get install php-cli php-xml php-mbstring), or set PHP_PATH to where it is.',
  );
}
