import { examples } from '@goodturn/contract/examples';
import type { OperationName } from '@goodturn/mock';
import type { HelpRequest } from '@goodturn/sdk/light';
import { TestApi } from './api.js';
import { bench } from './bench.js';
import { set } from './builder.js';
import { signIn, stage, until, type Stage } from './stage.js';

const [listed] = examples.requests.list as unknown as { answer: { items: HelpRequest[] } }[];
const [fence] = listed?.answer.items as [HelpRequest];
const translating = examples.communities.get.find(({ answer }) => answer && 'translation' in answer);
const translated = { ...examples.requests.translate[0].answer, language: 'en', from: 'pl' };

/** One thing that an element can show, and how it comes to show it. */
export interface State {
  readonly element: string;
  readonly name: string;
  /** Puts the element on the page and waits until it shows the state. */
  readonly show: (attributes?: Record<string, string>) => Promise<Stage>;
}

const board = (): TestApi => new TestApi().on('requests.list', () => ({ items: listed?.answer.items ?? [] }));

const single = (): TestApi => board().on('requests.get', () => fence);

const state = (name: string, show: State['show'], element = 'goodturn-request-board'): State => ({ element, name, show });
const builder = (name: string, show: State['show']): State => state(name, show, 'goodturn-embed-builder');

/** What every element shows: each state is held against all that every element promises. */
export const states: readonly State[] = [
  state('the list', async (attributes) => {
    const screen = await stage('', board(), attributes);
    await until(() => screen.root.querySelector('.row h3'), screen.root);
    await screen.sees('212 good turns');
    // The filters come after the first screen.
    await until(() => screen.root.querySelector('#finder form'), screen.root);
    return screen;
  }),
  state('an empty list', async (attributes) => {
    const screen = await stage('', new TestApi().on('requests.list', () => ({ items: [] })).on('requests.counts', none), attributes);
    await screen.sees('Nobody needs help just now');
    return screen;
  }),
  state('one request', async (attributes) => {
    const screen = await stage(`requests/${fence.id}`, single(), attributes);
    await screen.heading(fence.title);
    return screen;
  }),
  state('an offer that lacks its message, beside a translation', async (attributes) => {
    const api = single()
      .on('communities.get', () => translating?.answer)
      .on('requests.get', () => ({ ...fence, language: 'pl' }))
      .on('requests.translate', () => translated);
    const screen = await stage(`requests/${fence.id}`, api, attributes);
    await screen.press('Translate');
    await screen.sees('not by a person');
    await screen.press('Offer to help');
    await screen.summary();
    return screen;
  }),
  state('reporting', async (attributes) => {
    const screen = await stage('yours', single(), attributes);
    await signIn(screen);
    await screen.sees('Your sign-in');
    location.hash = `#goodturn/requests/${fence.id}`;
    await screen.heading(fence.title);
    await screen.press('Report or block');
    await screen.press('Report to a moderator');
    await screen.summary();
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
  builder('all that is chosen', async (attributes) => {
    const screen = await bench('?channel=pinned&theme=govuk&accent=%23ffff00&target=wordpress', new TestApi(), attributes);
    await live(screen);
    await set(screen, 'Your policy, to see what is missing', "script-src 'self' 'strict-dynamic'; default-src 'none'");
    await screen.sees('Your policy with that added');
    return screen;
  }),
  builder('nothing chosen, and what cannot be', async (attributes) => {
    const screen = await bench('', new TestApi(), { community: '', ...attributes });
    await screen.sees('Enter the address of your Goodturn and your community');
    await set(screen, 'Community', 'Tower Hamlets');
    await set(screen, 'The link below those words', 'nowhere');
    await screen.sees('Change what is marked above');
    return screen;
  }),
  builder('a failure', async (attributes) => {
    const api = new TestApi();
    api.offline = true;
    const screen = await bench('', api, attributes);
    await screen.pressable('Try again');
    return screen;
  }),
];

/** What an element asks for first, and how a person goes on when the answer comes after all. */
export interface Asking {
  readonly element: string;
  readonly name: OperationName;
  readonly open: (api: TestApi) => Promise<Stage>;
  readonly goOn: (screen: Stage) => Promise<void>;
  /** Waits for what it shows once it has its answer. */
  readonly shows: (screen: Stage) => Promise<unknown>;
}

/** What each element asks for: one that is not among these is held to nothing when the API fails. */
export const askings: readonly Asking[] = [
  {
    element: 'goodturn-request-board',
    name: 'requests.list',
    open: (api) => stage('', api),
    goOn: (screen) => screen.press(screen.root.querySelector('.find') ? 'Show requests' : 'Try again'),
    shows: (screen) => screen.sees(fence.title),
  },
  {
    element: 'goodturn-embed-builder',
    name: 'communities.get',
    open: (api) => bench('', api),
    goOn: (screen) => screen.press('Try again'),
    shows: live,
  },
];

/** Waits until a builder shows its element live, and that element all that it asked for. */
async function live(screen: Stage): Promise<void> {
  await screen.sees('Buttons have a contrast of');
  const { renderRoot } = screen.root.querySelector('goodturn-request-board')!;
  await until(() => renderRoot.textContent?.includes('212 good turns') && renderRoot.querySelector('.row h3'), renderRoot);
}

function none() {
  return { total: 0, categories: {} };
}
