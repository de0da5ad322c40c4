import { examples } from '@goodturn/contract/examples';
import { keepSignIn, mockFetch, type PersonName, type Scenario, signedInAs } from '@goodturn/mock';
import type { StoryObj } from '@storybook/web-components-vite';
import type { GoodturnRequestBoard } from '../request-board/request-board.js';
import type { Answers, Page } from '../request-board/views/ask/answers.js';
import { Draft } from '../request-board/views/ask/draft.js';
import { Screen } from './screen.js';

const baseUrl = 'https://goodturn.example';
const community = 'tower-hamlets';

/** What a story plays. */
export interface Played {
  /** The view: `ask/where`, `requests/…`; empty for the board. */
  readonly view?: string;
  /** How the mock plays the API. */
  readonly scenarios?: readonly Scenario[];
  /** Who is signed in. */
  readonly person?: PersonName;
  /** What somebody has answered so far, and the pages that they left behind. */
  readonly draft?: { readonly answers: Answers; readonly passed: readonly Page[] };
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The request that Ruth asks for in the examples, as somebody types it. */
export const typed: Answers = {
  category: 'diy',
  title: 'Put up two fence panels',
  details: 'The wind took two panels down between my yard and the path. I have the new ones and the nails.',
  'place/kind': 'address',
  'place/postcode': 'E2 0HL',
  'place/address': '14 Example Court',
  'timing/kind': 'flexible',
  minutes: '120',
  helpersWanted: '1',
  forWhom: 'me',
};

/** Plays the API in this page, and puts the page where the story begins. @returns what ends it */
export function play({ view = '', scenarios = [], person, draft }: Played = {}): () => void {
  const real = globalThis.fetch;
  const api = mockFetch(...scenarios, ...(person ? [signedInAs(person)] : []));
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return address.startsWith(baseUrl) ? api(input, init) : real(input, init);
  };
  sessionStorage.clear();
  if (person) keepSignIn(person, { baseUrl, community });
  if (draft) write(draft);
  history.replaceState(null, '', view ? `#goodturn/${view}` : `${location.pathname}${location.search}`);
  return () => {
    globalThis.fetch = real;
    sessionStorage.clear();
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  };
}

/** Keeps a draft as somebody has it who wrote so much of it. */
function write({ answers, passed }: NonNullable<Played['draft']>): void {
  const draft = new Draft(`goodturn.draft.1 ${baseUrl} ${community}`, () => undefined);
  const area = examples.requests.preview[0].answer!.area!;
  draft.save({ answers, passed: [...passed], seen: passed.includes('where') ? { area, masked: [], danger: false } : {} });
}

/** The board of a story. */
export function boardOf({ attributes = {} }: Played = {}, more: Readonly<Record<string, string>> = {}): GoodturnRequestBoard {
  const board = document.createElement('goodturn-request-board');
  for (const [name, value] of Object.entries({ api: baseUrl, community, ...more, ...attributes })) board.setAttribute(name, value);
  board.innerHTML = '<p>To ask for help, call 020 7946 0000 between 9 and 5.</p>';
  return board;
}

/** What a person does on the board, after which the story is held against WCAG. */
export type Doing = (screen: Screen, step: (label: string, work: () => Promise<void>) => Promise<void> | void) => Promise<void>;

/** One story: what is played, and what is then seen or done. */
export const story = (played: Played, does: Doing): StoryObj => ({
  parameters: { goodturn: played },
  play: async ({ canvasElement, step }) => {
    const board = canvasElement.querySelector('goodturn-request-board');
    if (!board) throw new Error('The story has no board.');
    await board.updateComplete;
    await does(new Screen(board), step);
  },
});

/** A story that is only looked at: the words by which one knows that it has come up. */
export const shows = (played: Played, ...words: readonly (string | RegExp)[]): StoryObj =>
  story(played, async (screen) => {
    for (const word of words) await screen.sees(word);
  });

/** Signs in by a code, on the pages that ask for it. */
export async function signsIn(screen: Screen, button: string): Promise<void> {
  await screen.heading('What is your e-mail address?');
  await screen.type('E-mail address', 'ruth@example.org');
  await screen.press('Send the code');
  await screen.heading('Enter the code we sent you');
  await screen.type('Code', '402 931');
  await screen.press(button);
}
