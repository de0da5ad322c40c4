import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportDifferences, exportsSurface } from './exports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'goodturn-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the surface is each entry’s names, also those that come from other files', () => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'dist/index.d.ts'),
    "export * from './errors.js';\nexport declare const createClient: () => void;\nexport interface Client { a: 1 }\n",
  );
  writeFileSync(
    join(folder, 'dist/errors.d.ts'),
    'export declare class GoodturnError extends Error {}\ninterface Hidden { b: 2 }\nexport type { Hidden as Problem };\n',
  );
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './data.json': './dist/data.json' };
  expect(exportsSurface([{ folder, description: { name: '@goodturn/sdk', exports } }])).toEqual({
    '@goodturn/sdk': { Client: 'type', createClient: 'value', GoodturnError: 'both', Problem: 'type' },
    '@goodturn/sdk/data.json': {},
  });
});

test('names and entries that are gone break, new ones add', () => {
  const before = { '@goodturn/sdk': { createClient: 'value', Client: 'type' }, '@goodturn/sdk/light': {} } as const;
  const now = { '@goodturn/sdk': { createClient: 'value', open: 'value' }, '@goodturn/sdk/node': {} } as const;
  expect(exportDifferences(before, now)).toEqual([
    { where: 'package', what: '@goodturn/sdk/node can be imported', breaks: false },
    { where: 'package', what: '@goodturn/sdk: Client is gone', breaks: true },
    { where: 'package', what: '@goodturn/sdk: open is new', breaks: false },
    { where: 'package', what: '@goodturn/sdk/light cannot be imported any more', breaks: true },
  ]);
});

test('a class that is only a type breaks, a type that is a class too adds', () => {
  const has = (kind: 'type' | 'both') => ({ '@goodturn/sdk': { GoodturnError: kind } });
  expect(exportDifferences(has('both'), has('type'))).toEqual([
    { where: 'package', what: '@goodturn/sdk: GoodturnError was both and is type', breaks: true },
  ]);
  expect(exportDifferences(has('type'), has('both'))).toEqual([
    { where: 'package', what: '@goodturn/sdk: GoodturnError is value and type', breaks: false },
  ]);
});
