import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, commands, page } from 'vitest/browser';
import type { Manifest } from '../build-manifest.mjs';
import { askings, states, type State } from './testing/states.js';
import { TestApi, type Answer } from './testing/api.js';
import { tidy, until, type Stage } from './testing/stage.js';
import { note, whatWasTested, type Tested } from './testing/tested.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    printManifest: () => Promise<Manifest>;
    recordedTests: (now: Tested) => Promise<Tested>;
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

let reading = false;
/** Makes the browser one whose reader asked for that. */
function emulate(media: Parameters<typeof commands.emulateMedia>[0]): Promise<void> {
  reading = true;
  return commands.emulateMedia(media);
}

interface HostPage {
  readonly name: string;
  readonly width: number;
  readonly styles?: string;
}
const pages: readonly HostPage[] = [
  { name: 'a plain page', width: 1280 },
  { name: 'a narrow one', width: 360 },
  { name: 'one of 280 px', width: 280 },
  { name: 'one with text of 200%', width: 1280, styles: 'body { font-size: 32px }' },
  { name: 'a narrow one with text of 200%', width: 360, styles: 'body { font-size: 32px }' },
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
  if (reading) await emulate({ forcedColors: null, reducedMotion: null, colorScheme: null });
  reading = false;
});

/** What no element may do on any page. */
async function stands(screen: Stage, state: State, on: string): Promise<void> {
  const faults = await screen.faults();
  note(state, on, screen.answer);
  expect(faults, on).toEqual([]);
  expect(overflow(), on).toBeLessThanOrEqual(0);
  expect(
    [...screen.root.querySelectorAll('[style]')].map((one) => one.outerHTML),
    on,
  ).toEqual([]);
  const outside = controls(screen).filter((one) => {
    const { left, right, width: wide } = one.getBoundingClientRect();
    return wide > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
  });
  expect(
    outside.map((one) => one.outerHTML.slice(0, 120)),
    on,
  ).toEqual([]);
}

describe.each(states)('$element showing $name', (state) => {
  const { show } = state;

  it('stands on a page of any width and size of text, and on a hostile one: nothing for axe, nothing out of the screen, no style attribute', async () => {
    const screen = await show();
    const heights = new Map<string, number>();
    for (const { name, styles = '', width } of pages) {
      await page.viewport(width, 900);
      dress(`body { margin: 0 } ${styles}`);
      await stands(screen, state, name);
      heights.set(name, Math.round(screen.element.getBoundingClientRect().height));
    }
    expect(heights.get('a hostile one'), 'as high on a hostile page as on a plain one').toBe(heights.get('a plain page'));
  });

  it.each([
    ['runs from right to left', 1280, 'rtl', ''],
    ['is narrow and runs from right to left', 360, 'rtl', ''],
    ['is dark', 1280, 'ltr', 'body { background: #111; color: #eee }'],
  ] as const)('stands on a page that %s, which it sees when it comes', async (name, width, direction, styles) => {
    await page.viewport(width, 900);
    document.documentElement.dir = direction;
    dress(`body { margin: 0 } ${styles}`);
    await stands(await show(), state, `one that ${name}`);
  });

  it.each([['light'], ['dark']] as const)(
    'stands in forced colours, %s: what can be pressed has an edge or a line',
    async (colorScheme) => {
      await emulate({ forcedColors: 'active', colorScheme });
      const screen = await show();
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      // The colours are the reader's own, which axe does not know.
      const faults = await screen.faults(['color-contrast']);
      note(state, `one in forced colours, ${colorScheme}`, screen.answer);
      expect(faults).toEqual([]);
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
    await emulate({ reducedMotion: 'reduce' });
    const screen = await show();
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
    expect(screen.root.getAnimations()).toEqual([]);
    note(state, 'a page whose reader asked for less motion');
  });

  it('is the same after it was moved, and after it was away, and leaves nothing behind', async () => {
    const listeners = counted();
    try {
      const screen = await show();
      const shown = screen.text;
      const elsewhere = document.createElement('main');
      document.body.append(elsewhere);
      elsewhere.append(screen.element);
      await screen.element.updateComplete;
      expect(screen.text).toBe(shown);
      screen.element.remove();
      document.body.append(screen.element);
      await screen.element.updateComplete;
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

/** Counts what listens to the window and the document, whatever it listens for. */
function counted() {
  const targets = [globalThis.window, document];
  const own = targets.map((target) => [target.addEventListener, target.removeEventListener] as const);
  const left: { target: EventTarget; type: string; listener: unknown }[] = [];
  for (const target of targets) {
    const [add, remove] = [target.addEventListener, target.removeEventListener];
    const at = (type: string, listener: unknown) =>
      left.findIndex((one) => one.target === target && one.type === type && one.listener === listener);
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      // A target that has a listener already doesn't take it again (DOM, 2.7).
      if (at(type, listener) < 0) left.push({ target, type, listener });
      add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
      const index = at(type, listener);
      if (index >= 0) left.splice(index, 1);
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

/** A problem as a server would say it, also where the contract knows of none. */
const refused =
  (status: number, code: string): Answer =>
  () =>
    Response.json(
      { type: 'about:blank', title: code, status, code, detail: `The server says: ${code}.`, requestId: 'r-1' },
      { status, headers: { 'Content-Type': 'application/problem+json' } },
    );
const answered =
  (body: string, type: string, status = 200): Answer =>
  () =>
    new Response(body, { status, headers: { 'Content-Type': type } });

const failures: readonly (readonly [string, Answer])[] = [
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
];

describe.each(askings)('$element, when the API', ({ name, open, goOn, shows }) => {
  it.each(failures)('%s, says so in a sentence, shows the page’s own words, and works once it is back', async (_, answer) => {
    const api = new TestApi().on(name, answer);
    const screen = await open(api);
    screen.element.innerHTML = '<p>Ask by phone: 020 7946 0000</p>';
    const said = await until(() => screen.root.querySelector('[role=alert]'), screen.root);
    expect(said.textContent).toMatch(/[A-Z][^.]{10,}/);
    const codes = [...screen.root.querySelectorAll('code')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ') ?? '');
    expect(codes.reduce((text, code) => text.replace(code, ''), screen.text)).not.toMatch(/undefined|\[object|[a-z]+\/[a-z]+-/);
    expect(await screen.faults()).toEqual([]);
    // What can be chosen or searched meanwhile stands in their place.
    if (!screen.root.querySelector('form, select')) expect(screen.element.querySelector('p')?.checkVisibility()).toBe(true);
    api.forget(name);
    await goOn(screen);
    await shows(screen);
    await until(() => !screen.root.querySelector('[role=alert]'), screen.root);
  });

  it('is slow, says that it is loading without a movement for who asked for none, and takes the answer also where it was moved meanwhile', async () => {
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    await emulate({ reducedMotion: 'reduce' });
    const api = new TestApi().on(name, () => waiting);
    const screen = await open(api);
    await until(() => screen.root.querySelector('[role=status]')?.textContent?.includes('Loading'), screen.root);
    expect(screen.root.getAnimations()).toEqual([]);
    expect(await screen.faults()).toEqual([]);
    const elsewhere = document.createElement('main');
    document.body.append(elsewhere);
    elsewhere.append(screen.element);
    answer();
    await shows(screen);
    await until(() => !screen.text.includes('Loading'), screen.root);
    elsewhere.remove();
  });
});

describe('of the elements of the manifest', () => {
  it('none is without states, and none without a way on when the API fails', async () => {
    const { modules } = await commands.printManifest();
    const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? [])).toSorted();
    expect(tags.length).toBeGreaterThan(1);
    expect([...new Set(states.map(({ element }) => element))].toSorted()).toEqual(tags);
    expect(askings.map(({ element }) => element).toSorted()).toEqual(tags);
  });

  it('all was tested that the accessibility statement says (else run: GOODTURN_RECORD=1 npm run test:widgets)', async () => {
    const now = whatWasTested();
    expect(now).toEqual(await commands.recordedTests(now));
  });

  it.each(askings)('$element can be defined twice, and works all the same', async ({ element, open, shows }) => {
    const first = customElements.get(element);
    const folder = element.replace('goodturn-', '');
    await import(/* @vite-ignore */ new URL(`./${folder}/define.ts?again`, import.meta.url).href);
    expect(customElements.get(element)).toBe(first);
    await shows(await open(new TestApi()));
  });

  it.each(askings)('$element is let go of once it is away', async ({ open, shows }) => {
    const away: WeakRef<Element>[] = [];
    for (let round = 0; round < 3; round += 1) {
      await (async () => {
        const screen = await open(new TestApi());
        await shows(screen);
        away.push(new WeakRef(screen.element));
      })();
      tidy();
    }
    // Only how many are held is told: a failed expectation would itself hold one until the next. A browser may hold on to one of its own
    // accord, for what it last focused or left on its stack; an element that cannot be let go of is held each time.
    const held = async () => {
      await cdp().send('HeapProfiler.collectGarbage');
      return away.filter((one) => one.deref() !== undefined).length;
    };
    await expect.poll(held, { timeout: 10_000 }).toBeLessThanOrEqual(1);
  });
});
