import { down, refused } from '@goodturn/mock';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import './define.js';
import { answerAll } from '../testing/signup-answers.js';
import { shows, signsIn, story, type Played } from '../testing/stories.js';

/** Signing up to volunteer: one question a page, a check, the code, and what one comes back to. */
const meta: Meta = { title: 'Volunteer sign-up', component: 'goodturn-volunteer-signup' };
export default meta;

const at = (view: string, more: Partial<Played> = {}): Played => ({
  element: 'goodturn-volunteer-signup',
  view: view && `volunteer/${view}`,
  ...more,
});

export const Start = shows(at(''), 'Help your neighbours', 'It takes about 5 minutes');
export const Who = shows(at('you'), 'Who are you?', 'Step 1 of 11');
export const WhoNotSaid = story(at('you'), async (screen) => {
  await screen.press('Continue');
  await expect(await screen.summary()).toEqual(['Enter your full name', 'Enter your date of birth, like 31 3 1980']);
});
export const TooYoung = story(at('you', { scenarios: [refused('volunteers.preview', 'too-young')] }), async (screen) => {
  await screen.press('Continue');
  await screen.heading('Thank you for wanting to help');
});
export const FromTheFirstQuestionToTheEnd = story(at('you'), async (screen) => {
  await answerAll(screen);
  await screen.press('Continue to e-mail');
  await signsIn(screen, 'Sign up');
  await screen.heading('Do you want to answer the equality questions?');
  await screen.choose('No, skip the equality questions');
  await screen.press('Continue');
  await screen.heading('You are signed up to volunteer');
});
export const EqualityQuestions = shows(at('equality'), 'These questions are optional.');
export const Profile = shows(at('profile', { person: 'samira' }), 'On duty', 'Your checks', 'What you told us');
export const Deleting = shows(at('delete', { person: 'samira' }), 'What stays without your name, and why');
export const Down = shows(at('', { scenarios: [down] }), 'Signing up cannot be shown just now');
