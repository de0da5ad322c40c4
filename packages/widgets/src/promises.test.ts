import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { states } from './testing/states.js';
import { Refusal, TestApi, type Answer } from './testing/api.js';
import { stage, tidy, until, type Stage } from './testing/stage.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia(media: {
      forcedColors?: 'active' | null;
      reducedMotion?: 'reduce' | null;
      colorScheme?: 'light' | 'dark' | null;
    }): Promise<void>;
  }
}

/** What every element promises in every state, on whatever page it is. */

const host = document.createElement('style');
const dress = (styles: string): void => {
  host.textContent = styles;
  document.head.append(host);
};
const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
/** What a person can press or fill, and sees. */
const controls = ({ root }: Stage): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('a[href],button,select,textarea,input')].filter((one) => one.checkVisibility());

interface HostPage {
  readonly name: string;
  readonly width: number;
  readonly styles?: string;
  readonly direction?: 'rtl';
}
const pages: readonly HostPage[] = [
  { name: 'a plain page', width: 1280 },
  { name: 'a narrow one', width: 360 },
  { name: 'one of 280 px', width: 280 },
  { name: 'one that runs from right to left', width: 1280, direction: 'rtl' },
  { name: 'a narrow one that runs from right to left', width: 360, direction: 'rtl' },
  { name: 'one with text of 200%', width: 1280, styles: 'body { font-size: 32px }' },
  { name: 'a narrow one with text of 200%', width: 360, styles: 'body { font-size: 32px }' },
  { name: 'a dark one', width: 1280, styles: 'body { background: #111; color: #eee }' },
  {
    name: 'a hostile one',
    width: 1280,
    styles: `html { font-size: 62.5% } body { line-height: 3; letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase; text-align: end }
     * { box-sizing: content-box } button { all: unset } a { color: inherit; text-decoration: none } input { display: none; appearance: none }
     body { transform: translateX(0) }`,
  },
];

beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
  host.remove();
  document.documentElement.removeAttribute('dir');
  tidy();
  await commands.emulateMedia({ forcedColors: null, reducedMotion: null, colorScheme: null });
});

describe.each(states)('$element showing $name', ({ show }) => {
  it.each(pages)(
    'stands on $name: nothing for axe, nothing out of the screen, no style attribute',
    async ({ styles = '', width, direction }) => {
      await page.viewport(width, 900);
      if (direction) document.documentElement.dir = direction;
      dress(`body { margin: 0 } ${styles}`);
      const screen = await show();
      expect(await screen.faults()).toEqual([]);
      expect(overflow()).toBeLessThanOrEqual(0);
      expect([...screen.root.querySelectorAll('[style]')].map((one) => one.outerHTML)).toEqual([]);
      const outside = controls(screen).filter((one) => {
        const { left, right, width: wide } = one.getBoundingClientRect();
        return wide > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
      });
      expect(outside.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
    },
  );

  it.each([['light'], ['dark']] as const)(
    'stands in forced colours, %s: what can be pressed has an edge or a line',
    async (colorScheme) => {
      await commands.emulateMedia({ forcedColors: 'active', colorScheme });
      const screen = await show();
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      // The colours are the reader's own, which axe does not know.
      expect(await screen.faults(['color-contrast'])).toEqual([]);
      const bare = controls(screen).filter((one) => {
        const { borderBlockEndWidth, borderBlockEndStyle, textDecorationLine } = getComputedStyle(one);
        const edge = borderBlockEndStyle !== 'none' && borderBlockEndWidth !== '0px';
        // Radio buttons are drawn by their labels.
        return !edge && !textDecorationLine.includes('underline') && !one.matches('.vh, [type=checkbox]');
      });
      expect(bare.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
    },
  );

  it('moves nothing for who asked for less motion', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const screen = await show();
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
    expect(screen.root.getAnimations()).toEqual([]);
  });

  it('is the same after it was moved, and after it was away, and leaves nothing behind', async () => {
    const listeners = counted();
    try {
      const screen = await show();
      const shown = screen.text;
      const elsewhere = document.createElement('main');
      document.body.append(elsewhere);
      elsewhere.append(screen.board);
      await screen.board.updateComplete;
      expect(screen.text).toBe(shown);
      screen.board.remove();
      document.body.append(screen.board);
      await screen.board.updateComplete;
      expect(screen.text).toBe(shown);
      expect(await screen.faults()).toEqual([]);
      tidy();
      elsewhere.remove();
      expect(listeners.left()).toEqual([]);
    } finally {
      listeners.stop();
    }
  });
});

/** Counts what listens to the window and the document. */
function counted() {
  const targets = [globalThis.window, document];
  const own = targets.map((target) => [target.addEventListener, target.removeEventListener] as const);
  const left: { type: string; listener: unknown }[] = [];
  for (const target of targets) {
    const [add, remove] = [target.addEventListener, target.removeEventListener];
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      if (/^(hashchange|popstate|visibilitychange|storage|message)$/.test(type)) left.push({ type, listener });
      add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
      const at = left.findIndex((one) => one.type === type && one.listener === listener);
      if (at >= 0) left.splice(at, 1);
      remove.call(target, type, listener, options);
    };
  }
  return {
    left: () => left.map(({ type }) => type),
    stop: () => {
      for (const [index, target] of targets.entries()) [target.addEventListener, target.removeEventListener] = own[index]!;
    },
  };
}

const refused =
  (status: number, code: string): Answer =>
  () => {
    throw new Refusal(status, code);
  };
const answered =
  (body: string, type: string, status = 200): Answer =>
  () =>
    new Response(body, { status, headers: { 'Content-Type': type } });

describe.each([['goodturn-request-board']])('%s, when the API', () => {
  it.each<readonly [string, Answer]>([
    ['says 401', refused(401, 'signed-out')],
    ['says 403', refused(403, 'origin-not-allowed')],
    ['says 404', refused(404, 'community-not-found')],
    ['says 409', refused(409, 'wrong-state')],
    ['says 422', refused(422, 'invalid-input')],
    ['says 429', refused(429, 'too-many-requests')],
    ['says 500', refused(500, 'server-error')],
    ['says 503 by its proxy', answered('<h1>Service unavailable</h1>', 'text/html', 503)],
    ['answers HTML', answered('<!doctype html><p>Welcome', 'text/html')],
    ['answers nonsense', answered('{"items":', 'application/json')],
    ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('%s, says so in a sentence, shows the page’s own words, and works once it is back', async (_, answer) => {
    const api = new TestApi().on('requests.list', answer);
    const screen = await stage('', api);
    screen.board.innerHTML = '<p>Ask by phone: 020 7946 0000</p>';
    const said = await until(() => screen.root.querySelector('[role=alert]'), screen.root);
    expect(said.textContent).toMatch(/[A-Z][^.]{10,}/);
    expect(screen.text).not.toMatch(/undefined|\[object|[a-z]+\/[a-z]+-/);
    expect(await screen.faults()).toEqual([]);
    if (!screen.root.querySelector('.find')) expect(screen.board.querySelector('p')?.checkVisibility()).toBe(true);
    api.on('requests.list', () => ({ items: [] }));
    await screen.press(screen.root.querySelector('.find') ? 'Show requests' : 'Try again');
    await screen.sees('Nobody needs help just now');
    await until(() => !screen.root.querySelector('[role=alert]'), screen.root);
  });
});
