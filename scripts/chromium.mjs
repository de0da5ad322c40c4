import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, withProgress } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const places = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** What our browser tests do without. Of several lists Chromium reads the last, so Playwright's stand in it too. */
const withoutFeatures = [
  // Each opens a page of its own behind the address bar of every new window, which cost more than what the tests look at.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** How every Chromium of the tests is started: in a container, without calls home, without what only a person's window needs. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  `--disable-features=${withoutFeatures.join(',')}`,
];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'ENOTDIR') return false;
    throw error;
  }
};

/**
 * Where a Chromium is: `CHROMIUM_PATH`, else one that is installed, else the one that Playwright downloaded.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", where there is no program: set it to a Chromium or Chrome, or leave it out.`);
  }
  const paths = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const installed = [...paths.flatMap((path) => names.map((name) => join(path, name))), ...(places[process.platform] ?? [])].find(
    isProgram,
  );
  if (installed) return installed;
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath()].find(isProgram);
}

/**
 * A Chromium, installed by the system's own package where we may (root on Debian), else a sentence that says what to do.
 * @returns {Promise<string>}
 */
export async function needChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await withProgress('Installing Chromium for the browser tests, a few minutes', async () => {
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
    });
    const now = await findChromium();
    if (now) return now;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome: install one (on Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to where it is.',
  );
}
