import axe from 'axe-core';
import { wordsOf } from '@goodturn/locales';
import { words as english } from '@goodturn/locales/en/widgets';
import type { GoodturnElement } from '../foundation/element.js';
import '../request-board/define.js';
import { TestApi } from './api.js';
import { Screen, until } from './screen.js';

export { until } from './screen.js';

export const words = wordsOf('en', english);

/** One element on a page, and the API that it asks. */
export class Stage extends Screen {
  /** What axe answered last. */
  answer: axe.AxeResults | undefined;

  constructor(
    readonly api: TestApi,
    element: GoodturnElement,
  ) {
    super(element);
  }

  /** What axe finds wrong: WCAG 2.2 A and AA, and its good practice, but for the rules in `besides`. */
  async faults(besides: readonly string[] = []): Promise<string[]> {
    const answer = await axe.run(this.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(['region', 'page-has-heading-one', ...besides].map((rule) => [rule, { enabled: false }])),
    });
    this.answer = answer;
    return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
}

let elements: GoodturnElement[] = [];
const realFetch = globalThis.fetch;

/** Puts an element on the page, which from now on gets its answers from `fetch`. */
export async function put(
  tag: keyof HTMLElementTagNameMap & `goodturn-${string}`,
  api: TestApi,
  attributes: Readonly<Record<string, string>>,
  fetch: typeof globalThis.fetch = api.fetch,
): Promise<Stage> {
  globalThis.fetch = fetch;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ api: 'https://goodturn.example', community: 'tower-hamlets', ...attributes }))
    element.setAttribute(name, value);
  document.body.append(element);
  elements.push(element);
  await element.updateComplete;
  const screen = new Stage(api, element);
  await until(() => screen.root.querySelector('h2'), screen.root);
  return screen;
}

/** Puts a board on the page at a view, with an API that answers as `api` says. */
export function stage(view: string, api = new TestApi(), attributes: Readonly<Record<string, string>> = {}): Promise<Stage> {
  history.replaceState(null, '', view ? `#goodturn/${view}` : location.pathname);
  return put('goodturn-request-board', api, attributes);
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

/** Takes the elements away, as leaving the page does; what is kept in the tab stays. */
export function leave(): void {
  for (const element of elements) element.remove();
  elements = [];
}

/** Takes the elements away and empties what is kept. */
export function tidy(): void {
  leave();
  sessionStorage.clear();
  localStorage.clear();
  globalThis.fetch = realFetch;
  history.replaceState(null, '', location.pathname);
}
