import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { bareModule } from './build-bare.mjs';

/** As an `integrity` attribute takes it. */
const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
/** A name by which a file is never mistaken for another: `yours.1f0c9a2b77de.js`. */
const hashedName = (name, text) => `${name}.${createHash('sha384').update(text).digest('hex').slice(0, 12)}.js`;

const fromShared = /^import \{([^}]*)\} from "\.\/([^"]+)";\n/gm;
/** What is imported only to run first has run with the element. */
const runFirst = /^import "\.\/[^"]+";\n/gm;
const exported = /^export \{([^}]*)\};\n/m;
const onDemand = /loadPart\(\(\) => import\("\.\/([^"]+)"\)\)/g;

/**
 * Bundles with splitting and nothing made shorter yet.
 * @returns by their names the texts, which of them a page begins with and which are parts, and what each imports
 */
async function split(settings) {
  const { outputFiles, metafile } = await build({ ...settings, outdir: 'dist/embed', splitting: true, metafile: true });
  const scripts = outputFiles.filter(({ path }) => path.endsWith('.js'));
  const texts = new Map(scripts.map(({ path, text }) => [basename(path), text]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const partNames = new Set([...texts.values()].flatMap((text) => [...text.matchAll(onDemand)].map(([, file]) => file)));
  const entries = [...texts.keys()].filter((file) => outputs.get(file).entryPoint && !partNames.has(file));
  const importsOf = (file) =>
    outputs
      .get(file)
      .imports.filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => basename(path));
  const legal = outputFiles.filter(({ path }) => path.endsWith('.LEGAL.txt')).map(({ text }) => text);
  const nameOf = (file) => basename(partNames.has(file) ? outputs.get(file).entryPoint : file).replace(/\.[jt]s$/, '');
  return { texts, entries, partNames, importsOf, nameOf, legal };
}

/**
 * One file for an element: what it shares with its parts is in it, and each part is a module that is handed what it shares with the
 * element, because a part cannot know by which address the page has loaded the element.
 * @returns the element's text, its parts by their names with a hash, and the licences of what is in them
 */
export async function oneFile(settings) {
  const { texts, entries, partNames, importsOf, nameOf, legal } = await split({ ...settings, legalComments: 'linked' });
  const [entry] = entries;
  const parts = new Map();
  let main = texts.get(entry);
  const shared = [...texts.keys()].filter((file) => file !== entry && !partNames.has(file));
  const inMain = new Set(importsOf(entry).flatMap((file) => [file, ...importsOf(file)]));
  const others = shared.filter((file) => !inMain.has(file));
  if (others.length > 0) throw new Error(`Two parts share what their element does not use: let it import ${others.join(', ')}`);
  for (const file of partNames) {
    const text = await bareModule(partOf(texts.get(file), shared));
    const name = hashedName(nameOf(file), text);
    parts.set(name, text);
    const load = `loadPart("${name}", "${integrityOf(text)}").then(({ default: begin }) => begin([${shared.map((_, index) => `shared${index}`).join()}]))`;
    main = main.replaceAll(`loadPart(() => import("./${file}"))`, load);
  }
  const contents = [...shared.map((file, index) => `import * as shared${index} from './${file}';`), main].join('\n');
  const { outputFiles } = await build({
    ...settings,
    minify: true,
    legalComments: 'none',
    stdin: { contents, resolveDir: '/', loader: 'js' },
    plugins: [inMemory(texts)],
  });
  return { text: await bareModule(outputFiles[0].text), parts, legal: legal.join('\n') };
}

const inMemory = (texts) => ({
  name: 'in memory',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path }) => ({ path: path.slice(2), namespace: 'texts' }));
    onLoad({ filter: /.*/, namespace: 'texts' }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }));
  },
});

/** A part as a function of what it shares with its element. */
function partOf(text, shared) {
  const taken = [...text.matchAll(fromShared)].map(
    ([, names, file]) => `const {${names.replace(/ as /g, ': ')}} = shared[${shared.indexOf(file)}];`,
  );
  const given = exported.exec(text)?.[1].replace(/(\w+) as (\w+)/g, '$2: $1') ?? '';
  const body = text.replace(fromShared, '').replace(runFirst, '').replace(exported, '');
  return `export default (shared) => {\n${taken.join('\n')}\n${body}\nreturn {${given}};\n};\n`;
}

/**
 * The files of several elements that share what is alike, each named by its hash.
 * @returns the files by their names, and for each entry's name what a page loads for it: name and hash, the entry last
 */
export async function sharedFiles(settings) {
  const { texts, entries, partNames, importsOf, nameOf } = await split({ ...settings, legalComments: 'none' });
  const files = new Map();
  const names = new Map();
  // What is imported comes first, because its name with the hash stands in what imports it.
  const finish = async (file) => {
    if (names.has(file)) return;
    let text = texts.get(file);
    for (const used of new Set([...importsOf(file), ...[...text.matchAll(onDemand)].map(([, part]) => part)])) {
      await finish(used);
      const [name, integrity] = names.get(used);
      text = text
        .replaceAll(`loadPart(() => import("./${used}"))`, `loadPart("${name}", "${integrity}")`)
        .replaceAll(`"./${used}"`, `"./${name}"`);
    }
    const bareText = await bareModule(text);
    const name = hashedName(entries.includes(file) || partNames.has(file) ? nameOf(file) : 'shared', bareText);
    files.set(name, bareText);
    names.set(file, [name, integrityOf(bareText)]);
  };
  for (const file of entries) await finish(file);
  const needed = (file) => [...new Set([...importsOf(file).flatMap(needed), file])];
  return { files, needs: new Map(entries.map((file) => [nameOf(file), needed(file).map((one) => names.get(one))])) };
}
