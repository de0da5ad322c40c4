import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** Has links of a file of the repository lead from a page of docs/ to the same place. */
function relinked(text, from, to) {
  return text.replace(/\]\((?![a-z]+:|#)([^)#\s]+)/g, (_, target) => {
    const file = posix.join(posix.dirname(from), target);
    return `](${posix.relative(posix.dirname(`docs/${to}`), file)}`;
  });
}

const from = (path) => `<!-- Printed from ${path} by \`node scripts/print-reference.mjs\`. Change that file, not this one. -->`;

/** Puts the headings of a text below those of a page, but for those in its code. */
const lowered = (text) =>
  text
    .split(/^(```[^]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : part.replace(/^#/gm, '##')))
    .join('');

/** A file of a package as a page of the docs, with its first heading in other words. */
function page(path, to, heading) {
  return relinked(read(path), path, to).replace(/^# .*$/m, () => `# ${heading}\n\n${from(path)}`);
}

/** Pages that stand elsewhere in the repository too, beside what they describe. */
export function printCopies() {
  const examples = readdirSync(new URL('examples/', root))
    .map((name) => `examples/${name}/README.md`)
    .filter((path) => existsSync(new URL(path, root)));
  return new Map([
    ['sdk/methods.md', page('packages/sdk/api.md', 'sdk/methods.md', 'Methods')],
    ['sdk/mock.md', page('packages/mock/README.md', 'sdk/mock.md', 'Test your page')],
    [
      'examples.md',
      [
        '# Examples',
        'Whole pages and programs to copy. Each is in the repository’s folder `examples`, and runs in a test.',
        ...examples.map((path) => {
          const [, name] = path.split('/');
          const text = lowered(relinked(read(path), path, 'examples.md'));
          return `<a id="${name}"></a>\n\n${text.trim().replace(/^(## .*)$/m, `$1\n\n${from(path)}\n\nIn \`examples/${name}\`.`)}`;
        }),
      ].join('\n\n'),
    ],
  ]);
}
