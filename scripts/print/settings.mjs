import { bundled } from './bundled.mjs';
import { cell, code } from './api.mjs';

/** The table of what the environment may set, as the server itself words it. */
export async function printSettings() {
  const { settings } = await bundled('packages/server', `export { settings } from './src/settings.js';`);
  return [
    '| setting | what it does | usual |',
    '|---|---|---|',
    ...Object.entries(settings).map(([name, { does, usual }]) => `| ${code(name)} | ${cell(does)} | ${cell(usual)} |`),
  ].join('\n');
}
