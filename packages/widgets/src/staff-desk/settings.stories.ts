import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, story } from '../testing/stories.js';
import './define.js';

/** What administrators set: what is asked, allowed and said. */
const meta: Meta = { title: 'Staff desk/Settings', component: 'goodturn-staff-desk' };
export default meta;

const played = { element: 'goodturn-staff-desk', person: 'administrator' } as const;

export const Everything = shows({ ...played, view: 'desk/settings' }, 'Kinds of help', 'DIY and garden', 'Code of conduct');
export const Weights = shows({ ...played, view: 'desk/settings/matching' }, 'Nearness', 'Turns shared among all');

export const ARequirement = story({ ...played, view: 'desk/settings/categories/diy' }, async (screen) => {
  const asks = await screen.control('What a volunteer needs first');
  asks.value = 'dbs';
  await expect(await screen.control('Why the law lets you ask for this')).toBeVisible();
});

/** A kind of help that asks for more than one check. */
export const AskedForBesides = story({ ...played, view: 'desk/settings/categories/diy' }, async (screen) => {
  const asks = await screen.control('What a volunteer needs first');
  asks.value = 'identity';
  await expect(await screen.control('References')).toBeVisible();
  await expect(await screen.control('Listening')).toBeVisible();
});
