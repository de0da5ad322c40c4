import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { ageToken } from '../pages/age-token.js';
import { BoardPage } from '../pages/board-page.js';
import { siteElsewhere, type HostPage, type Site } from '../pages/host-page.js';
import { seenOn, watch } from '../pages/page-watch.js';
import { addRelease, earlierRelease, integrityIn, newest } from '../pages/releases.js';

const fallback = 'The request board is not here just now.';
const element = `<goodturn-request-board community="tower-hamlets"><p>${fallback}</p></goodturn-request-board>`;
const script = (address: string, integrity?: string) =>
  `<script type="module" src="${address}"${integrity === undefined ? '' : ` integrity="${integrity}"`}></script>`;

/** What the page complains about, in order. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    // Whoever is new is asked for a name by way of this answer.
    const isAsked = message.text().startsWith('Failed to load resource: the server responded with a status of 422');
    if (['warning', 'error'].includes(message.type()) && !isAsked) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

test.describe('versions of the board', () => {
  const opened: HostPage[] = [];
  const openSite = async (site: Site): Promise<HostPage> => {
    const host = await siteElsewhere(site);
    opened.push(host);
    return host;
  };
  test.afterEach(async () => {
    for (const host of opened.splice(0)) await host.stop();
  });

  let earlier: Awaited<ReturnType<typeof earlierRelease>>;
  let version: string;
  test.beforeAll(async ({ demo }) => {
    earlier = await earlierRelease();
    version = earlier.listed.version;
    // A server that keeps running between two runs has it already.
    const answer = await fetch(`${demo.url}/embed/${version}/integrity.json`);
    if (!answer.ok) await addRelease(demo.embeds, version, earlier.tarball);
  });

  test('the file of the release before, named with its hash, does a whole good turn with the API of today', async ({ demo, neighbour }) => {
    const address = `${demo.url}/embed/${version}/request-board.js`;
    expect(earlier.listed.files['request-board.js']).not.toBe(newest.files['request-board.js']);
    const host = await openSite({ head: script(address, integrityIn(earlier.listed)), body: element });
    const [ruth, joseph] = [await neighbour('Ruth', undefined, host.url), await neighbour('Joseph', undefined, host.url)];
    const said = [complaints(ruth.page), complaints(joseph.page)];
    const { id } = await ruth.post({ title: 'Hang two curtain rails', address: '12 Example Street' });
    await joseph.offer(id, 'I have a drill and a spirit level.');
    await ruth.openYours();
    await ruth.board.button('Accept Joseph’s offer').click();
    await expect(ruth.board.told('You accepted Joseph.')).toBeFocused();
    await expect(ruth.part('Coming up')).toContainText('Joseph is coming to help');
    await joseph.openYours();
    await expect(joseph.part('Coming up')).toContainText('12 Example Street, E2 0HL');
    await joseph.part('Coming up').getByRole('button', { name: 'It is done' }).click();
    await expect(joseph.board.told('Thank you. Ruth is asked to confirm.')).toBeFocused();
    await ruth.openYours();
    await ruth.board.field('Minutes that Joseph gave').fill('45');
    await ruth.board.field('Thanks to Joseph (optional)').fill('They are straight.');
    await ruth.board.button('Confirm that it is done').click();
    await expect(ruth.board.told('Thank you. The good turn is done.')).toBeFocused();
    await joseph.openYours();
    await expect(joseph.part('Done')).toContainText('Ruth says: They are straight.');
    for (const { page } of [ruth, joseph])
      expect(await page.evaluate(() => Object(customElements.get('goodturn-request-board')).version)).toBe(version);
    expect(said).toEqual([[], []]);
  });

  test('what a page that began with the release before loads later is there at the newest address', async ({ demo, page }) => {
    const later = Object.entries(earlier.listed.files).filter(([name]) => /\.\w{12}\.js$/.test(name) && !(name in newest.files));
    expect(later.map(([name]) => name.split('.')[0])).toContain('yours');
    for (const [name, integrity] of later) {
      const answer = await page.request.get(`${demo.url}/embed/v1/${name}`, { headers: { origin: 'https://www.council.example' } });
      expect(
        `sha384-${createHash('sha384')
          .update(await answer.body())
          .digest('base64')}`,
      ).toBe(integrity);
      expect(answer.headers()).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' });
    }
  });

  test('a file that is not what was published never runs, and the page’s own words stay', async ({ demo, page }) => {
    const address = `${demo.url}/embed/${version}/request-board.js`;
    const map: unknown = await (await page.request.get(`${demo.url}/embed/${version}/import-map.json`)).json();
    const heads = [
      script(address, integrityIn(earlier.listed)),
      `<script type="importmap">${JSON.stringify(map)}</script><script type="module">import '@goodturn/embed/request-board.js';</script>`,
    ];
    for (const head of heads) {
      const host = await openSite({ head, body: element });
      const isDefined = () => page.evaluate(() => customElements.get('goodturn-request-board') !== undefined);
      await page.goto(host.url);
      await expect(new BoardPage(page).requests.first()).toBeVisible();
      await page.route(address, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: `${await answer.text()} ` });
      });
      const failed = page.waitForEvent('console', (message) => /digest|integrity/i.test(message.text()));
      await page.goto(host.url);
      await failed;
      await expect(page.getByText(fallback)).toBeVisible();
      expect(await isDefined()).toBe(false);
      await page.unroute(address);
    }
  });

  test('a website hosts the zip itself, under a policy that takes scripts from nowhere else', async ({ demo, page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'goodturn-zip-'));
    const zip = join(folder, 'goodturn.zip');
    writeFileSync(zip, await (await page.request.get(`${demo.url}/embed/${version}.zip`)).body());
    await addRelease(folder, version, zip);
    const scripts = join(folder, `goodturn-${version}`);
    renameSync(join(folder, version), scripts);
    const snippet = readFileSync(join(scripts, 'README.txt'), 'utf8').replaceAll('https://goodturn.example', demo.url);
    const [head, body] = [/<script.*<\/script>/, /<goodturn[^]*<\/goodturn-request-board>/].map((part) => part.exec(snippet)?.[0] ?? '');
    const policy = `default-src 'none'; script-src 'self'; connect-src ${demo.url}; img-src data:`;
    const host = await openSite({ head: head!, body: body!, policy, scripts });
    await watch(page);
    await page.goto(host.url);
    await expect(new BoardPage(page).requests.first()).toBeVisible();
    expect((await seenOn(page)).breaches).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('the newest, the same one by its number, and an older one on a page: the first is used, and the console says of each other one once that it is for nothing', async ({
    demo,
    page,
  }) => {
    const evergreen = script(`${demo.url}/embed/v1/request-board.js`);
    const same = script(`${demo.url}/embed/${newest.version}/request-board.js`, integrityIn(newest));
    const old = script(`${demo.url}/embed/${version}/request-board.js`, integrityIn(earlier.listed));
    const said = complaints(page);
    const isHere = '<goodturn-request-board> ';
    for (const [scripts, sentences] of [
      [
        [evergreen, evergreen, same, old, old],
        [
          `Goodturn: ${isHere}${newest.version} is here already, so ${newest.version} is not used: remove one of the two scripts.`,
          // In the words of its time.
          `Goodturn: this page has ${isHere}in version ${newest.version} and ${version}. The first is used: remove the other script.`,
        ],
      ],
      [
        [old, evergreen, evergreen],
        [`Goodturn: ${isHere}${version} is here already, so ${newest.version} is not used: remove one of the two scripts.`],
      ],
    ] as const) {
      const host = await openSite({ head: scripts.join('\n'), body: element });
      await page.goto(host.url);
      const board = new BoardPage(page);
      await board.search({ words: 'fence' });
      // What else was in the list is gone: nothing moves any more under who presses.
      await expect(board.request('Carry a wardrobe down two floors')).toHaveCount(0);
      await board.request('Help putting up my fence').getByRole('link').click();
      await expect(board.heading('Help putting up my fence')).toBeFocused();
      expect(said.splice(0)).toEqual(sentences);
    }
  });

  test('two boards on a page are one sign-in: it is refreshed once, and ends for both', async ({ demo, neighbour }) => {
    const head = script(`${demo.url}/embed/v1/request-board.js`);
    const one = await openSite({
      head,
      body: `<script type="module">
      document.body.append(...Array.from({ length: { '?none': 0, '?two': 2 }[location.search] ?? 1 }, () => {
        const board = document.createElement('goodturn-request-board');
        board.setAttribute('community', 'tower-hamlets');
        return board;
      }));</script>`,
    });
    const nia = await neighbour('Nia', undefined, one.url);
    await nia.board.goTo('yours');
    await nia.signIn('Sign in');
    await expect(nia.board.board.getByText('Nothing here yet.')).toBeVisible();
    // Without a board no call is on its way that would refresh by itself.
    await nia.page.goto(`${one.url}?none`);
    const refreshes: string[] = [];
    nia.page.on('request', (request) => {
      if (request.url().endsWith('/sign-ins/refresh')) refreshes.push(request.method());
    });
    await nia.page.evaluate(ageToken);
    await nia.page.goto(`${one.url}?two#goodturn/yours`);
    const boards = nia.page.locator('goodturn-request-board');
    await expect(boards).toHaveCount(2);
    for (const board of await boards.all()) await expect(board.getByText(`Signed in as Nia, ${nia.email}`)).toBeVisible();
    expect(refreshes).toEqual(['POST']);
    await boards.first().getByRole('button', { name: 'Sign out', exact: true }).click();
    for (const board of await boards.all()) await expect(board.getByLabel('E-mail address')).toBeVisible();
  });
});
