import { empty, refused } from '@goodturn/mock';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, signsIn, story } from '../testing/stories.js';

/** What is one's own: signing in, offers to answer, matches, messages, and the moderator's desk. */
const meta: Meta = { title: 'Request board/Yours', component: 'goodturn-request-board' };
export default meta;

const view = 'yours';

export const SigningIn = shows({ view }, 'What is your e-mail address?', 'Terms of use');
export const HalfAnAddress = story({ view, scenarios: [refused('signIns.sendCode', 'invalid-input')] }, async (screen) => {
  await screen.type('E-mail address', 'ruth@');
  await screen.press('Send the code');
  await expect(await screen.summary()).toEqual(['Enter an e-mail address, like name@example.com']);
});
export const TheCode = story({ view }, async (screen) => {
  await screen.type('E-mail address', 'ruth@example.org');
  await screen.press('Send the code');
  await screen.sees('We sent 6 numbers to ruth@example.org.');
});
export const AWrongCode = story({ view, scenarios: [refused('signIns.create', 'code-wrong')] }, async (screen) => {
  await signsIn(screen, 'Sign in');
  await expect(await screen.summary()).toHaveLength(1);
  await screen.sees('That code is not right');
});

const errors = [{ pointer: '#/displayName', code: 'display-name-missing', detail: 'Enter the name that neighbours will see.' }];
export const TheFirstTime = story({ view, scenarios: [refused('signIns.create', 'invalid-input', { errors })] }, async (screen) => {
  await signsIn(screen, 'Sign in');
  await screen.control('Name');
});

export const NothingYet = shows({ view, person: 'moderator', scenarios: [empty] }, 'Your sign-in', 'Nothing to check.');
export const AnOfferWaits = shows({ view, person: 'ruth' }, 'Answer an offer', 'Accept Samira’s offer');
export const MyOffers = shows({ view, person: 'samira' }, 'Waiting for Ruth’s answer', 'You are helping Joseph');

export const FromAnOfferToAGoodTurn = story({ view, person: 'ruth' }, async (screen, step) => {
  await step('accept it', () => screen.press('Accept Samira’s offer'));
  await step('both have the safe words', async () => {
    await screen.sees('Ask for the safe word before you open');
    await screen.sees('amber');
    await screen.sees('kettle');
  });
  await step('write to each other', async () => {
    await screen.sees('Is there a plug outside');
    await screen.type('Message to Samira', 'The gate will be open.');
    await screen.press('Send');
    await screen.sees('Your message is sent');
    await screen.sees('The gate will be open.');
  });
  await step('say that it is done', async () => {
    await screen.press('It is done');
    await screen.type('Thanks to Samira (optional)', 'It has never stood so straight.');
    await screen.press('Confirm that it is done');
    await screen.sees('Thank you. The good turn is done.');
  });
});

export const SayingNo = story({ view, person: 'ruth' }, async (screen) => {
  await screen.press('Decline');
  await screen.sees('Say no to Samira?');
});

export const Withdrawn = story({ view, person: 'ruth', scenarios: [refused('offers.accept', 'wrong-state')] }, async (screen) => {
  await screen.press('Accept Samira’s offer');
  await screen.sees(/moved on|no longer|changed|meantime/i);
});

export const ModeratorsDesk = shows({ view, person: 'moderator' }, 'For moderators', 'Words of danger', 'Ruth reported');

export const PuttingItOnTheBoard = story({ view, person: 'moderator' }, async (screen) => {
  await screen.press('Put it on the board');
  await screen.sees('The request is on the board.');
});

export const ClosingAReport = story({ view, person: 'moderator' }, async (screen) => {
  await screen.press('Close this report');
  await screen.sees('The report is closed.');
});

export const ChangingMyName = story({ view, person: 'ruth' }, async (screen) => {
  await screen.press('Change your name and e-mails');
  await screen.type('Name', 'Ruth B');
  await screen.press('Save');
  await screen.sees('Signed in as Ruth B');
});

export const SignedOut = story({ view, person: 'ruth' }, async (screen) => {
  await screen.press('Sign out');
  await screen.sees('You are signed out.');
});
