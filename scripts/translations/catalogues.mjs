import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

/** Where the catalogues are. */
export const locales = fileURLToPath(new URL('../../packages/locales/src/', import.meta.url));

/** Something that whoever runs the command can mend; nothing was written. */
export class TranslationError extends Error {}

/** Values of a module in TypeScript. */
async function evaluate(folder, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** What is said of languages and sentences: `languages`, `parts`, `formsOf`, `numbersOf`, `faultsOf`, `isLeft`, `sameAsEnglish`. */
export const readRules = (folder = locales) =>
  evaluate(
    folder,
    ['languages', 'faults', 'same'].map((name) => `export * from './${name}.js';`).join('') + `export { parts } from './all.js';`,
  );

/** The words of one part of a language; none where it has no such file yet. */
export async function readPart(language, part, folder = locales) {
  if (!existsSync(join(folder, language, `${part}.ts`))) return {};
  return (await evaluate(folder, `export { words } from './${language}/${part}.js';`)).words;
}

/**
 * What a file says beside its words.
 * @returns `before` is all before the first key; `above` gives the comments and empty lines above each key
 */
export async function readComments(language, part, folder = locales) {
  const path = join(folder, language, `${part}.ts`);
  const none = { before: undefined, above: new Map() };
  if (!existsSync(path)) return none;
  const text = await readFile(path, 'utf8');
  const source = typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true);
  let object;
  const find = (node) => {
    if (!object && typescript.isObjectLiteralExpression(node)) object = node;
    else typescript.forEachChild(node, find);
  };
  find(source);
  if (!object) return none;
  const above = object.properties.map((property) => [
    property.name.text,
    text
      .slice(property.getFullStart(), property.getStart())
      .replace(/^[^\n]*\n/, '')
      .replace(/[ ]+$/, ''),
  ]);
  return { before: text.slice(0, object.getStart()), above: new Map(above) };
}

/** Notes for translators by key: a comment holds for the lines under it, up to the next comment or empty line. */
export async function readNotes(part, folder = locales) {
  const { before = '', above } = await readComments('en', part, folder);
  const whole = /\/\*\*\s*([\s\S]*?)\s*\*\//.exec(before)?.[1]?.replace(/\s*\n\s*\*\s*/g, ' ');
  const notes = new Map();
  let note = '';
  for (const [key, text] of above) {
    const lines = [...text.matchAll(/\/\/ ?(.*)/g)].map(([, line]) => line);
    if (lines.length > 0) note = lines.join(' ');
    else if (/^\s*\n/.test(text)) note = '';
    notes.set(key, note);
  }
  return { whole, notes };
}
