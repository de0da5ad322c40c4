import { expect, test } from '../fixtures.js';
import { ageToken } from '../pages/age-token.js';

test.describe('a sign-in', () => {
  test('is one for all tabs of a device: they refresh it once', async ({ neighbour, outbox }) => {
    const nia = await neighbour('Nia');
    const { board, page } = nia;
    await board.goTo('yours');
    const known = await outbox.codesFor(nia.email);
    await board.field('E-mail address').fill(nia.email);
    await board.button('Send the code').click();
    await board.field('Code').fill(await outbox.nextCodeFor(nia.email, known));
    await board.board.getByText('Keep me signed in on this device', { exact: true }).click();
    await board.button('Sign in').click();
    await board.field('Name').fill('Nia');
    await board.board.getByText('I am 18 or over', { exact: true }).click();
    await board.button('Sign in').click();
    await expect(board.heading('Your sign-in')).toBeVisible();

    const tabs = [page, await page.context().newPage(), await page.context().newPage()];
    // A page of the same website without a board: no call is on its way that would refresh by itself.
    for (const tab of tabs) await tab.goto('/demo/outbox');
    await page.evaluate(ageToken);
    const refreshes: string[] = [];
    page.context().on('request', (request) => {
      if (request.url().endsWith('/sign-ins/refresh')) refreshes.push(request.method());
    });
    await Promise.all(tabs.map((tab) => tab.goto('/#goodturn/yours')));
    for (const tab of tabs) {
      const shown = tab.locator('goodturn-request-board');
      await expect(shown.getByText('Nothing here yet.')).toBeVisible();
      await expect(shown.getByText(`Signed in as Nia, ${nia.email}`)).toBeVisible();
    }
    expect(refreshes).toEqual(['POST']);

    await board.button('Sign out').click();
    for (const tab of tabs) await expect(tab.locator('goodturn-request-board').getByLabel('E-mail address')).toBeVisible();
  });

  test('tells who writes a number into their name that it is hidden, and lets them change it', async ({ neighbour }) => {
    const owen = await neighbour('Owen 07700 900321');
    const { id } = await owen.post({ title: 'Move one armchair upstairs' });
    await expect(owen.board.board.getByText('We hid contact details in your name: neighbours see “Owen •••”.')).toBeVisible();
    const reader = await neighbour('Reader');
    await reader.board.goTo(`requests/${id}`);
    await expect(reader.board.board.getByText(/Asked by Owen •••/)).toBeVisible();

    await owen.openYours();
    await owen.board.board.locator('summary', { hasText: 'Change your name and e-mails' }).click();
    await owen.board.field('Name').fill('');
    await owen.board.button('Save').click();
    await expect(owen.board.problem).toContainText('Enter a name');
    await owen.board.field('Name').fill('Owen');
    await owen.board.button('Save').click();
    await expect(owen.board.told('Your changes are saved.')).toBeFocused();
    await expect(owen.board.board).not.toContainText('We hid');
    // What anybody may read is kept for half a minute: somebody else reads it fresh.
    const other = await neighbour('Other');
    await other.board.goTo(`requests/${id}`);
    await expect(other.board.board.getByText(/Asked by Owen,/)).toBeVisible();
  });
});
