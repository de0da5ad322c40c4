import axe from 'axe-core';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import ts from 'typescript';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { siteElsewhere } from '../pages/host-page.js';
import { seenOn, watch } from '../pages/page-watch.js';

const project = fileURLToPath(new URL('../../examples/react/', import.meta.url));

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** What TypeScript says of a component, as a file of the React example. */
function complaintsAbout(component: string): string[] {
  const { config } = ts.readConfigFile(`${project}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const path = `${project}src/neighbours.tsx`;
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...more) =>
    name === path ? ts.createSourceFile(name, component, ts.ScriptTarget.ES2023) : getSourceFile(name, ...more);
  const program = ts.createProgram([path, `${project}src/vite-env.d.ts`], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test.describe('the builder in the docs', () => {
  test('begins with a board that is there, from whichever page one comes, and takes another Goodturn', async ({ page, demo }) => {
    await watch(page);
    // A Goodturn elsewhere, which answers as this one does.
    await page.route('https://elsewhere.example/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await route.fetch({ url: `${demo.url}${pathname}${search}` });
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.goto('/docs/theming');
    await page.getByRole('link', { name: 'Make your snippet' }).first().click();
    const builder = page.locator('goodturn-embed-builder');
    await expect(builder.getByText('This is the real board of Tower Hamlets.')).toBeVisible();
    await expect(builder.locator('goodturn-request-board').getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(builder.getByText(`src="${demo.url}/embed/v1/request-board.js"`)).toBeVisible();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    await builder.getByLabel('Address of your Goodturn').fill('https://elsewhere.example');
    await builder.getByLabel('Address of your Goodturn').press('Tab');
    await expect(builder.getByText('src="https://elsewhere.example/embed/v1/request-board.js"')).toBeVisible();
    await expect(builder.getByText('This is the real board of Tower Hamlets.')).toBeVisible();
    expect((await seenOn(page)).breaches).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('writes a snippet for a copy of one’s own, which works where the zip is unpacked', async ({ page, request }) => {
    await page.goto('/docs/builder?channel=own&theme=govuk');
    const zip = await page.getByRole('region', { name: /^Get this zip/ }).textContent();
    const snippet = await page.getByRole('region', { name: 'Where it should be on your page' }).textContent();
    const files = unzipSync(await (await request.get(zip ?? '')).body());
    const host = await siteElsewhere({ head: '', body: snippet ?? '' });
    try {
      await page.route(/\/goodturn-\d/, (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        const contentType = types[name.slice(name.lastIndexOf('.') + 1)];
        const file = files[name];
        return file && contentType ? route.fulfill({ body: Buffer.from(file), contentType }) : route.fulfill({ status: 404 });
      });
      await page.goto(host.url);
      await expect(new BoardPage(page).requests.first()).toBeVisible();
      await expect(new BoardPage(page).askButton).toHaveCSS('background-color', 'rgb(15, 122, 82)');
    } finally {
      await host.stop();
    }
  });

  test('writes a component that React’s types take', async ({ page }) => {
    const chosen = {
      target: 'react',
      theme: 'govuk',
      level: '3',
      filters: 'q=fence',
      view: 'ask',
      fallback: 'Call {us} <now>',
      language: 'cy',
    };
    await page.goto(`/docs/builder?${new URLSearchParams(chosen)}`);
    const component = await page.getByRole('region', { name: 'As a component' }).textContent();
    expect(component).toContain('heading-level="3"');
    expect(complaintsAbout(component ?? '')).toEqual([]);
    // What it holds would be noticed.
    expect(complaintsAbout((component ?? '').replace('view="ask"', 'view="map"'))).toHaveLength(1);
  });
});
