import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFile } from 'node:fs/promises';
import ts from 'typescript';
import { printers } from './build-editors.mjs';

/** Prints what every element is (its manifest), and from that what editors and frameworks want to know. */
const folder = new URL('.', import.meta.url);
const read = (path) => readFileSync(new URL(`src/${path}`, folder), 'utf8');

/** A source, with its classes and the names that it gives to types. */
function parse(path) {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const aliases = new Map(file.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type.getText()]));
  return { path, file, aliases, classes: file.statements.filter(ts.isClassDeclaration) };
}

const built = (path) => `dist/${path.replace(/\.ts$/, '.js')}`;
const described = (node) => ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment) ?? '';
const propertyOf = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const isDeclared = (member) =>
  ts.isPropertyDeclaration(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);

/** What is said after `@slot`, `@event`, `@csspart` or `@cssproperty`: a name and a sentence. */
function tagged(node, tag) {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === tag)
    .map(({ comment }) => {
      const [, name, description] = /^(\S*?)\s*-\s+([^]*)$/.exec(ts.getTextOfJSDocComment(comment) ?? '') ?? [];
      if (description === undefined) throw new Error(`@${tag} of ${node.name.text} is not "name - sentence": ${comment}`);
      return { name, description };
    });
}

/** Names of the attributes that a class lists itself. */
function attributesOf(node) {
  const list = node.members.find((member) => member.name?.getText() === 'observedAttributes')?.initializer;
  if (!list || !ts.isArrayLiteralExpression(list)) throw new Error(`${node.name.text} does not list its attributes`);
  return list.elements.filter(ts.isStringLiteral).map(({ text }) => text);
}

/** Attributes and the properties that go with them, as the `declare` fields describe them. */
function settingsOf(source, node, inheritedFrom) {
  const fields = new Map(node.members.filter(isDeclared).map((member) => [member.name.text, member]));
  return attributesOf(node).map((name) => {
    const field = fields.get(propertyOf(name));
    const description = field && described(field);
    if (!description) throw new Error(`Attribute "${name}" of ${node.name.text} has no described field`);
    const written = field.type.getText();
    // "Default `board`." is a value, "Default: the nearest …" a way to find one.
    const [, value] = /Default `?([\w-]+)`?\.$/.exec(description) ?? [];
    return {
      name,
      fieldName: propertyOf(name),
      description,
      type: { text: source.aliases.get(written) ?? written },
      ...(value && { default: `'${value}'` }),
      ...(inheritedFrom && { inheritedFrom }),
    };
  });
}

const sharedEvents = 'foundation/events.ts';

/** The classes of events that a module exports, its own and those of the foundation, with what they carry. */
function eventsOf(path) {
  const source = parse(path);
  const [, passedOn = ''] = /export \{([^}]*)\} from '\.\.\/foundation\/events\.js'/.exec(source.file.text) ?? [];
  const shared = passedOn && eventsOf(sharedEvents).filter(({ className }) => passedOn.includes(className));
  const own = source.classes.flatMap((node) => {
    const [, name] = /super\('([\w-]+)'/.exec(node.getText()) ?? [];
    if (!name) return [];
    const [carried] = node.heritageClauses[0].types[0].typeArguments;
    const detail = carried.getText().replace(/\b[A-Z]\w*\b/g, (word) => source.aliases.get(word) ?? word);
    return [{ name, className: node.name.text, description: described(node).replace(/^`[\w-]+`: /, ''), detail }];
  });
  return [...own, ...shared];
}

const field = ({ name, fieldName, ...rest }) => ({ kind: 'field', name: fieldName, attribute: name, reflects: true, ...rest });

/** Modules of one element: its class, its events, and what defines it. */
function modulesOf(name, bases) {
  const source = parse(`${name}/${name}.ts`);
  const [node] = source.classes;
  // As its types say it, because those need the name written out.
  const [, tagName] = /HTMLElementTagNameMap \{\s*'([\w-]+)':/.exec(read(`${name}/define.ts`)) ?? [];
  if (!tagName) throw new Error(`${name}/define.ts does not say its tag in HTMLElementTagNameMap`);
  const { base, inherited } = bases.get(node.heritageClauses[0].types[0].expression.getText());
  const eventsModule = existsSync(new URL(`src/${name}/events.ts`, folder)) ? `${name}/events.ts` : sharedEvents;
  const events = eventsOf(eventsModule);
  const styles = read('foundation/styles.ts');
  const attributes = [...settingsOf(source, node), ...inherited];
  const className = node.name.text;
  const [path, eventsPath] = [built(source.path), built(eventsModule)];
  return [
    {
      kind: 'javascript-module',
      path,
      declarations: [
        {
          kind: 'class',
          customElement: true,
          tagName,
          name: className,
          description: described(node),
          superclass: { name: base.name.text, module: built('foundation/element.ts') },
          attributes,
          members: [...attributes.map(field), ...publicFields(base)],
          events: tagged(node, 'event').map(({ name: event, description }) => {
            const known = events.find((one) => one.name === event);
            if (!known) throw new Error(`No class sends ${event}`);
            return {
              name: event,
              description,
              type: { text: known.className, references: [{ name: known.className, module: eventsPath }] },
            };
          }),
          slots: tagged(node, 'slot'),
          cssParts: tagged(node, 'csspart'),
          cssProperties: tagged(node, 'cssproperty').map((property) => ({ ...property, default: fallbackOf(styles, property.name) })),
        },
      ],
      exports: [{ kind: 'js', name: className, declaration: { name: className, module: path } }],
    },
    {
      kind: 'javascript-module',
      path: eventsPath,
      declarations: events.map((event) => ({
        kind: 'class',
        name: event.className,
        description: event.description,
        superclass: { name: 'Event' },
        members: [{ kind: 'field', name: 'detail', readonly: true, type: { text: event.detail } }],
      })),
      exports: events.map((event) => ({ kind: 'js', name: event.className, declaration: { name: event.className, module: eventsPath } })),
    },
    {
      kind: 'javascript-module',
      path: built(`${name}/define.ts`),
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name: className, module: path } }],
    },
  ];
}

/** What the styles use where the page sets nothing: what stands after the comma, up to the bracket that closes it. */
function fallbackOf(styles, property) {
  const start = styles.indexOf(`var(${property},`);
  if (start < 0) throw new Error(`The styles do not use ${property}`);
  const from = start + `var(${property},`.length;
  let end = from;
  for (let depth = 1; depth; end += 1) depth += { '(': 1, ')': -1 }[styles[end]] ?? 0;
  const value = styles.slice(from, end - 1).trim();
  return value === 'var(--ink)' ? 'var(--goodturn-ink)' : value;
}

/** Fields of the base that a page may read besides the settings. */
const publicFields = (base) =>
  base.members
    .filter((member) => member.name?.getText() === 'updateComplete')
    .map((member) => ({
      kind: 'field',
      name: member.name.getText(),
      description: described(member),
      type: { text: member.type.getText() },
      readonly: true,
    }));

/**
 * @typedef {{ name: string, description: string, default?: string }} Described
 * @typedef {{ text: string, references?: { name: string, module: string }[] }} Type
 * @typedef {{ kind: 'class', name: string, customElement?: true, tagName?: string, attributes?: (Described & { fieldName: string, type: Type })[],
 *   members: { kind: 'field', name: string, type: Type }[], events?: (Described & { type: Type })[], slots?: Described[],
 *   cssProperties?: Described[], cssParts?: Described[] }} Declaration
 * @typedef {{ schemaVersion: string, modules: { kind: 'javascript-module', path: string, declarations: Declaration[], exports: object[] }[] }} Manifest
 */

/** What a class under the elements gives them: its own settings, and those that it has itself from below. */
function settingsOfBase(path, name, below) {
  const source = parse(path);
  const base = source.classes.find((node) => node.name.text === name);
  return { base, inherited: [...settingsOf(source, base, { name, module: built(path) }), ...below] };
}

/**
 * The custom-elements manifest (schema 2.1.0) of every element whose folder has a `define.ts`.
 * @returns {Manifest}
 */
export function printManifest() {
  const element = settingsOfBase('foundation/element.ts', 'GoodturnElement', []);
  const community = settingsOfBase('foundation/community-element.ts', 'CommunityElement', element.inherited);
  const bases = new Map([
    ['GoodturnElement', element],
    // What a page may read of it besides the settings is the same.
    ['CommunityElement', { base: element.base, inherited: community.inherited }],
  ]);
  const elements = readdirSync(new URL('src/', folder)).filter((name) => {
    return !name.includes('.') && readdirSync(new URL(`src/${name}/`, folder)).includes('define.ts');
  });
  return { schemaVersion: '2.1.0', modules: elements.flatMap((name) => modulesOf(name, bases)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = printManifest();
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const files = { 'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`, ...printers({ manifest, name, version }) };
  for (const [path, text] of Object.entries(files)) await writeFile(new URL(`dist/${path}`, folder), text);
}
