import { wordsIn } from '@goodturn/locales/all';
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
const arabic = wordsIn('ar', 'widgets', 'pages');

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
    const gone = ['category=gone', 'sort=gone&postcode=E2+0HL', 'area=gone', 'when=gone', 'when=2026-02-31', 'when=0000-01-01'];
    for (const query of [...gone, 'cursor=gone']) {
      const page = await browser().open(`?${query}&language=ar`);
      expect([query, page.status, page.problems]).toEqual([query, 200, []]);
      expect(page.text('main')).toContain('Help putting up my fence');
      expect([query, page.text('main').includes(arabic('pages/leftOut'))]).toEqual([query, gone.includes(query)]);
      expect(page.form(arabic('find/show')).fields).toMatchObject({ area: '', when: '', language: 'ar' });
    }
    expect((await browser().open('?when=2026-11-28')).text('main')).not.toContain('not on this board');
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
    const page = await ada.press('العربية');
    expect(page.attributes('html')).toMatchObject({ lang: 'ar' });
    expect(page.attributes('input', ({ name }) => name === 'title')?.['value']).toBe('My cat');
  });

  test('goes along into another language before it was ever sent, and nothing is done with it', async () => {
    const ada = browser();
    await ada.open('/ask');
    expect((await ada.press('Polski')).form('Dalej').fields['category']).toBeUndefined();
    expect([...ada.cookies.keys()]).toEqual(['goodturn-visit-tower-hamlets']);
    await ada.press('English', { category: 'pets' });
    expect(ada.page.heading).toBe('What do you need help with?');
    expect(ada.page.form('Continue').fields['category']).toBe('pets');
    await ada.open(`/requests/${requestId}/offer`);
    await ada.press('العربية', { message: 'I can come.' });
    expect(ada.page.attributes('html')).toMatchObject({ lang: 'ar' });
    expect(ada.page.problems).toEqual([]);
    expect((await ada.press('English')).form('Offer to help').fields['message']).toBe('I can come.');
    await ada.open('/sign-in');
    await ada.press('Cymraeg', { email: 'ada@example.org' });
    expect(ada.page.attributes('html')).toMatchObject({ lang: 'cy' });
    expect((await ada.press('English')).form('Send the code').fields['email']).toBe('ada@example.org');
    expect((await server.mails()).filter(({ to }) => to === 'ada@example.org')).toEqual([]);
    await ada.signIn('ada@example.org');
    await ada.open(`/requests/${requestId}/report`);
    await ada.press('Français', { reason: 'money', text: 'It asks for money.' });
    expect(ada.page.attributes('html')).toMatchObject({ lang: 'fr' });
    expect((await ada.press('English')).form('Report to a moderator').fields).toMatchObject({
      reason: 'money',
      text: 'It asks for money.',
    });
  });

  test.each([
    ['ten times as long as it may be', 10_000, 422, 'Use 1,000 characters or fewer'],
    ['longer than the API reads', 30_000, 413, 'That is too much at once. Write less'],
  ])('stays in its form when it is %s', async (_, length, status, sentence) => {
    const message = '\u0985'.repeat(length);
    const joseph = browser();
    await joseph.open('/sign-in');
    await joseph.signIn(`joseph${length}@example.org`, { name: 'Joseph' });
    await joseph.open(`/requests/${requestId}/offer`);
    await joseph.press('Offer to help', { message });
    expect([joseph.page.status, joseph.page.problems]).toEqual([status, [sentence]]);
    expect(joseph.page.form('Offer to help').fields['message']).toBe(message);
    const stranger = browser();
    await stranger.open(`/requests/${requestId}/offer`);
    await stranger.press('Offer to help', { message });
    expect([stranger.page.status, stranger.page.problems]).toEqual([422, ['Use 1,000 characters or fewer']]);
    expect(stranger.page.form('Offer to help').fields['message']).toBe(message);
  });

  test('stays as far as it was read when it is longer than any form, and nothing is done with it', async () => {
    const joseph = browser();
    await joseph.open('/sign-in');
    await joseph.signIn('joseph2@example.org', { name: 'Joseph' });
    await joseph.open(`/requests/${requestId}/offer`);
    await joseph.press('Offer to help', { message: 'I can come. '.repeat(100_000) });
    expect(joseph.page.status).toBe(413);
    expect(joseph.page.problems).toEqual(['That was too long to take in. Its beginning is here: shorten it and send it again']);
    expect(joseph.page.form('Offer to help').fields['message']).toMatch(/^(I can come\. ){30000}/);
    expect(((await ruth.read(`/requests/${requestId}/offers`)).body as { items: unknown[] }).items).toEqual([]);
    await joseph.press('Offer to help', { message: 'x'.repeat(2_100_000) });
    expect([joseph.page.status, joseph.page.heading]).toEqual([413, 'There is a problem']);
  });

  test('under a sign-in that has ended can be copied when it is longer than a browser keeps', async () => {
    const joseph = browser();
    await joseph.open('/sign-in');
    await joseph.signIn('joseph3@example.org', { name: 'Joseph' });
    await joseph.open(`/requests/${requestId}/report`);
    joseph.cookies.delete('goodturn-sign-in-tower-hamlets');
    const text = Array.from({ length: 6000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
    await joseph.press('Report to a moderator', { reason: 'money', text });
    expect(joseph.page.status).toBe(413);
    expect(joseph.page.heading).toBe('Your sign-in has ended. Sign in again');
    expect(joseph.page.text('textarea')).toContain(text);
    await joseph.follow('Sign in');
    await joseph.signIn('joseph3@example.org');
    expect(joseph.page.heading).toBe('Report or block');
  });

  test('is freed of marks that turn round the words beside them, and of what is no text', async () => {
    const ada = browser();
    await ada.open('/ask');
    await ada.press('Continue', { category: 'pets' });
    await ada.press('Continue', { title: 'My \u202ecat\u2066\0', details: '' });
    expect(ada.page.problems).toEqual(['Say what would help']);
    expect(ada.page.form('Continue').fields['title']).toBe('My cat');
    expect((await ada.open('?q=%00%E2%80%AEfence&language=ar')).text('h3')).toBe('Help putting up my fence');
  });
});

test('a name that runs the other way leaves the words beside it in their order', async () => {
  const maryam = await neighbour(server, 'maryam@example.org', { displayName: 'مريم' });
  const { id } = await maryam.ask({ title: 'Carry my shopping', category: 'shopping' });
  expect((await browser().open(`/requests/${id}`)).text('main')).toContain('Asked by \u2068مريم\u2069, today');
  expect((await browser().open(`/requests/${id}?language=ar`)).text('main')).not.toContain('\u2068مريم');
  expect((await browser().open(`/requests/${requestId}?language=ar`)).text('main')).toContain('\u2068Ruth\u2069');
});

describe('two tabs', () => {
  test('hold a message each, and each is sent where it was written', async () => {
    const fence = (await ruth.ask({ title: 'Another fence' })).id;
    const other = (await ruth.ask({ title: 'Read a letter to me', category: 'forms' })).id;
    const one = browser();
    await one.open(`/requests/${fence}/offer`);
    await one.press('Offer to help', { message: 'For the fence.' });
    const first = one.page;
    await one.open(`/requests/${other}/offer`);
    await one.press('Offer to help', { message: 'For the letter.' });
    const second = one.page;
    one.page = first;
    await one.signIn('tabs@example.org', { name: 'Tabs', button: 'Offer to help' });
    expect(one.page.heading).toBe('Another fence');
    expect(one.page.text('main')).toContain('Ruth has your offer');
    one.page = second;
    await one.press('Send the code', { email: 'tabs@example.org' });
    await one.open(second.address);
    expect(one.page.heading).toBe('Offer to help Ruth');
    await one.press('Offer to help');
    expect(one.page.heading).toBe('Read a letter to me');
    const said = async (id: string) =>
      ((await ruth.read(`/requests/${id}/offers`)).body as { items: { message: string }[] }).items.map(({ message }) => message);
    expect(await said(fence)).toEqual(['For the fence.']);
    expect(await said(other)).toEqual(['For the letter.']);
  });

  test('never post what the other one changed unseen', async () => {
    const ada = browser();
    await ada.open('/sign-in');
    await ada.signIn('two@example.org');
    await ada.open('/ask');
    await ada.press('Continue', { category: 'pets' });
    await ada.press('Continue', { title: 'My cat', details: 'She needs food.' });
    await ada.press('Continue', { 'place/kind': 'remote', 'place/area': 'bow-east' });
    await ada.press('Continue', { 'timing/kind': 'flexible' });
    await ada.press('Continue', { minutes: '30' });
    await ada.press('Continue');
    const check = ada.page;
    await ada.open('/ask/words');
    await ada.press('Continue', { title: 'My dog', details: 'He needs a walk.' });
    ada.page = check;
    await ada.press('Post my request');
    expect([ada.page.status, ada.page.problems]).toEqual([409, ['Things have moved on since you looked']]);
    expect(ada.page.text('main')).toContain('He needs a walk.');
    await ada.press('Post my request');
    expect(ada.page.heading).toBe('Your request is on the board');
    expect((await browser().open()).text('h3')).toContain('My dog');
  });
});

test.each([
  ['/sign-in?next=https%3A%2F%2Fevil.example', '/c/tower-hamlets/yours'],
  ['/sign-in?next=%2F%2Fevil.example', '/c/tower-hamlets/yours'],
  ['/sign-in?next=%2F..%2F..%2Fdemo', '/c/tower-hamlets/yours'],
  ['/sign-in?next=%2Fask%2Fcheck', '/c/tower-hamlets/ask'],
])('signing in by %s leads to no page but ours', async (path, end) => {
  const eve = browser();
  await eve.open(path);
  await eve.signIn('eve@example.org', { button: path.includes('ask') ? 'Post my request' : 'Sign in' });
  expect(eve.page.address).toBe(end);
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
