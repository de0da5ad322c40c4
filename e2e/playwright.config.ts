import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import type { ServerOptions } from './fixtures.js';

const report = process.env['GOODTURN_TEST_REPORT'];
const chromium = await findChromium();

/** Journeys run twice: on the embedded database and on PostgreSQL. `GOODTURN_E2E_DATABASE` chooses one. */
const databases = (['pglite', 'postgres'] as const).filter((name) => (process.env['GOODTURN_E2E_DATABASE'] ?? name) === name);

/** Journeys of what stands on a page, whatever the database: they run once. */
const ofPages = ['access', 'examples-php', 'host-page', 'versions'];

export default defineConfig<object, ServerOptions>({
  testDir: './journeys',
  testMatch: '**/*.test.ts',
  outputDir: './test-results',
  fullyParallel: false,
  // Two cores carry two browsers and two servers.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: chromiumArguments,
    },
  },
  projects: databases.map((database) => ({
    name: database,
    use: { database },
    ...(database === 'postgres' && databases.length > 1 && { testIgnore: ofPages.map((name) => `**/${name}.test.ts`) }),
  })),
});
