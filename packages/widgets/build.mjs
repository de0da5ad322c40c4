import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** Bundles what a page loads: one self-contained module for each element, from source, with nothing left to import. */
const folder = fileURLToPath(new URL('.', import.meta.url));

await build({
  absWorkingDir: folder,
  entryPoints: { 'request-board': 'src/request-board/define.ts' },
  outdir: 'dist/embed',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['@goodturn/source'],
  tsconfig: 'tsconfig.json',
  charset: 'utf8',
  minify: true,
  // The licences of what is bundled travel beside it, so that nobody waits for them.
  legalComments: 'linked',
  logLevel: 'warning',
}).catch((error) => {
  // esbuild has already shown what does not fit, with its place.
  if (!error.errors) throw error;
  process.exitCode = 1;
});
