import { build } from 'esbuild';
import { transform } from 'lightningcss';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { shortClasses } from './build-classes.mjs';
import { numberWords } from './build-words.mjs';

/** Bundles what a page loads: one self-contained module for each element, from source, with nothing left to import. */
const folder = fileURLToPath(new URL('.', import.meta.url));

/** Styles as a browser needs them: without the comments, the air and the long names that people need. What a host sets keeps its name. */
function bareStyles(source) {
  const letters = new Map();
  const letterOf = (name) => letters.get(name) ?? letters.set(name, `--${(10 + letters.size).toString(36)}`).get(name);
  return source.replace(/css`([^`]*)`/, (_, styles) => {
    // Without targets nothing is rewritten for older browsers: the styles name their own fallback.
    const { code } = transform({ filename: 'styles.css', code: Buffer.from(styles), minify: true });
    return JSON.stringify(code.toString().replace(/--(?!goodturn)[\w-]+/g, letterOf));
  });
}

/**
 * Templates without the indentation of their source: before a tag or an expression nothing is left, elsewhere a line break. A
 * template's last end tags go too, because the browser's parser closes what is open where its text ends (not a `textarea`, whose text would go on).
 */
const bareTemplates = (source) =>
  source
    .replace(/>\s*\n\s*(?=<[/a-z])/g, '>')
    .replace(/\n\s+/g, '\n')
    .replace(/(?:<\/(?!textarea)\w+>\s*)+(?=`)/g, '');

/** Operations with what a client asks of them: whether anyone may call them, and whether their answer is empty. */
const bareOperations = (source) => source.replace(/^\s*(who: '(?!anyone)\w+'|status: (?!204)\d+),\n/gm, '');

/**
 * What the file begins with, in this order; the rest follows as it is imported. gzip looks back no further than 32 KB, so that what is
 * alike has to lie together: changing the order changes nothing but the size.
 */
const beginning = [
  'foundation/english.ts',
  'request-board/events.ts',
  'foundation/pictograms.ts',
  'foundation/route.ts',
  'request-board/views/ask/draft.ts',
  '../../locales/src/words.ts',
  'foundation/community.ts',
  'request-board/views/board/filters.ts',
];

const bare = {
  name: 'bare',
  async setup({ onLoad, onResolve }) {
    const withNumbers = await numberWords();
    const { inStyles, inTemplates } = shortClasses();
    // What is imported only for its place has no side effects, for which esbuild would leave the import out.
    onResolve({ filter: /^placed:/ }, ({ path }) => ({ path: join(folder, 'src', path.slice('placed:'.length)), sideEffects: true }));
    onLoad({ filter: /packages[\\/]contract[\\/]src[\\/].*operations\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: bareOperations(await readFile(path, 'utf8')),
    }));
    onLoad({ filter: /packages[\\/]widgets[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: path.endsWith('styles.ts') ? bareStyles(inStyles(source)) : withNumbers(path, bareTemplates(inTemplates(source))),
      };
    });
  },
};

try {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    stdin: {
      contents: [...beginning, 'request-board/define.ts'].map((path) => `import 'placed:${path}';`).join('\n'),
      resolveDir: folder,
      sourcefile: 'request-board.js',
    },
    outfile: 'dist/embed/request-board.js',
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
    plugins: [bare],
    write: false,
  });
  await mkdir(new URL('dist/embed/', import.meta.url), { recursive: true });
  for (const { path, text } of outputFiles) {
    if (!path.endsWith('.js')) await writeFile(path, text);
    else {
      const { code } = await minify(text, {
        module: true,
        ecma: 2022,
        // Functions stay where they are: copied to their only call they are like nothing else, and gzip has less to share.
        compress: { passes: 3, reduce_funcs: false, unsafe: true, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
        format: { comments: false },
      });
      await writeFile(path, code);
    }
  }
} catch (error) {
  // esbuild has already shown what does not fit, with its place.
  if (!error.errors) throw error;
  process.exitCode = 1;
}
