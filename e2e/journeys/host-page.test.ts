import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { pageElsewhere, strictPage, type HostPage } from '../pages/host-page.js';
import { seenOn, watch } from '../pages/page-watch.js';

/** Every address that a page asks for, in order. */
function asked(page: Page): URL[] {
  const addresses: URL[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url())));
  return addresses;
}

/** Reads, searches, opens a request and begins to ask: every kind of view comes up once. */
async function walkThrough(board: BoardPage): Promise<void> {
  await board.search({ words: 'fence' });
  // What else was in the list is gone: nothing moves any more under who presses.
  await expect(board.request('Carry a wardrobe down two floors')).toHaveCount(0);
  await board.request('Help putting up my fence').getByRole('link').click();
  await expect(board.heading('Help putting up my fence')).toBeFocused();
  await board.board.getByRole('link', { name: 'All requests' }).click();
  await board.tabs.yours.click();
  await expect(board.field('E-mail address')).toBeVisible();
  await board.askButton.click();
  await board.pick('Pets');
  await board.button('Continue').click();
  await expect(board.heading('What would help you?')).toBeVisible();
}

test.describe('on somebody’s page', () => {
  const opened: HostPage[] = [];
  test.afterEach(async () => {
    for (const host of opened.splice(0)) await host.stop();
  });

  test('the council’s: no breach of its policy, no cookie, nothing from elsewhere, nothing moves', async ({
    board,
    page,
    demo,
    context,
  }) => {
    await watch(page);
    const addresses = asked(page);
    await board.open();
    expect((await seenOn(page)).shift, 'layout shift').toBe(0);
    await expect(board.board.getByText(/good turns? done since January/)).toBeVisible();
    expect((await seenOn(page)).shift, 'layout shift with the counts').toBe(0);
    await walkThrough(board);
    expect((await seenOn(page)).breaches).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(addresses.filter(({ origin }) => origin !== new URL(demo.url).origin).map(String)).toEqual([]);
  });

  test('a narrow one: nothing moves either', async ({ board, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await watch(page);
    await board.open();
    await expect(board.board.getByText(/good turns? done since January/)).toBeVisible();
    expect((await seenOn(page)).shift, 'layout shift').toBe(0);
  });

  test('the first cards need the widget’s file and the list alone', async ({ board, page }) => {
    const others = /\/v1\/tower-hamlets(\/areas|\/requests\/counts)?$/;
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(
      ({ pathname }) => others.test(pathname),
      async (route) => {
        await held;
        await route.continue();
      },
    );
    const addresses = asked(page);
    await board.open();
    await expect(board.request('Help putting up my fence')).toContainText('2 helpers needed');
    const files = addresses.map(({ pathname }) => pathname).filter((path) => path.startsWith('/embed/'));
    expect(files).toEqual(['/embed/v1/request-board.js']);
    release();
    await expect(board.board.getByText(/good turns? done since January/)).toBeVisible();
  });

  test('the strict one of the examples', async ({ page, demo, context }) => {
    const host = await strictPage(demo.url);
    opened.push(host);
    await watch(page);
    const addresses = asked(page);
    const answer = await page.goto(host.url);
    expect(answer!.headers()['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
    );
    const board = new BoardPage(page);
    await expect(board.requests.first()).toBeVisible();
    await walkThrough(board);
    const { breaches } = await seenOn(page);
    expect(breaches).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(addresses.filter(({ origin }) => origin !== new URL(host.url).origin).map(String)).toEqual([]);
  });

  test('one elsewhere that requires trusted types', async ({ page, demo }) => {
    const policy = `default-src 'none'; script-src ${demo.url}; connect-src ${demo.url}; img-src data:; require-trusted-types-for 'script'`;
    const host = await pageElsewhere(demo.url, '<goodturn-request-board community="tower-hamlets"></goodturn-request-board>', policy);
    opened.push(host);
    await watch(page);
    await page.goto(host.url);
    const board = new BoardPage(page);
    await expect(board.requests.first()).toBeVisible();
    await walkThrough(board);
    expect((await seenOn(page)).breaches).toEqual([]);
  });

  test('the page’s own words stand in while the board cannot be had, and Try again brings it', async ({ page, demo }) => {
    const fallback = 'The request board is not here just now. To ask for help, call the council on 020 7364 5000.';
    const list = `${demo.url}/v1/**`;
    const board = new BoardPage(page);
    await page.route(list, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText(fallback)).toBeVisible();
    await expect(board.heading('Requests cannot be shown just now')).toBeVisible();
    await page.unroute(list);
    await page.route(list, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hotel Wi-Fi: sign in</h1>' }));
    await board.button('Try again').click();
    await expect(board.heading('Requests cannot be shown just now')).toBeVisible();
    await expect(page.getByText(fallback)).toBeVisible();
    await page.unroute(list);
    await board.button('Try again').click();
    await expect(board.requests.first()).toBeVisible();
    await expect(page.getByText(fallback)).toBeHidden();
  });

  test('the page’s own words stand when the widget’s file cannot be had', async ({ page }) => {
    await page.route('**/embed/**', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText('The request board is not here just now.')).toBeVisible();
  });
});
