import { expect, test } from '../fixtures.js';

test.describe('a resident reads the board on the council’s page', () => {
  test('without an account, and without anything from elsewhere', async ({ board, page, demo }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(demo.url).origin) elsewhere.push(request.url());
    });
    await board.open();
    await expect(board.askButton).toBeVisible();
    expect(await board.requests.count()).toBeGreaterThanOrEqual(10);
    expect(elsewhere).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('on a page that says that it is a demonstration', async ({ board, page }) => {
    await board.open();
    await expect(page.getByText(/demonstration/i).first()).toBeVisible();
  });
});
