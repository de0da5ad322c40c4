import { examples } from '@goodturn/contract/examples';
import { keepSignIn, mockFetch, type PersonName, type Scenario, signedInAs } from '@goodturn/mock';
import type { StoryObj } from '@storybook/web-components-vite';
import type { GoodturnElement } from '../foundation/element.js';
import type { Answers, Page } from '../request-board/views/ask/answers.js';
import { Draft } from '../request-board/views/ask/draft.js';
import { beside, fileAt, type Files } from './builder.js';
import { Screen } from './screen.js';

const baseUrl = 'https://goodturn.example';
const community = 'tower-hamlets';

/** What a story plays. */
export interface Played {
  /** Default: the request board. */
  readonly element?:
    'goodturn-request-board' | 'goodturn-opportunity-list' | 'goodturn-volunteer-signup' | 'goodturn-staff-desk' | 'goodturn-embed-builder';
  /** What the page's address asks for: `theme=govuk`. */
  readonly query?: string;
  /** What lies beside the API. Default: its files and one theme. */
  readonly files?: Files;
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
export function play({ view = '', query = '', scenarios = [], files = beside, person, draft }: Played = {}): () => void {
  const real = globalThis.fetch;
  const before = `${location.pathname}${location.search}`;
  const api = mockFetch(...scenarios, ...(person ? [signedInAs(person)] : []));
  globalThis.fetch = (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (origin !== baseUrl) return real(input, init);
    return pathname.startsWith('/embed/') ? fileAt(pathname, files) : api(input, init);
  };
  sessionStorage.clear();
  if (person) keepSignIn(person, { baseUrl, community });
  if (draft) write(draft);
  // The stories' own page reads its address too: what a story asks for comes after that.
  const asked = query && `${location.search ? '&' : '?'}${query}`;
  history.replaceState(null, '', `${before}${asked}${view && `#goodturn/${view}`}`);
  return () => {
    globalThis.fetch = real;
    sessionStorage.clear();
    history.replaceState(null, '', before);
  };
}

/** Keeps a draft as somebody has it who wrote so much of it. */
function write({ answers, passed }: NonNullable<Played['draft']>): void {
  const draft = new Draft(`goodturn.draft.1 ${baseUrl} ${community}`, () => undefined);
  const area = examples.requests.preview[0].answer!.area!;
  draft.save({ answers, passed: [...passed], seen: passed.includes('where') ? { area, masked: [], danger: false } : {} });
}

/** The element of a story. */
export function elementOf(
  { element: tag = 'goodturn-request-board', attributes = {} }: Played = {},
  more: Readonly<Record<string, string>> = {},
): GoodturnElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ api: baseUrl, community, ...more, ...attributes })) element.setAttribute(name, value);
  element.innerHTML = '<p>To ask for help, call 020 7946 0000 between 9 and 5.</p>';
  return element;
}

/** What a person does with the element, after which the story is held against WCAG. */
export type Doing = (screen: Screen, step: (label: string, work: () => Promise<void>) => Promise<void> | void) => Promise<void>;

/** One story: what is played, and what is then seen or done. */
export const story = (played: Played, does: Doing): StoryObj => ({
  parameters: { goodturn: played },
  play: async ({ argTypes, canvasElement, step }) => {
    const attributes = Object.values(argTypes).filter(({ table }) => table?.category === 'attributes');
    if (attributes.length === 0) throw new Error('The table lists no attribute.');
    for (const { name, control, options, table } of Object.values(argTypes)) {
      const choices = table?.type?.summary?.includes('|');
      const wanted = table?.category !== 'attributes' ? 'none' : choices ? 'select' : 'text';
      const kind = !control ? 'none' : typeof control === 'object' ? control.type : control;
      if (kind !== wanted || (wanted === 'select' && !options?.length))
        throw new Error(`The table has ${kind} to set ${name}, not ${wanted}.`);
    }
    const element = canvasElement.querySelector(played.element ?? 'goodturn-request-board');
    if (!element) throw new Error('The story has no element.');
    await element.updateComplete;
    await does(new Screen(element), step);
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
