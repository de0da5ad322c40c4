import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build as bundle } from 'esbuild';
import { examples } from '@goodturn/contract/examples';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpack from 'webpack';
import { chromiumArguments, needChromium } from '../../scripts/chromium.mjs';
import { currentVersion } from '../../scripts/release-version.mjs';
import { install, run, type Installed } from './install.js';
import { startSite } from './site.js';

const titles = (examples.requests.list[0]!.answer as { items: { title: string }[] }).items.map(({ title }) => title);
const tool = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const compiler = tool('typescript/bin/tsc');
const version = currentVersion();
let installed: Installed;
let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;

beforeAll(async () => {
  installed = await install();
  site = await startSite(installed.folder);
  browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumArguments });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (installed) rmSync(installed.folder, { recursive: true, force: true });
});

/** Opens a page of the site and gives what a person finds there; complaints of its console fail the test. */
async function open<Found>(path: string, look: (page: Page, warnings: readonly string[]) => Promise<Found>): Promise<Found> {
  const page = await browser.newPage();
  const [complaints, warnings]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  try {
    await page.goto(`${site.url}/${path}`);
    return await look(page, warnings);
  } finally {
    await page.close();
    expect(complaints).toEqual([]);
  }
}
/** Builds as `vite build` does, in a process of its own because Vite goes by the whole process's NODE_ENV. */
const buildWithVite = (mode: string): Promise<string> =>
  run(process.execPath, [tool('vite/bin/vite.js'), 'build', '--base', './', '--mode', mode], join(installed.folder, 'vite'), {
    NODE_ENV: mode,
  });

/** The requests on a board, as its links say them. */
async function listed(page: Page, tag = 'goodturn-request-board'): Promise<string[]> {
  const links = page.locator(`${tag} h3 a`);
  await links.first().waitFor();
  return (await links.allInnerTexts()).map((text) => text.trim());
}

const versionOf = async (node: string): Promise<string> => (await run(node, ['--version'], installed.folder)).trim();

describe('in Node, 20 and a newer one,', () => {
  it('an ES module lists what the mock answers', async () => {
    for (const node of installed.nodes) {
      const printed = await run(node, ['list.mjs'], join(installed.folder, 'node-esm'));
      expect(printed.trim().split('\n')).toEqual([await versionOf(node), ...titles, 'then 0']);
    }
  });

  it('a CommonJS program requires the same modules', async () => {
    for (const node of installed.nodes) {
      const printed = await run(node, ['list.cjs'], join(installed.folder, 'node-require'), { GOODTURN_URL: site.url });
      expect(printed.trim().split('\n')).toEqual(['/{community}/requests', `GoodturnRequestBoard ${version}`, ...titles]);
    }
  });

  it('the server that was installed knows its commands, and has the widgets’ files', async () => {
    const command = join(installed.folder, 'node_modules', '.bin', 'goodturn');
    const data = { GOODTURN_DATA: join(installed.folder, 'data') };
    for (const node of installed.nodes) {
      expect(await run(node, [command, 'help'], installed.folder, data)).toContain('goodturn serve');
      expect((await run(node, [command, 'embeds', 'list'], installed.folder, data)).trim()).toBe(`${version}  came with this server`);
    }
    // The embedded database opens as published too; once, because it takes seconds.
    expect(await run(installed.nodes.at(-1)!, [command, 'migrate'], installed.folder, data)).toMatch(/^Migrated: 0001-first, /);
  });

  it('the newer one is another', async () => {
    const versions = await Promise.all(installed.nodes.map(versionOf));
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('in a browser', () => {
  it('a page built by Vite shows the board, and says nothing', async () => {
    await buildWithVite('production');
    const found = await open('vite/dist/', async (page, warnings) => ({ requests: await listed(page), warnings }));
    expect(found).toEqual({ warnings: [], requests: titles });
  });

  it('a page built by Vite for development says what its tag lacks', async () => {
    await buildWithVite('development');
    const found = await open('vite/dist/?without-api', async (page, warnings) => ({ requests: await listed(page), warnings }));
    expect(found.requests).toEqual(titles);
    expect(found.warnings.filter((text) => text.startsWith('Goodturn'))).toEqual([
      `Goodturn: <goodturn-request-board>: It has no "api", so it asks this website (${site.url}): set "api" to the address of your Goodturn.`,
    ]);
  });

  it('a page built by webpack shows a board of the class alone, under a name of its own', async () => {
    const context = join(installed.folder, 'webpack');
    const stats = await promisify((done: (error: Error | null, stats?: webpack.Stats) => void) =>
      webpack({ context, entry: './main.js', mode: 'production', output: { path: join(context, 'dist') } }, done),
    )();
    expect(stats!.toJson({ all: false, errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
    const found = await open('webpack/', async (page) => ({
      requests: await listed(page, 'our-board'),
      defined: await page.evaluate(() => Boolean(customElements.get('goodturn-request-board'))),
    }));
    expect(found).toEqual({ requests: titles, defined: false });
  });

  it('a worker bundled by esbuild lists requests', async () => {
    const absWorkingDir = join(installed.folder, 'worker');
    await bundle({ absWorkingDir, entryPoints: ['worker.js'], outdir: 'dist', bundle: true, minify: true, logLevel: 'silent' });
    const found = await open('worker/', async (page) => {
      await page.locator('li').first().waitFor();
      return page.locator('li').allInnerTexts();
    });
    expect(found).toEqual(titles);
  });

  it('an import map shows the board without any bundler', async () => {
    expect(await open('import-map/', (page) => listed(page))).toEqual(titles);
  });
});

describe('what TypeScript says', () => {
  it('of plain TypeScript, React 19, Vue and Svelte, is what runs, and finds what is wrong', async () => {
    expect(await run(process.execPath, [compiler, '-p', 'types'], installed.folder)).toBe('');
  });
});
