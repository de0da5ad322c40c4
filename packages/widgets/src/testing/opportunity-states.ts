import { examples } from '@goodturn/contract/examples';
import type { Opportunity, Session } from '@goodturn/sdk/light';
import '../opportunity-list/define.js';
import { TestApi } from './api.js';
import { put, signIn, until, type Stage } from './stage.js';
import type { Asking, State } from './states.js';

const { items } = examples.opportunities.list[0].answer as unknown as { items: Opportunity[] };
const [goats, befriender, tuesday] = items as [Opportunity, Opportunity, Opportunity];
const { items: dates } = examples.opportunities.listSessions[0].answer as unknown as { items: Session[] };

/** Dates that have not begun, on whatever day this runs. */
const ahead = dates.map((session, index) => {
  const day = new Date(Date.now() + (index + 7) * 86_400_000).toISOString().slice(0, 10);
  return { ...session, startsAt: `${day}T18:00:00+00:00`, endsAt: `${day}T21:00:00+00:00` };
});

const api = (): TestApi =>
  new TestApi()
    .on('opportunities.list', () => ({ items }))
    .on('opportunities.get', ({ params }) => items.find(({ id }) => id === params['id']))
    .on('opportunities.listSessions', ({ params }) => ({ items: params['id'] === tuesday.id ? ahead : [] }));

function open(view: string, from: TestApi = api(), attributes: Readonly<Record<string, string>> = {}): Promise<Stage> {
  history.replaceState(null, '', view ? `#goodturn/${view}` : location.pathname);
  return put('goodturn-opportunity-list', from, attributes);
}

const state = (name: string, show: State['show']): State => ({ element: 'goodturn-opportunity-list', name, show });

/** What the list of roles shows. */
export const opportunityStates: readonly State[] = [
  state('roles', async (attributes) => {
    const screen = await open('', api(), attributes);
    await screen.sees(goats.title);
    return screen;
  }),
  state('no role', async (attributes) => {
    const screen = await open(
      '',
      new TestApi().on('opportunities.list', () => ({ items: [] })),
      attributes,
    );
    await screen.sees('No roles just now');
    return screen;
  }),
  state('a role with dates', async (attributes) => {
    const screen = await open(`opportunities/${tuesday.id}`, api(), attributes);
    await screen.heading(tuesday.title);
    await screen.sees('Join the waiting list');
    return screen;
  }),
  state('a role that is locked', async (attributes) => {
    const locked = api().on('opportunities.get', () => ({
      ...befriender,
      you: { manages: false, locked: { reason: 'certificate', detail: 'You lack a check.' } },
    }));
    const screen = await open('opportunities/bookings', locked, attributes);
    await signIn(screen);
    await screen.sees('Signed in as');
    location.hash = `#goodturn/opportunities/${befriender.id}`;
    await screen.sees('Why this is locked for you just now');
    return screen;
  }),
  state('signing in to apply', async (attributes) => {
    const screen = await open(`opportunities/${befriender.id}`, api(), attributes);
    await screen.press('Send my application');
    await screen.heading('What is your e-mail address?');
    await screen.press('Send the code');
    await screen.summary();
    return screen;
  }),
  state('one’s own places', async (attributes) => {
    const screen = await open('opportunities/bookings', api(), attributes);
    await signIn(screen);
    await screen.sees('Signed in as');
    await until(() => !screen.text.includes('Loading'), screen.root);
    return screen;
  }),
  state('a failure', async (attributes) => {
    const away = new TestApi();
    away.offline = true;
    const screen = await open('', away, attributes);
    await screen.heading('Roles cannot be shown just now');
    return screen;
  }),
];

export const opportunityAsking: Asking = {
  element: 'goodturn-opportunity-list',
  name: 'opportunities.list',
  open: (from) => open('', from),
  goOn: (screen) => screen.press('Try again'),
  shows: (screen) => screen.sees(goats.title),
};
