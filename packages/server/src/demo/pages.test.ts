import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFrom } from '../config.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { enrol, type Authenticator } from '../testing/authenticator.js';
import type { DemoPassword } from './authenticators.js';
import { demoPages, type DemoMail } from './pages.js';

describe.each([
  ['on this machine only', false],
  ['for everybody', true],
])('the demonstration %s', (_, demoPublic) => {
  let server: TestServer;
  const apps = new Map<string, Authenticator>();
  beforeAll(async () => {
    server = await startTestServer({ pages: demoPages({ ...configFrom({}), demoPublic }) });
    await server.call('/sign-in-codes', { body: { email: 'ada@example.org' } });
    await server.call('/sign-in-codes', { body: { email: '"><script>@real.example' } });
    await server.call('/sign-in-codes', { body: { email: 'real@council.example' } });
    await server.mails();
    for (const email of ['nadia@example.org', 'real.staff@council.example']) {
      const { accessToken, person } = await server.signIn(email);
      await server.giveRole(person.id, 'moderator');
      apps.set(email, await enrol(server, accessToken));
    }
    server.clock.advance({ minutes: 2 });
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

  test.each([
    ['volunteer-signup', 'volunteer.html'],
    ['opportunity-list', 'roles.html'],
    ['staff-desk', 'staff.html'],
  ])('shows a page with %s, whose policy is as strict', async (element, name) => {
    const page = await get(`/${name}`);
    expect(page.text).toContain(`<script type="module" src="http://localhost:8080/embed/v1/${element}.js"></script>`);
    expect(page.text).toContain(`<goodturn-${element} community="tower-hamlets"`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/style=|<style|<script>(?!<\/)/);
  });

  test('loads the board from where the page came from', async () => {
    expect((await get('/', '127.0.0.1:9123')).text).toContain('src="http://127.0.0.1:9123/embed/v1/request-board.js"');
  });

  test('shows what it “sent”', async () => {
    const list = (await get('/demo/outbox.json')).body as DemoMail[];
    expect([...new Set(list.map((mail) => mail.to))].filter((to) => /^(ada|real)@/.test(to)).sort()).toEqual(
      demoPublic ? ['ada@example.org'] : ['ada@example.org', 'real@council.example'],
    );
    expect(Object.keys(list[0] ?? {})).toEqual(['to', 'subject', 'text', 'language', 'sentAt']);
    const page = await get('/demo/outbox');
    expect(page.text).toContain('is your code for Tower Hamlets');
    expect(page.text.includes('real@council.example')).toBe(!demoPublic);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('shows what the apps of its staff show, each password until it was used', async () => {
    const passwords = async () => (await get('/demo/second-factor.json')).body as DemoPassword[];
    expect((await passwords()).map(({ email }) => email)).toEqual([
      'nadia@example.org',
      ...(demoPublic ? [] : ['real.staff@council.example']),
    ]);
    const at = (seconds: number) => apps.get('nadia@example.org')!.passwordAt(new Date(server.clock.now().getTime() + seconds * 1000));
    const { accessToken: token } = await server.signIn('nadia@example.org');
    for (const seconds of [-30, 0, 30]) {
      const password = (await passwords())[0]?.password;
      expect(password).toBe(at(seconds));
      expect((await server.call('/me/second-factor/give', { token, body: { password } })).status).toBe(200);
    }
    expect((await passwords())[0]).toEqual({ email: 'nadia@example.org' });
    const page = await get('/demo/second-factor');
    expect(page.text).toContain('Used. There is a new one within 30 seconds.');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/', '/demo/outbox', '/demo/outbox.json', '/demo/second-factor', '/demo/second-factor.json'])(
    `${demoPublic ? 'answers' : 'does not answer'} to another host’s name: %s`,
    async (path) => {
      expect((await get(path, 'evil.example')).status).toBe(demoPublic ? 200 : 404);
    },
  );
});

test('a real server has no outbox to read', async () => {
  const server = await startTestServer();
  for (const path of ['outbox.json', 'second-factor.json', 'second-factor'])
    expect((await server.call(`http://localhost:8080/demo/${path}`)).status).toBe(404);
  await server.close();
}, 120_000);
