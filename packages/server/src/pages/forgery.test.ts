import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour, type Neighbour } from '../testing/neighbours.js';
import { PlainBrowser } from '../testing/plain-browser.js';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let requestId: string;
let cookies: ReadonlyMap<string, string>;
const https = 'https://goodturn.example';

beforeAll(async () => {
  server = await startTestServer({ config: { trustedProxies: 1 } });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  requestId = (await ruth.ask()).id;
  const first = new PlainBrowser(server);
  await first.open('/sign-in');
  await first.signIn('joseph@example.org', { name: 'Joseph' });
  expect(first.page.text('main')).toContain('Signed in as Joseph');
  cookies = new Map(first.cookies);
}, 120_000);
afterAll(() => server.close());

/** Joseph, signed in, with the form of an offer before him. */
async function joseph(): Promise<PlainBrowser> {
  const browser = new PlainBrowser(server);
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  await browser.open(`/requests/${requestId}/offer`);
  return browser;
}
async function proofOfStranger(): Promise<string> {
  const browser = new PlainBrowser(server);
  await browser.open(`/requests/${requestId}/offer`);
  return browser.page.form('Offer to help').fields['proof'] ?? '';
}
const offers = async () => ((await ruth.read(`/requests/${requestId}/offers`)).body as { items: unknown[] }).items.length;

describe('a form', () => {
  test.each([
    ['of another site’s page', { origin: 'https://evil.example' }],
    ['whose sender is hidden', { origin: 'null' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['of another site of the same owner', { 'sec-fetch-site': 'same-site' }],
    ['that is no form', { 'content-type': 'text/plain' }],
  ])('%s does nothing', async (_, headers) => {
    const browser = await joseph();
    const page = await browser.press('Offer to help', { message: 'Forged' }, { headers });
    expect(page.status).toBe(403);
    expect(page.heading).toBe('This did not come from our own page');
    expect(page.html).not.toContain('Forged');
    expect(await offers()).toBe(0);
  });

  test.each([
    ['with an invented proof', async () => 'x'.repeat(43)],
    ['without a proof', async () => ''],
    ['with the proof of another browser', proofOfStranger],
  ])('%s does nothing, and what was typed stays', async (_, proofOf) => {
    const browser = await joseph();
    const page = await browser.press('Offer to help', { message: 'I can come.', proof: await proofOf() });
    expect(page.status).toBe(403);
    expect(page.problems).toEqual(['This page was open for a long time. Check what you typed and send it again']);
    expect(page.form('Offer to help').fields['message']).toBe('I can come.');
    expect(await offers()).toBe(0);
  });

  test('of a browser whose cookies are gone does nothing, and what was typed stays', async () => {
    const browser = await joseph();
    browser.cookies.clear();
    const page = await browser.press('Offer to help', { message: 'I can come.' });
    expect(page.status).toBe(403);
    expect(page.form('Offer to help').fields['message']).toBe('I can come.');
  });

  test.each(['/sign-in', '/ask/what', '/ask/check', '/ask/clear', '/sign-in/code', '/sign-in/name', '/sign-in/again', '/yours/me/out/now'])(
    'to %s from elsewhere does nothing',
    async (path) => {
      const answer = await server.call(`http://localhost:8080/c/tower-hamlets${path}`, {
        method: 'POST',
        raw: 'email=a%40example.org',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        origin: 'https://evil.example',
      });
      expect(answer.status).toBe(403);
    },
  );
});

describe('a stranger', () => {
  test('can do nothing with somebody else’s request or offer', async () => {
    const browser = await joseph();
    await browser.open('/yours');
    const { proof } = browser.page.form('Sign out').fields;
    for (const move of ['cancel', 'complete', 'approve', 'reopen']) {
      const answer = await server.call(`http://localhost:8080/c/tower-hamlets/yours/requests/${requestId}/${move}`, {
        raw: new URLSearchParams({ proof: proof ?? '' }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        origin: 'http://localhost:8080',
      });
      expect([303, 403, 404]).toContain(answer.status);
    }
    expect(((await ruth.read(`/requests/${requestId}`)).body as { status: string }).status).toBe('open');
  });

  test('cannot use a sign-in of one community in another', async () => {
    const browser = await joseph();
    const value = browser.cookies.get('goodturn-sign-in-tower-hamlets') ?? '';
    browser.cookies.set('goodturn-sign-in-elsewhere', value);
    const page = await browser.open('/c/elsewhere/yours');
    expect(page.text('main')).toContain('Sign in to see your requests and offers.');
    expect((await browser.open(`/c/elsewhere/requests/${requestId}/offer`)).status).toBe(404);
    expect((await browser.open(`/c/elsewhere/requests/${requestId}/report`)).text('main')).not.toContain('fence');
  });

  test('cannot send a form of one community to another', async () => {
    const browser = await joseph();
    const { proof = '' } = browser.page.form('Offer to help').fields;
    const visit = browser.cookies.get('goodturn-visit-tower-hamlets') ?? '';
    const email = 'crossing@example.org';
    const answer = await server.call('http://localhost:8080/c/elsewhere/sign-in', {
      raw: new URLSearchParams({ proof, email }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `goodturn-visit-elsewhere=${visit}` },
      origin: 'http://localhost:8080',
    });
    expect(answer.status).toBe(403);
    expect((await server.mails('elsewhere')).filter(({ to }) => to === email)).toEqual([]);
  });
});

describe('a cookie planted before somebody signs in', () => {
  test('gives whoever planted it nothing, and their forms no longer count', async () => {
    const planter = new PlainBrowser(server);
    await planter.open('/sign-in');
    await planter.press('Send the code', { email: 'planter@example.org' });
    await planter.open(`/requests/${requestId}/offer`);
    const planted = new Map(planter.cookies);
    const victim = new PlainBrowser(server);
    for (const [name, value] of planted) victim.cookies.set(name, value);
    await victim.open('/sign-in');
    await victim.signIn('victim@example.org', { name: 'Victim' });
    expect(victim.page.text('main')).toContain('Signed in as Victim, victim@example.org');
    for (const [name, value] of planted) expect(victim.cookies.get(name)).not.toBe(value);
    expect((await planter.open('/yours')).text('main')).toContain('Sign in to see your requests and offers.');
    await planter.open(`/requests/${requestId}/offer`);
    victim.page = planter.page;
    await victim.press('Offer to help', { message: 'Forged' });
    expect(victim.page.status).toBe(403);
    expect(await offers()).toBe(0);
  });

  test('is another one after each sign-in', async () => {
    const ada = new PlainBrowser(server);
    await ada.open('/sign-in');
    await ada.signIn('ada@example.org');
    const before = new Map(ada.cookies);
    await ada.press('Sign out');
    await ada.open('/sign-in');
    await ada.signIn('ada@example.org');
    for (const [name, value] of before) expect(ada.cookies.get(name)).not.toBe(value);
  });
});

describe('after signing out', () => {
  test('nothing of before comes back: not from a cache, not by a cookie that was copied', async () => {
    const ada = new PlainBrowser(server);
    await ada.open('/sign-in');
    await ada.signIn('ada.back@example.org', { name: 'Ada' });
    for (const path of ['', '/yours', '/ask', `/requests/${requestId}`, `/requests/${requestId}/offer`, `/requests/${requestId}/report`]) {
      const page = await ada.open(path);
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'private, no-store']);
    }
    await ada.open('/yours');
    const { action, fields } = ada.page.form('Sign out');
    const copied = new Map(ada.cookies);
    const answer = await server.call(`http://localhost:8080${action}`, {
      raw: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      origin: 'http://localhost:8080',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie().join()).toMatch(/goodturn-sign-in-tower-hamlets=; Max-Age=0/);
    for (const [name, value] of copied) ada.cookies.set(name, value);
    expect((await ada.open('/yours')).text('main')).toContain('Sign in to see your requests and offers.');
  });
});

describe('cookies', () => {
  test('are for this host alone, out of reach of scripts, and of HTTPS where the page is', async () => {
    const browser = new PlainBrowser(server, https, { 'x-forwarded-proto': 'https' });
    await browser.open('/sign-in');
    const set = browser.page.headers.getSetCookie();
    expect(set).toHaveLength(1);
    expect(set[0]).toMatch(/^__Host-goodturn-visit-tower-hamlets=[\w-]+; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await browser.signIn('pia@example.org');
    expect([...browser.cookies.keys()].sort()).toEqual(['__Host-goodturn-sign-in-tower-hamlets', '__Host-goodturn-visit-tower-hamlets']);
    expect(browser.page.text('main')).toContain('Signed in as pia');
  });

  test('that were changed count as none', async () => {
    const browser = await joseph();
    for (const [name, value] of browser.cookies) browser.cookies.set(name, `${value.slice(0, -2)}AA`);
    expect((await browser.open('/yours')).text('main')).toContain('Sign in to see your requests and offers.');
  });
});

test('reading and writing count against the network address as they do on the API', async () => {
  const strict = await startTestServer({
    rateLimits: { writesOfPerson: 60, callsOfPerson: 600, callsOfAddress: 6000, codesOfAddress: 1 },
  });
  const browser = new PlainBrowser(strict);
  await browser.open('/sign-in');
  await browser.press('Send the code', { email: 'a@example.org' });
  await browser.open('/sign-in');
  const page = await browser.press('Send the code', { email: 'b@example.org' });
  expect(page.status).toBe(429);
  expect(page.problems).toEqual(['That was a lot at once. Wait a minute and try again']);
  expect(page.form('Send the code').fields['email']).toBe('b@example.org');
  await strict.close();
}, 120_000);
