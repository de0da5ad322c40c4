import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { seenOn, watch } from '../pages/page-watch.js';
import { goodturn, open, strict } from './website.js';

const board = '<goodturn-request-board api="https://goodturn.example" community="tower-hamlets"><p>Call us.</p></goodturn-request-board>';
const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('../../packages/widgets/package.json', import.meta.url)), 'utf8')) as {
  version: string;
};
/** The evergreen snippets that people paste: script and element, as README and docs have them. */
const snippets = (['README.md', 'docs/guide-charities.md', 'docs/guide-web-teams.md', 'docs/embedding.md'] as const).map((path) => {
  const text = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
  const [found = ''] = /<script type="module" src="[^"]*\/embed\/v1\/[^"]*"><\/script>[^]*?<\/goodturn-request-board>/.exec(text) ?? [];
  return [path, found.replaceAll('http://localhost:8080', goodturn)] as const;
});
/** What two copies of Lit on one page need. */
const several = strict.replace('trusted-types lit-html', "trusted-types lit-html 'allow-duplicates'");
const shown = (page: Page) => page.getByRole('link', { name: 'Ask for help' });

/** What the page said on its console. */
function said(page: Page): string[] {
  const sentences: string[] = [];
  page.on('console', (message) => sentences.push(message.text()));
  page.on('pageerror', (error) => sentences.push(String(error)));
  return sentences;
}

test.describe('the file of a widget', () => {
  test('brings Yours when it is wanted, and not before', async ({ page }) => {
    const asked = await open(page, { body: board });
    await expect(shown(page)).toBeVisible();
    expect(asked).toEqual(['request-board.js']);
    await page.getByRole('link', { name: 'Yours' }).click();
    await expect(page.getByLabel('E-mail address')).toBeVisible();
    expect(asked[1]).toMatch(/^yours\.[0-9a-f]{12}\.js$/);
  });

  for (const [what, change] of [
    ['was changed on its way', (content: string) => `${content};globalThis.stolen = true`],
    ['is lost', () => null],
  ] as const) {
    test(`runs no part that ${what}, says so, and tries again`, async ({ page }) => {
      let bad = true;
      await open(page, { body: board, meddle: (name, content) => (bad && name.startsWith('yours') ? change(content) : undefined) });
      await page.getByRole('link', { name: 'Yours' }).click();
      await expect(page.getByRole('alert')).toHaveText('Part of this page did not load. Try again');
      expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
      bad = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByLabel('E-mail address')).toBeVisible();
    });

    test(`takes no words that ${what}: it speaks English and says why on the console`, async ({ page }) => {
      const sentences = said(page);
      await open(page, {
        body: board,
        language: 'ar',
        meddle: (name, content) => (name.endsWith('.json') ? change(content.replace('{', '{ ')) : undefined),
      });
      await expect(shown(page)).toBeVisible();
      await expect(page.locator('goodturn-request-board div[lang]').first()).toHaveAttribute('lang', 'en');
      expect(sentences.filter((sentence) => sentence.startsWith('Goodturn: the words of "ar" did not load'))).toHaveLength(1);
    });
  }

  test('says that no native speaker has reviewed a translation, and leads to English and back', async ({ page }) => {
    await open(page, { body: board, language: 'ar' });
    const root = page.locator('goodturn-request-board div[lang]').first();
    await expect(root).toHaveAttribute('dir', 'rtl');
    await page.getByRole('button', { name: 'English' }).or(root.getByRole('button').last()).last().click();
    await expect(shown(page)).toBeVisible();
    await expect(root).toHaveAttribute('dir', 'ltr');
    await page.getByRole('button', { name: 'العربية' }).click();
    await expect(root).toHaveAttribute('lang', 'ar');
  });
});

test.describe('the loader', () => {
  test('loads what the page holds, once, from what its elements share, under the strict policy', async ({ page }) => {
    await watch(page);
    const asked = await open(page, { scripts: ['goodturn.js', 'goodturn.js'], body: board + board });
    await expect(shown(page)).toHaveCount(2);
    expect(asked[0]).toBe('goodturn.js');
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked).not.toContain('request-board.js');
    expect((await seenOn(page)).breaches).toEqual([]);
  });

  test('loads nothing for a page without elements, and an element that comes later', async ({ page }) => {
    const asked = await open(page, { scripts: ['goodturn.js'], body: '' });
    await expect.poll(() => asked).toEqual(['goodturn.js']);
    await page.evaluate(() => {
      const element = document.createElement('goodturn-request-board');
      element.setAttribute('api', 'https://goodturn.example');
      element.setAttribute('community', 'tower-hamlets');
      document.querySelector('main')!.append(element);
    });
    await expect(shown(page)).toBeVisible();
  });

  test('looks into an open shadow root that it is handed', async ({ page }) => {
    await open(page, { scripts: ['goodturn.js'], body: '<div id="host"></div>' });
    await page.evaluate(async (address) => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const element = document.createElement('goodturn-request-board');
      element.setAttribute('api', 'https://goodturn.example');
      element.setAttribute('community', 'tower-hamlets');
      root.append(element);
      const { load } = (await import(address)) as { load: (root: ShadowRoot) => void };
      load(root);
    }, `${goodturn}/embed/v1/goodturn.js`);
    await expect(shown(page)).toBeVisible();
  });

  test('runs nothing that was changed on its way, and the page’s own words stay', async ({ page }) => {
    const sentences = said(page);
    await open(page, {
      scripts: ['goodturn.js'],
      body: board,
      meddle: (name, content) => (name.startsWith('shared') ? `globalThis.stolen = true;${content}` : undefined),
    });
    await expect.poll(() => sentences.join()).toContain('Goodturn: <goodturn-request-board> did not load.');
    await expect(page.getByText('Call us.')).toBeVisible();
    expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
  });

  for (const scripts of [
    ['request-board.js', 'goodturn.js'],
    ['goodturn.js', 'request-board.js'],
    ['request-board.js', `${goodturn}/embed/${version}/request-board.js`],
    ['goodturn.js', `${goodturn}/embed/${version}/goodturn.js`],
  ])
    test(`${scripts.join(' beside ')}: one element, one sign-in, and one word about it`, async ({ page }) => {
      const sentences = said(page);
      await open(page, { scripts, body: board, policy: several });
      await expect(shown(page)).toHaveCount(1);
      await expect.poll(() => sentences.length).toBe(1);
      expect(sentences[0]).toMatch(/^Goodturn: <goodturn-request-board> (\S+ )?is here already.*: remove one of the two scripts\.$/);
    });

  test('twice by the same address: not a word, because nothing runs twice', async ({ page }) => {
    const sentences = said(page);
    await open(page, { scripts: ['request-board.js', 'request-board.js'], body: board });
    await expect(shown(page)).toHaveCount(1);
    expect(sentences).toEqual([]);
  });
});

test.describe('trusted types', () => {
  const lit = dirname(createRequire(import.meta.url).resolve('lit-html'));
  const another = `${goodturn}/another-library.js`;
  const withAnother = async (page: Page, policy: string) => {
    await watch(page);
    await page.route(another, (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
        body: readFileSync(join(lit, 'lit-html.js'), 'utf8'),
      }),
    );
    await open(page, { body: `${board}<script type="module" src="${another}"></script>`, policy });
    await expect(shown(page)).toBeVisible();
    await page.evaluate(
      (address) =>
        import(address).then(
          () => undefined,
          () => undefined,
        ),
      another,
    );
    return (await seenOn(page)).breaches.map((breach) => breach.split(' ')[0]);
  };

  test('one copy of Lit needs its policy by name', async ({ page }) => {
    await watch(page);
    await open(page, { body: board });
    await expect(shown(page)).toBeVisible();
    expect((await seenOn(page)).breaches).toEqual([]);
  });

  test('beside another library with Lit it needs allow-duplicates, and then breaks nothing', async ({ page }) => {
    expect(await withAnother(page, strict)).toContain('trusted-types');
    await page.unrouteAll();
    expect(await withAnother(page, several)).toEqual([]);
  });
});

test.describe('the doctor', () => {
  const doctor = (page: Page) => page.getByRole('region', { name: 'Goodturn doctor' });
  const ask = (page: Page, site: Parameters<typeof open>[1]) => open(page, site, '?goodturn-doctor');

  test('comes only when the address asks, and finds a good page well', async ({ page }) => {
    const asked = await open(page, { body: board });
    await expect(shown(page)).toBeVisible();
    expect(asked.some((name) => name.startsWith('doctor'))).toBe(false);
    await page.goto(`${page.url()}?goodturn-doctor`);
    await expect(doctor(page).getByRole('heading')).toHaveText('Goodturn doctor: all is well');
    await doctor(page).getByRole('button', { name: 'Close' }).click();
    await expect(doctor(page)).toHaveCount(0);
  });

  for (const [where, snippet] of snippets)
    test(`finds nothing to mend in the snippet of ${where}`, async ({ page }) => {
      await ask(page, { scripts: [], body: snippet });
      await expect(doctor(page).getByRole('heading')).toHaveText('Goodturn doctor: all is well');
    });

  test('finds an element in an open shadow root, and one that nothing on the page knows', async ({ page }) => {
    await ask(page, {
      body: `<goodturn-noticeboard></goodturn-noticeboard><div><template shadowrootmode="open">${board.replace('community', 'areas="" community')}</template></div>`,
    });
    await expect(doctor(page)).toContainText('Nothing on this page knows <goodturn-noticeboard>.');
    await expect(doctor(page)).toContainText('It has "areas", which means nothing: write "area".');
  });

  test('names what the policy lacks, and gives the line to paste', async ({ page }) => {
    await ask(page, { body: board, policy: `default-src 'none'; script-src ${goodturn}; connect-src 'self'` });
    await expect(doctor(page)).toContainText(`Add this address to its connect-src.`);
    await expect(doctor(page).locator('code')).toHaveText(`connect-src 'self' ${goodturn};`);
  });

  test('names a misspelt attribute and a community that is not there', async ({ page }) => {
    await ask(page, { body: board.replace('community="tower-hamlets"', 'comunity="tower-hamlets" community="nowhere"') });
    await expect(doctor(page)).toContainText('It has "comunity", which means nothing: write "community".');
  });

  test('tells an API that is down from one that does not allow this website', async ({ page }) => {
    await ask(page, { body: board });
    await page.route(`${goodturn}/v1/**`, (route) => route.abort());
    await page.route(`${goodturn}/healthz`, (route) => route.fulfill({ body: '{}' }));
    await page.reload();
    await expect(doctor(page)).toContainText('The API does not know this website.');
    await expect(doctor(page).locator('code')).toHaveText('goodturn community origin add tower-hamlets https://council.example');
    await page.route(`${goodturn}/healthz`, (route) => route.abort());
    await page.reload();
    await expect(doctor(page)).toContainText(`Nothing answers at ${goodturn}.`);
  });

  const out = (name: string, content: string) =>
    name === 'integrity.json' ? content.replace(/"version": "[^"]+"/, '"version": "9.0.0"') : undefined;
  const hash = /integrity="sha384-[A-Za-z0-9+/=]{64}"/;

  test('names a newer version by the address of this one’s channel, with its hash', async ({ page }) => {
    await ask(page, { scripts: [`${goodturn}/embed/${version}/goodturn.js`], body: board, meddle: out });
    await expect(doctor(page)).toContainText(`version ${version} of the widgets, and 9.0.0 is out.`);
    await expect(doctor(page).locator('code')).toContainText(`src="${goodturn}/embed/9.0.0/goodturn.js"`);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expect(doctor(page).locator('code')).toHaveText(hash);
  });

  test('names a newer version of a copy of one’s own, and where its files are', async ({ page }) => {
    const own = `https://council.example/goodturn-${version}/request-board.js`;
    await ask(page, { scripts: [own], body: board, meddle: out, policy: strict.replace('script-src', "script-src 'self'") });
    await expect(doctor(page)).toContainText(`Unpack ${goodturn}/embed/9.0.0.zip`);
    await expect(doctor(page).locator('code')).toContainText('src="https://council.example/goodturn-9.0.0/request-board.js"');
    await expect(doctor(page).locator('code')).toHaveText(hash);
  });

  test('has nothing to say of versions at the newest address, which brings them by itself', async ({ page }) => {
    await ask(page, { body: board, meddle: out });
    await expect(doctor(page).getByRole('heading')).toHaveText('Goodturn doctor: all is well');
  });

  test('names two copies of one version, and two versions, each as what it is', async ({ page }) => {
    const pinned = `${goodturn}/embed/${version}/request-board.js`;
    await ask(page, { scripts: ['request-board.js', pinned], body: board, policy: several });
    await expect(doctor(page)).toContainText('This page loads the widgets more than once');
    await expect(doctor(page)).toContainText(pinned);
    await page.unrouteAll();
    const versions: string[] = [];
    await ask(page, {
      scripts: ['request-board.js', `${goodturn}/embed/9.0.0/request-board.js`],
      body: board,
      policy: several,
      meddle: (name, content) =>
        name === 'request-board.js' && versions.push(name) > 1 ? content.replaceAll(version, '9.0.0') : undefined,
    });
    await expect(doctor(page)).toContainText(`in versions ${version}, 9.0.0`);
  });

  test('names a clock that is wrong', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2031-01-01T00:00:00Z'));
    await ask(page, { body: board });
    await page.route(`${goodturn}/v1/tower-hamlets`, async (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Date', date: 'Tue, 24 Nov 2026 10:00:00 GMT' },
        body: '{}',
      }),
    );
    await page.reload();
    await expect(doctor(page)).toContainText('The clock of this device is wrong by');
  });

  test('never runs when it was changed on its way', async ({ page }) => {
    const sentences = said(page);
    await ask(page, {
      body: board,
      meddle: (name, content) => (name.startsWith('doctor') ? `${content};globalThis.stolen = true` : undefined),
    });
    await expect.poll(() => sentences.join()).toContain('Goodturn: the doctor did not load.');
    expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
    await expect(shown(page)).toBeVisible();
  });
});
