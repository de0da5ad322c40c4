import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('src/', import.meta.url));
const locales = fileURLToPath(new URL('../locales/src/', import.meta.url));

/** What is said with what: the catalogues that one file of words holds, and the module that says them. */
const sayings = [
  { name: 'board', module: join(source, 'request-board', 'saying.ts'), catalogues: ['common', 'board', 'ask'] },
  { name: 'yours', module: join(source, 'request-board', 'views', 'yours', 'saying.ts'), catalogues: ['yours'] },
  {
    name: 'volunteer',
    module: join(source, 'volunteer-signup', 'saying.ts'),
    catalogues: ['common', 'volunteer'],
    // Who signs up sees nobody whom they could report, and no request that could be full.
    without: /^(report|reason)\/|^told\/(reported|blocked)$|^label\/report$|^error\/(reason|text)$|^me\/hidden$|^problem\/full$/,
  },
  {
    name: 'profile',
    module: join(source, 'volunteer-signup', 'views', 'profile', 'saying.ts'),
    catalogues: ['profile'],
    // Sentences of another part that this one says as well.
    some: { yours: /^exit\// },
  },
  { name: 'equality', module: join(source, 'volunteer-signup', 'views', 'equality', 'saying.ts'), catalogues: ['equality'] },
  {
    name: 'opportunities',
    module: join(source, 'opportunity-list', 'saying.ts'),
    catalogues: ['common', 'opportunities'],
    // Sentences of another element that this one says as well.
    some: {
      board: /^(distance|sort)\/|^find\/(open|sort|allAreas|anyDay)$|^(label|error)\/(q|postcode|area|when)\b/,
      volunteer: /^(skill|cause)\//,
      yours: /^exit\/|^me\/(blocked|unblock)$|^told\/unblocked$/,
    },
  },
  {
    name: 'desk',
    module: join(source, 'staff-desk', 'saying.ts'),
    catalogues: ['common', 'desk'],
    some: {
      volunteer: /^(skill|cause|part-of-day)\//,
      equality: /^equality-answer\/|^equality\/(?!ask|why|apart|yes$|no$|or$|send|stop|thanks)/,
    },
  },
];
const unreviewed = 'language/unreviewed';

/** The languages, and by language and saying all words. */
async function readLocales() {
  const { languages } = await evaluate(`export { languages } from './languages.js';`);
  const parts = [...new Set(sayings.flatMap(({ catalogues }) => catalogues))];
  const names = Object.keys(languages).flatMap((tag) => parts.map((part) => [tag, part]));
  const all = await evaluate(names.map(([tag, part]) => `export { words as '${tag} ${part}' } from './${tag}/${part}.js';`).join('\n'));
  const wordsOf = (tag, { catalogues, some = {}, without }) => {
    const others = Object.entries(some).map(([part, keys]) =>
      Object.fromEntries(Object.entries(all[`${tag} ${part}`]).filter(([key]) => keys.test(key))),
    );
    const words = Object.assign({}, ...catalogues.map((part) => all[`${tag} ${part}`]), ...others);
    return without ? Object.fromEntries(Object.entries(words).filter(([key]) => !without.test(key))) : words;
  };
  return { languages, wordsOf };
}

async function evaluate(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: locales, loader: 'ts' },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/**
 * What became of the keys of the words: a key that the source writes whole is a number in the built file, because a page would
 * load it twice; a key that is put together while an element runs stays. `prefixes` are those that are put together:
 * words(`label/${name}`) makes `label/` one.
 */
export async function readWords() {
  const paths = (await readdir(source, { recursive: true })).filter(
    (path) => path.endsWith('.ts') && !/\.(test|stories)\.ts$|^(testing|doctor|embed-builder)\b/.test(path),
  );
  const code = (await Promise.all(paths.map((path) => readFile(join(source, path), 'utf8')))).join('\n');
  const prefixes = new Set([...code.matchAll(/words(?:\.maybe)?\(`([\w-]+\/)\$\{/g)].map(([, prefix]) => prefix));
  const { languages, wordsOf } = await readLocales();
  const en = Object.assign({}, ...sayings.map((saying) => wordsOf('en', saying)));
  const whole = Object.keys(en).filter((key) => key.includes('/') && !prefixes.has(key.replace(/\/.*/, '/')));
  return { en, whole, code, languages, wordsOf };
}

/** Sentences whose numbers follow each other, behind the number of the first. */
function runsOf(sentences) {
  const runs = [];
  for (const [number, sentence] of sentences) {
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === number) last[1].push(sentence);
    else runs.push([number, [sentence]]);
  }
  return runs;
}

/**
 * The source with its words numbered, and its other languages as files.
 * @returns `inSource` gives the text of a module with numbers for keys; `files` are the words of each language by the file's name
 */
export async function numberWords() {
  const { whole, languages, wordsOf } = await readWords();
  const numbers = new Map(whole.map((key, index) => [key, index]));
  const files = new Map();
  const modules = new Map();
  for (const saying of sayings) {
    const list = (tag) => {
      const words = wordsOf(tag, saying);
      // Only what nobody has reviewed says so.
      if (words[unreviewed] && languages[tag].reviewed) words[unreviewed] = '';
      const own = whole.filter((key) => key in words);
      const rest = Object.entries(words).filter(([key]) => !numbers.has(key));
      return [runsOf(own.map((key) => [numbers.get(key), words[key]])), Object.fromEntries(rest)];
    };
    const hashes = {};
    for (const tag of Object.keys(languages).filter((one) => one !== 'en')) {
      const content = JSON.stringify(list(tag));
      hashes[tag] = `sha256-${createHash('sha256').update(content).digest('base64')}`;
      files.set(`${saying.name}.${tag}.${hashes[tag].slice(7, 19).replace(/\W/g, '')}.json`, content);
    }
    const [runs, rest] = list('en');
    modules.set(
      saying.module,
      `import { numbered, wordsBeside } from '${join(source, 'beside', 'words.js')}';
      export const saying = {
        english: { ...numbered(${JSON.stringify(runs)}), ...${JSON.stringify(rest)} },
        others: wordsBeside('${saying.name}', ${JSON.stringify(hashes)}),
      };`,
    );
  }
  const inSource = (path, text) =>
    modules.get(path) ?? text.replace(/'([a-z]+\/[\w/-]+)'/g, (literal, key) => String(numbers.get(key) ?? literal));
  return { inSource, files };
}
