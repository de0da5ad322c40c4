import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { expectNoFault, expectNoSidewaysScroll } from '../pages/faults.js';
import { tabAlongTo, tabTo } from '../pages/keyboard.js';
import type { Neighbour } from '../pages/neighbour.js';

/** The views that most people see, each held against `check`. */
async function eachView(who: Neighbour, check: () => Promise<void>): Promise<void> {
  const { ask, board } = who;
  await board.open();
  await check();
  const fence = 'Help putting up my fence';
  await board.request(fence).getByRole('link').click();
  await expect(board.heading(fence)).toBeVisible();
  await check();
  await board.button('Offer to help').click();
  await expect(board.problem).toBeVisible();
  await check();
  await ask.open();
  await check();
  await ask.category();
  await board.button('Continue').click();
  await expect(board.problem).toContainText('Enter a title');
  await check();
  await ask.words('A long word, Donaudampfschifffahrtsgesellschaft', 'x'.repeat(120));
  await check();
  await board.goTo('yours');
  await expect(board.field('E-mail address')).toBeVisible();
  await check();
}

test.describe('for everybody', () => {
  test('by keyboard alone, from the board to a posted request', async ({ neighbour }) => {
    const ruth = await neighbour('Ruth');
    const { ask, board, page } = ruth;
    const press = (key: string) => page.keyboard.press(key);
    const type = (text: string) => page.keyboard.type(text);
    await board.open();
    await tabTo(page, /^Ask for help/);
    await press('Enter');
    await expect(board.heading('What do you need help with?')).toBeFocused();
    await tabTo(page, /^DIY and garden/);
    await press('Space');
    await expect(board.board.getByRole('radio', { name: 'DIY and garden' })).toBeChecked();
    await press('Enter');
    await expect(board.heading('What would help you?')).toBeFocused();
    await tabTo(page, /^Title/);
    await type('Sew a button on my coat');
    await tabTo(page, /^Details/);
    await type('I have the button and the thread.');
    await tabTo(page, /^Continue$/);
    await press('Enter');
    await expect(board.heading('Where is the help needed?')).toBeFocused();
    await tabTo(page, /^Postcode/);
    await type('E2 0HL');
    await tabTo(page, /^House or flat number/);
    await type('12 Example Street');
    await press('Enter');
    await expect(board.heading('When would suit you?')).toBeFocused();
    await tabTo(page, /^Any day/);
    await press('Space');
    await press('Enter');
    await expect(board.heading('How much help do you need?')).toBeFocused();
    await tabTo(page, /^About how long/);
    await press('ArrowDown');
    await tabTo(page, /^Continue$/);
    await press('Enter');
    await expect(board.heading('Who is the help for?')).toBeFocused();
    await tabTo(page, /^Continue$/);
    await press('Enter');
    await expect(board.heading('Check what you are asking')).toBeFocused();
    await tabTo(page, /^Continue to e-mail$/);
    await press('Enter');
    await expect(board.heading('What is your e-mail address?')).toBeFocused();
    await tabTo(page, /^E-mail address/);
    await type(ruth.email);
    await press('Enter');
    await expect(board.heading('Enter the code we sent you')).toBeFocused();
    await tabTo(page, /^Code/);
    await type(await ruth.outbox.nextCodeFor(ruth.email, []));
    await press('Enter');
    await expect(board.heading('What should neighbours call you?')).toBeVisible();
    await tabTo(page, /^Name/);
    await type('Ruth');
    await tabTo(page, /^I am 18 or over/);
    await press('Space');
    await tabTo(page, /^Post my request$/);
    await press('Enter');
    await ask.posted();
    await expect(board.heading('Your request is on the board')).toBeFocused();
  });

  test('by keyboard alone and without JavaScript, on the hosted pages: one asks, the other offers', async ({
    browser,
    baseURL,
    outbox,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    const title = `Sew a button on my coat ${Date.now().toString(36)}`;
    const press = (key: string) => page.keyboard.press(key);
    const type = (text: string) => page.keyboard.type(text);
    const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const signIn = async (email: string, button: RegExp, name: string) => {
      await heading('What is your e-mail address?');
      await tabAlongTo(page, /^E-mail address/);
      await type(email);
      await press('Enter');
      await heading('Enter the code we sent you');
      await tabAlongTo(page, /^Code/);
      await type(await outbox.nextCodeFor(email, []));
      await press('Enter');
      await heading('What should neighbours call you?');
      await tabAlongTo(page, /^Name/);
      await type(name);
      await tabAlongTo(page, /^I am 18 or over/);
      await press('Space');
      await tabAlongTo(page, button);
      await press('Enter');
    };
    await page.goto('/c/tower-hamlets');
    await tabAlongTo(page, /^Skip to the main part/);
    await press('Enter');
    await tabAlongTo(page, /^Ask for help/);
    await press('Enter');
    await heading('What do you need help with?');
    await tabAlongTo(page, /^DIY and garden/);
    await press('Space');
    await press('Enter');
    await heading('What would help you?');
    await tabAlongTo(page, /^Continue$/);
    await press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await tabAlongTo(page, /^Enter a title/);
    await press('Enter');
    await expect(page.getByLabel('Title')).toBeFocused();
    await type(title);
    await tabAlongTo(page, /^Details/);
    await type('I have the button and the thread.');
    await tabAlongTo(page, /^Continue$/);
    await press('Enter');
    await heading('Where is the help needed?');
    await tabAlongTo(page, /^Postcode/);
    await type('E2 0HL');
    await tabAlongTo(page, /^House or flat number/);
    await type('12 Example Street');
    await press('Enter');
    await heading('When would suit you?');
    await tabAlongTo(page, /^Any day/);
    await press('Space');
    await press('Enter');
    await heading('How much help do you need?');
    await tabAlongTo(page, /^About how long/);
    await press('ArrowDown');
    await tabAlongTo(page, /^Continue$/);
    await press('Enter');
    await heading('Who is the help for?');
    await tabAlongTo(page, /^Continue$/);
    await press('Enter');
    await heading('Check what you are asking');
    await tabAlongTo(page, /^Continue to e-mail$/);
    await press('Enter');
    const unique = Date.now().toString(36);
    await signIn(`ruth.keys.${unique}@example.org`, /^Post my request$/, 'Ruth');
    await heading('Your request is on the board');
    await tabAlongTo(page, /^Go to Yours/);
    await press('Enter');
    await heading('Yours');
    await tabAlongTo(page, /^Cancel this request$/);
    await press('Enter');
    await expect(page.getByRole('button', { name: 'Yes' })).toBeVisible();
    await tabAlongTo(page, /^Sign out$/);
    await press('Enter');
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await page.goBack();
    await expect(page.getByText('Sign in to see your requests and offers.')).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);

    await tabAlongTo(page, /^Requests$/);
    await press('Enter');
    await heading('Requests for help');
    await tabAlongTo(page, new RegExp(`^${title}$`));
    await press('Enter');
    await heading(title);
    await tabAlongTo(page, /^Offer to help$/);
    await press('Enter');
    await heading('Offer to help Ruth');
    await tabAlongTo(page, /^Your message to Ruth/);
    await type('I sew well.');
    await tabAlongTo(page, /^Français$/);
    await press('Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await tabAlongTo(page, /^English$/);
    await press('Enter');
    await expect(page.getByLabel('Your message to Ruth')).toHaveValue('I sew well.');
    await tabAlongTo(page, /^Offer to help$/);
    await press('Enter');
    await signIn(`joseph.keys.${unique}@example.org`, /^Offer to help$/, 'Joseph');
    await expect(page.getByText('Ruth has your offer')).toBeVisible();
    await context.close();
  });

  test('each view stands up to axe, and what a signed-in neighbour sees too', async ({ neighbour }) => {
    const ruth = await neighbour('Ruth');
    const reader = await neighbour('Reader');
    await eachView(reader, () => expectNoFault(reader.page));
    const { id } = await ruth.post({ title: 'Iron ten shirts' });
    await expectNoFault(ruth.page);
    const joseph = await neighbour('Joseph');
    await joseph.offer(id, 'I iron well.');
    await ruth.openYours();
    await expectNoFault(ruth.page);
    await ruth.board.button('Accept Joseph’s offer').click();
    await expect(ruth.part('Coming up')).toBeVisible();
    await expectNoFault(ruth.page);
    await joseph.openYours();
    await expect(joseph.part('Coming up')).toBeVisible();
    await expectNoFault(joseph.page);
  });

  for (const [name, width, height] of [
    ['a small phone', 320, 640],
    ['a desk', 1280, 900],
  ] as const) {
    test(`on ${name}: nothing runs out of the screen`, async ({ neighbour }) => {
      const ruth = await neighbour('Ruth');
      await ruth.page.setViewportSize({ width, height });
      if (width < 700) await ruth.page.emulateMedia({ colorScheme: 'dark' });
      await eachView(ruth, async () => {
        await expectNoSidewaysScroll(ruth.page);
        if (width < 700) await expectNoFault(ruth.page);
      });
    });
  }

  test('with text twice as large, and on a page that runs from the right', async ({ neighbour }) => {
    const ruth = await neighbour('Ruth');
    const { page } = ruth;
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
        document.documentElement.dir = 'rtl';
      });
    });
    await page.setViewportSize({ width: 640, height: 900 });
    await eachView(ruth, () => expectNoSidewaysScroll(page));
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    const board = new BoardPage(page);
    await expect(board.board.locator('h2').first()).toHaveCSS('direction', 'rtl');
  });
});
