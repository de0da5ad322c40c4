/**
 * npm run bench [-- --only sizes|server|sdk|page|matching] [--no-build]
 * Prints one table of figures, each beside its bound, and exits 1 when a bound is not met.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureMatching } from './matching.mjs';
import { measurePage } from './page.mjs';
import { measureSdk } from './sdk.mjs';
import { measureServer } from './server.mjs';
import { measureSizes } from './sizes.mjs';
import { isMet, printTable } from './table.mjs';

const parts = { sizes: measureSizes, server: measureServer, sdk: measureSdk, page: measurePage, matching: measureMatching };

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, 'no-build': { type: 'boolean' } } });
const asked = values.only ?? Object.keys(parts);
for (const name of asked) {
  if (!(name in parts)) {
    console.error(`--only takes ${Object.keys(parts).join(', ')}; it was "${name}".`);
    process.exit(1);
  }
}

if (!values['no-build']) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const figures = [];
for (const name of asked) {
  console.log(`Measuring ${name} …`);
  figures.push(...(await parts[name]()));
}
console.log();
printTable(figures);
process.exitCode = figures.some((figure) => isMet(figure) === false) ? 1 : 0;
