import { printManifest } from '../../packages/widgets/build-manifest.mjs';
import { cell, code } from './api.mjs';

const printedFrom =
  '<!-- Printed from packages/widgets by `node scripts/print-reference.mjs`. Change the descriptions in the source, not this file. -->';

/** Every element of the manifest, with the events that it sends and what they carry. */
export function readElements() {
  const { modules } = printManifest();
  const classes = modules.flatMap(({ declarations }) => declarations);
  return classes
    .filter(({ customElement }) => customElement)
    .map((element) => ({
      ...element,
      events: (element.events ?? []).map((event) => {
        const detail = classes.find(({ name }) => name === event.type.text)?.members.find(({ name }) => name === 'detail')?.type.text;
        return { ...event, detail: detail && detail !== 'undefined' && detail !== 'null' ? detail : undefined };
      }),
    }));
}

/** `goodturn-request-board` is shown at `elements/request-board`. */
export const pageOf = (tagName) => `elements/${tagName.replace(/^goodturn-/, '')}.md`;

const titleOf = (tagName) =>
  tagName
    .replace(/^goodturn-/, 'the-')
    .replaceAll('-', ' ')
    .replace(/^t/, 'T');
const table = (head, rows) =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');
const typed = ({ text }) => code(text.replaceAll("'", ''));

/** The table of colours and shapes that a page may set. */
export const tokenTable = ({ cssProperties = [] }) =>
  table(
    ['property', 'usual', 'what it does'],
    cssProperties.map(({ name, default: usual, description }) => [code(name), code(usual), description]),
  );

/** One element, with what one can set, what it tells, and how it looks in each scenario of the mock. */
export function printElement(element, version) {
  const { tagName, description, attributes = [], events = [], slots = [], cssProperties = [], cssParts = [] } = element;
  const file = tagName.replace(/^goodturn-/, '');
  const needed = attributes.some(({ name }) => name === 'community') ? ' community="tower-hamlets"' : '';
  return [
    `# ${titleOf(tagName)}`,
    printedFrom,
    description,
    'This is the real one, played by [the mock](../sdk/mock.md) in your browser. Choose what happens, and see what people then read.',
    `<LiveElement tag="${tagName}" />`,
    '## The tag',
    `\`\`\`html\n<script type="module" src="https://goodturn.example/embed/v1/${file}.js"></script>\n<${tagName}${needed}>\n  <p>What people read where there is no JavaScript, and when the element cannot work.</p>\n</${tagName}>\n\`\`\``,
    `In a bundle: \`import '@goodturn/widgets/${file}/define';\` defines it, and \`import { ${element.name} } from '@goodturn/widgets/${file}';\` gives the class alone. This page describes version ${version}.`,
    '## Attributes',
    'Each has a property of the same name, in camelCase. Set either, at any time.',
    table(
      ['attribute', 'takes', 'what it does'],
      attributes.map(({ name, type, description: text }) => [code(name), typed(type), text]),
    ),
    ...(events.length === 0
      ? []
      : [
          '## Events',
          'Each bubbles out of the element, so that your page can listen anywhere above it. What people wrote or read may be in `detail`: never pass it on to analytics.',
          table(
            ['event', 'when', '`detail`'],
            events.map(({ name, description: text, detail }) => [code(name), text, detail ? code(detail) : 'none']),
          ),
        ]),
    ...(slots.length === 0
      ? []
      : [
          '## What stands inside',
          table(
            ['slot', 'what it is for'],
            slots.map(({ name, description: text }) => [name ? code(name) : 'between the tags', text]),
          ),
        ]),
    ...(cssProperties.length === 0
      ? []
      : ['## Colours and shapes', 'Set them on the element or anywhere above it. [Try them](../theming.md) and see.', tokenTable(element)]),
    ...(cssParts.length === 0
      ? []
      : [
          '## Parts',
          table(
            ['part', 'what it is'],
            cssParts.map(({ name, description: text }) => [code(name), text]),
          ),
        ]),
  ].join('\n\n');
}
