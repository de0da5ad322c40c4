import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { seenOn, watch } from '../pages/page-watch.js';
import { expect, test } from '../fixtures.js';
import { buildWithVite, copyInto, remove, workFolder, type Served } from './built.js';
import { complaintsOf } from './complaints.js';

const folder = workFolder();
let site: Served;
let siteWithoutApi: Served;

/** Starts the example's own server, as `npm start` does after building. */
async function start(program: string, goodturn: string): Promise<Served> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, GOODTURN_URL: goodturn, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('The example’s server ended before it listened.'))),
  ])) as [string];
  return {
    url: line.replace('Open ', ''),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

test.beforeAll(async ({ demo }) => {
  // Built for development, in which React says of every attribute that it did not expect.
  const mode = 'development';
  await buildWithVite('server-rendering', join(folder, 'dist'), { mode });
  await buildWithVite('server-rendering', join(folder, 'dist/server'), { mode, more: ['--ssr', 'src/server.tsx'] });
  const program = copyInto(folder, 'server-rendering', 'server.mjs');
  site = await start(program, demo.url);
  siteWithoutApi = await start(program, 'http://127.0.0.1:9');
});

test.afterAll(async () => {
  await site?.stop();
  await siteWithoutApi?.stop();
  remove(folder);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of requests is there, and its links lead to them', async ({ page }) => {
    await page.goto(site.url);
    const links = page.getByRole('listitem').getByRole('link');
    await expect(links).toHaveCount(10);
    const title = await links.first().innerText();
    await links.first().click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  test('the roles of organisations are there too, and their links lead to them', async ({ page }) => {
    await page.goto(`${site.url}/volunteer`);
    const links = page.getByRole('listitem').getByRole('link');
    const title = await links.first().innerText();
    await links.first().click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  test('the page comes without a list when the API is down', async ({ page }) => {
    const answer = await page.goto(siteWithoutApi.url);
    expect(answer!.status()).toBe(200);
    await expect(page.getByText('To ask by telephone, call 020 7946 0000.')).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveCount(0);
  });
});

test('signing up and the roles of organisations take the place of the server’s list', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${site.url}/volunteer`);
  const roles = page.locator('goodturn-opportunity-list');
  await expect(roles.getByRole('listitem').getByRole('heading').first()).toBeVisible();
  await expect(roles.getByRole('link', { name: 'All roles for volunteers' })).toBeHidden();
  await page.locator('goodturn-volunteer-signup').getByRole('link', { name: 'Sign up to volunteer' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the board takes the place of the list: nothing moves, nothing is blocked, and React expected it all', async ({ page }) => {
  await watch(page);
  const complaints = complaintsOf(page);
  const answer = await page.goto(site.url);
  const [policy, again] = [answer!, await page.request.get(site.url)].map((one) => one.headers()['content-security-policy'] ?? '');
  expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w+/]{22}=='; /);
  expect(again).not.toBe(policy);

  const board = page.locator('goodturn-request-board');
  await expect(board.getByRole('link', { name: 'Ask for help', exact: true })).toBeVisible();
  await expect(board.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Neighbours who need a hand' })).toBeHidden();
  expect(complaints).toEqual([]);
  const { breaches, shift } = await seenOn(page);
  expect({ breaches, shift }).toEqual({ breaches: [], shift: 0 });
});
