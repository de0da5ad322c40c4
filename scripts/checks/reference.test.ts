import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../packages/contract/src/index.js';
import { everyOperation } from '../../packages/contract/src/examples.js';
import { printReference, withParts } from '../print-reference.mjs';

const docs = new URL('../../docs/', import.meta.url);

describe('what the docs say about the code', () => {
  let printed: Map<string, string>;
  // Bundling the contract and laying out 4,000 lines takes seconds on a busy machine.
  beforeAll(async () => {
    printed = await printReference();
  }, 60_000);

  it('is what the code says now (else run: node scripts/print-reference.mjs)', () => {
    const stale = [...printed].filter(
      ([path, text]) => !existsSync(new URL(path, docs)) || readFileSync(new URL(path, docs), 'utf8') !== text,
    );
    expect(stale.map(([path]) => `docs/${path}`)).toEqual([]);
  });

  it('has a heading for each operation, on the page of its resource', () => {
    for (const { resource, operation } of everyOperation)
      expect(printed.get(`api/${resource}.md`)).toContain(
        `\n## \`${operation.method} ${operation.path.replace('/{community}', '') || '/'}\`\n`,
      );
  });

  it('has a heading for each code of a problem, which the type of a problem leads to', () => {
    const headings = [...printed.get('problems.md')!.matchAll(/^## ([\w-]+)$/gm)].map(([, code]) => code);
    expect(headings).toEqual(Object.keys(problems));
  });

  it('stands between markers, and one that nothing prints is noticed', () => {
    expect(withParts('a\n<!-- printed: b -->\n<!-- end -->\nc', { b: 'B' })).toBe('a\n<!-- printed: b -->\n\nB\n\n<!-- end -->\nc');
    expect(() => withParts('<!-- printed: b -->\n<!-- end -->', {})).toThrow('Nothing prints "b"');
    expect(() => withParts('a', { b: 'B' })).toThrow('No marker takes b');
  });
});
