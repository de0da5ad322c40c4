import axe from 'axe-core';
import { wordsOf } from '@goodturn/locales';
import { words as english } from '@goodturn/locales/en/widgets';
import '../request-board/define.js';
import type { GoodturnRequestBoard } from '../request-board/request-board.js';
import { TestApi } from './api.js';
import { Screen, until } from './screen.js';

export { until } from './screen.js';

export const words = wordsOf('en', english);

/** One board on a page, and the API that it asks. */
export class Stage extends Screen {
  constructor(
    readonly api: TestApi,
    board: GoodturnRequestBoard,
  ) {
    super(board);
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
