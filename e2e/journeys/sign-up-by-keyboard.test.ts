import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import type { Outbox } from '../pages/outbox.js';
import { tabAlongTo, tabTo } from '../pages/keyboard.js';

/** Signs up to volunteer by keys alone, from the first question to the profile. @param reach presses Tab until something has focus */
async function signUp(page: Page, outbox: Outbox, email: string, reach: (name: RegExp) => Promise<void>): Promise<void> {
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);
  const heading = (name: string) => expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  const goOn = async (button = /^Continue$/) => {
    await reach(button);
    await press('Enter');
  };
  await goOn(/^Sign up to volunteer$/);
  await heading('Who are you?');
  await reach(/^Full name/);
  await type('Amina Begum');
  await goOn();
  // Nothing is lost, and the summary leads to what is missing.
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
  await reach(/^Enter your date of birth/);
  await press('Enter');
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused();
  await type('5');
  await reach(/^Month/);
  await type('3');
  await reach(/^Year/);
  await type('1988');
  await press('Enter');
  await heading('Where do you start from?');
  await reach(/^Home postcode/);
  await type('E2 0HL');
  await reach(/^In my neighbourhood/);
  await press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Up to 1 km' })).toBeChecked();
  await goOn();
  await heading('What can you do?');
  await reach(/^Listening/);
  await press('Space');
  await goOn();
  await heading('Whom or what do you care about?');
  await goOn();
  await heading('When are you free?');
  await goOn();
  await heading('Which languages do you speak?');
  await reach(/^English/);
  await press('Space');
  await goOn();
  await heading('What would help you take part?');
  await goOn();
  await heading('How soon do you want to hear?');
  await reach(/^(At once|Once a day|Once a week)/);
  await press('Space');
  await goOn();
  await heading('How we treat each other');
  await reach(/^I have read this, and I keep to it/);
  await press('Space');
  await press('Enter');
  await heading('Check your answers');
  await expect(page.getByText('Amina Begum')).toBeVisible();
  await goOn(/^Continue to e-mail$/);
  await heading('What is your e-mail address?');
  await reach(/^E-mail address/);
  await type(email);
  await press('Enter');
  await heading('Enter the code we sent you');
  await reach(/^Code/);
  await type(await outbox.nextCodeFor(email, []));
  await press('Enter');
  await heading('What should neighbours call you?');
  await reach(/^Name/);
  await type('Amina');
  await press('Enter');
  await expect(page.getByRole('radio', { name: 'No, skip the equality questions' })).toBeVisible();
  await reach(/^No, skip the equality questions|^Yes, answer the equality questions/);
  await press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'No, skip the equality questions' })).toBeChecked();
  await press('Enter');
  await heading('You are signed up to volunteer');
}

test.describe('by keyboard alone', () => {
  test('somebody signs up to volunteer on a website, and comes to their profile', async ({ page, outbox }) => {
    await page.goto('/volunteer.html');
    await expect(page.getByRole('link', { name: 'Sign up to volunteer' })).toBeVisible();
    await signUp(page, outbox, `amina.keys.${Date.now().toString(36)}@example.org`, (name) => tabTo(page, name));
    await tabTo(page, /^Go to my profile$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your volunteering' })).toBeVisible();
  });

  test('somebody signs up on the hosted pages without JavaScript, and sees where they are at each stop', async ({
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
    await page.goto('/c/tower-hamlets/volunteer');
    await signUp(page, outbox, `amina.plain.${Date.now().toString(36)}@example.org`, (name) => tabAlongTo(page, name));
    await context.close();
  });
});
