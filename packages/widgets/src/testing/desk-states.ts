import { examples } from '@goodturn/contract/examples';
import type { HelpRequest, QueueItem } from '@goodturn/sdk/light';
import '../staff-desk/define.js';
import { TestApi } from './api.js';
import { put, signIn, until, type Stage } from './stage.js';
import type { Asking, State } from './states.js';

const element = 'goodturn-staff-desk';
const [held, report] = examples.queue.list[0].answer?.items as [QueueItem, QueueItem];
const whole = examples.requests.get[0].answer as HelpRequest;
const duties = ['moderator', 'coordinator', 'safeguarding-lead', 'administrator'];
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const mine = examples.me.get[0].answer?.id ?? '';

/** Somebody of the staff with every role, and a queue in which they have the first thing. */
const staffed = (): TestApi =>
  new TestApi({ roles: duties.map((role) => ({ role })), secondFactor: 'given' })
    .on('queue.list', () => ({ items: [{ ...held, holder: { id: mine, displayName: 'Ruth', until: later(9) } }, report] }))
    .on('requests.get', () => ({ ...whole, id: held.id, title: held.title, status: 'pending', reason: 'danger' }))
    .on('checks.counts', () => ({ toDecide: 0, detailsToCheck: 0, newCertificateNeeded: 0, due: 2, rechecks: 'stopped' }));

async function stage(view: string, api: TestApi, attributes: Record<string, string> = {}): Promise<Stage> {
  history.replaceState(null, '', view ? `#goodturn/desk/${view}` : location.pathname);
  return put(element, api, attributes);
}
async function signedIn(view: string, attributes?: Record<string, string>, api = staffed()): Promise<Stage> {
  const screen = await stage(view, api, attributes);
  await signIn(screen);
  return screen;
}
const state = (name: string, show: State['show']): State => ({ element, name, show });

/** What the staff desk shows. */
export const deskStates: readonly State[] = [
  state('signing in', async (attributes) => {
    const screen = await stage('', staffed(), attributes);
    await screen.heading('What is your e-mail address?');
    return screen;
  }),
  state('the second step', async (attributes) => {
    const screen = await signedIn('', attributes, new TestApi({ roles: [], secondFactor: 'enrol' }));
    await screen.press('Begin');
    await screen.heading('Add Goodturn to your app');
    return screen;
  }),
  state('the queue, with what is chosen', async (attributes) => {
    const screen = await signedIn('queue', attributes);
    await screen.sees('Visits of which nobody heard that they ended');
    await screen.press('Choose all');
    await screen.press('Take them');
    await screen.sees('You alone can decide these');
    return screen;
  }),
  state('one thing to decide, without a reason', async (attributes) => {
    const screen = await signedIn(`queue/request/${held.id}`, attributes);
    const summary = await screen.pressable('Decline');
    summary.click();
    summary.closest('details')?.querySelector('button')?.click();
    await screen.summary();
    return screen;
  }),
  state('people, and the keys', async (attributes) => {
    const screen = await signedIn('people', attributes);
    await screen.sees('samira@example.org');
    await screen.press('Keyboard keys');
    await screen.sees('Next in the list');
    return screen;
  }),
  state('one person', async (attributes) => {
    const screen = await signedIn(`people/${examples.people.get[0].answer?.id}`, attributes);
    await screen.sees('Suspend');
    await screen.press('Merge another account into this one');
    return screen;
  }),
  state('the audit trail', async (attributes) => {
    const screen = await signedIn('audit', attributes);
    await until(() => screen.root.querySelector('.entry'), screen.root);
    return screen;
  }),
  state('a failure', async (attributes) => {
    const api = new TestApi();
    api.offline = true;
    const screen = await stage('', api, attributes);
    await screen.heading('The staff desk cannot be shown just now');
    return screen;
  }),
];

/** What the staff desk asks for first. */
export const deskAsking: Asking = {
  element,
  name: 'communities.get',
  open: (api) => stage('', api),
  goOn: (screen) => screen.press('Try again'),
  shows: (screen) => screen.heading('What is your e-mail address?'),
};
