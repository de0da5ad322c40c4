import { defineConfig } from '@playwright/test';
import type { ServerOptions } from './fixtures.js';
import journeys from './playwright.config.js';

/** The examples, built as whoever copies one builds it, against the built server. */
export default defineConfig<object, ServerOptions>({
  ...journeys,
  testDir: './examples',
  projects: [{ name: 'examples', use: { database: 'pglite' } }],
});
