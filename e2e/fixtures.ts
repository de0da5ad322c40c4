import { expect, test as base } from '@playwright/test';
import { BoardPage } from './pages/board-page.js';
import { Outbox } from './pages/outbox.js';
import { startDemo, type DatabaseKind, type DemoServer } from './server.js';

export interface ServerOptions {
  /** Which database the server under test runs on; the project sets it. */
  database: DatabaseKind;
}

interface ServerFixtures extends ServerOptions {
  /** One demonstration for all journeys of a worker. */
  demo: DemoServer;
}

interface JourneyFixtures {
  /** The council page with the board. */
  board: BoardPage;
  /** The e-mails that the demonstration sent. */
  outbox: Outbox;
}

export const test = base.extend<JourneyFixtures, ServerFixtures>({
  database: ['pglite', { option: true, scope: 'worker' }],
  demo: [
    async ({ database }, use) => {
      const demo = await startDemo(database);
      await use(demo);
      expect(await demo.stop(), 'the exit code after Ctrl-C').toBe(0);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  board: async ({ page }, use) => use(new BoardPage(page)),
  outbox: async ({ demo }, use) => use(new Outbox(demo.url)),
});

export { expect };
