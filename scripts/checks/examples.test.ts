import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloads } from '../docs.mjs';
import { board } from '../../packages/contract/src/requests/neighbours.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.examples-'));
const asked: string[] = [];
let api: Server;
let address: string;

beforeAll(async () => {
  // Two pages of requests, so that a program that stops after the first is noticed.
  api = createServer((request, answer) => {
    asked.push(request.url ?? '');
    const second = request.url?.includes('cursor=next');
    const body = request.url?.startsWith('/embed/')
      ? 'export {};'
      : JSON.stringify(second ? { items: board.slice(1) } : { items: board.slice(0, 1), nextCursor: 'next' });
    answer.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
  address = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (file: string, args: string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [file, ...args], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });

async function output(child: ChildProcess): Promise<{ code: number; out: string[]; problems: string }> {
  const out: string[] = [];
  let problems = '';
  createInterface({ input: child.stdout! }).on('line', (line) => out.push(line));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (problems += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, problems };
}

describe('examples/sdk-node', () => {
  const program = join(folder, 'list-requests.mjs');
  beforeAll(async () => {
    await build({
      entryPoints: [join(root, 'examples/sdk-node/list-requests.mjs')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['@goodturn/source'],
      outfile: program,
    });
  }, 60_000);

  it('prints every request of every page, one a line', async () => {
    const { code, out, problems } = await output(start(program, [], { GOODTURN_URL: address }));
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(out).toHaveLength(board.length);
    expect(out[0]).toBe('Put up two fence panels · Bethnal Green South · on Sat 28 Nov · 120 minutes · 0 of 1 found');
  });

  it('asks for one kind of help', async () => {
    asked.length = 0;
    await output(start(program, ['pets'], { GOODTURN_URL: address }));
    expect(asked[0]).toBe('/v1/tower-hamlets/requests?limit=50&category=pets');
  });

  it('says in one sentence that a setting is wrong', async () => {
    const { code, problems } = await output(start(program, [], { GOODTURN_COMMUNITY: 'Tower Hamlets' }));
    expect(code).toBe(1);
    expect(problems.trim()).toMatch(/^createClient: "community" must be .*\.$/);
  });
});

describe('examples/strict-csp', () => {
  let child: ChildProcess;
  let page: string;
  beforeAll(async () => {
    child = start(join(root, 'examples/strict-csp/serve.mjs'), [], { PORT: '0', GOODTURN_URL: address });
    const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
    page = line.replace('Open ', '');
  });
  afterAll(() => child.kill());

  it.each([
    ['', 'request-board'],
    ['/volunteer.html', 'volunteer-signup'],
    ['/roles.html', 'opportunity-list'],
  ])('its page “%s” is served under the policy, and keeps to it', async (path, name) => {
    const response = await fetch(page + path);
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
    );
    const html = await response.text();
    expect(html).toContain(`<goodturn-${name} community="tower-hamlets"`);
    expect(html).toContain(`src="/embed/v1/${name}.js"`);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)|https?:/);
    const named = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path);
    expect(named).toHaveLength(3);
    for (const path of named) expect((await fetch(page + path)).status).toBe(200);
  });

  it('passes the API on', async () => {
    const answer = await (await fetch(`${page}/v1/tower-hamlets/requests`)).json();
    expect(answer.items).toEqual([board[0]]);
    expect((await fetch(`${page}/nowhere`)).status).toBe(404);
  });
});

describe('guides', () => {
  const pages = [
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !/(?:^|\/)(?:node_modules|dist|\.cache)\//.test(name))
      .map((name) => `docs/${name}`),
    ...readdirSync(join(root, 'examples')).map((name) => `examples/${name}/README.md`),
    'packages/mock/README.md',
  ].filter((path) => existsSync(join(root, path)));

  it.each(pages)('%s links to what is there, and names files that are', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to]) => resolve(root, dirname(path), to!));
    const files = [...text.matchAll(/`((?:packages|scripts|examples|docs|e2e)\/[\w./-]+\.\w+)`/g)].map(([, to]) => join(root, to!));
    // What the docs are built with besides their pages, from a folder that is there.
    const made = Object.entries(downloads).flatMap(([name, from]) => (existsSync(join(root, from)) ? `/${name}` : []));
    expect([...links, ...files].filter((target) => !existsSync(target) && !made.includes(target))).toEqual([]);
  });

  it('name every event of the board, and no other', () => {
    const guide = readFileSync(join(root, 'docs/elements/request-board.md'), 'utf8');
    // What every element sends, and what only the board does.
    const events = ['foundation', 'request-board']
      .map((room) => readFileSync(join(root, 'packages/widgets/src', room, 'events.ts'), 'utf8'))
      .join('\n');
    const sent = [...events.matchAll(/super\('(goodturn-[\w-]+)'/g)].map(([, name]) => name);
    const named = [...guide.matchAll(/^\| `(goodturn-[\w-]+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(sent.sort());
  });

  it('say what the SDK’s options are, and no other', () => {
    const guide = readFileSync(join(root, 'docs/sdk/index.md'), 'utf8');
    const section = guide.slice(guide.indexOf('## Options'), guide.indexOf('## Calls'));
    const named = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    const source = ['options.ts', 'index.ts'].map((file) => readFileSync(join(root, 'packages/sdk/src', file), 'utf8')).join('\n');
    const declared = [...source.matchAll(/interface ClientOptions[^{]*\{([^]*?)\n\}/g)].flatMap(([, body]) =>
      [...body!.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual(declared.sort());
  });
});
