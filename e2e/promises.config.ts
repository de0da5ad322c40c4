import { defineConfig } from '@playwright/test';
import { chromiumArguments } from '../scripts/chromium.mjs';
import type { ServerOptions } from './fixtures.js';
import journeys from './playwright.config.js';

/** What every element promises, as it is published, on a page of somebody else with the mock for an API: no server runs. */
export default defineConfig<object, ServerOptions>({
  ...journeys,
  testDir: './promises',
  snapshotPathTemplate: '{testDir}/seen/{arg}{ext}',
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide' } },
  use: {
    ...journeys.use,
    launchOptions: {
      ...journeys.use?.launchOptions,
      // Letters are drawn as the font has them, not as the machine's settings for fonts would.
      args: [...chromiumArguments, '--font-render-hinting=none', '--disable-lcd-text'],
    },
  },
  projects: [{ name: 'promises' }],
});
