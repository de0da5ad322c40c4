import { examples, people } from '@goodturn/contract/examples';
import type { Booking, Certificate, Opportunity, Session } from '@goodturn/sdk/light';
import '../staff-desk/define.js';
import { TestApi } from './api.js';
import { put, signIn, type Stage } from './stage.js';
import type { State } from './states.js';

const { samira } = people;
const certificate = examples.checks.record[0].answer as Certificate;
const role = examples.opportunities.get[0].answer as Opportunity;
const session = examples.opportunities.getSession[0].answer as Session;
const place = (examples.bookings.listForStaff[1]!.answer as { items: Booking[] }).items[0]!;

/** Puts the desk on the page at a view, with somebody of the staff. */
export async function desk(view: string, api: TestApi, attributes: Readonly<Record<string, string>> = {}): Promise<Stage> {
  history.replaceState(null, '', `#goodturn/desk/${view}`);
  const screen = await put('goodturn-staff-desk', api, attributes);
  await signIn(screen);
  return screen;
}

/** An API for somebody of the staff with these roles. */
export const staffApi = (...roles: readonly string[]): TestApi =>
  new TestApi({ roles: roles.map((one) => ({ role: one })), secondFactor: 'given' });

const state = (name: string, show: State['show']): State => ({ element: 'goodturn-staff-desk', name, show });

/** What the staff desk shows of volunteers, roles and settings. */
export const deskWorkStates: readonly State[] = [
  state('volunteers by what waits', async (attributes) => {
    const api = staffApi('coordinator')
      .on('checks.counts', () => ({ toDecide: 1, detailsToCheck: 0, newCertificateNeeded: 0, due: 2, rechecks: 'stopped' }))
      .on('checks.getAgreement', () => ({ agreed: false }));
    const screen = await desk('volunteers', api, attributes);
    await screen.sees('Re-checks have stopped.');
    await screen.sees(samira.displayName);
    return screen;
  }),
  state('a certificate to decide', async (attributes) => {
    const details = { ...certificate.details!, status: { status: 'NON_BLANK_NO_NEW_INFO', checkedAt: '2026-11-21T09:00:00Z' } };
    const api = staffApi('coordinator').on('checks.listForPerson', () => ({
      person: { id: samira.id, displayName: samira.displayName },
      consented: true,
      certificates: [{ ...certificate, details }],
    }));
    const screen = await desk(`volunteers/${samira.id}`, api, attributes);
    (await screen.pressable('Decide')).click();
    await screen.sees('Do not write down what it says');
    return screen;
  }),
  state('an original that lacks what was seen', async (attributes) => {
    const screen = await desk(`volunteers/${samira.id}/certificate`, staffApi('coordinator'), attributes);
    await screen.heading('Record an original certificate');
    await screen.press('Save');
    await screen.summary();
    return screen;
  }),
  state('a role that is added', async (attributes) => {
    const screen = await desk('roles/new', staffApi('coordinator'), attributes);
    await screen.heading('Add a role');
    (await screen.control('What a volunteer needs first')).value = 'dbs';
    return screen;
  }),
  state('who came', async (attributes) => {
    const api = staffApi('coordinator')
      .on('opportunities.get', () => role)
      .on('opportunities.getSession', () => ({ ...session, startsAt: '2020-11-24T18:00:00Z' }))
      .on('bookings.listForStaff', () => ({ items: [{ ...place, status: 'booked' }] }));
    const screen = await desk(`roles/${role.id}/sessions/${session.id}`, api, attributes);
    await screen.press('Everyone came');
    await screen.sees('for the whole time: 1');
    return screen;
  }),
  state('a kind of help that is set', async (attributes) => {
    const screen = await desk('settings/categories/diy', staffApi('administrator'), attributes);
    await screen.sees('What a volunteer needs first');
    return screen;
  }),
  state('what a volunteer said', async (attributes) => {
    const screen = await desk(`volunteers/${samira.id}`, staffApi('coordinator'), attributes);
    await screen.press('Show their answers');
    await screen.press('Correct the name or date of birth');
    return screen;
  }),
  state('volunteers by what they can do', async (attributes) => {
    const screen = await desk('volunteers', staffApi('coordinator'), attributes);
    await screen.press('By skills, place and time');
    return screen;
  }),
  state('an organisation that is added', async (attributes) => {
    const screen = await desk('organisations/new', staffApi('administrator'), attributes);
    await screen.heading('Add an organisation');
    return screen;
  }),
  state('the equality counts', async (attributes) => {
    const screen = await desk('equality', staffApi('administrator'), attributes);
    await screen.sees('What is your sex?');
    return screen;
  }),
];
