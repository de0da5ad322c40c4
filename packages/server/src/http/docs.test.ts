import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problems, type Problem } from '@goodturn/contract';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.js';
import { mountDocs } from './docs.js';
import type { Environment } from './parts.js';

const server = await startTestServer({ docsFolder: join(tmpdir(), 'goodturn-no-docs') });
const elsewhere = await startTestServer({ config: { docsUrl: 'https://docs.goodturn.example' } });

afterAll(async () => {
  await server.close();
  await elsewhere.close();
});

describe('the type of a problem', () => {
  test('leads to the heading of its code on this server, also where no docs were built', async () => {
    const { type, code } = (await server.call('/me')).body as Problem;
    const [address = '', part] = type.split('#');
    const page = await server.call(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(part).toBe(code);
    expect(page.text).toContain('<h2 id="signed-out">signed-out</h2>');
  });

  test('has a heading for every code of the contract', async () => {
    const { text } = await server.call('http://localhost:8080/docs/problems');
    expect([...text.matchAll(/<h2 id="([\w-]+)">\1<\/h2>/g)].map(([, code]) => code)).toEqual(Object.keys(problems));
  });

  test('leads to the docs that the settings name', async () => {
    expect((await elsewhere.call('/me')).body).toMatchObject({ type: 'https://docs.goodturn.example/problems#signed-out' });
  });
});

describe('/docs', () => {
  let folder: string;
  let app: Hono<Environment>;
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'goodturn-docs-'));
    app = new Hono<Environment>();
    mountDocs(app, folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };

  test('says that there are no docs yet, and has them as soon as they are built', async () => {
    const before = await get('/docs/');
    expect(before.status).toBe(404);
    expect(await before.text()).toContain('The docs are not here yet');
    write('index.html', '<h1>Goodturn</h1>');
    expect(await (await get('/docs/')).text()).toBe('<h1>Goodturn</h1>');
    expect((await get('/docs')).headers.get('location')).toBe('/docs/');
  });

  test('finds pages without their ending, and folders', async () => {
    write('theming.html', 'theming');
    write('api/index.html', 'api');
    expect(await (await get('/docs/theming')).text()).toBe('theming');
    expect(await (await get('/docs/api/')).text()).toBe('api');
    expect(await (await get('/docs/api')).text()).toBe('api');
  });

  test('allows the scripts that the build wrote into a page, and no other', async () => {
    const script = 'document.documentElement.classList.add("dark")';
    write('index.html', `<script>${script}</script><script type="module" src="/docs/assets/app.js"></script>`);
    const policy = (await get('/docs/')).headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash('sha256', script, 'base64')}';`);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test('lets the page of the builder read from the Goodturn that somebody names, and no other page', async () => {
    write('builder.html', 'builder');
    write('theming.html', 'theming');
    const connects = async (path: string) => /connect-src [^;]+/.exec((await get(path)).headers.get('content-security-policy') ?? '')?.[0];
    expect(await connects('/docs/builder')).toBe("connect-src 'self' https:");
    expect(await connects('/docs/theming')).toBe("connect-src 'self'");
  });

  test('keeps files with a hash in their name for ever, and asks again for pages', async () => {
    write('assets/app.3fa8.js', 'export {};');
    write('assets/chunks/@localSearchIndexroot.8c1f.js', 'export {};');
    write('index.html', 'page');
    expect((await get('/docs/assets/app.3fa8.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/docs/assets/chunks/@localSearchIndexroot.8c1f.js')).status).toBe(200);
    const page = await get('/docs/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/docs/', { 'if-none-match': page.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('leads nowhere outside, and an unknown page gets the docs’ own', async () => {
    write('404.html', 'There is no such page');
    for (const path of [
      '/docs/nothing',
      '/docs/..%2f..%2fpackage.json',
      '/docs/%2e%2e/%2e%2e/etc/passwd',
      '/docs/.hidden',
      '/docs//etc/passwd',
    ]) {
      const answer = await get(path);
      expect([answer.status, await answer.text()], path).toEqual([404, expect.stringMatching(/There is no such page|404 Not Found/)]);
    }
  });
});
