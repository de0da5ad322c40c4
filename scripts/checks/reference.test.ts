import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyOperation } from '../../packages/contract/src/examples.js';
import { printReference } from '../print-reference.mjs';

describe('docs/api.md', () => {
  it('says what the contract says now (else run: node scripts/print-reference.mjs)', async () => {
    expect(readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')).toBe(await printReference());
  });

  it('has a heading for each operation', async () => {
    const printed = await printReference();
    for (const { operation } of everyOperation) expect(printed).toContain(`### \`${operation.method} /v1${operation.path}\``);
  });
});
