import axe from 'axe-core';
import { en } from '../foundation/locales/en.js';
import { wordsOf } from '../foundation/words.js';
import '../request-board/define.js';
import type { GoodturnRequestBoard } from '../request-board/request-board.js';
import { TestApi } from './api.js';

export const words = wordsOf('en', en);

/** Waits until `look` gives something, as the screen changes; fails with the screen's words when it never does. */
export async function until<T>(look: () => T | undefined | null | false, root: Node): Promise<T> {
  const first = look();
  if (first) return first;
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const found = look();
      if (!found) return;
      stop();
      resolve(found);
    });
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Not on the screen: ${look.toString()}\n${root.textContent?.replace(/\s+/g, ' ')}`));
    }, 4000);
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** One board on a page, with hands and eyes. */
export class Stage {
  constructor(
    readonly api: TestApi,
    readonly board: GoodturnRequestBoard,
  ) {}

  get root(): ShadowRoot {
    return this.board.shadowRoot!;
  }
  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }
  sees(text: string | RegExp): Promise<true> {
    return until(
      () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)) || undefined,
      this.root,
    ) as Promise<true>;
  }
  /** The main heading. */
  heading(text: string): Promise<HTMLElement> {
    return until(() => [...this.root.querySelectorAll<HTMLElement>('h2')].find((one) => one.textContent?.trim() === text), this.root);
  }
  /** A button, link or summary by its words. */
  async press(text: string): Promise<void> {
    const target = await until(
      () =>
        [...this.root.querySelectorAll<HTMLElement>('button,a,summary')].find(
          (one) => one.textContent?.replace(/\s+/g, ' ').trim() === text && one.checkVisibility(),
        ),
      this.root,
    );
    target.click();
    await this.board.updateComplete;
  }
  /** The control under a label. */
  control(label: string): Promise<HTMLInputElement> {
    return until(() => {
      const found = [...this.root.querySelectorAll('label')].find(
        (one) => one.textContent?.replace(/\s+/g, ' ').trim() === label && one.checkVisibility(),
      );
      return found?.control as HTMLInputElement | undefined;
    }, this.root);
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
  /** What has the focus. */
  get focused(): Element | null {
    return this.root.activeElement;
  }
  /** What axe finds wrong, of WCAG 2.2 A and AA. */
  async faults(): Promise<string[]> {
    const { violations } = await axe.run(this.board, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }
}

let stages: GoodturnRequestBoard[] = [];
const realFetch = globalThis.fetch;

/** Puts a board on the page at a route, with an API that answers as `api` says. */
export async function stage(route: string, api = new TestApi(), attributes: Record<string, string> = {}): Promise<Stage> {
  globalThis.fetch = api.fetch;
  history.replaceState(null, '', route ? `#goodturn/${route}` : location.pathname);
  const board = document.createElement('goodturn-request-board');
  for (const [name, value] of Object.entries({ api: 'https://goodturn.example', community: 'tower-hamlets', ...attributes })) {
    board.setAttribute(name, value);
  }
  document.body.append(board);
  stages.push(board);
  await until(() => board.shadowRoot?.querySelector('h2'), board.shadowRoot ?? board);
  return new Stage(api, board);
}

/** Takes the boards away, as a reload does; what is kept in the tab stays. */
export function leave(): void {
  for (const board of stages) board.remove();
  stages = [];
}

/** Takes the boards away and empties what is kept. */
export function tidy(): void {
  leave();
  sessionStorage.clear();
  localStorage.clear();
  globalThis.fetch = realFetch;
  history.replaceState(null, '', location.pathname);
  document.documentElement.removeAttribute('dir');
}
