import { join } from 'node:path';
import { expect, test } from '../fixtures.js';
import { buildWithVite, exampleFolder, remove, runNode, serveFolder, tool, workFolder, type Served } from './built.js';
import { complaintsOf } from './complaints.js';

const folder = workFolder();
const sites = new Map<string, Served>();
const siteOf = (name: string): string => sites.get(name)!.url;

test.beforeAll(async ({ demo }) => {
  const environment = { VITE_GOODTURN_URL: demo.url, VITE_GOODTURN_COMMUNITY: 'tower-hamlets' };
  for (const name of ['react', 'vue', 'svelte']) {
    await buildWithVite(name, join(folder, name), { environment });
    sites.set(name, await serveFolder(join(folder, name)));
  }
  const ofThisServer = (html: string) => html.replaceAll('http://localhost:8080', demo.url);
  sites.set('plain-html', await serveFolder(exampleFolder('plain-html'), ofThisServer));
});

test.afterAll(async () => {
  for (const site of sites.values()) await site.stop();
  remove(folder);
});

const asked = { title: 'Hold the ladder', details: 'I clean the gutter and need somebody at the foot of the ladder.' };

test('React: the board, the newest requests beside it, its events and one sign-in for both', async ({ neighbour }) => {
  const ada = await neighbour('Ada', undefined, siteOf('react'));
  const complaints = complaintsOf(ada.page);
  await ada.board.open();
  const newest = ada.page.getByRole('region', { name: 'Newest requests' }).getByRole('link');
  await expect(newest).toHaveCount(3);
  await expect(newest.first()).toHaveText(await ada.board.requests.first().getByRole('heading').innerText());
  await expect(ada.page.getByText('Asked on this page: 0. Offered: 0.')).toBeVisible();

  await ada.post(asked);
  await expect(ada.page.getByText('Asked on this page: 1. Offered: 0. You asked last: Hold the ladder')).toBeVisible();
  await expect(newest.first()).toHaveText('Hold the ladder');
  await expect(ada.page.getByText('You are Ada.')).toBeVisible();

  await newest.nth(1).click();
  await ada.board.board.getByRole('textbox', { name: /^Your message to/ }).fill('I have an hour on Saturday.');
  await ada.board.button('Offer to help').click();
  await expect(ada.page.getByText('Asked on this page: 1. Offered: 1.')).toBeVisible();

  await ada.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(ada.page.getByText('You are Ada.')).toHaveCount(0);
  await ada.page.goto(`${siteOf('react')}/#goodturn/yours`);
  await expect(ada.board.field('E-mail address')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const name of ['vue', 'svelte']) {
  test(`${name}: the board and its events`, async ({ neighbour }) => {
    const ada = await neighbour('Ada', undefined, siteOf(name));
    const complaints = complaintsOf(ada.page);
    await ada.board.open();
    const link = await ada.board.requests.first().getByRole('link').getAttribute('href');
    await ada.offer(link!.split('/').at(-1)!, 'I have an hour on Saturday.');
    await expect(ada.page.getByText('You offered to help: thank you')).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

for (const name of ['react', 'vue', 'svelte']) {
  test(`${name}: signing up to volunteer, and the roles of organisations`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(siteOf(name));
    await page.getByRole('link', { name: 'Volunteer', exact: true }).click();
    const roles = page.locator('goodturn-opportunity-list');
    await expect(roles.getByRole('listitem').getByRole('heading').first()).toBeVisible();
    await expect(roles.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await page.locator('goodturn-volunteer-signup').getByRole('link', { name: 'Sign up to volunteer' }).click();
    await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('plain HTML: one snippet is enough', async ({ neighbour }) => {
  const ada = await neighbour('Ada', undefined, siteOf('plain-html'));
  const complaints = complaintsOf(ada.page);
  await ada.board.open();
  await expect(ada.board.requests.nth(10)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('plain HTML: signing up to volunteer, and the roles of organisations, are a snippet each', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${siteOf('plain-html')}/volunteer.html`);
  await page.getByRole('link', { name: 'Sign up to volunteer' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.goto(`${siteOf('plain-html')}/roles.html`);
  await page.locator('goodturn-opportunity-list').getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('link', { name: 'All roles' })).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const [name, program] of [
  ['react', ['typescript/bin/tsc']],
  ['server-rendering', ['typescript/bin/tsc']],
  ['vue', ['vue-tsc/bin/vue-tsc.js']],
  ['svelte', ['svelte-check/bin/svelte-check', '--fail-on-warnings']],
] as const) {
  test(`${name}: its types are right`, async () => {
    const [path, ...args] = program;
    const { code, out, problems } = await runNode([tool(path), ...args], `examples/${name}`);
    expect(code, `${out}${problems}`).toBe(0);
  });
}
