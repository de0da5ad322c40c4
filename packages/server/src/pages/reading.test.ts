import { wordsIn } from '@goodturn/locales/all';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeLibreTranslate, type FakeLibreTranslate } from '../adapters/translation/fake-libre-translate.js';
import { neighbour, type Neighbour } from '../testing/neighbours.js';
import { PlainBrowser } from '../testing/plain-browser.js';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
let translator: FakeLibreTranslate;
let ruth: Neighbour;
let fenceId: string;
const arabic = wordsIn('ar', 'widgets');
const hostile = '"><script>alert(1)</script>';

beforeAll(async () => {
  translator = await fakeLibreTranslate();
  server = await startTestServer({ config: { translation: { url: translator.url, key: undefined, provider: 'Our translator' } } });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  fenceId = (await ruth.ask({ details: 'First line.\nSecond line.' })).id;
  await ruth.ask({ title: `Shop ${hostile}`, details: `${hostile} and <img src=x onerror=alert(1)>`, category: 'shopping' });
}, 120_000);
afterAll(async () => {
  await server.close();
  await translator.close();
});
const browser = (headers = {}, origin?: string) => new PlainBrowser(server, origin, headers);

describe('the board', () => {
  test('shows the open requests in the community’s name', async () => {
    const page = await browser().open();
    expect(page.status).toBe(200);
    expect(page.title).toBe('Requests for help – Tower Hamlets');
    expect(page.heading).toBe('Requests for help');
    expect(page.text('main')).toContain('Help putting up my fence DIY and garden');
    expect(page.text('main')).toContain('2 requests');
    expect(page.link('Ask for help')).toBe('/c/tower-hamlets/ask');
  });

  test('finds by words and by kind, and keeps both in its links', async () => {
    const ada = browser();
    await ada.open();
    await ada.press('Show requests', { q: 'fence' });
    expect(ada.page.text('main')).toContain('1 request');
    expect(ada.page.text('h3')).toBe('Help putting up my fence');
    const page = await ada.open(ada.page.link('Pets0'));
    expect(page.address).toContain('q=fence');
    expect(page.text('main')).toContain('No request fits what you look for');
  });

  test('says what is wrong with a search and keeps what was typed', async () => {
    const ada = browser();
    await ada.open();
    await ada.press('Show requests', { q: 'fence', postcode: 'nonsense' });
    expect(ada.page.status).toBe(422);
    expect(ada.page.title).toMatch(/^Error: /);
    expect(ada.page.problems).toEqual(['Enter the full postcode, like E2 0HL']);
    expect(ada.page.link('Enter the full postcode, like E2 0HL')).toBe('#find-postcode');
    expect(ada.page.form('Show requests').fields).toMatchObject({ q: 'fence', postcode: 'nonsense' });
  });

  test('writes what people wrote as text, never as markup', async () => {
    const page = await browser().open();
    expect(page.text('h3')).toContain(`Shop ${hostile}`);
    expect(page.html).not.toContain('<script>alert');
    const one = await browser().open(page.link(`Shop ${hostile}`));
    expect(one.heading).toBe(`Shop ${hostile}`);
    expect(one.all('img')).toEqual([]);
    expect(one.text('main')).toContain('<img src=x onerror=alert(1)>');
    expect(one.attributes('meta', ({ property }) => property === 'og:title')?.['content']).toBe(`Shop ${hostile}`);
    expect((await browser().open(`?q=${encodeURIComponent(hostile)}&postcode=${encodeURIComponent(hostile)}`)).html).not.toContain(
      '<script>alert',
    );
  });
});

test('the board is found with a slash at its end as well', async () => {
  const page = await browser().open('/?q=fence');
  expect(page.address).toBe('/c/tower-hamlets?q=fence');
  expect(page.text('main')).toContain('1 request');
});

describe('one request', () => {
  test('shows what everybody may read and leads to an offer', async () => {
    const page = await browser().open(`/requests/${fenceId}`);
    expect(page.heading).toBe('Help putting up my fence');
    expect(page.text('main')).toContain('Asked by Ruth');
    expect(page.html).toContain('>First line.\nSecond line.</p>');
    expect(page.text('main')).not.toContain('Example Street');
    expect(page.link('Offer to help')).toBe(`/c/tower-hamlets/requests/${fenceId}/offer`);
  });

  test.each([`/requests/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`, '/requests/nonsense'])(
    'is a page that leads on when it is gone: %s',
    async (path) => {
      const page = await browser().open(path);
      expect(page.status).toBe(404);
      expect(page.heading).toBe('This request is no longer here');
      expect(page.headers.get('x-robots-tag')).toBe('noindex');
    },
  );

  test('of another community is not here', async () => {
    const page = await browser().open(`/c/elsewhere/requests/${fenceId}`);
    expect(page.status).toBe(404);
  });
});

describe('every page', () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

  test.each(['', '/ask', '/sign-in', '/yours', '/nowhere', '?q=x', '/c/nobody'])('has a policy without exceptions: %s', async (path) => {
    const page = await browser().open(path);
    expect(page.headers.get('content-security-policy')).toBe(policy);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.html).not.toMatch(/ style=|<style|<script>|<script(?![^>]*\ssrc=)| on\w+=/);
    expect(page.all('h1')).toHaveLength(1);
  });

  test('may be found and previewed where it is public, with words that name nobody', async () => {
    for (const path of ['', `/requests/${fenceId}`]) {
      const page = await browser().open(path);
      expect(page.headers.get('x-robots-tag')).toBeNull();
      expect(page.headers.get('cache-control')).toBe('public, max-age=30');
      expect(page.headers.get('vary')).toContain('Cookie');
      expect(page.headers.getSetCookie()).toEqual([]);
      expect(page.attributes('link', ({ rel }) => rel === 'canonical')?.['href']).toBe(`http://localhost:8080/c/tower-hamlets${path}`);
      expect(JSON.stringify(page.all('meta').map(({ attrs }) => attrs))).not.toContain('Ruth');
    }
    const page = await browser().open(`/requests/${fenceId}`);
    expect(page.attributes('meta', ({ property }) => property === 'og:description')?.['content']).toMatch(
      /^DIY and garden\. Near .+\. Any day\. About 2 hours$/,
    );
  });

  test('may be found in each language under an address of its own, which names the others', async () => {
    for (const path of ['', `/requests/${fenceId}`]) {
      const page = await browser().open(`${path}?language=ar`);
      const own = `http://localhost:8080/c/tower-hamlets${path}`;
      expect(page.headers.get('x-robots-tag')).toBeNull();
      expect(page.headers.get('cache-control')).toBe('public, max-age=30');
      expect(page.attributes('link', ({ rel }) => rel === 'canonical')?.['href']).toBe(`${own}?language=ar`);
      const others = page
        .all('link')
        .map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])))
        .flatMap(({ rel, hreflang = '', href = '' }) => (rel === 'alternate' ? [[hreflang, href]] : []));
      expect(others).toHaveLength(12);
      expect(Object.fromEntries(others)).toMatchObject({
        'x-default': own,
        en: `${own}?language=en`,
        ar: `${own}?language=ar`,
        'zh-Hans': `${own}?language=zh-Hans`,
      });
      expect(page.attributes('meta', ({ property }) => property === 'og:url')?.['content']).toBe(`${own}?language=ar`);
      expect(page.attributes('meta', ({ name }) => name === 'description')?.['content']).toMatch(/[\u0600-\u06ff]/);
      expect(JSON.stringify(page.all('meta').map(({ attrs }) => attrs))).not.toContain('Ruth');
      for (const [, href = ''] of others) expect((await browser().open(href.slice(own.indexOf('/c/')))).status).toBe(200);
    }
    const unknown = await browser().open('?language=tlh');
    expect(unknown.headers.get('x-robots-tag')).toBe('noindex');
  });

  test.each(['?q=fence', '/ask', '/sign-in', '/yours'])(
    'is kept from search engines and caches where it is somebody’s own: %s',
    async (path) => {
      const page = await browser().open(path);
      expect(page.headers.get('x-robots-tag')).toBe('noindex');
      expect(page.attributes('meta', ({ name }) => name === 'robots')?.['content']).toBe('noindex');
      expect(page.headers.get('cache-control')).toBe('private, no-store');
      expect(page.html).not.toContain('og:');
    },
  );

  test('is named to search engines where it is public, and nowhere else', async () => {
    const robots = await server.call('http://localhost:8080/robots.txt');
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(robots.text).toContain('Sitemap: http://localhost:8080/c/tower-hamlets/sitemap.xml\n');
    const waiting = await ruth.ask({ title: 'Not for everybody', details: 'I want to kill myself' });
    const listed = async () => {
      const sitemap = await server.call('http://localhost:8080/c/tower-hamlets/sitemap.xml');
      expect(sitemap.headers.get('content-type')).toBe('application/xml; charset=utf-8');
      return [...sitemap.text.matchAll(/<loc>http:\/\/localhost:8080\/c\/tower-hamlets([^<]*)<\/loc>/g)].map(([, path]) => path ?? '');
    };
    const paths = await listed();
    expect(paths).toHaveLength(4);
    expect(paths).toContain('');
    expect(paths).toContain(`/requests/${fenceId}`);
    expect(paths).not.toContain(`/requests/${waiting.id}`);
    for (const path of paths) expect((await browser().open(path)).headers.get('x-robots-tag')).toBeNull();
    expect((await server.call('http://localhost:8080/c/elsewhere/sitemap.xml')).text).not.toContain('/requests/');
    expect((await server.call('http://localhost:8080/c/nobody/sitemap.xml')).status).toBe(404);
  });

  test('is the same sitemap for somebody whose neighbours are blocked', async () => {
    const everybody = await server.call('http://localhost:8080/c/tower-hamlets/sitemap.xml');
    const ada = browser();
    await ada.open('/sign-in');
    await ada.signIn('ada@example.org');
    await ada.open(`/requests/${fenceId}/report`);
    await ada.press('Block Ruth');
    expect((await ada.open()).text('main')).not.toContain('Help putting up my fence');
    expect((await ada.open('/sitemap.xml')).html).toBe(everybody.text);
  });

  test.each(['/c', '/c/', '/c?language=en'])('says what stands below %s, and is not for search engines', async (path) => {
    const page = await browser().open(path);
    expect(page.status).toBe(200);
    expect(page.heading).toBe('Boards where neighbours help each other');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.html).not.toContain('elsewhere');
    expect((await browser({ 'accept-language': 'ar' }).open('/c')).attributes('html')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  test('says that there is no such community, in plain English', async () => {
    const page = await browser().open('/c/nobody');
    expect(page.status).toBe(404);
    expect(page.heading).toBe('There is no such board');
  });

  test('has its files under names that never change', async () => {
    const page = await browser().open();
    const style = page.attributes('link', ({ rel }) => rel === 'stylesheet')?.['href'] ?? '';
    expect(style).toMatch(/^\/c\/-\/pages\.[\da-f]{12}\.css$/);
    const answer = await server.call(`http://localhost:8080${style}`);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await server.call('http://localhost:8080/c/-/pages.000000000000.css')).status).toBe(404);
  });

  test('has the community’s colour, from a file', async () => {
    await server.changeSettings((settings) => ({ ...settings, theme: { accent: '#00703c' } }), 'elsewhere');
    const page = await browser().open('/c/elsewhere');
    const style = page.attributes('link', ({ href = '' }) => href.includes('theme'))?.['href'] ?? '';
    expect((await server.call(`http://localhost:8080${style}`)).text).toBe(':root { --goodturn-accent: #00703c; }\n');
  });
});

describe('in another language', () => {
  test('runs from the right, says who has checked its words, and keeps to it', async () => {
    const ada = browser();
    const page = await ada.open('?language=ar');
    expect(page.attributes('html')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(page.headers.get('content-language')).toBe('ar');
    expect(page.links).toContain('English');
    expect(page.html).toContain(arabic('language/unreviewed'));
    await ada.open(page.link(arabic('board/ask')));
    expect(ada.page.attributes('html')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    await ada.press(arabic('question/continue'), { category: 'pets' });
    expect(ada.page.attributes('html')).toMatchObject({ lang: 'ar' });
    expect(ada.page.heading).toBe(arabic('page/words'));
    expect((await ada.press('English')).heading).toBe('What would help you?');
  });

  test('is that of the browser where it is one of ours, else English', async () => {
    expect((await browser({ 'accept-language': 'ar-EG,en;q=0.5' }).open()).attributes('html')).toMatchObject({ lang: 'ar' });
    expect((await browser({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }).open()).attributes('html')).toMatchObject({ lang: 'zh-Hans' });
    expect((await browser({ 'accept-language': 'tlh' }).open('?language=tlh')).attributes('html')).toMatchObject({
      lang: 'en',
      dir: 'ltr',
    });
  });

  test('shows what was written translated, marked as such, and leads back', async () => {
    const ada = browser();
    await ada.open(`/requests/${fenceId}?language=ar`);
    expect(ada.page.heading).toBe('Help putting up my fence');
    expect(ada.page.text('main')).toContain('الإنجليزية');
    await ada.follow(arabic('one/translate'));
    expect(ada.page.heading).toMatch(/^\[demo\]/);
    expect(ada.page.attributes('bdi', ({ lang }) => lang === 'ar')).toBeDefined();
    expect(ada.page.text('main')).toContain('Our translator');
    expect(ada.page.headers.get('x-robots-tag')).toBe('noindex');
    await ada.follow(arabic('one/original', { name: '\u2068Ruth\u2069' }));
    expect(ada.page.heading).toBe('Help putting up my fence');
    translator.mood = 'page';
    await ruth.change(`/requests/${fenceId}`, { details: 'Four panels.' });
    await ada.follow(arabic('one/translate'));
    expect(ada.page.heading).toBe('Help putting up my fence');
    expect(ada.page.text('main')).toContain(arabic('one/untranslated'));
    expect(ada.page.text('main')).toContain('الإنجليزية');
    await ada.open(`/requests/${fenceId}?language=en`);
    expect(ada.page.text('main')).not.toContain('English');
  });

  test('shows an offer, a message and thanks translated for who reads them, one at a time, marked as such', async () => {
    translator.mood = 'well';
    const samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
    const { id } = await ruth.ask({ title: 'A gate to hang' });
    const offer = await samira.offer(id, 'I help with the garden.');
    const asker = browser();
    await asker.open('/sign-in');
    await asker.signIn('ruth@example.org');
    const helper = browser();
    await helper.open('/sign-in');
    await helper.signIn('samira@example.org');
    const inArabic = () => asker.page.attributes('p', ({ lang }) => lang === 'ar');
    const back = arabic('one/original', { name: '\u2068Samira\u2069' });

    await asker.open('/yours?language=ar');
    expect(asker.page.text('main')).toContain('I help with the garden.');
    expect(asker.page.attributes('p', ({ lang }) => lang === 'en')).toBeDefined();
    await asker.follow(arabic('one/translate'));
    expect(asker.page.text('main')).toContain('[demo] I مساعدة with the حديقة.');
    expect(asker.page.text('main')).toContain('Our translator');
    expect(inArabic()?.['id']).toBe(`offer-${offer.id}`);
    await asker.follow(back);
    expect(asker.page.text('main')).toContain('I help with the garden.');
    expect(inArabic()).toBeUndefined();

    await ruth.move(`/offers/${offer.id}/accept`);
    await samira.move(`/offers/${offer.id}/messages`, { text: 'Is the dog in the house?' });
    const own = (await ruth.move(`/offers/${offer.id}/messages`, { text: 'The dog is in the garden.' })).body as { id: string };
    await asker.open('/yours?language=ar');
    expect(asker.page.links.filter((name) => name === arabic('one/translate'))).toHaveLength(1);
    await asker.follow(arabic('one/translate'));
    expect(asker.page.text('main')).toContain('[demo] Is the كلب in the بيت?');
    expect(asker.page.text('main')).toContain('The dog is in the garden.');
    await asker.open(`/yours?language=ar&translated=message-${own.id}`);
    expect(asker.page.text('main')).toContain('The dog is in the garden.');

    await ruth.move(`/requests/${id}/complete`, { helpers: [{ offerId: offer.id, minutes: 60, thanks: 'The garden has a dog again.' }] });
    await helper.open('/yours?language=ar');
    await helper.follow(arabic('one/translate'));
    expect(helper.page.text('main')).toContain('[demo] The حديقة has a كلب again.');
    expect(helper.page.attributes('bdi', ({ id: anchor }) => anchor === `thanks-${offer.id}`)).toMatchObject({ lang: 'ar' });
    translator.mood = 'page';
    await helper.open('/yours?language=cy');
    await helper.follow('Cyfieithu');
    expect(helper.page.text('main')).toContain('The garden has a dog again.');
    expect(helper.page.text('main')).toContain(wordsIn('cy', 'widgets')('one/untranslated'));
  });
});
