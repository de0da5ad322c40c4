import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { build } from 'esbuild';
import { codeBlocks } from '../../scripts/checks/markdown.js';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { siteElsewhere, type HostPage } from '../pages/host-page.js';

const blocksOf = (page: string) =>
  codeBlocks(readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8').replace(/^ {3}/gm, ''));

/** Every snippet of the docs that names a script on the Goodturn itself. */
const snippets = [
  'guide-web-teams',
  'guide-charities',
  'embedding',
  'elements/request-board',
  'elements/volunteer-signup',
  'elements/opportunity-list',
].flatMap((page) =>
  blocksOf(page)
    .filter(({ language, code }) => language === 'html' && code.includes('src="https://goodturn.example/'))
    .map(({ code }) => ({ page, code })),
);

/** What is on the page once the element of a snippet is there. */
const shownBy = (page: Page, code: string): Locator =>
  code.includes('<goodturn-volunteer-signup')
    ? page.getByRole('link', { name: 'Sign up to volunteer' })
    : code.includes('<goodturn-opportunity-list')
      ? page.locator('goodturn-opportunity-list').getByRole('listitem').getByRole('heading').first()
      : new BoardPage(page).requests.first();

test.describe('a snippet of the docs, pasted into a page elsewhere, brings its element up:', () => {
  let host: HostPage | undefined;
  test.afterEach(async () => host?.stop());

  test('there is one for each reader', () => {
    expect(snippets.map(({ page }) => page)).toEqual([
      'guide-web-teams',
      'guide-charities',
      'guide-charities',
      'guide-charities',
      'embedding',
      'embedding',
      'elements/request-board',
      'elements/volunteer-signup',
      'elements/opportunity-list',
    ]);
  });

  for (const [index, { page: named, code }] of snippets.entries())
    test(`${index + 1}, of ${named}`, async ({ page, demo, request }) => {
      const version = /\/embed\/(\d[\w.-]*)\//.exec(code)?.[1];
      const { files } = version === undefined ? { files: {} } : await (await request.get(`/embed/${version}/integrity.json`)).json();
      const body = code.replaceAll('https://goodturn.example', demo.url).replace('sha384-…', files['request-board.js']);
      host = await siteElsewhere({ head: '', body });
      await page.goto(host.url);
      await expect(shownBy(page, code)).toBeVisible();
    });
});

/** A page elsewhere with a board on it, whose file comes from the Goodturn. */
const script = (demo: string) => `<script type="module" src="${demo}/embed/v1/request-board.js"></script>`;

test.describe('what the docs show beside the snippets works on a page elsewhere:', () => {
  let host: HostPage | undefined;
  test.afterEach(async () => host?.stop());

  for (const name of ['guide-developers', 'sdk/index'])
    test(`the program of ${name} that shows the board from a bundle`, async ({ page, demo }) => {
      const programs = blocksOf(name).filter(({ language, code }) => language === 'js' && code.includes('document.'));
      expect(programs).toHaveLength(1);
      const contents = programs[0]!.code.replace(/https?:\/\/(goodturn\.example|localhost:8080)/, demo.url);
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: fileURLToPath(new URL('../../docs', import.meta.url)) },
        bundle: true,
        format: 'esm',
        write: false,
      });
      host = await siteElsewhere({ head: '', body: '<goodturn-request-board community="tower-hamlets"></goodturn-request-board>' });
      await page.goto(host.url);
      await page.addScriptTag({ content: outputFiles[0]!.text, type: 'module' });
      await expect(new BoardPage(page).requests.first()).toBeVisible();
    });

  test('what a page may hear', async ({ page, demo }) => {
    const [program, ...more] = blocksOf('embedding').filter(({ language }) => language === 'js');
    expect(more).toEqual([]);
    host = await siteElsewhere({
      head: script(demo.url),
      body: `<goodturn-request-board community="tower-hamlets"></goodturn-request-board>`,
    });
    await page.goto(host.url);
    await page.addScriptTag({ content: program!.code });
    const heard = page.waitForEvent('console', (message) => message.text() === 'One more good turn');
    const board = page.locator('goodturn-request-board');
    await board.evaluate((element) => element.dispatchEvent(new CustomEvent('goodturn-done', { bubbles: true, composed: true })));
    await heard;
  });

  test('a ready theme, and a fallback that leads to the hosted page', async ({ page, demo }) => {
    const [theme] = blocksOf('theming').filter(({ code }) => code.includes('<link'));
    const [fallback] = blocksOf('hosted-pages').filter(({ language }) => language === 'html');
    const here = (code: string) => code.replaceAll('https://goodturn.example', demo.url);
    host = await siteElsewhere({ head: '', body: script(demo.url) + here(theme!.code) });
    await page.goto(host.url);
    const button = page.locator('goodturn-request-board').getByRole('link', { name: 'Ask for help' });
    await expect(button).toHaveCSS('background-color', 'rgb(15, 122, 82)');
    await host.stop();
    host = await siteElsewhere({ head: '', body: here(fallback!.code) });
    await page.goto(host.url);
    await page.getByRole('link', { name: 'Ask for help, or offer it' }).click();
    await expect(page).toHaveURL(`${demo.url}/c/tower-hamlets`);
    await expect(new BoardPage(page).requests.first()).toBeVisible();
  });

  test('the builder', async ({ page, demo }) => {
    const [tag] = blocksOf('elements/embed-builder').filter(({ language }) => language === 'html');
    host = await siteElsewhere({ head: '', body: tag!.code.replaceAll('https://goodturn.example', demo.url) });
    await page.goto(host.url);
    await expect(page.locator('goodturn-embed-builder').getByLabel('Community')).toHaveValue('tower-hamlets');
  });
});
