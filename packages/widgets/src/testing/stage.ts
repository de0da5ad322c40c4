import axe from 'axe-core';
import { wordsOf } from '@goodturn/locales';
import { words as english } from '@goodturn/locales/en/widgets';
import '../request-board/define.js';
import type { GoodturnRequestBoard } from '../request-board/request-board.js';
import { TestApi } from './api.js';

export const words = wordsOf('en', english);

// The real clock, also while a test plays with time.
const { setTimeout, clearTimeout } = globalThis;
/** Milliseconds after which what should be on the screen is taken to be missing. */
const patience = 12_000;

/** Waits until `look` gives something, as the screen changes; fails with the screen's words when it never does. */
export function until<T>(look: () => T | undefined | null | false, root: Node): Promise<T> {
  const first = look();
  if (first) return Promise.resolve(first);
  return new Promise((resolve, reject) => {
    const stop = () => {
      observer.disconnect();
      root.removeEventListener('focusin', again);
      clearTimeout(timer);
    };
    const again = () => {
      const found = look();
      if (!found) return;
      stop();
      resolve(found);
    };
    const observer = new MutationObserver(again);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Not on the screen: ${look.toString()}\n${root.textContent?.replace(/\s+/g, ' ')}`));
    }, patience);
    root.addEventListener('focusin', again);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One board on a page, with hands and eyes. */
export class Stage {
  constructor(
    readonly api: TestApi,
    readonly board: GoodturnRequestBoard,
  ) {}

  get root(): ShadowRoot {
    const { shadowRoot } = this.board;
    if (!shadowRoot) throw new Error('The board has not come up');
    return shadowRoot;
  }
  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }
  /** Waits for words on the screen. */
  async sees(text: string | RegExp): Promise<void> {
    await until(() => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)), this.root);
  }
  /** Waits for the heading of a page. */
  heading(text: string): Promise<HTMLElement> {
    return until(() => [...this.root.querySelectorAll<HTMLElement>('h2')].find((one) => plain(one) === text), this.root);
  }
  /** A button, link or summary by its words. */
  pressable(text: string): Promise<HTMLElement> {
    return until(
      () => [...this.root.querySelectorAll<HTMLElement>('button,a,summary')].find((one) => plain(one) === text && one.checkVisibility()),
      this.root,
    );
  }
  async press(text: string): Promise<void> {
    (await this.pressable(text)).click();
    await this.board.updateComplete;
  }
  /** The control of a label. */
  control(label: string): Promise<HTMLInputElement> {
    return until(
      () =>
        [...this.root.querySelectorAll('label')].find((one) => plain(one) === label && one.checkVisibility())?.control as
          HTMLInputElement | undefined,
      this.root,
    );
  }
  async type(label: string, text: string): Promise<void> {
    const control = await this.control(label);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await this.board.updateComplete;
  }
  async choose(label: string): Promise<void> {
    (await this.control(label)).click();
    await this.board.updateComplete;
  }
  /** The sentences of the summary, once it has the focus. */
  async summary(): Promise<string[]> {
    const box = await until(() => this.root.activeElement?.classList.contains('sum') && this.root.activeElement, this.root);
    return [...box.querySelectorAll('li')].map(plain);
  }
  /** What axe finds wrong: WCAG 2.2 A and AA, and its good practice, but for the rules in `besides`. */
  async faults(besides: readonly string[] = []): Promise<string[]> {
    const { violations } = await axe.run(this.board, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(['region', 'page-has-heading-one', ...besides].map((rule) => [rule, { enabled: false }])),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
}

let boards: GoodturnRequestBoard[] = [];
const realFetch = globalThis.fetch;

/** Puts a board on the page at a view, with an API that answers as `api` says. */
export async function stage(view: string, api = new TestApi(), attributes: Record<string, string> = {}): Promise<Stage> {
  globalThis.fetch = api.fetch;
  history.replaceState(null, '', view ? `#goodturn/${view}` : location.pathname);
  const board = document.createElement('goodturn-request-board');
  for (const [name, value] of Object.entries({ api: 'https://goodturn.example', community: 'tower-hamlets', ...attributes }))
    board.setAttribute(name, value);
  document.body.append(board);
  boards.push(board);
  await board.updateComplete;
  const screen = new Stage(api, board);
  await until(() => screen.root.querySelector('h2'), screen.root);
  return screen;
}

/** Signs in on the page that asks for an e-mail address. */
export async function signIn(screen: Stage, button = 'Sign in'): Promise<void> {
  await screen.heading('What is your e-mail address?');
  await screen.type('E-mail address', 'ruth@example.org');
  await screen.press('Send the code');
  await screen.heading('Enter the code we sent you');
  await screen.type('Code', '482 913');
  await screen.press(button);
}

/** Takes the boards away, as leaving the page does; what is kept in the tab stays. */
export function leave(): void {
  for (const board of boards) board.remove();
  boards = [];
}

/** Takes the boards away and empties what is kept. */
export function tidy(): void {
  leave();
  sessionStorage.clear();
  localStorage.clear();
  globalThis.fetch = realFetch;
  history.replaceState(null, '', location.pathname);
}
