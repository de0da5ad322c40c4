import { examples } from '@goodturn/contract/examples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, story } from '../testing/stories.js';

/** The ready themes, each on a list, a request and a question with an error. */
const meta: Meta = { title: 'Request board/Themes', component: 'goodturn-request-board' };
export default meta;

const [fence] = examples.requests.list[0].answer!.items;
/** A story on a page that links a theme. */
const dressed = (theme: string, told: StoryObj): StoryObj => ({ ...told, globals: { theme } });

const list = shows({}, fence!.title, '212 good turns');
const request = shows({ view: `requests/${fence!.id}` }, fence!.title, 'Offer to help Ruth');
const error = story({ view: 'ask' }, async (screen) => {
  await screen.press('Continue');
  await expect(await screen.summary()).toEqual(['Select what you need help with']);
});

export const PlainList = dressed('plain', list);
export const PlainRequest = dressed('plain', request);
export const PlainError = dressed('plain', error);
export const LikeGovUkList = dressed('govuk', list);
export const LikeGovUkRequest = dressed('govuk', request);
export const LikeGovUkError = dressed('govuk', error);
export const HighContrastList = dressed('high-contrast', list);
export const HighContrastRequest = dressed('high-contrast', request);
export const HighContrastError = dressed('high-contrast', error);
