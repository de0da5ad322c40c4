import { readFile, writeFile } from 'node:fs/promises';
import { playwright } from '@vitest/browser-playwright';
import type { Page } from 'playwright-core';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { chromiumArguments, needChromium } from '../../scripts/chromium.mjs';
import type { Manifest } from './build-manifest.mjs';
import type { Tested } from './src/testing/tested.js';

/** Makes the browser say that its reader asked for other colours or less motion; null is what it says by itself. */
const emulateMedia: BrowserCommand<[media: NonNullable<Parameters<Page['emulateMedia']>[0]>]> = ({ page }, media) =>
  page.emulateMedia(media);

const testedFile = new URL('../../docs/tested.json', import.meta.url);

/** What the docs say was tested. With GOODTURN_RECORD set they say from now on what was tested just now. */
const recordedTests: BrowserCommand<[now: Tested]> = async (_, now) => {
  if (process.env['GOODTURN_RECORD']) {
    const { format } = await import('prettier');
    await writeFile(testedFile, await format(JSON.stringify(now), { parser: 'json', printWidth: 140 }));
  }
  return JSON.parse(await readFile(testedFile, 'utf8')) as Tested;
};

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
        recordedTests,
      },
      instances: [{ browser: 'chromium' }],
    },
  },
});
