import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bare } from './build-bare.mjs';
import { joinParts } from './build-parts.mjs';
import { numberWords } from './build-words.mjs';

/** Bundles what a page loads: one self-contained module for each element, its parts that load on demand, and its languages. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const target = new URL('dist/embed/', import.meta.url);

/**
 * What the file begins with, in this order; the rest follows as it is imported. gzip looks back no further than 32 KB, so that what is
 * alike has to lie together: changing the order changes nothing but the size.
 */
const beginning = [
  'request-board/saying.ts',
  'request-board/events.ts',
  'foundation/pictograms.ts',
  'foundation/route.ts',
  'request-board/views/ask/draft.ts',
  '../../locales/src/words.ts',
  'foundation/community.ts',
  'request-board/views/board/filters.ts',
];

const settings = {
  absWorkingDir: folder,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['@goodturn/source'],
  tsconfig: 'tsconfig.json',
  charset: 'utf8',
  logLevel: 'warning',
  write: false,
};

try {
  const { inSource, files } = await numberWords();
  const { outputFiles, metafile } = await build({
    ...settings,
    stdin: {
      contents: [...beginning, 'request-board/define.ts'].map((path) => `import 'placed:${path}';`).join('\n'),
      resolveDir: folder,
      sourcefile: 'request-board.js',
    },
    outdir: 'dist/embed',
    splitting: true,
    metafile: true,
    // The licences of what is bundled travel beside it, so that nobody waits for them.
    legalComments: 'linked',
    plugins: [bare(folder, inSource)],
  });
  const legal = outputFiles.filter(({ path }) => path.endsWith('.LEGAL.txt')).map(({ text }) => text);
  const texts = new Map(outputFiles.filter(({ path }) => path.endsWith('.js')).map(({ path, text }) => [basename(path), text]));
  const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('.js'));
  const entry = basename(outputs.find(([, { entryPoint }]) => entryPoint === 'request-board.js')[0]);
  const partNames = new Map(
    outputs
      .filter(([path, { entryPoint }]) => entryPoint && basename(path) !== entry)
      .map(([path, { entryPoint }]) => [basename(path), basename(entryPoint, '.ts')]),
  );
  const { main, parts } = await joinParts({
    entry,
    texts,
    partNames,
    loadPart: join(folder, 'src', 'embed', 'part.ts'),
    settings,
  });
  await mkdir(target, { recursive: true });
  const written = [['request-board.js', main], ['request-board.js.LEGAL.txt', legal.join('\n')], ...parts, ...files];
  await Promise.all(written.map(([name, text]) => writeFile(new URL(name, target), text)));
} catch (error) {
  // esbuild has already shown what does not fit, with its place.
  if (!error.errors) throw error;
  process.exitCode = 1;
}
