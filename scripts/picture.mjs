// Takes the README's picture of the board again, from the demonstration as it is built: npm run picture.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { chromiumArguments, needChromium } from './chromium.mjs';
import { root } from './run.mjs';

await build();
const data = mkdtempSync(join(tmpdir(), 'goodturn-picture-'));
const { DATABASE_URL: _, ...environment } = process.env;
const server = spawn(process.execPath, ['packages/server/dist/cli.js', 'demo'], {
  cwd: root,
  env: { ...environment, PORT: '0', GOODTURN_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  let address;
  for await (const line of createInterface({ input: server.stdout })) {
    address = /^Goodturn is ready: (\S+)$/.exec(line)?.[1];
    if (address) break;
  }
  if (!address) throw new Error('The demonstration did not start: see above.');
  const browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumArguments });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
  await page.goto(address);
  await page.locator('goodturn-request-board').getByRole('listitem').nth(3).waitFor();
  const path = fileURLToPath(new URL('docs/picture-board.png', root));
  await page.screenshot({ path });
  await browser.close();
  console.log(`The picture is in ${path}.`);
} finally {
  const ended = new Promise((resolve) => server.once('close', resolve));
  if (server.exitCode === null) server.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
}
