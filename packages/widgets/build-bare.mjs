import { transform } from 'lightningcss';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import { shortClasses } from './build-classes.mjs';

const ownProperty = /--(?!goodturn)[\w-]+/g;

/** Letters for the properties that the look defines, the same in every part. */
function lettersOf(look) {
  const names = [...new Set(look.match(ownProperty))];
  return new Map(names.map((name, index) => [name, `--${(10 + index).toString(36)}`]));
}

/** Styles as a browser needs them: without the comments, the air and the long names that people need. What a host sets keeps its name. */
function bareStyles(source, letters) {
  return source.replace(/css`([^`]*)`/, (_, styles) => {
    // Without targets nothing is rewritten for older browsers: the styles name their own fallback.
    const { code } = transform({ filename: 'styles.css', code: Buffer.from(styles), minify: true });
    return JSON.stringify(code.toString().replace(ownProperty, (name) => letters.get(name) ?? name));
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
const bareOperations = (source) =>
  source.replace(/^\s*(who: '(?!anyone)[\w-]+'|status: (?!204)\d+|whileSuspended: true|beforeGuardian: true),\n/gm, '');

/** All that is written in some folders of the package's sources, without tests. */
const writtenIn = (folder, names) =>
  names
    .flatMap((name) => readdirSync(join(folder, 'src', name), { recursive: true }).map((file) => join(folder, 'src', name, file)))
    .filter((path) => path.endsWith('.ts') && !/\.(test|stories)\.ts$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** A resource of the client with those of its calls that somebody makes: `requests.list` is written where the list is read. */
function bareResource(source, written) {
  const resource = /export const (\w+) = /.exec(source)?.[1];
  return source.replace(/^ +(\w+): (?:call|list)\(.*\),\n/gm, (line, name) =>
    new RegExp(`\\b${resource}\\s*\\.${name}\\b`).test(written) ? line : '',
  );
}

/** What is imported while the page runs is loaded with its hash, which is known once it is built. */
const withParts = (folder, source) =>
  /\bimport\('\./.test(source)
    ? `import { loadPart } from '${join(folder, 'src', 'beside', 'part.js')}';\n${source.replace(/\bimport\('\.[^']+'\)/g, 'loadPart(() => $&)')}`
    : source;

/**
 * Reads our sources as a page needs them.
 * @param {string} folder of the package
 * @param {(path: string, text: string) => string} withNumbers gives a module numbers for the keys of its words
 * @param {readonly string[]} elements folders of the elements that are in the build
 */
export const bare = (folder, withNumbers, elements) => ({
  name: 'bare',
  setup({ onLoad, onResolve }) {
    const { inStyles, inTemplates } = shortClasses(elements);
    const written = writtenIn(folder, ['foundation', 'beside', 'doctor', ...elements]);
    const letters = lettersOf(readFileSync(join(folder, 'src', 'foundation', 'styles.ts'), 'utf8'));
    // What is imported only for its place has no side effects, for which esbuild would leave the import out.
    onResolve({ filter: /^placed:/ }, ({ path }) => ({ path: join(folder, 'src', path.slice('placed:'.length)), sideEffects: true }));
    onLoad({ filter: /packages[\\/]contract[\\/]src[\\/].*operations\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: bareOperations(await readFile(path, 'utf8')),
    }));
    onLoad({ filter: /packages[\\/]sdk[\\/]src[\\/]resources[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: bareResource(await readFile(path, 'utf8'), written),
    }));
    onLoad({ filter: /packages[\\/]widgets[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: path.endsWith('styles.ts')
          ? bareStyles(inStyles(source), letters)
          : withNumbers(path, withParts(folder, bareTemplates(inTemplates(source)))),
      };
    });
  },
});

/** A module's text without what only people need. */
export async function bareModule(text) {
  const { code } = await minify(text, {
    module: true,
    ecma: 2022,
    // Functions stay where they are: copied to their only call they are like nothing else, and gzip has less to share.
    compress: { passes: 3, reduce_funcs: false, unsafe: true, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    format: { comments: false },
  });
  return code;
}
