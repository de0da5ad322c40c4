import { examples, people } from '@goodturn/contract/examples';
import { empty } from '@goodturn/mock';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, story, type Played } from '../testing/stories.js';
import './define.js';

/** What coordinators look after: volunteers and their checks, roles of organisations, their sessions and who came. */
const meta: Meta = { title: 'Staff desk/Volunteers and roles', component: 'goodturn-staff-desk' };
export default meta;

const { samira } = people;
const role = examples.opportunities.get[0].answer!;
const session = examples.opportunities.getSession[0].answer!;
const at = (view: string, more: Partial<Played> = {}): Played => ({
  element: 'goodturn-staff-desk',
  person: 'coordinator',
  view: `desk/${view}`,
  ...more,
});

export const Volunteers = story(at('volunteers'), async (screen) => {
  await screen.sees(samira.displayName);
  await screen.press('No longer be named');
  await screen.sees('If nobody else has agreed, re-checks stop.');
});
export const VolunteersEmpty = shows(at('volunteers', { scenarios: [empty] }), 'Nobody here', 'Re-checks in your name');
export const OneVolunteer = story(at(`volunteers/${samira.id}`), async (screen) => {
  await screen.press('Decide');
  await screen.sees('What do you decide?');
  await screen.press('Record a training');
  await expect(await screen.control('What they learned')).toBeVisible();
});
export const SightOfACertificate = story(at(`volunteers/${samira.id}/certificate`), async (screen) => {
  await screen.heading('Record an original certificate');
  await screen.press('Save');
  await screen.summary();
});

export const Roles = shows(at('roles'), 'Add a role', role.title);
export const OneRole = shows(at(`roles/${role.id}`), 'Close this role', 'Sessions', 'Add sessions');
export const RoleThatAsksForACheck = story(at(`roles/${role.id}/edit`), async (screen) => {
  (await screen.control('What a volunteer needs first')).value = 'dbs';
  await expect(await screen.control('Why the law lets you ask for this')).toBeVisible();
});
export const Attendance = shows(at(`roles/${role.id}/sessions/${session.id}`), 'Who comes', samira.displayName);

export const TheirAnswers = story(at(`volunteers/${samira.id}`), async (screen) => {
  await screen.press('Show their answers');
  await screen.press('Correct the name or date of birth');
  await screen.sees('As on their papers');
});
