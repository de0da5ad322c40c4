import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour, type Neighbour } from '../testing/neighbours.js';
import { PlainBrowser } from '../testing/plain-browser.js';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let requestId: string;

beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  requestId = (await ruth.ask()).id;
}, 120_000);
afterAll(() => server.close());
const browser = () => new PlainBrowser(server);

/** The same browser once more: what it sends next goes out beside the other's. */
function twin(one: PlainBrowser): PlainBrowser {
  const other = new PlainBrowser(server);
  for (const [name, value] of one.cookies) other.cookies.set(name, value);
  other.page = one.page;
  return other;
}

describe('an address', () => {
  test.each([
    ['leads out of requests', (id: string) => `/requests/..%2Frequests%2F${id}`],
    ['leads to another operation', () => '/requests/..%2Fareas'],
    ['has a query inside', (id: string) => `/requests/${id}%3Fx`],
    ['leads into another community', (id: string) => `/c/elsewhere/requests/..%2F..%2Ftower-hamlets%2Frequests%2F${id}`],
    ['cannot stand in a header', () => '/requests/%0d%0aSet-Cookie:x/report'],
    ['is in no Latin letter', () => '/ask/done/%E2%82%AC'],
  ])('with a part that %s is nobody’s', async (_, path) => {
    const page = await browser().open(path(requestId));
    expect(page.status).toBe(404);
    expect(page.heading).toBe('There is nothing at this address');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
  });

  test.each(['/ask', '/sign-in', '/yours'])('with a slash at its end is the same: %s', async (path) => {
    const page = await browser().open(`${path}/?language=en`);
    expect(page.status).toBe(200);
    expect(page.address).toBe(`/c/tower-hamlets${path}?language=en`);
  });

  test('of no community is no fault of the server, whatever is in it', async () => {
    const page = await browser().open('/c/%0d%0aSet-Cookie:x/');
    expect(page.status).toBe(404);
    expect(page.heading).toBe('There is no such board');
  });

  test('of a search that names what is gone shows the requests, and blames no field', async () => {
    for (const query of ['category=gone', 'sort=gone&postcode=E2+0HL', 'cursor=gone']) {
      const page = await browser().open(`?${query}`);
      expect([query, page.status, page.problems]).toEqual([query, 200, []]);
      expect(page.text('main')).toContain('Help putting up my fence');
    }
  });
});

test('where no style sheet comes, words stand apart and a pictogram is of the height of a line', async () => {
  const page = await browser().open();
  expect(page.text('nav')).toContain('Requests Yours');
  const sizes = page.all('svg').map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])));
  expect(sizes.length).toBeGreaterThan(10);
  for (const size of sizes) expect(size).toMatchObject({ width: '24', height: '24', fill: 'none', stroke: 'currentColor' });
});

describe('what was typed', () => {
  test('before stays when the next answer is longer than a browser keeps', async () => {
    const ada = browser();
    await ada.open('/ask');
    await ada.press('Continue', { category: 'pets' });
    const long = Array.from({ length: 6000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
    await ada.press('Continue', { title: 'My cat', details: long });
    expect(ada.page.status).toBe(422);
    expect(ada.page.form('Continue').fields['details']).toBe(long);
    await ada.press('Continue', { title: 'My cat', details: 'She needs food.' });
    expect(ada.page.heading).toBe('Where is the help needed?');
    expect((await ada.open('/ask')).form('Continue').fields['category']).toBe('pets');
  });

  test('is still there when the language is changed after a mistake', async () => {
    const ada = browser();
    await ada.open('/ask');
    await ada.press('Continue', { category: 'pets' });
    await ada.press('Continue', { title: 'My cat', details: '' });
    expect(ada.page.problems).toEqual(['Say what would help']);
    const link = ada.page.all('a').find(({ attrs }) => attrs.some(({ name, value }) => name === 'hreflang' && value === 'ar'));
    const page = await ada.open(link?.attrs.find(({ name }) => name === 'href')?.value);
    expect(page.attributes('html')).toMatchObject({ lang: 'ar' });
    expect(page.attributes('input', ({ name }) => name === 'title')?.['value']).toBe('My cat');
  });
});

describe('two presses of a button', () => {
  test('send one offer, and both say so', async () => {
    const joseph = browser();
    await joseph.open('/sign-in');
    await joseph.signIn('joseph@example.org', { name: 'Joseph' });
    await joseph.open(`/requests/${requestId}/offer`);
    const all = [joseph, twin(joseph), twin(joseph)];
    const pages = await Promise.all(all.map((one) => one.press('Offer to help', { message: 'I can come.' })));
    for (const page of pages) expect(page.text('main')).toContain('Ruth has your offer');
    expect(((await ruth.read(`/requests/${requestId}/offers`)).body as { items: unknown[] }).items).toHaveLength(1);
  });

  test('sign out, and both say so', async () => {
    const ada = browser();
    await ada.open('/sign-in');
    await ada.signIn('ada@example.org');
    const pages = await Promise.all([ada, twin(ada)].map((one) => one.press('Sign out')));
    const [told] = pages.map((page) => page.text('main'));
    expect(told).toContain('You are signed out');
    for (const page of pages) expect(page.text('main')).toBe(told);
  });
});
