import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const embed = join(here, '../packages/widgets/dist/embed');
const board = join(embed, 'request-board.js');

/** What a page that only lists requests writes: the light client, one resource. */
const lightWithOneResource = `
  import { createClientWith, requests } from '@goodturn/sdk/light';
  export const list = () => createClientWith({ baseUrl: '/', community: 'tower-hamlets' }, { requests }).requests.list();`;
const whole = `export * from '@goodturn/sdk';`;

/** Sizes that a browser downloads: gzip at level 9, KB of 1,024 bytes. @returns {Promise<import('./table.mjs').Figure[]>} */
export async function measureSizes() {
  if (!existsSync(board)) throw new Error('packages/widgets/dist/embed/request-board.js is not there: run npm run build.');
  const file = readFileSync(board);
  return [
    size('the board’s one file, gzip', file, 36, 'at most 36 KB (aim 30)'),
    largestWords(),
    size('goodturn.js, for pages with several elements, gzip', readFileSync(join(embed, 'goodturn.js')), 2),
    size('@goodturn/sdk/light with one resource, bundled, gzip', await bundled(lightWithOneResource), 12),
    size('@goodturn/sdk whole, bundled, gzip', await bundled(whole), 22),
  ];
}

/** The board's words in the language that needs most bytes for them: a page loads them for a reader who does not read English. */
function largestWords() {
  const found = readdirSync(embed).filter((name) => /^board\..*\.json$/.test(name));
  if (found.length === 0) throw new Error('packages/widgets/dist/embed has no board.<language>.json: run npm run build.');
  const sizes = found.map((name) =>
    size(`the board’s words in ${name.split('.')[1]}, the largest of ${found.length}, gzip`, readFileSync(join(embed, name)), 6),
  );
  return sizes.sort((one, other) => other.value - one.value)[0];
}

function size(name, bytes, most, boundShown = `at most ${most} KB`) {
  const value = gzipSync(bytes, { level: 9 }).length / 1024;
  return { name, value, shown: `${value.toFixed(2)} KB (${(bytes.length / 1024).toFixed(1)} before gzip)`, bound: { most }, boundShown };
}

/** Bundles and minifies a module as an application would, from the built packages. */
async function bundled(contents) {
  const result = await build({
    stdin: { contents, resolveDir: here, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  return result.outputFiles[0].contents;
}
