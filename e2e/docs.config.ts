import { defineConfig } from '@playwright/test';
import type { ServerOptions } from './fixtures.js';
import journeys from './playwright.config.js';

/** What the docs say and show. It hangs on no database, so that it runs on one. */
export default defineConfig<object, ServerOptions>({
  ...journeys,
  testDir: './docs',
  projects: [{ name: 'docs', use: { database: 'pglite' } }],
});
