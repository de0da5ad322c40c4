import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../packages/contract/src/examples.js';
import { codeBlocks } from './markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.docs-programs-'));

/** Every program of a guide that runs in Node, with what its reader then sees: what it prints, and what it asks of the API. */
const programs = ['guide-developers', 'sdk/index'].flatMap((page) =>
  codeBlocks(readFileSync(join(root, `docs/${page}.md`), 'utf8'))
    // What shows the board runs in a browser: e2e/docs/snippets.test.ts.
    .filter(({ language, code }) => ['js', 'ts'].includes(language) && !code.includes('document.'))
    .map(({ code }, index) => ({ name: `docs/${page}.md, program ${index + 1}`, code })),
);

/** What a reader has by then: a Goodturn that answers, a client, a sign-in, and a request that somebody has written. */
const before = `
import { mock as everything } from '@goodturn/mock';
import { createClient as client } from '@goodturn/sdk';
import { setupServer as intercept } from 'msw/node';

const goodturnThatAnswers = intercept(...everything());
goodturnThatAnswers.listen({ onUnhandledRequest: 'error' });
globalThis.goodturn = client({ baseUrl: 'http://localhost:8080', community: 'tower-hamlets' });
const { attempt } = await globalThis.goodturn.signIns.sendCode({ email: 'ruth@example.org' });
await globalThis.goodturn.signIns.create({ attempt, email: 'ruth@example.org', code: '482913', displayName: 'Ruth', adult: true });
globalThis.request = ${JSON.stringify(examples.requests.create[0]?.body)};
goodturnThatAnswers.events.on('response:mocked', ({ request, response }) => {
  console.log(request.method, new URL(request.url).pathname, response.status);
});
`;

const bundle = (contents: string, outfile: string) =>
  build({
    stdin: { contents, resolveDir: join(root, 'packages/mock'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['msw', 'msw/node'],
    conditions: ['@goodturn/source'],
    outfile: join(folder, outfile),
  });

beforeAll(async () => {
  await bundle(before, 'before.mjs');
  for (const [number, { code }] of programs.entries()) await bundle(code, `${number}.mjs`);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const board = examples.requests.list[0]?.answer as { items: { title: string }[] };
const titles = board.items.map(({ title }) => title);
const nearest = examples.requests.list.find(({ name }) => name.startsWith('Nearest'))?.answer as {
  items: { title: string; category: string; distance: string }[];
};
const list = 'GET /v1/tower-hamlets/requests 200';
const signIn = ['POST /v1/tower-hamlets/sign-in-codes 202', 'POST /v1/tower-hamlets/sign-ins 201'];

/** By page: what each of its programs prints, and the calls that it makes. */
const seen: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'guide-developers': [
    [list, ...nearest.items.filter(({ category }) => category === 'diy').map(({ title, distance }) => `${title} ${distance}`)],
    [list, ...titles, list],
    signIn,
    [],
  ],
  'sdk/index': [['POST /v1/tower-hamlets/requests 201'], signIn, []],
};

describe('a program of the docs runs as it stands:', () => {
  it('there are as many as are looked at here', () => {
    expect(programs.length).toBe(Object.values(seen).flat().length);
  });

  it.each(
    Object.values(seen)
      .flat()
      .map((lines, number) => [programs[number]?.name, number, lines] as const),
  )('%s', async (_, number, lines) => {
    const args = ['--import', join(folder, 'before.mjs'), join(folder, `${number}.mjs`)];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(lines.join('\n'));
  });
});
