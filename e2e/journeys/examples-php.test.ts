import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import type { HostPage } from '../pages/host-page.js';
import { seenOn, watch } from '../pages/page-watch.js';
import { drupalPage, wordpressPage } from '../pages/php-page.js';
import { integrityIn, newest } from '../pages/releases.js';

test.describe('what the WordPress plugin and the Drupal module write', () => {
  const opened: HostPage[] = [];
  const open = async (starting: Promise<HostPage>): Promise<string> => {
    const host = await starting;
    opened.push(host);
    return host.url;
  };
  test.afterEach(async () => {
    for (const host of opened.splice(0)) await host.stop();
  });

  test('WordPress: a block and a shortcode come up from one script of a fixed version', async ({ page, demo }) => {
    const fixed = { channel: 'fixed', version: newest.version, integrity: integrityIn(newest) };
    const content = '<!-- wp:goodturn/request-board /-->[goodturn_request_board category="pets" heading_level="3"]';
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(await open(wordpressPage({ api: demo.url, community: 'tower-hamlets', accent: '#00703c', ...fixed }, content)));
    await expect(page.locator('goodturn-request-board')).toHaveCount(2);
    for (const board of await page.locator('goodturn-request-board').all()) {
      await expect(
        board
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading') })
          .first(),
      ).toBeVisible();
      await expect(board).toHaveCSS('--goodturn-accent', 'rgb(0, 112, 60)');
    }
    await expect(page.locator('goodturn-request-board h3[aria-level="4"]').first()).toBeVisible();
    expect(scripts).toEqual([`${demo.url}/embed/${newest.version}/request-board.js`]);
    await expect(page.getByText('Open the request board on its own page').first()).toBeHidden();
  });

  test('WordPress: the charity’s own words and the way on stand when the script cannot be had', async ({ page, demo }) => {
    await page.route('**/embed/**', (route) => route.abort());
    const settings = { api: demo.url, community: 'tower-hamlets', fallback_text: 'Call <strong>020 7946 0000</strong>.' };
    await page.goto(await open(wordpressPage(settings, '[goodturn_request_board]')));
    await expect(page.getByText('Call 020 7946 0000.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open the request board on its own page' })).toHaveAttribute(
      'href',
      `${demo.url}/c/tower-hamlets`,
    );
  });

  test('WordPress: signing up to volunteer and the roles of organisations come up side by side', async ({ page, demo }) => {
    const content = '<!-- wp:goodturn/volunteer-signup /-->[goodturn_opportunity_list heading_level="3"]';
    await page.goto(await open(wordpressPage({ api: demo.url, community: 'tower-hamlets' }, content)));
    await expect(page.locator('goodturn-volunteer-signup').getByRole('link', { name: 'Sign up to volunteer' })).toBeVisible();
    const roles = page
      .locator('goodturn-opportunity-list')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') });
    await expect(roles.first()).toBeVisible();
  });

  test('Drupal: the block comes up in its colour under a strict policy', async ({ page, demo }) => {
    await watch(page);
    const policy = `default-src 'none'; script-src ${demo.url}; connect-src ${demo.url}; style-src 'self'; img-src data:`;
    const settings = { api: demo.url, community: 'tower-hamlets', accent: '#00703c' };
    await page.goto(await open(drupalPage(settings, { heading_level: '3' }, policy)));
    const board = new BoardPage(page);
    await expect(board.requests.first()).toBeVisible();
    await expect(board.board).toHaveCSS('--goodturn-accent', 'rgb(0, 112, 60)');
    expect((await seenOn(page)).breaches).toEqual([]);
  });
});
