import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { TestApi, Refusal } from '../testing/api.js';
import { until } from '../testing/screen.js';
import './define.js';

const api = 'https://goodturn.example';
const hash = `sha384-${'A'.repeat(64)}`;
const files = { 'request-board.js': hash };
const govuk = 'goodturn-request-board::part(button) { background: #0f7a52; color: #ffffff }';
const realFetch = globalThis.fetch;

/** The files beside the API, and the API. */
function play(board = new TestApi()): TestApi {
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (board.offline) return Promise.reject(new TypeError('Failed to fetch'));
    if (pathname === '/embed/v1/integrity.json') return Promise.resolve(Response.json({ version: '1.2.3', files }));
    if (pathname.endsWith('/govuk.css')) return Promise.resolve(new Response(govuk));
    if (pathname.startsWith('/embed/')) return Promise.resolve(new Response('', { status: 404 }));
    return board.fetch(input, init);
  };
  return board;
}

let builder: HTMLElementTagNameMap['goodturn-embed-builder'];
const root = (): ShadowRoot => builder.renderRoot;
const text = (): string => (root().textContent ?? '').replace(/\s+/g, ' ');
const sees = (words: string) => until(() => text().includes(words), root());
const codes = (): string[] => [...root().querySelectorAll('code')].map(({ textContent }) => textContent ?? '');

async function open(query = '', attributes: Record<string, string> = { api, community: 'tower-hamlets' }): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${query}`);
  builder = document.createElement('goodturn-embed-builder');
  for (const [name, value] of Object.entries(attributes)) builder.setAttribute(name, value);
  document.body.append(builder);
  await builder.updateComplete;
}

async function set(label: string, value: string): Promise<void> {
  const control = [...root().querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.control as HTMLInputElement;
  if (control.type === 'radio') return control.click();
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await builder.updateComplete;
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(builder, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

afterEach(() => {
  builder.remove();
  globalThis.fetch = realFetch;
  document.documentElement.removeAttribute('style');
  history.replaceState(null, '', location.pathname);
});

describe('the builder', () => {
  it('shows the element live, and what to copy, and keeps it in the address', async () => {
    play();
    await open();
    await sees('This is Tower Hamlets');
    const board = root().querySelector('goodturn-request-board')!;
    expect(board.getAttribute('community')).toBe('tower-hamlets');
    await sees('Buttons have a contrast of');
    await set('Colour of what can be pressed', '#ffff00');
    await sees('#ffff00 could not be read here, so');
    await set('Theme', 'govuk');
    await until(() => {
      builder.requestUpdate();
      return getComputedStyle(board.shadowRoot!.querySelector('[part~=button]')!).backgroundColor === 'rgb(15, 122, 82)';
    }, root());
    await set('One version with its hash: you change both when you have looked at a newer one', '');
    await until(() => codes()[0]?.includes(`integrity="${hash}"`), root());
    expect(codes()[0]).toContain('/embed/1.2.3/themes/govuk.css');
    expect(codes().join()).toContain('style-src https://goodturn.example;');
    expect(location.search).toBe('?api=https%3A%2F%2Fgoodturn.example&community=tower-hamlets&accent=%23ffff00&theme=govuk&channel=pinned');
    await set('WordPress', '');
    await until(() => codes().some((code) => code.startsWith('[goodturn_request_board')), root());
  });

  it('says what is missing in a pasted policy, and mends it', async () => {
    play();
    await open();
    await sees('Your policy, to see');
    await set('Your policy, to see what is missing', "Content-Security-Policy: default-src 'self'");
    await sees('default-src blocks the script itself');
    expect(codes().at(-1)).toBe(`Content-Security-Policy: default-src 'self'; script-src 'self' ${api}; connect-src 'self' ${api}`);
    await set('Your policy, to see what is missing', codes().at(-1)!);
    await sees('Your policy lets all through');
    await set('Your policy, to see what is missing', 'what is this?');
    await sees('This does not look like a policy');
  });

  it.each([
    ['Address of your Goodturn', 'http://goodturn.example', 'Enter an address that begins with https://'],
    ['Community', 'Tower Hamlets', 'Enter small letters, numbers and hyphens'],
    ['Colour of what can be pressed', 'green', 'Enter # and three or six'],
    ['Where that leads', 'javascript:alert(1)', 'Enter a link that begins'],
  ])('says at “%s” what is wrong with %s', async (label, value, sentence) => {
    play();
    await open();
    await sees('This is Tower Hamlets');
    await set(label, value);
    await sees(sentence);
    await sees('Mend what is marked above');
    expect(root().querySelectorAll('[aria-invalid=true]')).toHaveLength(1);
    expect(codes()).toEqual([]);
  });

  it('says that nothing answers, and that there is no such community', async () => {
    const board = play();
    board.offline = true;
    await open();
    await sees('No Goodturn answers at https://goodturn.example');
    board.offline = false;
    board.on('communities.get', () => Promise.reject(new Refusal(404, 'community-not-found')));
    await set('Community', 'nowhere');
    await sees('has no community “nowhere”');
    expect(codes()).toEqual([]);
  });

  it('says that there is no such version', async () => {
    play();
    await open('?channel=pinned&version=9.9.9');
    await sees('https://goodturn.example does not have version 9.9.9. Its newest is 1.2.3');
    await set('Number of the version', '');
    await until(() => codes()[0]?.includes(hash), root());
  });

  it.each([
    ['wide and light', 1280, ''],
    ['narrow and dark', 360, 'color-scheme: dark; background: #161312; color: #f3ece5'],
    ['narrow with text of 200%', 360, 'font-size: 32px'],
  ])('can be used by everybody, %s', async (_, width, styles) => {
    await page.viewport(width, 900);
    document.documentElement.style.cssText = styles;
    play();
    await open('?theme=govuk&channel=own');
    await sees('Buttons have a contrast of');
    await set('Your policy, to see what is missing', "script-src 'self' 'strict-dynamic'; default-src 'none'");
    await set('Community', 'Tower Hamlets');
    await set('Community', 'tower-hamlets');
    await sees('Buttons have a contrast of');
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
