import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('src/', import.meta.url));
const attribute = /(?<=\bclass=")[^"]*/g;
const expression = /\$\{[^}]*\}/g;
const word = /[a-z][\w-]+/g;
/** By these the journeys find what a person sees. */
const kept = ['facts', 'panel', 'safe'];

const wordsIn = (texts) => new Set(texts.flatMap((text) => text.match(word) ?? []));

/**
 * Shorter names of the classes that the templates write whole, for the styles and the templates alike. A name that also stands in a
 * string stays: it may be put together or looked for while the element runs.
 * @param {readonly string[]} elements folders of the elements that are in one build
 */
export function shortClasses(elements) {
  // What another element says must not lengthen the names of this one.
  const folders = ['foundation', 'beside', 'doctor', ...elements];
  const paths = readdirSync(source, { recursive: true }).filter(
    (path) => path.endsWith('.ts') && !/\.(test|stories)\.ts$/.test(path) && folders.includes(path.split(sep)[0]),
  );
  const templates = paths.filter((path) => !path.endsWith('styles.ts')).map((path) => readFileSync(join(source, path), 'utf8'));
  const attributes = templates.flatMap((text) => text.match(attribute) ?? []);
  const whole = wordsIn(attributes.map((text) => text.replace(expression, ' ')));
  const rest = templates.map((text) => text.replace(attribute, (inside) => inside.match(expression)?.join(' ') ?? ''));
  const elsewhere = wordsIn(rest.flatMap((text) => text.match(/'[^'\n]*'|class=\$\{.*|`[^`<]*`/g) ?? []));
  const names = [...whole].filter((name) => !elsewhere.has(name) && !kept.includes(name));
  const all = attributes.join(' ').split(/[^\w-]+/);
  const free = Array.from({ length: 36 ** 2 }, (_, number) => number.toString(36)).filter(
    (name) => /^[a-z]/.test(name) && !all.includes(name),
  );
  const letters = new Map(names.map((name, index) => [name, free[index]]));
  const short = (name) => letters.get(name) ?? name;
  return {
    inStyles: (text) => text.replace(/(?<=\.)[a-z][\w-]+/g, short),
    inTemplates: (text) => text.replace(attribute, (inside) => inside.replace(/\$\{[^}]*\}|[a-z][\w-]+/g, short)),
  };
}
