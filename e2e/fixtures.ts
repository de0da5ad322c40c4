import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { BoardPage } from './pages/board-page.js';
import { Neighbour } from './pages/neighbour.js';
import { Outbox } from './pages/outbox.js';
import { startDemo, type DatabaseKind, type DemoServer } from './server.js';

export interface ServerOptions {
  /** Which database the server under test runs on; the project sets it. */
  database: DatabaseKind;
}

interface ServerFixtures extends ServerOptions {
  /** One demonstration for all journeys of a worker. */
  demo: Pick<DemoServer, 'url' | 'embeds'>;
}

interface JourneyFixtures {
  /** The council page with the board. */
  board: BoardPage;
  /** The e-mails that the demonstration sent. */
  outbox: Outbox;
  /** Somebody with a browser and an e-mail address of their own, at the council's page or another website; the name is the one that others see. */
  neighbour: (name: string, email?: string, website?: string) => Promise<Neighbour>;
}

/** A demonstration that already runs, so that whoever writes a journey need not wait for one. */
const running = process.env['GOODTURN_E2E_URL'];
/** Where it keeps added releases, unless that is the usual folder of a clone. */
const runningEmbeds = process.env['GOODTURN_E2E_EMBEDS'] ?? fileURLToPath(new URL('../.goodturn/embeds', import.meta.url));

let addresses = 0;
/** Nobody had it before, on this server or an earlier one: codes are counted by address. */
const freshEmail = (name: string): string => `${name.toLowerCase().split(' ')[0]}.${Date.now().toString(36)}${++addresses}@example.org`;

export const test = base.extend<JourneyFixtures, ServerFixtures>({
  database: ['pglite', { option: true, scope: 'worker' }],
  demo: [
    async ({ database }, use) => {
      if (running !== undefined) return use({ url: running, embeds: runningEmbeds });
      const demo = await startDemo(database);
      await use(demo);
      expect(await demo.stop(), 'the exit code after Ctrl-C').toBe(0);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  board: async ({ page }, use) => use(new BoardPage(page)),
  outbox: async ({ demo }, use) => use(new Outbox(demo.url)),
  neighbour: async ({ browser, contextOptions, baseURL, outbox }, use) => {
    const opened: Neighbour[] = [];
    await use(async (name, email = freshEmail(name), website = baseURL) => {
      const context = await browser.newContext({ ...contextOptions, ...(website !== undefined && { baseURL: website }) });
      const one = new Neighbour(name, email, await context.newPage(), outbox);
      opened.push(one);
      return one;
    });
    for (const { page } of opened) await page.context().close();
  },
});

export { expect };
