import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('src/', import.meta.url));
const catalogue = join(source, 'foundation', 'english.ts');

/**
 * What became of the keys of the words: a key that the source writes whole is a number in the built file, because a page would
 * load it twice; a key that is put together while the board runs stays. `prefixes` are those that are put together:
 * words(`label/${name}`) makes `label/` one.
 */
export async function readWords() {
  const paths = (await readdir(source, { recursive: true })).filter(
    (path) => path.endsWith('.ts') && !/\.test\.ts$|^testing/.test(path),
  );
  const code = (await Promise.all(paths.map((path) => readFile(join(source, path), 'utf8')))).join('\n');
  const prefixes = new Set([...code.matchAll(/words(?:\.maybe)?\(`([\w-]+\/)\$\{/g)].map(([, prefix]) => prefix));
  const { outputFiles } = await build({ entryPoints: [catalogue], bundle: true, format: 'esm', conditions: ['@goodturn/source'], write: false });
  const { english: en } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const whole = Object.keys(en).filter((key) => key.includes('/') && !prefixes.has(key.replace(/\/.*/, '/')));
  return { en, whole, code };
}

/** The source with its words numbered: gives a replacement for a file's text, or undefined where nothing is to be done. */
export async function numberWords() {
  const { en, whole } = await readWords();
  const numbers = new Map(whole.map((key, index) => [key, index]));
  const rest = Object.entries(en).filter(([key]) => !numbers.has(key));
  const numbered = `export const english = { ...${JSON.stringify(whole.map((key) => en[key]))}, ...${JSON.stringify(Object.fromEntries(rest))} };`;
  return (path, text) =>
    path === catalogue ? numbered : text.replace(/'([a-z]+\/[\w/-]+)'/g, (literal, key) => String(numbers.get(key) ?? literal));
}
