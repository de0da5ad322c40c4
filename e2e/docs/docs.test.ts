import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { faultsOn } from '../pages/faults.js';
import { seenOn, watch } from '../pages/page-watch.js';

/** What axe finds wrong with a whole page of the docs, live elements with it. */
async function faults(page: Page): Promise<string[]> {
  // The server’s HTML has come to life once its switches have their names.
  await expect(page.locator('.VPSwitchAppearance').first()).toHaveAttribute('title', /\w/);
  return faultsOn(page, { besides: ['best-practice'] });
}

test.describe('the docs at /docs', () => {
  test('lead from a word to its page, without a breach of their policy or a call to anybody else', async ({ page, demo }) => {
    await watch(page);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(demo.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.goto('/docs/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Neighbours ask for help/);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('turned corner');
    await page
      .getByRole('option', { name: /The turned corner/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/docs\/theming#the-turned-corner$/);
    expect((await seenOn(page)).breaches).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  test('show the board itself, played in the page, in what may happen to it', async ({ page }) => {
    await watch(page);
    await page.goto('/docs/');
    await page.getByRole('link', { name: 'Elements' }).first().click();
    const board = new BoardPage(page);
    await expect(board.heading('Put up two fence panels')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await board.heading('Put up two fence panels').click();
    await expect(board.heading('Put up two fence panels')).toBeFocused();
    await page.getByRole('radio', { name: 'Nothing is there yet' }).check();
    await expect(board.board).toContainText('Nobody needs help just now');
    await page.getByRole('radio', { name: 'No call is answered' }).check();
    await expect(board.heading('Requests cannot be shown just now')).toBeVisible();
    await expect(page.getByText('To ask for help, call 020 7946 0000.')).toBeVisible();
    expect((await seenOn(page)).breaches).toEqual([]);
  });

  test('let one change a colour and see the board change', async ({ page }) => {
    await page.goto('/docs/theming');
    const board = new BoardPage(page);
    await expect(board.requests.first()).toBeVisible();
    const colour = () => board.askButton.evaluate((button) => getComputedStyle(button).backgroundColor);
    const usual = await colour();
    await page.getByLabel('--goodturn-accent').fill('#00703c');
    await expect.poll(colour).not.toBe(usual);
    await expect(page.locator('.your-style')).toHaveText('goodturn-request-board {\n  --goodturn-accent: #00703c;\n}');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'As usual again' }).click();
    await expect.poll(colour).toBe(usual);
  });

  for (const [guide, words, path, main] of [
    ['guide-charities', 'the plugin as a zip', 'wordpress', 'goodturn.php'],
    ['guide-web-teams', 'the module as a zip', 'localgov-drupal', 'goodturn.info.yml'],
  ] as const)
    test(`give ${words}, with the folder as it stands in the repository`, async ({ page, request }) => {
      await page.goto(`/docs/${guide}`);
      const answer = await request.get((await page.getByRole('link', { name: words }).getAttribute('href')) ?? '');
      const files = unzipSync(await answer.body());
      expect(Object.keys(files).every((name) => name.startsWith('goodturn/'))).toBe(true);
      expect(new TextDecoder().decode(files[`goodturn/${main}`])).toBe(
        readFileSync(new URL(`../../examples/${path}/goodturn/${main}`, import.meta.url), 'utf8'),
      );
    });

  test('have the page that a problem’s type leads to, with a heading for its code', async ({ page, request }) => {
    const { type, code } = (await (await request.get('/v1/tower-hamlets/me')).json()) as { type: string; code: string };
    await page.goto(type);
    const heading = page.getByRole('heading', { level: 2, name: code });
    await expect(heading).toHaveAttribute('id', code);
    await expect(heading).toBeInViewport();
  });

  test('run out of no narrow screen, and can be read in the dark', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of ['', 'guide-web-teams', 'api/requests']) {
      await page.goto(`/docs/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, path).toBeLessThanOrEqual(0);
      if (path === 'guide-web-teams') expect(await faults(page)).toEqual([]);
    }
  });
});
