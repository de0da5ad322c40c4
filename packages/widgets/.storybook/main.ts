import type { StorybookConfig } from '@storybook/web-components-vite';
import { customElements } from './manifest.ts';

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (settings) => ({
    ...settings,
    plugins: [settings.plugins, customElements()],
    // The packages' sources, as in all tests.
    resolve: { ...settings.resolve, conditions: ['@goodturn/source', 'module', 'browser', 'development|production'] },
    build: { ...settings.build, chunkSizeWarningLimit: 4000 },
  }),
};
export default config;
