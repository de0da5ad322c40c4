import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allowances, declaredIn, importsOf, violations } from './imports.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
// What is packed of other packages has no source of its own.
const packages = readdirSync(resolve(root, 'packages')).filter((name) => existsSync(resolve(root, 'packages', name, 'src')));

const sourcesOf = (name: string) =>
  readdirSync(resolve(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => resolve(root, 'packages', name, 'src', path));

describe('packages import only as the house allows', () => {
  test('every package is in the list', () => {
    expect(packages.toSorted()).toEqual(Object.keys(allowances).toSorted());
  });

  test.each(packages)('%s', (name) => {
    const declared = declaredIn(root, name);
    const files = sourcesOf(name);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((path) => violations({ package: name, path, text: readFileSync(path, 'utf8') }, root, declared))).toEqual([]);
  });
});

describe('the check itself', () => {
  test('reads each way to name a module, and no text that only looks like one', () => {
    const source = `
      import a from 'one';
      import type { B } from 'two';
      import 'three';
      export * from 'four';
      export type { C } from 'five';
      const six = await import('six');
      type D = import('seven').D;
      // import x from 'no';
      const text = "import y from 'no'";`;
    expect(importsOf(source)).toEqual([
      { from: 'one', typesOnly: false },
      { from: 'two', typesOnly: true },
      { from: 'three', typesOnly: false },
      { from: 'four', typesOnly: false },
      { from: 'five', typesOnly: true },
      { from: 'six', typesOnly: false },
      { from: 'seven', typesOnly: true },
    ]);
  });

  test.each([
    ['contract', `import { createClient } from '@goodturn/sdk';`, 'contract may not use sdk'],
    ['sdk', `import type { Config } from '@goodturn/server';`, 'sdk may not use server'],
    ['widgets', `import { operations } from '@goodturn/contract/operations';`, 'only its types may be used'],
    ['widgets', `import { type Offer } from '@goodturn/contract';`, 'only its types may be used'],
    ['server', `import { RequestBoard } from '@goodturn/widgets';`, 'server may not use widgets'],
    ['mock', `export * from '@goodturn/sdk/light';`, 'mock may not use sdk'],
    ['sdk', `import { readFile } from 'node:fs/promises';`, 'only the server uses Node’s own modules'],
    ['sdk', `const module = await import('../../../contract/src/index.js');`, 'another package is reached by its name'],
    ['widgets', `import map from 'leaflet';`, 'not a dependency'],
  ])('catches %s with %s', (name, text, reason) => {
    const path = resolve(root, 'packages', name, 'src', 'deep', 'file.ts');
    const found = violations({ package: name, path, text }, root, { forAll: ['lit'], forTests: [] });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
  });

  test.each([
    ['sdk', 'src/client.ts', `import { operations } from '@goodturn/contract/operations';`],
    ['widgets', 'src/board.ts', `import type { Offer } from '@goodturn/contract'; import { html } from 'lit'; import './card.js';`],
    ['server', 'src/cli.ts', `import { readFile } from 'node:fs/promises';`],
    ['sdk', 'src/client.test.ts', `import { handlers } from '@goodturn/mock'; import { test } from 'vitest';`],
  ])('lets %s be with what is allowed in %s', (name, file, text) => {
    const path = resolve(root, 'packages', name, file);
    expect(violations({ package: name, path, text }, root, { forAll: ['lit'], forTests: ['vitest'] })).toEqual([]);
  });
});
