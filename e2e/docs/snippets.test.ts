import { readFileSync } from 'node:fs';
import { codeBlocks } from '../../scripts/checks/markdown.js';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { siteElsewhere, type HostPage } from '../pages/host-page.js';

/** Every snippet of the docs that names a script on the Goodturn itself. */
const snippets = ['guide-web-teams', 'guide-charities', 'embedding', 'elements/request-board'].flatMap((page) => {
  const text = readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8').replace(/^ {3}/gm, '');
  return codeBlocks(text)
    .filter(({ language, code }) => language === 'html' && code.includes('src="https://goodturn.example/'))
    .map(({ code }) => ({ page, code }));
});

test.describe('a snippet of the docs, pasted into a page elsewhere, brings the board up:', () => {
  let host: HostPage | undefined;
  test.afterEach(async () => host?.stop());

  test('there is one for each reader', () => {
    expect(snippets.map(({ page }) => page)).toEqual([
      'guide-web-teams',
      'guide-charities',
      'embedding',
      'embedding',
      'elements/request-board',
    ]);
  });

  for (const [index, { page: named, code }] of snippets.entries())
    test(`${index + 1}, of ${named}`, async ({ page, demo, request }) => {
      const version = /\/embed\/(\d[\w.-]*)\//.exec(code)?.[1];
      const { files } = version === undefined ? { files: {} } : await (await request.get(`/embed/${version}/integrity.json`)).json();
      const body = code.replaceAll('https://goodturn.example', demo.url).replace('sha384-…', files['request-board.js']);
      host = await siteElsewhere({ head: '', body });
      await page.goto(host.url);
      await expect(new BoardPage(page).requests.first()).toBeVisible();
    });
});
