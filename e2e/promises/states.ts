import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examples, people } from '@goodturn/contract/examples';
import { down, empty, type PersonName, type Scenario } from '@goodturn/mock';
import type { Catalogue } from '@goodturn/locales';

/** One thing that an element shows, as its documentation has it, and how a page comes to show it. */
export interface State {
  readonly element: string;
  readonly name: string;
  readonly body: string;
  /** After the page's address. */
  readonly hash: string;
  readonly person?: PersonName;
  readonly scenarios?: readonly Scenario[];
  /** Key of a sentence that says that the state is there; of an element that speaks only English the sentence itself. */
  readonly says: string;
  /** Files below `/embed/v1/` that the page loads. Default: the request board's own. */
  readonly scripts?: readonly string[];
  /** True for an element that is for builders of pages, and speaks English as the docs do. */
  readonly onlyEnglish?: boolean;
}

const manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../packages/widgets/dist/custom-elements.json', import.meta.url)), 'utf8'),
) as { modules: { declarations: { tagName?: string }[] }[] };
/** Tags of all elements that the package's manifest names. */
export const elements = manifest.modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));

const fallback = '<p>To ask for help, call 020 7946 0000.</p>';
const board = `<goodturn-request-board api="https://goodturn.example" community="tower-hamlets">${fallback}</goodturn-request-board>`;
const [listed] = examples.requests.list as unknown as { answer: { items: { id: string }[] } }[];
const state = (name: string, says: keyof Catalogue & string, hash = '', more: Partial<State> = {}): State => ({
  element: 'goodturn-request-board',
  name,
  body: board,
  hash: hash && `#goodturn/${hash}`,
  says,
  ...more,
});

const [roleList] = examples.opportunities.list as unknown as { answer: { items: { id: string; joining: string }[] } }[];
const tuesday = roleList?.answer.items.find(({ joining }) => joining === 'join');
const roles = (name: string, says: keyof Catalogue & string, hash = '', more: Partial<State> = {}): State =>
  state(name, says, hash, {
    element: 'goodturn-opportunity-list',
    body: `<goodturn-opportunity-list api="https://goodturn.example" community="tower-hamlets">${fallback}</goodturn-opportunity-list>`,
    scripts: ['opportunity-list.js'],
    ...more,
  });

const volunteer = (name: string, says: keyof Catalogue & string, hash = '', more: Partial<State> = {}): State => ({
  element: 'goodturn-volunteer-signup',
  name,
  body: `<goodturn-volunteer-signup api="https://goodturn.example" community="tower-hamlets">${fallback}</goodturn-volunteer-signup>`,
  hash: hash && `#goodturn/volunteer/${hash}`,
  says,
  scripts: ['volunteer-signup.js'],
  ...more,
});

const desk = (name: string, says: keyof Catalogue & string, hash = '', more: Partial<State> = {}): State => ({
  element: 'goodturn-staff-desk',
  name,
  body: `<goodturn-staff-desk api="https://goodturn.example" community="tower-hamlets">${fallback}</goodturn-staff-desk>`,
  hash: hash && `#goodturn/desk/${hash}`,
  says,
  scripts: ['staff-desk.js'],
  ...more,
});

/** What each element shows. An element without states is one that promises nothing, and fails. */
export const states: readonly State[] = [
  state('list', 'board/ask'),
  state('nothing', 'empty/title', '', { scenarios: [empty] }),
  state('request', 'one/safe', `requests/${listed?.answer.items[0]?.id}`),
  state('question', 'page/what', 'ask'),
  state('sign-in', 'page/email', 'yours'),
  state('asker', 'part/answer', 'yours', { person: 'ruth' }),
  state('helper', 'part/coming', 'yours', { person: 'samira' }),
  state('moderator', 'part/moderate', 'yours', { person: 'moderator' }),
  state('down', 'down/goodturn-request-board', '', { scenarios: [down] }),
  volunteer('start', 'signup/begin'),
  volunteer('question', 'page/you', 'you'),
  volunteer('sign-in', 'page/email', 'profile'),
  volunteer('equality', 'equality/ask', 'equality'),
  volunteer('profile', 'own/duty', 'profile', { person: 'samira' }),
  volunteer('down', 'down/goodturn-volunteer-signup', '', { scenarios: [down] }),
  state('chosen', 'Live', '', {
    element: 'goodturn-embed-builder',
    body: `<goodturn-embed-builder api="https://goodturn.example" community="tower-hamlets">${fallback}</goodturn-embed-builder>`,
    scripts: ['embed-builder.js'],
    onlyEnglish: true,
  }),
  roles('roles', 'roles/lead'),
  roles('nothing', 'roles/none', '', { scenarios: [empty] }),
  roles('role', 'role/dates', `opportunities/${tuesday?.id}`),
  roles('sign-in', 'page/email', 'opportunities/bookings'),
  roles('places', 'booking/follow', 'opportunities/bookings', { person: 'samira' }),
  roles('down', 'down/goodturn-opportunity-list', '', { scenarios: [down] }),
  desk('sign-in', 'page/email'),
  desk('queue', 'desk/chooseAll', 'queue', { person: 'moderator' }),
  desk('second-factor', 'desk/setUp', 'queue', { person: 'newcomer' }),
  desk('volunteers', 'checks/agreement', 'volunteers', { person: 'coordinator' }),
  desk('volunteer', 'checks/referees', `volunteers/${people.samira.id}`, { person: 'coordinator' }),
  desk('roles', 'staffing/new', 'roles', { person: 'coordinator' }),
  desk('organisations', 'organisations/new', 'organisations', { person: 'administrator' }),
  desk('equality', 'counts/hidden', 'equality', { person: 'administrator' }),
  desk('cases', 'cases/close', 'cases', { person: 'lead' }),
  desk('settings', 'settings/categories', 'settings', { person: 'administrator' }),
  desk('people', 'people/search', 'people', { person: 'administrator' }),
  desk('audit', 'audit/print', 'audit', { person: 'administrator' }),
  desk('down', 'down/goodturn-staff-desk', '', { scenarios: [down] }),
];
