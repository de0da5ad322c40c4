import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyOperation } from '../../packages/contract/src/examples.js';
import { printReference } from '../print-reference.mjs';

describe('docs/api.md', () => {
  let printed: string;
  // Bundling the contract and laying out 2,600 lines takes seconds on a busy machine.
  beforeAll(async () => {
    printed = await printReference();
  }, 60_000);

  it('says what the contract says now (else run: node scripts/print-reference.mjs)', () => {
    expect(readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')).toBe(printed);
  });

  it('has a heading for each operation', () => {
    for (const { operation } of everyOperation) expect(printed).toContain(`### \`${operation.method} /v1${operation.path}\``);
  });
});
