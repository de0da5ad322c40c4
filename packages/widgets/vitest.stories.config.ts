import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, needChromium } from '../../scripts/chromium.mjs';

/** Every story as a test: it comes up, what it does can be done, and axe finds nothing. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [await storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
  resolve: { conditions: ['@goodturn/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: { include: ['lit/html.js', 'zod/mini', 'axe-core', 'msw'] },
  test: {
    name: 'stories',
    // Each story tidies up after itself: what all share is loaded once.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: await needChromium(),
          args: chromiumArguments,
        },
      }),
      viewport: { width: 1280, height: 900 },
      instances: [{ browser: 'chromium' }],
    },
  },
});
