import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../packages/contract/src/index.js';
import { readElements } from '../print/elements.mjs';
import { codeBlocks, type CodeBlock } from './markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Placed extends CodeBlock {
  readonly page: string;
  /** `docs/privacy.md, block 2`. */
  readonly place: string;
}

const blocks: Placed[] = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !/(?:^|\/)(?:node_modules|dist|\.cache)\//.test(name) && name !== 'sdk/types.md')
  .flatMap((name) =>
    // A block in a list is indented with its item.
    codeBlocks(read(`docs/${name}`).replace(/^ {2,4}(?=```)[^]*?^ {2,4}```$/gm, (block) => block.replace(/^ {2,4}/gm, ''))).map(
      (block, index) => ({
        ...block,
        page: `docs/${name}`,
        place: `docs/${name}, block ${index + 1}`,
      }),
    ),
  );
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

/** Blocks in languages that nothing here can run, each with what runs it instead. */
const heldElsewhere: Readonly<Record<string, string>> = {
  sql: 'what it makes is made by packages/server/src/database/ownership.test.ts with the same words',
};

describe('every block of code in the docs', () => {
  it('is in a language that these tests hold, or somewhere else does', () => {
    const held = ['js', 'ts', 'html', 'css', 'json', 'http', 'bash', 'sh', ...Object.keys(heldElsewhere)];
    expect(blocks.filter(({ language }) => !held.includes(language)).map(({ place, language }) => `${place}: ${language}`)).toEqual([]);
    expect(blocks.length).toBeGreaterThan(50);
  });

  describe('that is a program', () => {
    let wrong: Map<string, string[]>;
    // One program for all: the compiler reads the packages once.
    beforeAll(() => {
      wrong = typeErrors(inLanguage('js', 'ts'));
    }, 120_000);

    it.each(inLanguage('js', 'ts').map(({ place }) => place))('keeps to the types: %s', (place) => {
      expect(wrong.get(place) ?? []).toEqual([]);
    });
  });

  it.each(inLanguage('html').map(({ place, code }) => [place, code]))('that is a page has known tags and attributes: %s', (_, code) => {
    const elements = new Map(readElements().map((element) => [element.tagName, element]));
    const tags = [...code.matchAll(/<(goodturn-[\w-]+)((?:\s+[\w-]+="[^"]*")*)\s*>/g)];
    expect(tags.length + [...code.matchAll(/<script type="module" src="[^"]+\/[\w-]+\.js"/g)].length).toBeGreaterThan(0);
    for (const [, tag = '', given = ''] of tags) {
      const known = elements.get(tag)?.attributes?.map(({ name }) => name) ?? [];
      for (const [, name] of given.matchAll(/([\w-]+)="/g)) expect(known, `<${tag} ${name}>`).toContain(name);
    }
  });

  it.each(inLanguage('css').map(({ place, code }) => [place, code]))('that is a style sheet sets what there is: %s', (place, code) => {
    const { warnings } = transform({ filename: place, code: Buffer.from(code), errorRecovery: false });
    expect(warnings).toEqual([]);
    const known = readElements().flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
    for (const [name] of code.matchAll(/--goodturn-[\w-]+/g)) expect(known).toContain(name);
  });

  it('that is JSON can be read', () => {
    for (const { place, code } of inLanguage('json')) expect(() => JSON.parse(code), place).not.toThrow();
  });

  it('that is a call names an operation, or is a header', () => {
    const patterns = Object.values(operations).flatMap((resource) =>
      Object.values(resource as Record<string, { method: string; path: string }>).map(
        ({ method, path }) => new RegExp(`^${method} /v1${path.replace(/\{\w+\}/g, '[^/?]+')}(?:\\?\\S*)?$`),
      ),
    );
    for (const { place, code } of inLanguage('http')) {
      const [first = ''] = code.split('\n');
      expect(/^[A-Z][\w-]+: /.test(first) || patterns.some((pattern) => pattern.test(first)), `${place}: ${first}`).toBe(true);
    }
  });

  it('that is typed into a terminal names commands that there are', () => {
    // A command stands on the page of the repository, or on that of an example with a package of its own.
    const packages = ['package.json', ...readdirSync(join(root, 'examples')).map((name) => `examples/${name}/package.json`)].filter(
      (path) => existsSync(join(root, path)),
    );
    const scripts = Object.assign({}, ...packages.map((path) => (JSON.parse(read(path)) as { scripts?: object }).scripts)) as object;
    const usage = [...read('packages/server/src/commands/main.ts').matchAll(/^ {2}(goodturn(?: [a-z]+)+)/gm)].map(
      ([, command]) => command!,
    );
    // What a test runs with the very words of the page: packages/server/src/database/restore.test.ts.
    const run = /^(?:pg_dump|psql) --dbname "\$\w+"/;
    for (const { place, code } of inLanguage('bash', 'sh'))
      for (const line of code.trim().split('\n')) {
        const script = /^npm (?:run )?([\w:]+)/.exec(line)?.[1];
        const known = script === undefined ? run.test(line) || usage.some((command) => line.startsWith(command)) : script in scripts;
        expect(known, `${place}: ${line}`).toBe(true);
      }
  });
});

/** What the compiler says about each block, as a module of its own in a project that has the packages. */
function typeErrors(programs: readonly Placed[]): Map<string, string[]> {
  // What an earlier block of a page, or the reader's own page, has.
  const around = `import type { GoodturnClient as Client } from '@goodturn/sdk';
declare global {
  const goodturn: Client;
  const request: Parameters<Client['requests']['create']>[0];
}
export {};`;
  const path = (name: string) => join(root, 'docs', `${name}.ts`);
  const files = new Map([
    [path('around'), around],
    ...programs.map(({ code }, index): [string, string] => [path(`block-${index}`), `${code}\nexport {};`]),
  ]);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['@goodturn/source'],
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    noEmit: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    // A reader's program is JavaScript: it says no types, and looks at what it may not have.
    strict: false,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    programs.map(({ place }, index) => {
      const source = program.getSourceFile(path(`block-${index}`))!;
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [place, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}
