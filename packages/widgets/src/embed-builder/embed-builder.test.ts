import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Refusal, TestApi } from '../testing/api.js';
import { bench } from '../testing/bench.js';
import { hash, set } from '../testing/builder.js';
import { tidy, until, type Stage } from '../testing/stage.js';

const api = 'https://goodturn.example';
const codes = ({ root }: Stage): string[] => [...root.querySelectorAll('code')].map(({ textContent }) => textContent ?? '');

afterEach(() => {
  tidy();
  document.documentElement.removeAttribute('style');
});

describe('the builder', () => {
  it('shows the element live, and what to copy, and keeps it in the address', async () => {
    const screen = await bench();
    await screen.sees('This is the real board of Tower Hamlets');
    const board = screen.root.querySelector('goodturn-request-board')!;
    expect(board.getAttribute('community')).toBe('tower-hamlets');
    await screen.sees('Buttons have a contrast of');
    await set(screen, 'Colour of buttons and links', '#ffff00');
    await screen.sees('#ffff00 would be hard to read here, so');
    await set(screen, 'Theme', 'govuk');
    await until(() => {
      screen.element.requestUpdate();
      return getComputedStyle(board.shadowRoot!.querySelector('[part~=button]')!).backgroundColor === 'rgb(15, 122, 82)';
    }, screen.root);
    await set(screen, 'One version that never changes, checked by its hash: you decide when to take a newer one', '');
    await until(() => codes(screen)[0]?.includes(`integrity="${hash}"`), screen.root);
    expect(codes(screen)[0]).toContain('/embed/1.2.3/themes/govuk.css');
    expect(codes(screen).join()).toContain('style-src https://goodturn.example;');
    expect(location.search).toBe('?api=https%3A%2F%2Fgoodturn.example&community=tower-hamlets&accent=%23ffff00&theme=govuk&channel=pinned');
    await set(screen, 'WordPress', '');
    await until(() => codes(screen).some((code) => code.startsWith('[goodturn_request_board')), screen.root);
    expect(codes(screen)[0]).toContain('Which version: A fixed version\nNumber of the fixed version: 1.2.3');
  });

  it('shows the roles of one organisation, and then the sign-up, each with what it can be told', async () => {
    const screen = await bench();
    await screen.sees('This is the real board of Tower Hamlets');
    await set(screen, 'Begin with', 'yours');
    await set(screen, 'Element', 'goodturn-opportunity-list');
    await screen.sees('These are the real roles of Tower Hamlets');
    const select = [...screen.root.querySelectorAll('select')].find(({ name }) => name === 'organisation')!;
    const [, first] = [...select.options].map(({ value }) => value);
    await set(screen, 'Organisation', first!);
    await until(() => codes(screen)[0]?.includes(`organisation="${first}"`), screen.root);
    expect(codes(screen)[0]).toContain(
      `href="${api}/c/tower-hamlets/opportunities?organisation=${first}">See the roles on their own page</a>`,
    );
    expect(screen.root.querySelector('goodturn-opportunity-list')?.getAttribute('organisation')).toBe(first);
    expect(codes(screen)[0]).not.toContain('yours');
    expect(await screen.faults()).toEqual([]);
    await set(screen, 'Element', 'goodturn-volunteer-signup');
    await screen.sees('This is the real sign-up of Tower Hamlets');
    expect(codes(screen)[0]).toContain(`<goodturn-volunteer-signup community="tower-hamlets">`);
    expect(screen.text).not.toContain('Every organisation');
  });

  it('offers a copy of one’s own only where the website can hold one', async () => {
    const screen = await bench('?target=drupal');
    await screen.sees('This is the real board of Tower Hamlets');
    const own = 'Your own copy: a folder that you put on your website';
    expect(screen.text).not.toContain(own);
    await set(screen, 'Plain HTML', '');
    await set(screen, own, '');
    await until(() => codes(screen)[1]?.includes('src="/goodturn-1.2.3/request-board.js"'), screen.root);
    await set(screen, 'WordPress', '');
    await screen.sees('The plugin for this website loads its files from your Goodturn, so it cannot use your own copy');
    expect(codes(screen)).toEqual([]);
    await set(screen, 'The newest: gets every correction by itself', '');
    await until(() => codes(screen)[0]?.includes('Which version: The newest'), screen.root);
    expect(screen.text).not.toContain(own);
  });

  it('says what is missing in a pasted policy, and mends it', async () => {
    const screen = await bench();
    await screen.sees('Your policy, to see');
    await set(screen, 'Your policy, to see what is missing', "Content-Security-Policy: default-src 'self'");
    await screen.sees('default-src blocks the script, so the element never appears');
    expect(codes(screen).at(-1)).toBe(`Content-Security-Policy: default-src 'self'; script-src 'self' ${api}; connect-src 'self' ${api}`);
    await set(screen, 'Your policy, to see what is missing', codes(screen).at(-1)!);
    await screen.sees('Your policy allows all that is needed');
    await set(screen, 'Your policy, to see what is missing', 'what is this?');
    await screen.sees('This does not look like a policy');
  });

  it.each([
    ['Address of your Goodturn', 'http://goodturn.example', 'Enter an address that begins with https://'],
    ['Community', 'Tower Hamlets', 'Enter small letters, numbers and hyphens'],
    ['Colour of buttons and links', 'green', 'Enter # and three or six'],
    ['The link below those words', 'javascript:alert(1)', 'Enter a link that begins'],
  ])('says at “%s” what is wrong with %s', async (label, value, sentence) => {
    const screen = await bench();
    await screen.sees('This is the real board of Tower Hamlets');
    await set(screen, label, value);
    await screen.sees(sentence);
    await screen.sees('Change what is marked above');
    expect(screen.root.querySelectorAll('[aria-invalid=true]')).toHaveLength(1);
    expect(codes(screen)).toEqual([]);
  });

  it('says that nothing answers, and that there is no such community', async () => {
    const board = new TestApi();
    board.offline = true;
    const screen = await bench('', board);
    await screen.sees('No Goodturn answers at https://goodturn.example');
    board.offline = false;
    board.on('communities.get', () => Promise.reject(new Refusal('community-not-found')));
    await set(screen, 'Community', 'nowhere');
    await screen.sees('has no community “nowhere”');
    expect(codes(screen)).toEqual([]);
  });

  it('says that there is no such version', async () => {
    const screen = await bench('?channel=pinned&version=9.9.9');
    await screen.sees('https://goodturn.example does not have version 9.9.9. Its newest is 1.2.3');
    await set(screen, 'Number of the version', '');
    await until(() => codes(screen)[0]?.includes(hash), screen.root);
  });

  it.each([
    ['without its files', 404, 'https://goodturn.example does not publish its files'],
    ['with a broken list of them', 200, 'https://goodturn.example does not publish its files'],
  ])('%s a Goodturn can be shown, and no version of it chosen', async (_, status, sentence) => {
    const files = { '/embed/v1/integrity.json': () => new Response('<!doctype html>', { status }) };
    const screen = await bench('?channel=pinned&version=1.2.3', new TestApi(), {}, files);
    await screen.sees(sentence);
    await screen.sees('This is the real board of Tower Hamlets');
    await set(screen, 'The newest: gets every correction by itself', '');
    await until(() => codes(screen)[0]?.includes('/embed/v1/request-board.js'), screen.root);
    expect(codes(screen)[0]).not.toContain('integrity');
  });

  it('says whose fault it is when a part of what it asks cannot be had, and shows all once it can', async () => {
    const board = new TestApi().on('areas.list', () => {
      throw new Refusal('server-error');
    });
    const screen = await bench('', board);
    await screen.sees('https://goodturn.example answers, but not as a Goodturn does');
    expect(codes(screen)).toEqual([]);
    board.forget('areas.list');
    await screen.press('Try again');
    await screen.sees('This is the real board of Tower Hamlets');
    expect(screen.text).not.toContain('answers, but not');
  });

  it.each([
    ['wide and light', 1280, ''],
    ['narrow and dark', 360, 'color-scheme: dark; background: #161312; color: #f3ece5'],
    ['narrow with text of 200%', 360, 'font-size: 32px'],
  ])('can be used by everybody, %s', async (_, width, styles) => {
    await page.viewport(width, 900);
    document.documentElement.style.cssText = styles;
    const screen = await bench('?theme=govuk&channel=own');
    await screen.sees('Buttons have a contrast of');
    await set(screen, 'Your policy, to see what is missing', "script-src 'self' 'strict-dynamic'; default-src 'none'");
    await set(screen, 'Community', 'Tower Hamlets');
    await set(screen, 'Community', 'tower-hamlets');
    await screen.sees('Buttons have a contrast of');
    expect(await screen.faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
