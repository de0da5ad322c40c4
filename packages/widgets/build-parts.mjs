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

/** Files by their texts; others lie beside them. */
const inMemory = (texts) => ({
  name: 'in memory',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path }) => {
      const name = path.slice(2);
      return texts.has(name) ? { path: name, namespace: 'texts' } : { path, external: true };
    });
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
  const { texts, entries, partNames, importsOf, nameOf } = await joined(settings, await split({ ...settings, legalComments: 'none' }));
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

/** A file and all that it imports, and what those import. */
function reachedFrom(file, importsOf, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    for (const used of importsOf(file)) reachedFrom(used, importsOf, found);
  }
  return found;
}

/** Whether a way leads out of some files and back to one of them. */
function comesBack(files, uses) {
  const outside = new Set(files.flatMap(uses).filter((used) => !files.includes(used)));
  return [...outside].some((used) => files.some((file) => reachedFrom(used, uses).has(file)));
}

const imported = /^import (?:\{([^}]*)\} from )?"\.\/([^"]+)";\n/gm;
const importedIn = (text) => [...text.matchAll(imported)].map(([, , file]) => file);
/** `a, b as c` as pairs of the name that is exported and the name that is used. */
const pairs = (names) =>
  names
    .split(',')
    .map((name) => name.trim().split(' as '))
    .filter(([name]) => name)
    .map(([name, as = name]) => [name, as]);

/**
 * Splitting makes one file for each set of elements and parts that need it. Those that the same elements need become one, so that a
 * page asks for few files and the loader's list of them stays short.
 */
async function joined(settings, { texts, entries, partNames, importsOf, nameOf }) {
  const ofEntries = new Map(entries.map((entry) => [entry, reachedFrom(entry, importsOf)]));
  const shared = [...texts.keys()].filter((file) => !entries.includes(file) && !partNames.has(file));
  const wantedBy = (file) => entries.filter((entry) => ofEntries.get(entry).has(file)).join() || file;
  const together = [];
  const withIt = (file) => together.find((files) => files.includes(file)) ?? [file];
  const uses = (file) =>
    withIt(file).flatMap((one) => [...importsOf(one), ...[...texts.get(one).matchAll(onDemand)].map(([, part]) => part)].flatMap(withIt));
  // A file's name has its hash, which what it loads later stands in too: so nothing may come back to where it began.
  for (const file of shared) {
    const fitting = together.find((files) => wantedBy(files[0]) === wantedBy(file) && !comesBack([...files, file], uses));
    if (fitting) fitting.push(file);
    else together.push([file]);
  }
  /** What stands in place of a file: the file that holds it, and the beginning of the names that it exports there. */
  const places = new Map();
  const groups = new Map();
  for (const [number, files] of together.filter(({ length }) => length > 1).entries()) {
    const group = `shared-${number}.js`;
    const lines = files.map((file, index) => {
      const beginning = `of${index}_`;
      places.set(file, { group, beginning });
      const given = pairs(exported.exec(texts.get(file))?.[1] ?? '').map(([, as]) => `${as} as ${beginning}${as}`);
      return `export {${given.join()}} from "./${file}";`;
    });
    const { outputFiles } = await build({
      ...settings,
      entryPoints: undefined,
      legalComments: 'none',
      stdin: { contents: lines.join('\n'), resolveDir: '/', loader: 'js' },
      plugins: [inMemory(new Map(files.map((file) => [file, texts.get(file)])))],
    });
    groups.set(group, outputFiles[0].text);
  }
  const placed = (text) =>
    text.replace(imported, (line, names, file) => {
      const { group, beginning } = places.get(file) ?? {};
      if (!group) return line;
      if (!names) return `import "./${group}";\n`;
      return `import {${pairs(names)
        .map(([name, as]) => `${beginning}${name} as ${as}`)
        .join()}} from "./${group}";\n`;
    });
  const all = [...texts].filter(([file]) => !places.has(file));
  const now = new Map([...all, ...groups].map(([file, text]) => [file, placed(text)]));
  return { texts: now, entries, partNames, importsOf: (file) => [...new Set(importedIn(now.get(file)))], nameOf };
}
