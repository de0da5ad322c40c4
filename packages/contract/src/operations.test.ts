import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { everyOperation } from './examples.js';
import { noteOf, problems, problemsOf } from './index.js';

const bundled = async (source: string) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    metafile: true,
    conditions: ['@goodturn/source'],
  });
  return { size: outputFiles[0]!.contents.byteLength, files: Object.keys(metafile.inputs) };
};
const schemaFiles = (files: string[]) => files.filter((file) => /zod|schemas\.|wire\./.test(file));

describe('operations', () => {
  it('bring no schema into a browser', async () => {
    const { files } = await bundled(`export * from '@goodturn/contract/operations'`);
    expect(files.some((file) => file.endsWith('contract/src/requests/operations.ts'))).toBe(true);
    expect(schemaFiles(files)).toEqual([]);
  });

  it('would be caught bringing one', async () => {
    const { files } = await bundled(`export { contract } from '@goodturn/contract'`);
    expect(schemaFiles(files)).not.toEqual([]);
  });

  it('can be taken one resource at a time', async () => {
    const all = await bundled(`export { operations } from '@goodturn/contract/operations'`);
    const one = await bundled(`export { requestsOperations } from '@goodturn/contract/operations'`);
    expect(one.size).toBeLessThan(all.size);
  });

  it('have one address each', () => {
    const addresses = everyOperation.map(({ operation }) => `${operation.method} ${operation.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { operation } of everyOperation) expect(operation.path).toMatch(/^\/\{community\}(\/([a-z-]+|\{id\}))*(\.jsonld)?$/);
  });

  it('ask for an Idempotency-Key on each POST that creates or moves something, and on nothing else', () => {
    const without = everyOperation.filter(({ operation }) => operation.method === 'POST' && !operation.key);
    expect(without.map(({ resource, name }) => `${resource}.${name}`).sort()).toEqual([
      'bookings.followCalendar',
      'equalityAnswers.add',
      'requests.preview',
      'secondFactor.begin',
      'secondFactor.confirm',
      'secondFactor.give',
      'signIns.create',
      'signIns.refresh',
      'signIns.sendCode',
      'volunteers.preview',
    ]);
    expect(everyOperation.filter(({ operation }) => operation.method !== 'POST' && operation.key)).toEqual([]);
  });

  it('answer a body unless the status says that there is none', () => {
    for (const { operation, output } of everyOperation) expect(output === undefined).toBe(operation.status === 204);
  });

  it('list problems that exist and none that all operations have', () => {
    for (const { operation } of everyOperation) {
      for (const code of noteOf(operation).problems) expect(problems).toHaveProperty(code);
      expect(problemsOf(operation, []).filter((code) => noteOf(operation).problems.includes(code) && code !== 'sign-in-ended')).toEqual([]);
    }
  });
});
