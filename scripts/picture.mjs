// Takes the pictures of the README and the guides again, from the demonstration as it is built: npm run picture.
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
  const shows = {
    board: ['/', 'goodturn-request-board [part=request] >> nth=3'],
    signup: ['/volunteer.html#goodturn/volunteer/you', 'goodturn-volunteer-signup input >> nth=0'],
    roles: ['/roles.html', 'goodturn-opportunity-list [part=role] >> nth=1'],
  };
  for (const [name, [place, there]] of Object.entries(shows)) {
    await page.goto(address + place);
    await page.locator(there).waitFor();
    const path = fileURLToPath(new URL(`docs/picture-${name}.png`, root));
    await page.screenshot({ path });
    console.log(`A picture is in ${path}.`);
  }
  await browser.close();
} finally {
  const ended = new Promise((resolve) => server.once('close', resolve));
  if (server.exitCode === null) server.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
}
