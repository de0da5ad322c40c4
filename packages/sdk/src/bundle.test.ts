import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { examples } from '@goodturn/contract/examples';
import { describe, expect, it } from 'vitest';
import { problem, startApi } from './testing/api.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Bundles a consumer's module as an application would. */
async function bundle(contents: string, format: 'esm' | 'cjs' = 'esm'): Promise<{ text: string; modules: string[] }> {
  const result = await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    conditions: ['@goodturn/source'],
    bundle: true,
    minify: true,
    format,
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const modules = Object.values(result.metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return { text: result.outputFiles[0]!.text, modules };
}
const from = (modules: string[], part: RegExp) => modules.filter((path) => part.test(path));

describe('what a bundle carries', () => {
  it('has no schema in light', async () => {
    const light = await bundle(
      `import { createClient } from '@goodturn/sdk/light'; export const make = (options) => createClient(options);`,
    );
    expect(from(light.modules, /node_modules\/zod\//)).toEqual([]);
    expect(from(light.modules, /contract\/src\/.*(schemas|answers|answered)\.ts/)).toEqual([]);
    expect(from(light.modules, /sdk\/src\/transport|(^|\/)transport\.ts/)).toHaveLength(1);
    const whole = await bundle(`export * from '@goodturn/sdk';`);
    expect(from(whole.modules, /node_modules\/zod\//)).not.toEqual([]);
  });

  it('has only the resources that it was handed', async () => {
    const { modules } = await bundle(
      `import { createClientWith, requests } from '@goodturn/sdk/light'; export const make = (options) => createClientWith(options, { requests });`,
    );
    expect(from(modules, /resources\//).map((path) => path.split('/').at(-1))).toEqual(['requests.ts']);
  });

  it('has no schemas of what goes in', async () => {
    const { modules } = await bundle(`export * from '@goodturn/sdk';`);
    expect(from(modules, /contract\/src\/(wire|limits|(requests|offers|sign-ins|me|safety)\/schemas)\.ts/)).toEqual([]);
  });
});

/** Runs a bundle in a thread of its own, where its `report` is what the test gets. */
async function inWorker(contents: string, workerData: object): Promise<unknown> {
  const { text } = await bundle(contents, 'cjs');
  const worker = new Worker(`globalThis.report = (value) => require('node:worker_threads').parentPort.postMessage(value);\n${text}`, {
    eval: true,
    workerData,
  });
  // Both are waited for from the beginning: a thread that ends at once says both in the same moment.
  const [[message], [code]] = (await Promise.all([once(worker, 'message'), once(worker, 'exit')])) as [[unknown], [number]];
  expect(code).toBe(0);
  return message;
}

/** What zod and Node's own fetch note globally for themselves. */
const othersOwn = /^__zod_|undici/;

describe('a consumer in a worker', () => {
  const address = `const { workerData: { baseUrl } } = process.getBuiltinModule('node:worker_threads');`;

  it.each(['@goodturn/sdk', '@goodturn/sdk/light'])(
    '%s reads a list, touches nothing global at import, and lets the worker end',
    async (name) => {
      const api = await startApi(() => ({ body: examples.requests.list[0].answer }));
      const answer = await inWorker(
        `const before = Reflect.ownKeys(globalThis);
       ${address}
       import('${name}').then(async ({ createClient }) => {
         const after = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String).filter((key) => !${othersOwn}.test(key));
         const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
         const client = createClient({ baseUrl, community: 'tower-hamlets', storage });
         const page = await client.requests.list();
         report({ after, items: page.items.length, person: client.signIns.current() });
       });`,
        { baseUrl: api.baseUrl },
      );
      expect(answer).toEqual({ after: [], items: 3, person: undefined });
    },
  );

  it('gives errors their names, although bundlers shorten those of classes', async () => {
    const names = await inWorker(
      `import('@goodturn/sdk/light').then((sdk) => {
         const kinds = Object.entries(sdk).filter(([name]) => name.endsWith('Error'));
         report(kinds.map(([name, Kind]) => [name, new Kind('A sentence.', {}).name]));
       });`,
      {},
    );
    expect(names).toHaveLength(12);
    for (const [exported, name] of names as [string, string][]) expect(name).toBe(exported);
  });

  it('makes no code from text, which a content security policy would report', async () => {
    const api = await startApi(() => ({ body: examples.requests.list[0].answer }));
    const answer = await inWorker(
      `let made = 0;
       const Original = Function;
       globalThis.Function = new Proxy(Original, { construct: () => { made += 1; throw new Error('no code from text'); }, apply: () => { made += 1; throw new Error('no code from text'); } });
       ${address}
       import('@goodturn/sdk').then(async ({ createClient }) => {
         const page = await createClient({ baseUrl, community: 'tower-hamlets', validate: 'error' }).requests.list();
         report({ made, items: page.items.length });
       });`,
      { baseUrl: api.baseUrl },
    );
    expect(answer).toEqual({ made: 0, items: 3 });
  });

  it('leaves nothing running when a call is stopped while it waits for another try', async () => {
    const api = await startApi(() => problem(429, 'too-many-requests', {}, { 'retry-after': '25' }));
    const began = performance.now();
    const answer = await inWorker(
      `${address}
       import('@goodturn/sdk/light').then(async ({ createClient }) => {
         const stop = new AbortController();
         const onRequest = () => setTimeout(() => stop.abort(new Error('the page was left')), 50);
         const client = createClient({ baseUrl, community: 'tower-hamlets', onRequest });
         report(await client.requests.list({}, { signal: stop.signal }).catch((error) => error.message));
       });`,
      { baseUrl: api.baseUrl },
    );
    expect(answer).toBe('the page was left');
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
