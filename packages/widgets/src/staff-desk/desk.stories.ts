import { down, empty } from '@goodturn/mock';
import { people } from '@goodturn/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, story, type Played } from '../testing/stories.js';
import './define.js';

/** What staff look after: the queue, people, safeguarding cases, who of them may what, and what they saw and decided. */
const meta: Meta = { title: 'Staff desk/Desk', component: 'goodturn-staff-desk' };
export default meta;

const { samira } = people;
const at = (person: NonNullable<Played['person']>, view: string, more: Partial<Played> = {}): Played => ({
  element: 'goodturn-staff-desk',
  person,
  view: `desk/${view}`,
  ...more,
});

export const SignIn = shows(
  { element: 'goodturn-staff-desk', view: 'desk/queue' },
  'Staff desk of Tower Hamlets',
  'What is your e-mail address?',
);

export const SecondFactor = story(at('newcomer', 'queue'), async (screen) => {
  await screen.press('Begin');
  await screen.heading('Add Goodturn to your app');
  await screen.type('The 6 numbers', '123456');
  await screen.press('Continue');
  await screen.heading('Keep these recovery codes');
});

export const Queue = story(at('moderator', 'queue'), async (screen) => {
  await screen.press('Choose all');
  await screen.press('Take them');
  await screen.press('Leave it as it is');
  await expect(screen.root.activeElement).toBe(await screen.pressable('Take them'));
  await screen.press('Take them');
  await screen.sees('You alone can decide these');
  await screen.press('Keyboard keys');
  await screen.press('Close');
  await expect(screen.root.activeElement).toBe(await screen.pressable('Keyboard keys'));
  await screen.press('Keyboard keys');
  await screen.sees('Next in the list');
});
export const QueueEmpty = shows(at('moderator', 'queue', { scenarios: [empty] }), 'Nothing waits');

export const People = story(at('administrator', 'people'), async (screen) => {
  await screen.sees(samira.email);
  await screen.press('Choose all');
  await screen.press('Suspend');
  await screen.sees('Undo lets them write again');
});
export const PersonToMerge = story(at('administrator', `people/${samira.id}`), async (screen) => {
  await screen.press('Merge another account into this one');
  await screen.type('E-mail address of the other account', samira.email);
  await screen.press('See what it would do');
  await screen.sees('Merge them, for good');
});

export const Cases = story(at('lead', 'cases'), async (screen) => {
  await screen.press('Close the case');
  await expect(await screen.control('What was done, and what came of it')).toBeVisible();
});

export const Audit = shows(at('administrator', 'audit'), 'Print this page');
export const Staff = story(at('administrator', 'team'), async (screen) => {
  await screen.press('Give somebody a role');
  await expect(await screen.control('For')).toBeVisible();
});

export const Down = shows(at('moderator', 'queue', { scenarios: [down] }), 'The staff desk cannot be shown just now');

export const Organisations = shows(at('administrator', 'organisations'), 'Add an organisation', 'Bromley Road Kitchen');
export const NewOrganisation = shows(at('administrator', 'organisations/new'), 'Number in the register');
export const EqualityCounts = shows(at('administrator', 'equality'), 'What is your sex?', 'Hidden');
