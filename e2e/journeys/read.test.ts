import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';

const bands = ['under 1 km', '1 to 2 km', '2 to 5 km', 'over 5 km'];
const wardrobe = 'Carry a wardrobe down two floors';
const fence = 'Help putting up my fence';

test.describe('a resident reads the board on the council’s page', () => {
  test('that says that it is a demonstration, without an account, and each request says all that matters', async ({ board, page }) => {
    await board.open();
    await expect(page.getByText(/demonstration/i).first()).toBeVisible();
    await expect(board.askButton).toBeVisible();
    await expect(board.requests.nth(9)).toBeVisible();
    const slip = board.request(wardrobe);
    await expect(slip).toContainText('Moving things');
    await expect(slip).toContainText('10am to 1pm');
    await expect(slip).toContainText('About 1 hour');
    await expect(slip).toContainText('1 more needed');
    await expect(slip.locator('svg').first()).toBeVisible();
  });

  test('by words, by kind of help, by area, by day, and any day', async ({ board }) => {
    await board.open();
    await board.search({ words: 'fence' });
    await expect(board.request(wardrobe)).toHaveCount(0);
    await expect(board.request(fence)).toBeVisible();
    await board.search({ words: '' });
    await expect(board.request(wardrobe)).toBeVisible();

    await board.pick('Pets');
    await expect(board.request(wardrobe)).toHaveCount(0);
    for (const slip of await board.requests.all()) await expect(slip).toContainText('Pets');
    await board.pick('Every kind');
    await expect(board.request(wardrobe)).toBeVisible();

    const area = (await board.request(wardrobe).locator('.facts li').first().innerText()).trim();
    await board.search({ area });
    await expect(board.request('Walk Biscuit while my leg heals')).toHaveCount(0);
    for (const slip of await board.requests.all()) await expect(slip).toContainText(area);
    await expect(board.request(wardrobe)).toBeVisible();
    await board.search({ area: 'All areas' });

    const day = (await board.request(wardrobe).locator('.facts li').nth(1).innerText()).split(',')[0]!.trim();
    await board.search({ when: day });
    await expect(board.request('Speak Sylheti for me at the school office')).toHaveCount(0);
    await expect(board.request(wardrobe)).toBeVisible();

    await board.search({ when: 'Flexible' });
    await expect(board.request(wardrobe)).toHaveCount(0);
    expect(await board.requests.count()).toBeGreaterThan(0);
    for (const slip of await board.requests.all()) await expect(slip).toContainText('Any day');

    await board.search({ words: 'zeppelin', when: 'Any day' });
    await expect(board.heading('No request fits what you look for')).toBeVisible();
    await board.button('Show every request').click();
    await expect(board.request(wardrobe)).toBeVisible();
  });

  test('nearest first from a postcode, in bands, more on demand', async ({ board, page }) => {
    await board.open();
    await board.search({ postcode: 'E2 0HL' });
    await expect(board.requests.first()).toContainText('under 1 km');
    await expect(board.choice('Sort by')).toHaveValue('nearest');

    const shown = await board.requests.count();
    await board.button('Show more').click();
    await expect(board.requests.nth(shown)).toBeVisible();
    await expect(board.requests.nth(shown).getByRole('link')).toBeFocused();
    const titles = await board.requests.getByRole('heading').allInnerTexts();
    expect(titles.length).toBeGreaterThan(shown);
    expect(new Set(titles).size, 'each request once').toBe(titles.length);

    const places = (await board.requests.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
    expect(places).toHaveLength(titles.length);
    const ranks = places.map((text) => bands.findIndex((band) => text.includes(band))).filter((rank) => rank >= 0);
    expect(ranks.length, places.join('\n')).toBeGreaterThan(shown / 2);
    expect(ranks).toEqual(ranks.toSorted());
    expect(places.join(' '), 'no exact distance').not.toMatch(/\d\.\d+ ?(km|mi)|\d+ ?(m|metres)\b/);

    await board.choice('Sort by').selectOption({ label: 'Newest first' });
    await expect.poll(() => board.requests.getByRole('heading').allInnerTexts()).not.toEqual(titles.slice(0, shown));
    expect(page.url()).not.toMatch(/E2|0HL/i);
  });

  test('opens one, shares its link, and comes back', async ({ board, page, context }) => {
    await board.open();
    await board.search({ postcode: 'E2 0HL', words: 'fence' });
    await expect(board.request(wardrobe)).toHaveCount(0);
    await board.request(fence).getByRole('link').click();
    await expect(board.heading(fence)).toBeFocused();
    await expect(board.board.getByText(/from E2 0HL/)).toBeVisible();
    await expect(board.board).toContainText('Three panels came down in the wind.');
    await expect(board.board).toContainText('2 helpers needed');
    expect(new URL(page.url()).hash).toMatch(/^#goodturn\/requests\/[0-9a-f-]{36}$/);

    const other = new BoardPage(await context.newPage());
    await other.page.goto(page.url());
    await expect(other.heading(fence)).toBeVisible();
    await expect(other.board).toContainText('Near ');

    await page.goBack();
    await expect(board.request(fence)).toBeVisible();
    await expect(board.field('Search for')).toHaveValue('fence');
    await expect(board.request(wardrobe)).toHaveCount(0);
  });

  test('says so when a link leads to nothing', async ({ board }) => {
    await board.goTo('requests/01890000-0000-7000-8000-000000000000');
    await expect(board.heading('This request is no longer here')).toBeVisible();
    await board.board.getByRole('link', { name: 'All requests' }).click();
    await expect(board.request(fence)).toBeVisible();
  });

  test('chooses a neighbourhood for a postcode that is not in the table, and hears of one outside', async ({ board, page }) => {
    await board.open();
    await board.search({ postcode: 'E2 9ZZ' });
    await expect(board.problem).toBeFocused();
    await expect(board.problem).toContainText('We do not know where E2 9ZZ is. Choose your neighbourhood instead');
    await expect(board.field('Your postcode')).toHaveValue('E2 9ZZ');
    await board.search({ area: 'Weavers' });
    await expect(board.problem).toHaveCount(0);
    await expect(board.requests.first()).toContainText('Weavers');
    for (const slip of await board.requests.all()) await expect(slip).toContainText('Weavers');
    expect(page.url()).not.toMatch(/9ZZ/i);

    await board.search({ postcode: 'RM8 2LD', area: 'All areas' });
    await expect(board.problem).toContainText('That postcode is outside Tower Hamlets');
    await expect(board.problem).toBeFocused();

    await board.search({ postcode: 'nonsense' });
    await expect(board.problem).toContainText('Enter the full postcode, like E2 0HL');
  });
});
