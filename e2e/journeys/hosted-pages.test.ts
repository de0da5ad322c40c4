import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { faultsOn } from '../pages/faults.js';
import type { Outbox } from '../pages/outbox.js';
import { seenOn, watch } from '../pages/page-watch.js';

const home = '/c/tower-hamlets';
let people = 0;
const freshEmail = (name: string): string => `${name}.${Date.now().toString(36)}${++people}@example.org`;

/** Somebody whose browser runs no script. */
async function plainPage(browser: Browser, baseURL: string | undefined, width = 1280): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 }, ...(baseURL && { baseURL }) });
  return context.newPage();
}

/** Signs in by the code of the e-mail, from the page that asks for the address. */
async function signIn(page: Page, outbox: Outbox, name: string, button: string): Promise<void> {
  const email = freshEmail(name.toLowerCase());
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await page.getByLabel('Code', { exact: true }).fill(await outbox.nextCodeFor(email, []));
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByText('I am 18 or over').click();
  await page.getByRole('button', { name: button }).click();
}

async function ask(page: Page, title: string): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.goto(`${home}/ask`);
  await page.getByText('DIY and garden').click();
  await next();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Details').fill('Three panels came down.');
  await next();
  await expect(page.getByLabel('Where to meet')).toBeHidden();
  await page.getByLabel('Postcode').fill('E2 0HL');
  await page.getByLabel('House or flat number, and street').fill('12 Example Street');
  await next();
  await page.getByText('Any day').click();
  await expect(page.getByLabel('Day', { exact: true })).toBeHidden();
  await next();
  await page.getByLabel('About how long will it take?').selectOption('120');
  await next();
  await next();
  await expect(page.getByRole('heading', { name: 'Check what you are asking' })).toBeVisible();
}

/** Holds the page against WCAG 2.2 AA, as far as a machine can. */
async function expectNoFault(page: Page): Promise<void> {
  expect(await faultsOn(page), page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBe(0);
}

test.describe('on the hosted pages', () => {
  test('without JavaScript a neighbour asks, another offers, and both see what they may', async ({ browser, baseURL, outbox }) => {
    const title = `Mend the gate ${Date.now().toString(36)}`;
    const ruth = await plainPage(browser, baseURL, 360);
    await ask(ruth, title);
    await ruth.getByRole('button', { name: 'Continue to e-mail' }).click();
    await signIn(ruth, outbox, 'Ruth', 'Post my request');
    await expect(ruth.getByRole('heading', { level: 1 })).toHaveText('Your request is on the board');

    const joseph = await plainPage(browser, baseURL);
    await joseph.goto(home);
    await joseph.getByRole('link', { name: title }).click();
    await expect(joseph.getByText('Example Street')).toHaveCount(0);
    await joseph.getByRole('link', { name: 'Offer to help' }).click();
    await joseph.getByLabel('Your message to Ruth').fill('I can come on Sunday.');
    await joseph.getByRole('button', { name: 'Offer to help' }).click();
    await signIn(joseph, outbox, 'Joseph', 'Offer to help');
    await expect(joseph.getByText('Ruth has your offer')).toBeVisible();
    await joseph.goto(`${home}/yours`);
    await joseph.getByText('Withdraw my offer').click();
    await expect(joseph.getByRole('button', { name: 'Yes' })).toBeVisible();

    await ruth.getByRole('link', { name: 'Go to Yours' }).click();
    await ruth.getByRole('button', { name: 'Accept Joseph’s offer' }).click();
    await expect(ruth.getByText('You accepted Joseph')).toBeVisible();
    await expect(ruth.getByText('Ask for the safe word before you open')).toBeVisible();

    await joseph.goto(`${home}/yours`);
    await expect(joseph.getByText('12 Example Street, E2 0HL')).toBeVisible();
    await joseph.getByLabel('Message to Ruth').fill('Thank you, I will ring.');
    await joseph.getByRole('button', { name: 'Send' }).click();
    await expect(joseph.getByText('Thank you, I will ring.')).toBeVisible();
    await joseph.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(joseph.getByText('You are signed out.')).toBeVisible();
    await expect(joseph.getByText('Example Street')).toHaveCount(0);
    await ruth.context().close();
    await joseph.context().close();
  });

  test('on a phone “Exit this page” covers nothing of the community’s name, in whatever language', async ({ browser, baseURL }) => {
    const page = await plainPage(browser, baseURL, 360);
    for (const language of ['en', 'ar', 'so', 'pl']) {
      await page.goto(`${home}/volunteer?language=${language}`);
      const name = (await page.getByRole('banner').getByRole('link').boundingBox())!;
      const exit = (await page.locator('.exit a').boundingBox())!;
      expect(name.y, language).toBeGreaterThanOrEqual(exit.y + exit.height - 1);
    }
    await page.context().close();
  });

  test('with JavaScript it is the widget, at the view of its address, and nothing breaches the policy', async ({ page }) => {
    await watch(page);
    await page.goto(home);
    const board = new BoardPage(page);
    await expect(board.heading('Requests for help')).toBeVisible();
    // The server's list is still there, as the fallback that nobody sees.
    const requests = page.locator('goodturn-request-board .rows h3 a[href^="#goodturn"]');
    await expect(requests.first()).toBeVisible();
    await expect(page.locator('goodturn-request-board .rows h3 a[href^="/c/"]').first()).toBeHidden();
    expect((await seenOn(page)).breaches).toEqual([]);
    await expectNoFault(page);

    const id = /requests\/([\w-]+)/.exec((await requests.first().getAttribute('href')) ?? '')?.[1] ?? '';
    await page.goto(`${home}/requests/${id}`);
    await expect(page.locator('goodturn-request-board').getByRole('button', { name: 'Offer to help' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(home);
    expect(new URL(page.url()).hash).toBe(`#goodturn/requests/${id}`);
    expect((await seenOn(page)).breaches).toEqual([]);
    await page.goto(`${home}/yours`);
    await expect(page.locator('goodturn-request-board').getByRole('button', { name: 'Send the code' })).toBeVisible();

    await page.goto(`${home}/sign-in`);
    await expect(page.locator('goodturn-request-board').getByRole('button', { name: 'Send the code' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#goodturn/yours');

    await page.goto(`${home}/requests/${id}/offer`);
    await expect(page.locator('goodturn-request-board').getByRole('button', { name: 'Offer to help' })).toBeVisible();
    await page.goto(`${home}?q=fence&when=flexible`);
    await expect(requests.first()).toContainText(/fence/i);
    await expect(board.field('Search for')).toHaveValue('fence');
    await expect(page.locator('goodturn-request-board').getByLabel('When').filter({ visible: true })).toHaveValue('flexible');

    await page.goto(`${home}?language=ar`);
    await expect(page.locator('goodturn-request-board [lang="ar"][dir="rtl"] .rows h3').first()).toBeVisible();
    expect((await seenOn(page)).breaches).toEqual([]);
    await expectNoFault(page);
  });

  test('whoever signed in on the pages stays on them, and each is without fault', async ({ page, outbox }) => {
    await watch(page);
    await page.goto(home);
    const one = await page.locator('goodturn-request-board .rows h3 a[href^="#goodturn"]').first().getAttribute('href');
    await page.goto(`${home}/${one?.replace('#goodturn/', '') ?? ''}/report`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your e-mail address?');
    await expectNoFault(page);
    await page.getByRole('button', { name: 'Send the code' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole('link', { name: 'Enter an e-mail address, like name@example.com' }).click();
    await expect(page.getByLabel('E-mail address')).toBeFocused();
    await expectNoFault(page);
    await signIn(page, outbox, 'Dora', 'Sign in');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report or block');
    await expectNoFault(page);
    await page.goto(`${home}/yours`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yours');
    await expectNoFault(page);
    await page.goto(home);
    await expect(page.locator('goodturn-request-board')).toHaveCount(0);
    await expectNoFault(page);
    await page.locator('.row h3 a').first().click();
    await expectNoFault(page);
    await page.getByRole('link', { name: 'Offer to help' }).click();
    await expectNoFault(page);
    await page.goto(`${home}/ask/check`);
    await expectNoFault(page);
    await ask(page, 'Nothing yet');
    await expectNoFault(page);
    for (const question of ['words', 'where', 'when', 'size', 'who']) {
      await page.goto(`${home}/ask/${question}`);
      await expectNoFault(page);
    }
    expect((await seenOn(page)).breaches).toEqual([]);
  });
});
