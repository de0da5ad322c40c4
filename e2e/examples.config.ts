import { defineConfig } from '@playwright/test';
import type { ServerOptions } from './fixtures.js';
import journeys from './playwright.config.js';

/** The examples, built as whoever copies one builds it, against the built server. */
export default defineConfig<object, ServerOptions>({
  ...journeys,
  testDir: './examples',
  // One server and one browser: starting a second of each takes longer than what it would save.
  workers: 1,
  projects: [{ name: 'examples', use: { database: 'pglite' } }],
});
