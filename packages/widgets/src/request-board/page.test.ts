import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { examples } from '@goodturn/contract/examples';
import type { HelpRequest } from '@goodturn/sdk/light';
import { TestApi } from '../testing/api.js';
import { stage, tidy, until, type Stage } from '../testing/stage.js';

const [listed] = examples.requests.list as unknown as { answer: { items: HelpRequest[] } }[];
const items = listed?.answer.items ?? [];
const board = (): TestApi => new TestApi().on('requests.list', () => ({ items }));
const host = document.createElement('style');

async function shown(attributes: Record<string, string> = {}): Promise<Stage> {
  const screen = await stage('', board(), attributes);
  await until(() => screen.root.querySelector('.row h3'), screen.root);
  await screen.sees('212 good turns');
  return screen;
}
/** Lays a style sheet of the host page under the board. */
function dress(styles: string): void {
  host.textContent = styles;
  document.head.append(host);
}
const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  host.remove();
  document.documentElement.removeAttribute('dir');
  tidy();
});

describe('on a page of others', () => {
  it('keeps its size, spacing and letters under hostile styles', async () => {
    dress(`html { font-size: 62.5% } body { font-size: 1rem; line-height: 3; letter-spacing: 4px; text-transform: uppercase; text-align: right; text-indent: 9em }
      * { color: lime; border-radius: 0 } a { background: red } p, h2, h3 { margin: 40px } input { display: none }`);
    const screen = await shown();
    const look = getComputedStyle(screen.root.querySelector('.row h3 a') as Element);
    expect(look).toMatchObject({ letterSpacing: 'normal', textTransform: 'none', textIndent: '0px', fontSize: '19px' });
    expect(look.backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(screen.root.querySelector('.row .soft') as Element).fontSize).toBe('15px');
    expect((await screen.control('Search for')).checkVisibility()).toBe(true);
  });

  it('is dark on a dark page that does not say so, and light on a light one', async () => {
    for (const [styles, dark] of [
      ['body { background: #111; color: #eee }', true],
      ['body { background: #111; color: oklch(0.93 0.01 90) }', true],
      ['body { background: #111; color: color(srgb 0.9 0.9 0.9) }', true],
      ['body { background: #fff; color: #222 }', false],
      ['body { background: #fff; color: oklch(0.2 0.01 90) }', false],
    ] as const) {
      dress(styles);
      const screen = await shown();
      const { color } = getComputedStyle(screen.root.querySelector('.row h3 a') as Element);
      expect([styles, color]).toEqual([styles, dark ? 'rgb(243, 236, 229)' : 'rgb(35, 28, 25)']);
      tidy();
    }
  });

  it('leaves a page alone that names its colour scheme', async () => {
    dress(':root { color-scheme: light } body { color: #eee }');
    const screen = await shown();
    expect(getComputedStyle(screen.root.querySelector('.row h3 a') as Element).color).toBe('rgb(35, 28, 25)');
  });

  it('writes no style attributes, which a strict policy forbids', async () => {
    const screen = await shown();
    expect(screen.root.querySelectorAll('[style]')).toHaveLength(0);
    expect(screen.root.querySelectorAll('style,link,img')).toHaveLength(0);
  });

  it('starts its headings at the level that the page asks for', async () => {
    const screen = await shown({ 'heading-level': '4' });
    const level = (selector: string) => screen.root.querySelector(selector)?.getAttribute('aria-level');
    expect([level('h2'), level('.row h3')]).toEqual(['4', '5']);
  });

  it('takes the nearest language above it', async () => {
    const home = document.createElement('div');
    home.lang = 'ar';
    document.body.append(home);
    const element = document.createElement('goodturn-request-board');
    home.append(element);
    expect(element.language).toBe('ar');
    home.remove();
  });
});

describe('for everybody', () => {
  it.each([
    ['at 320 px', 320, ''],
    ['at 360 px with text of 200%', 360, 'body { font-size: 32px }'],
    ['at 1280 px with text of 200%', 1280, 'body { font-size: 32px }'],
    ['at 320 px from right to left', 320, 'body { direction: rtl }'],
  ])('needs no sideways scrolling %s', async (_, width, styles) => {
    await page.viewport(width, 800);
    dress(`body { margin: 16px } ${styles}`);
    const screen = await shown();
    expect(overflow()).toBe(0);
    screen.root.querySelector<HTMLElement>('button.fold')?.click();
    await screen.element.updateComplete;
    expect(overflow()).toBe(0);
    screen.root.querySelector<HTMLElement>('.row h3 a')?.click();
    await screen.heading(items[0]?.title ?? '');
    expect(overflow()).toBe(0);
  });

  it('gives fingers 44 px', async () => {
    for (const width of [360, 1280]) {
      await page.viewport(width, 800);
      const screen = await shown();
      screen.root.querySelector<HTMLElement>('button.fold')?.click();
      await screen.element.updateComplete;
      const targets = [...screen.root.querySelectorAll<HTMLElement>('a,button,select,input:not(.vh),label.kind')].filter((one) =>
        one.checkVisibility(),
      );
      expect(targets.length).toBeGreaterThan(15);
      // A slip's title stands for its whole line.
      const small = targets.map((one) => one.closest('.row') ?? one).filter((one) => one.getBoundingClientRect().height < 44);
      expect(small.map((one) => one.outerHTML)).toEqual([]);
      tidy();
    }
  });

  it('turns its back arrow from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const screen = await shown();
    screen.root.querySelector<HTMLElement>('.row h3 a')?.click();
    const arrow = await until(() => screen.root.querySelector('.back svg'), screen.root);
    expect(getComputedStyle(arrow).scale).toBe('-1 1');
  });

  it('can be walked with the keyboard alone, with a ring that shows where', async () => {
    const screen = await shown();
    const focused = () => screen.root.activeElement as HTMLElement | null;
    const walked: string[] = [];
    for (let step = 0; step < 40 && !focused()?.closest('.row'); step++) {
      await userEvent.tab();
      walked.push((focused()?.textContent?.trim() || focused()?.getAttribute('name')) ?? '');
    }
    expect(walked.slice(0, 3).map((text) => text.replace(/\s+/g, ' '))).toEqual(['Ask for help', 'Requests', 'Yours']);
    expect(walked).toEqual(expect.arrayContaining(['q', 'postcode', 'Show requests']));
    const line = focused()?.closest('.row') as Element;
    expect(getComputedStyle(line).outlineStyle).toBe('solid');
    await userEvent.keyboard('{Enter}');
    const heading = await screen.heading(items[0]?.title ?? '');
    await until(() => focused() === heading, screen.root);
  });
});

describe('defined more than once', () => {
  /** A page that has `first` as the element already, and then loads this version. */
  async function loaded(first: string): Promise<string[]> {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { contentWindow: inside, contentDocument: inner } = frame as HTMLIFrameElement & { contentWindow: Window & typeof globalThis };
    const warnings: string[] = [];
    inside.console.warn = (sentence: string) => void warnings.push(sentence);
    if (first) {
      const earlier = class extends inside.HTMLElement {
        static version = first;
      };
      inside.customElements.define('goodturn-request-board', earlier);
    }
    await new Promise<void>((resolve, reject) => {
      const script = (inner as Document).createElement('script');
      script.type = 'module';
      script.src = new URL('./define.ts', import.meta.url).href;
      script.onload = () => resolve();
      script.onerror = reject;
      inner?.body.append(script);
    });
    expect(inside.customElements.get('goodturn-request-board')).toBeDefined();
    frame.remove();
    return warnings.filter((one) => one.startsWith('Goodturn'));
  }

  it('is silent alone', async () => {
    expect(await loaded('')).toEqual([]);
  });

  it('names both versions and goes on when another copy is there, of this version or another', async () => {
    const { version } = customElements.get('goodturn-request-board') as unknown as { version: string };
    for (const first of ['0.0.1', version])
      expect(await loaded(first)).toEqual([
        `Goodturn: <goodturn-request-board> ${first} is here already, so ${version} is not used: remove one of the two scripts.`,
      ]);
  });
});
