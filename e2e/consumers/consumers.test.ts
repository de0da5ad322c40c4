import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from '@goodturn/contract/examples';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
/** What takes seconds of its own and hangs on nothing else, from the start on. */
let migrated: Promise<string>;
let typesChecked: Promise<string>;

/** A test waits for it and shows how it failed; until then that must not end the run. */
function begun<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

beforeAll(async () => {
  installed = await install();
  typesChecked = begun(run(process.execPath, [compiler, '-p', 'types'], installed.folder));
  // The embedded database opens as published too; once, because it takes seconds.
  const data = { GOODTURN_DATA: join(installed.folder, 'migrated') };
  migrated = begun(run(installed.nodes[1]!, [goodturn(), 'migrate'], installed.folder, data));
  site = await startSite(installed.folder);
  browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumArguments });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await Promise.allSettled([typesChecked, migrated]);
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
const goodturn = (): string => join(installed.folder, 'node_modules', '.bin', 'goodturn');

/** Builds as `vite build` does, in a process of its own because Vite goes by the whole process's NODE_ENV. */
const buildWithVite = (node: string, mode: string): Promise<string> =>
  run(node, [tool('vite/bin/vite.js'), 'build', '--base', './', '--mode', mode], join(installed.folder, 'vite'), { NODE_ENV: mode });

/** Builds with each Node in turn and looks at what comes of it: both have to make the same. */
async function withEach<Found>(build: (node: string) => Promise<unknown>, look: () => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  for (const node of installed.nodes) {
    await build(node);
    found.push(await look());
  }
  return found;
}

/** The requests on a board, as its links say them. */
async function listed(page: Page, tag = 'goodturn-request-board'): Promise<string[]> {
  const links = page.locator(`${tag} h3 a`);
  await links.first().waitFor();
  return (await links.allInnerTexts()).map((text) => text.trim());
}

const versionOf = async (node: string): Promise<string> => (await run(node, ['--version'], installed.folder)).trim();

describe('in Node, 20 and a newer one,', () => {
  it('which are these two', async () => {
    const [oldest = '', newer = '', ...more] = await Promise.all(installed.nodes.map(versionOf));
    expect([oldest.split('.')[0], Number(newer.slice(1).split('.')[0]) > 20, more]).toEqual(['v20', true, []]);
  });

  it('an ES module lists what the mock answers', async () => {
    for (const node of installed.nodes) {
      const printed = await run(node, ['list.mjs'], join(installed.folder, 'node-esm'));
      expect(printed.trim().split('\n')).toEqual([await versionOf(node), ...titles, 'then 0']);
    }
  });

  it('the light client names wrong options while somebody develops, and takes them in use', async () => {
    const printed = async (...conditions: string[]) =>
      (await run(installed.nodes[1]!, [...conditions, 'light.mjs'], join(installed.folder, 'node-esm'))).trim().split('\n');
    expect(await printed()).toEqual(['taken', 'called']);
    expect(await printed('--conditions=development')).toEqual([
      expect.stringMatching(/^OptionError: createClient: there is no option "timeout"\. There are baseUrl, community, /),
      expect.stringMatching(/^call: "idempotencyKey" must be 1 to 253 letters/),
    ]);
  });

  it('a CommonJS program requires the same modules', async () => {
    for (const node of installed.nodes) {
      const printed = await run(node, ['list.cjs'], join(installed.folder, 'node-require'), { GOODTURN_URL: site.url });
      expect(printed.trim().split('\n')).toEqual(['/{community}/requests', `GoodturnRequestBoard ${version}`, ...titles]);
    }
  });

  it('the server that was installed knows its commands, and has the widgets’ files', async () => {
    const data = { GOODTURN_DATA: join(installed.folder, 'data') };
    for (const node of installed.nodes) {
      expect(await run(node, [goodturn(), 'help'], installed.folder, data)).toContain('goodturn serve');
      expect((await run(node, [goodturn(), 'embeds', 'list'], installed.folder, data)).trim()).toBe(`${version}  came with this server`);
    }
    expect(await migrated).toMatch(/^Migrated: 0001-first, /);
  });
});

/** Runs a project's own `build.cjs`, with our bundlers; what it prints is a complaint. */
const runBuild = async (node: string, project: string): Promise<void> => {
  const tools = { NODE_PATH: tool('') };
  expect(await run(node, ['build.cjs'], join(installed.folder, project), tools)).toBe('');
};

const bothTimes = <Value>(value: Value): Value[] => [value, value];

describe('in a browser', () => {
  it('a page built by Vite shows the board, and says nothing', async () => {
    const found = await withEach(
      (node) => buildWithVite(node, 'production'),
      () => open('vite/dist/', async (page, warnings) => ({ requests: await listed(page), warnings })),
    );
    expect(found).toEqual(bothTimes({ warnings: [], requests: titles }));
  });

  it('a page that is tried without a Goodturn shows what the mock answers in the browser', async () => {
    const msw = join(installed.folder, 'node_modules', '.bin', 'msw');
    await run(process.execPath, [msw, 'init', 'vite/public', '--no-save'], installed.folder);
    await buildWithVite(process.execPath, 'production');
    expect(await open('vite/dist/mocked.html', (page) => listed(page))).toEqual(titles);
    await open('vite/dist/mocked.html?empty', (page) => page.getByText('Nobody needs help just now').waitFor());
  });

  it('a page built by Vite for development says what its tag lacks', async () => {
    const found = await withEach(
      (node) => buildWithVite(node, 'development'),
      () => open('vite/dist/?without-api', async (page, warnings) => ({ requests: await listed(page), warnings })),
    );
    expect(found.map(({ requests }) => requests)).toEqual(bothTimes(titles));
    expect(found.map(({ warnings }) => warnings.filter((text) => text.startsWith('Goodturn')))).toEqual(
      bothTimes([
        `Goodturn: <goodturn-request-board>: It has no "api", so it asks this website (${site.url}): set "api" to the address of your Goodturn.`,
      ]),
    );
  });

  it('a page built by webpack shows a board of the class alone, under a name of its own', async () => {
    const found = await withEach(
      (node) => runBuild(node, 'webpack'),
      () =>
        open('webpack/', async (page) => ({
          requests: await listed(page, 'our-board'),
          defined: await page.evaluate(() => Boolean(customElements.get('goodturn-request-board'))),
        })),
    );
    expect(found).toEqual(bothTimes({ requests: titles, defined: false }));
  });

  it('a worker bundled by esbuild lists requests', async () => {
    const found = await withEach(
      (node) => runBuild(node, 'worker'),
      () =>
        open('worker/', async (page) => {
          await page.locator('li').first().waitFor();
          return page.locator('li').allInnerTexts();
        }),
    );
    expect(found).toEqual(bothTimes(titles));
  });

  it('an import map shows the board without any bundler', async () => {
    expect(await open('import-map/', (page) => listed(page))).toEqual(titles);
  });
});

describe('what TypeScript says', () => {
  it('of plain TypeScript, React 19, Vue and Svelte, is what runs, and finds what is wrong', async () => {
    expect(await typesChecked).toBe('');
  });
});
