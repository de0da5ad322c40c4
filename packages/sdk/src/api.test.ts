import { readFileSync } from 'node:fs';
import { operations } from '@goodturn/contract/operations';
import { expect, it } from 'vitest';
import { createClient } from './index.js';

const client = createClient({ baseUrl: 'http://localhost:8080', community: 'tower-hamlets' });
const methods = Object.entries(client).flatMap(([resource, functions]) =>
  Object.keys(functions as object).map((name) => `${resource}.${name}`),
);

it('has one line for each method in api.md, and no other', () => {
  const text = readFileSync(new URL('../api.md', import.meta.url), 'utf8');
  const lines = [...text.matchAll(/^- `(\w+\.\w+)\(/gm)].map(([, name]) => name);
  expect(lines.sort()).toEqual([...methods].sort());
});

it('has a method for each operation, under the operation’s name', () => {
  const names = Object.entries(operations).flatMap(([resource, byName]) => Object.keys(byName).map((name) => `${resource}.${name}`));
  // Tokens are exchanged by the client itself.
  expect(methods).toEqual(expect.arrayContaining(names.filter((name) => name !== 'signIns.refresh')));
});
