/** Prints for editors and frameworks what the manifest says. */

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const camel = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** Values of a type that is a choice of words, or nothing. */
const choices = ({ text }) => (/^'[\w-]+'(?: \| '[\w-]+')*$/.test(text) ? text.split(' | ').map((word) => word.slice(1, -1)) : undefined);

/** Custom data for VS Code: tags and attributes in HTML. */
const codeHtml = (elements) =>
  json({
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ name, description: says, type }) => ({
        name,
        description: says,
        ...(choices(type) && { values: choices(type).map((value) => ({ name: value })) }),
      })),
    })),
  });

/** Custom data for VS Code: the properties that a page may set in CSS. */
const codeCss = (elements) =>
  json({
    version: 1.1,
    properties: [...new Map(elements.flatMap(({ cssProperties }) => cssProperties).map((one) => [one.name, one])).values()].map(
      ({ name, description }) => ({ name, description }),
    ),
  });

/** Web-types for the JetBrains editors. */
const webTypes = (elements, name, version) =>
  json({
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(({ name: attribute, description, type, default: value }) => ({
            name: attribute,
            description,
            value: { type: choices(type)?.map((word) => `'${word}'`) ?? type.text },
            ...(value && { default: value }),
          })),
          slots: element.slots,
          js: {
            properties: element.members.map(({ name: property, description, type }) => ({ name: property, description, type: type.text })),
            events: element.events.map(({ name: event, description }) => ({ name: event, description })),
          },
          css: {
            properties: element.cssProperties.map(({ name: property, description }) => ({ name: property, description })),
            parts: element.cssParts,
          },
        })),
      },
    },
  });

const comment = (text) => `/** ${text} */`;
const importOf = (names, module) => `import type { ${names.join(', ')} } from './${module.slice('dist/'.length)}';`;
/** Each element and the events that it sends; what several send is the same of all, and is imported once. */
const imports = (elements) => {
  const known = new Set();
  return elements.flatMap(({ name, path, events }) => {
    const own = events.map(({ type }) => type.text).filter((event) => !known.has(event));
    for (const event of own) known.add(event);
    return [importOf([name], path), ...(own.length ? [importOf(own, events[0].type.references[0].module)] : [])];
  });
};

/** What may be written on the tag: every setting as attribute and as property, and a listener for every event. */
const settings = ({ name, attributes, events }, listener) => [
  `/** What \`<${name}>\` can be given. */`,
  `export interface ${name}Settings {`,
  ...attributes.flatMap(({ name: attribute, fieldName, description, type }) =>
    [...new Set([attribute, fieldName])].flatMap((key) => [
      `  ${comment(description)}`,
      `  ${/-/.test(key) ? `'${key}'` : key}?: ${type.text} | undefined;`,
    ]),
  ),
  ...events.flatMap(({ name: event, description, type }) =>
    listener(event).flatMap((key) => [`  ${comment(description)}`, `  ${key}?: ((event: ${type.text}) => void) | undefined;`]),
  ),
  '}',
];

const module = (...lines) => `${lines.flat().join('\n')}\n`;

/** JSX of React 19, which sets properties and listens to `on` with the event's own name. */
const react = (elements) =>
  module(
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    imports(elements),
    elements.flatMap((element) => settings(element, (event) => [`'on${event}'`])),
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    elements.map(({ name, tagName }) => `      '${tagName}': DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Settings;`),
    '    }',
    '  }',
    '}',
  );

/** Templates of Vue 3, where `@goodturn-posted` is the property `onGoodturnPosted`. */
const vue = (elements) =>
  module(
    "import type { HTMLAttributes, ReservedProps } from 'vue';",
    imports(elements),
    elements.flatMap((element) => settings(element, (event) => [`on${camel(event)}`])),
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    elements.map(
      ({ name, tagName }) => `    '${tagName}': new () => ${name} & { $props: HTMLAttributes & ReservedProps & ${name}Settings };`,
    ),
    '  }',
    '}',
  );

/** Svelte 5, and its older `on:`. */
const svelte = (elements) =>
  module(
    "import type { HTMLAttributes } from 'svelte/elements';",
    imports(elements),
    elements.flatMap((element) => settings(element, (event) => [`'on${event}'`, `'on:${event}'`])),
    "declare module 'svelte/elements' {",
    '  interface SvelteHTMLElements {',
    elements.map(({ name, tagName }) => `    '${tagName}': HTMLAttributes<${name}> & ${name}Settings;`),
    '  }',
    '}',
  );

/** A module of types alone is empty where it runs. */
const nothing = 'export {};\n';

/** Each file by its name below `dist`. */
export function printers({ manifest, name, version }) {
  const elements = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ customElement }) => customElement).map((declaration) => ({ ...declaration, path })),
  );
  return {
    'vscode.html-custom-data.json': codeHtml(elements),
    'vscode.css-custom-data.json': codeCss(elements),
    'web-types.json': webTypes(elements, name, version),
    'react.d.ts': react(elements),
    'react.js': nothing,
    'vue.d.ts': vue(elements),
    'vue.js': nothing,
    'svelte.d.ts': svelte(elements),
    'svelte.js': nothing,
  };
}
