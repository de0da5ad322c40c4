import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepSignIn, mockFetch, signedInAs, type PersonName, type Scenario } from '@goodturn/mock';
import type { Page } from '@playwright/test';

const embed = fileURLToPath(new URL('../../packages/widgets/dist/embed/', import.meta.url));
/** Where the API and the widgets' files are. */
export const goodturn = 'https://goodturn.example';
export const website = 'https://council.example/';
/** What a strict website needs, and no more. */
export const strict = `default-src 'none'; script-src ${goodturn}; connect-src ${goodturn}; require-trusted-types-for 'script'; trusted-types lit-html`;

const later = '2099-01-01T00:00:00Z';
const unending = { accessTokenExpiresAt: later, refreshTokenExpiresAt: later, receivedAt: 0 };

/** Somebody's website, as its people would write it. */
export interface Website {
  /** Path of the widgets' file below `/embed/v1/`, or its whole address. Default: the request board's own. */
  readonly scripts?: readonly string[];
  readonly body: string;
  /** Content security policy. Default: the strict one. */
  readonly policy?: string;
  readonly language?: string;
  /** What plays the API. */
  readonly scenarios?: readonly Scenario[];
  readonly person?: PersonName;
  /** Changes a widget's file on its way; undefined leaves it as it is, null loses it. */
  readonly meddle?: (name: string, content: string) => string | null | undefined;
}

/** Folders that hold the widgets' files: on the Goodturn by version, or on the website itself. */
const inFolder = /\/(?:embed\/[^/]+|goodturn-\d[^/]*)\/([^?#]+)/;
const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

/**
 * Puts a website on the browser's network: its page, the built files and the mock's API, each from where a page would have it.
 * @returns names of the widgets' files that were asked for, in order
 */
export async function open(page: Page, { scripts = ['request-board.js'], meddle, ...site }: Website, hash = ''): Promise<string[]> {
  const asked: string[] = [];
  const kept: [string, string][] = [];
  const api = mockFetch(...(site.person ? [signedInAs(site.person)] : []), ...(site.scenarios ?? []));
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
  await page.route(inFolder, async (route) => {
    const name = inFolder.exec(route.request().url())?.[1] ?? '';
    asked.push(name);
    const content = existsSync(join(embed, name)) ? readFileSync(join(embed, name), 'utf8') : null;
    const given = content === null ? null : (meddle?.(name, content) ?? (meddle?.(name, content) === null ? null : content));
    await route.fulfill(
      given === null
        ? { status: 404, headers: open, body: '' }
        : { status: 200, headers: { ...open, 'content-type': types[name.replace(/.*\./, '')] ?? 'text/plain' }, body: given },
    );
  });
  await page.route(`${goodturn}/v1/**`, async (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: open });
    const body = request.postDataBuffer();
    const answer = await api(
      new Request(request.url(), {
        method: request.method(),
        headers: await request.allHeaders(),
        ...(body && { body: new Uint8Array(body) }),
      }),
    );
    await route.fulfill({
      status: answer.status,
      headers: { ...Object.fromEntries(answer.headers), ...open },
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  const tags = scripts
    .map((name) => `<script type="module" src="${name.startsWith('https:') ? name : `${goodturn}/embed/v1/${name}`}"></script>`)
    .join('\n');
  await page.route(`${website}**`, (route) => {
    if (inFolder.test(route.request().url())) return route.fallback();
    return route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': site.policy ?? strict },
      body: `<!doctype html><html lang="${site.language ?? 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>The council</title>${tags}</head><body><main><h1>The council</h1>${site.body}</main></body></html>`,
    });
  });
  if (site.person) {
    keepSignIn(site.person, {
      baseUrl: goodturn,
      community: 'tower-hamlets',
      // The page's clock may stand on another day than ours.
      storage: { setItem: (key, value) => void kept.push([key, JSON.stringify({ ...JSON.parse(value), ...unending })]) },
    });
    await page.addInitScript((entries) => entries.forEach(([key, value]) => sessionStorage.setItem(key, value)), kept);
  }
  await page.goto(website + hash);
  return asked;
}
