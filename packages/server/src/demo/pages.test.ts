import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFrom } from '../config.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { demoPages, type DemoMail } from './pages.js';

describe.each([
  ['on this machine only', false],
  ['for everybody', true],
])('the demonstration %s', (_, demoPublic) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ pages: demoPages({ ...configFrom({}), demoPublic }) });
    await server.call('/sign-in-codes', { body: { email: 'ada@example.org' } });
    await server.call('/sign-in-codes', { body: { email: '"><script>@real.example' } });
    await server.call('/sign-in-codes', { body: { email: 'real@council.example' } });
    await server.mails();
  });
  afterAll(() => server.close());
  const get = (path: string, host = 'localhost:8080') => server.call(`http://${host}${path}`);

  test('shows a council’s page with the board, under the policy of a strict council', async () => {
    const page = await get('/');
    expect(page.text).toContain('<script type="module" src="http://localhost:8080/embed/v1/request-board.js"></script>');
    expect(page.text).toContain('<goodturn-request-board community="tower-hamlets">');
    expect(page.text).toContain('This is a demonstration');
    expect(page.text).toContain('E2 0HL');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';/,
    );
    expect(page.text).not.toMatch(/style=|<style|<script>(?!<\/)/);
    expect((await get('/council.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test('loads the board from where the page came from', async () => {
    expect((await get('/', '127.0.0.1:9123')).text).toContain('src="http://127.0.0.1:9123/embed/v1/request-board.js"');
  });

  test('shows what it “sent”', async () => {
    const list = (await get('/demo/outbox.json')).body as DemoMail[];
    expect(list.map((mail) => mail.to).sort()).toEqual(demoPublic ? ['ada@example.org'] : ['ada@example.org', 'real@council.example']);
    expect(Object.keys(list[0] ?? {})).toEqual(['to', 'subject', 'text', 'language', 'sentAt']);
    const page = await get('/demo/outbox');
    expect(page.text).toContain('is your code for Tower Hamlets');
    expect(page.text.includes('real@council.example')).toBe(!demoPublic);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/', '/demo/outbox', '/demo/outbox.json'])(
    `${demoPublic ? 'answers' : 'does not answer'} to another host’s name: %s`,
    async (path) => {
      expect((await get(path, 'evil.example')).status).toBe(demoPublic ? 200 : 404);
    },
  );
});

test('a real server has no outbox to read', async () => {
  const server = await startTestServer();
  expect((await server.call('http://localhost:8080/demo/outbox.json')).status).toBe(404);
  await server.close();
}, 120_000);
