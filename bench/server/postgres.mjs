import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * The private PostgreSQL of the server's own tests, which no package ships: compiled from its source each time.
 * @returns {Promise<{ url: string, urlOf(database: string): string, stop(): Promise<void> }>}
 */
export async function startPostgres() {
  const outfile = join(here, '../.cache/postgres.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(here, '../../packages/server/src/testing/postgres.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const module = await import(pathToFileURL(outfile).href);
  return module.startPostgres();
}
