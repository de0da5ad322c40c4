import { examples } from '@goodturn/contract/examples';
import type { HelpRequest } from '@goodturn/sdk/light';
import { TestApi } from './api.js';
import { signIn, stage, until, type Stage } from './stage.js';

const [listed] = examples.requests.list as unknown as { answer: { items: HelpRequest[] } }[];
const [fence] = listed?.answer.items as [HelpRequest];

/** One thing that an element can show, and how it comes to show it. */
export interface State {
  readonly element: string;
  readonly name: string;
  /** Puts the element on the page and waits until it shows the state. */
  readonly show: (attributes?: Record<string, string>) => Promise<Stage>;
}

const board = (): TestApi => new TestApi().on('requests.list', () => ({ items: listed?.answer.items ?? [] }));

const state = (name: string, show: State['show']): State => ({ element: 'goodturn-request-board', name, show });

/** What every element shows: each state is held against all that every element promises. */
export const states: readonly State[] = [
  state('the list', async (attributes) => {
    const screen = await stage('', board(), attributes);
    await until(() => screen.root.querySelector('.row h3'), screen.root);
    await screen.sees('212 good turns');
    return screen;
  }),
  state('an empty list', async (attributes) => {
    const screen = await stage('', new TestApi().on('requests.list', () => ({ items: [] })).on('requests.counts', none), attributes);
    await screen.sees('Nobody needs help just now');
    return screen;
  }),
  state('one request', async (attributes) => {
    const screen = await stage(
      `requests/${fence.id}`,
      board().on('requests.get', () => fence),
      attributes,
    );
    await screen.heading(fence.title);
    return screen;
  }),
  state('the first question', async (attributes) => {
    const screen = await stage('ask', board(), attributes);
    await screen.heading('What do you need help with?');
    return screen;
  }),
  state('a question with an error', async (attributes) => {
    const screen = await stage('ask', board(), attributes);
    await screen.heading('What do you need help with?');
    await screen.press('Continue');
    await screen.summary();
    return screen;
  }),
  state('signing in', async (attributes) => {
    const screen = await stage('yours', board(), attributes);
    await screen.heading('What is your e-mail address?');
    return screen;
  }),
  state('what is one’s own', async (attributes) => {
    const screen = await stage('yours', board(), attributes);
    await signIn(screen);
    await screen.sees('Your sign-in');
    await until(() => !screen.text.includes('Loading'), screen.root);
    return screen;
  }),
  state('a failure', async (attributes) => {
    const api = new TestApi();
    api.offline = true;
    const screen = await stage('', api, attributes);
    await screen.heading('Requests cannot be shown just now');
    return screen;
  }),
];

function none() {
  return { total: 0, categories: {} };
}
