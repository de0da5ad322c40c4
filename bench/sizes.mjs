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
  return [
    size('the board’s one file, gzip', [board], 36, 'at most 36 KB (aim 30)'),
    largestWords('the board’s words', ['board'], 6),
    size('the sign-up’s one file, gzip', [join(embed, 'volunteer-signup.js')], 36),
    largestWords('the sign-up’s words, with those that come later,', ['volunteer', 'profile', 'equality'], 10),
    size('the opportunity list’s one file, gzip', [join(embed, 'opportunity-list.js')], 36),
    size('the staff desk with all its parts, gzip', withParts(join(embed, 'staff-desk.js')), 90),
    largestWords('the staff desk’s words', ['desk'], 16),
    size('goodturn.js, for pages with several elements, gzip', [join(embed, 'goodturn.js')], 2),
    sizeOf('@goodturn/sdk/light with one resource, bundled, gzip', [await bundled(lightWithOneResource)], 12),
    sizeOf('@goodturn/sdk whole, bundled, gzip', [await bundled(whole)], 22),
  ];
}

/** A file and all the parts that it names: each has its content hash in its name. */
function withParts(file) {
  const parts = readFileSync(file, 'utf8').match(/[a-z-]+\.[0-9a-f]{12}\.js/g) ?? [];
  return [file, ...new Set(parts.map((name) => join(embed, name)))];
}

/** An element's words in the language that needs most bytes for them: a page loads them for a reader who does not read English. */
function largestWords(of, catalogues, most) {
  const files = readdirSync(embed).filter((name) => name.endsWith('.json') && name.split('.').length === 4);
  const languages = new Set(files.filter((name) => name.startsWith(`${catalogues[0]}.`)).map((name) => name.split('.')[1]));
  if (languages.size === 0) throw new Error(`packages/widgets/dist/embed has no ${catalogues[0]}.<language>.json: run npm run build.`);
  const sizes = [...languages].map((language) =>
    size(
      `${of} in ${language}, the largest of ${languages.size}, gzip`,
      catalogues.map((catalogue) =>
        join(
          embed,
          files.find((name) => name.startsWith(`${catalogue}.${language}.`)),
        ),
      ),
      most,
    ),
  );
  return sizes.sort((one, other) => other.value - one.value)[0];
}

const size = (name, files, most, boundShown) =>
  sizeOf(
    name,
    files.map((file) => readFileSync(file)),
    most,
    boundShown,
  );

/** What several downloads weigh together: each is packed by itself. */
function sizeOf(name, downloads, most, boundShown = `at most ${most} KB`) {
  const sum = (sizes) => sizes.reduce((all, one) => all + one, 0) / 1024;
  const value = sum(downloads.map((bytes) => gzipSync(bytes, { level: 9 }).length));
  const before = sum(downloads.map((bytes) => bytes.length));
  return { name, value, shown: `${value.toFixed(2)} KB (${before.toFixed(1)} before gzip)`, bound: { most }, boundShown };
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
