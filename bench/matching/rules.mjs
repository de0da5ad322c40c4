import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** The server's own rules, which no package ships: compiled from their source each time, so that nothing is measured but what runs. */
export async function loadRules() {
  const outfile = join(here, '../.cache/matching-rules.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  const names = ['scoring', 'hearing', 'waves', 'weights', 'when-to-tell', 'urgency', 'free-times'];
  await build({
    stdin: {
      contents: [
        ...names.map((name) => `export * from './features/suggestions/${name}.js';`),
        `export { allLsoas } from './geography/geography.js';`,
        `export { towerHamletsWards } from './geography/wards.js';`,
        `export { fromGrid, metresBetween, toGrid } from './geography/grid.js';`,
        `export { contains } from './geography/polygons.js';`,
        `export { usualCategories } from './features/communities/categories.js';`,
      ].join('\n'),
      resolveDir: join(here, '../../packages/server/src'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Our own packages from their source as well, what comes from npm as it is.
    conditions: ['@goodturn/source'],
    external: ['kysely', 'pg', 'proj4', 'zod'],
    // Data is read beside the sources.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(here, '../../packages/server/src/geography/geography.ts')).href) },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
