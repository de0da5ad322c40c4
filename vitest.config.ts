import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Packages read each other's source, so that a test never runs yesterday's build. */
const fromSource = {
  resolve: { conditions: ['@goodturn/source', 'module', 'node', 'development|production'] },
  ssr: {
    resolve: {
      conditions: ['@goodturn/source', 'module', 'node', 'development|production'],
      externalConditions: ['@goodturn/source', 'node'],
    },
  },
};
const widgets = fileURLToPath(new URL('packages/widgets/vitest.config.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          environment: 'node',
          // Scripts format and write: on a busy machine that takes longer than vitest's five seconds.
          testTimeout: 60_000,
          include: ['packages/{sdk,mock,locales}/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['scripts/checks/{packages,php,readme}.test.ts'],
        },
      },
      { ...fromSource, test: { name: 'contract', environment: 'node', include: ['packages/contract/src/**/*.test.ts'] } },
      {
        ...fromSource,
        test: {
          name: 'server',
          environment: 'node',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          pool: 'forks',
          // An embedded database takes seconds to open and 400 MB: two at once are what two cores carry.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'readme',
          environment: 'node',
          include: ['scripts/checks/readme.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { ...fromSource, test: { name: 'php', environment: 'node', include: ['scripts/checks/php.test.ts'], testTimeout: 60_000 } },
      {
        // No conditions of ours: these tests see what is published as anybody else does.
        test: {
          name: 'packages',
          environment: 'node',
          include: ['scripts/checks/packages.test.ts', 'e2e/consumers/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      ...(existsSync(widgets) ? [widgets] : []),
    ],
  },
});
