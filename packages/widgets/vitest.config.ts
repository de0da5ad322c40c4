import { playwright } from '@vitest/browser-playwright';
import type { Page } from 'playwright-core';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { chromiumArguments, needChromium } from '../../scripts/chromium.mjs';
import type { Manifest } from './build-manifest.mjs';

/** Makes the browser say that its reader asked for other colours or less motion; null is what it says by itself. */
const emulateMedia: BrowserCommand<[media: NonNullable<Parameters<Page['emulateMedia']>[0]>]> = ({ page }, media) =>
  page.emulateMedia(media);

export default defineConfig({
  resolve: { conditions: ['@goodturn/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: { include: ['lit/html.js', 'zod/mini', 'axe-core', 'msw'] },
  test: {
    name: 'widgets',
    include: ['src/**/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await needChromium(), args: chromiumArguments } }),
      // Read only by the test that asks: the compiler that reads the sources takes a while to load.
      commands: {
        printManifest: async (): Promise<Manifest> => (await import('./build-manifest.mjs')).printManifest(),
        emulateMedia,
      },
      instances: [{ browser: 'chromium' }],
    },
  },
});
