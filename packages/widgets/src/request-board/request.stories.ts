import { refused, type Scenario } from '@goodturn/mock';
import { examples } from '@goodturn/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, signsIn, story } from '../testing/stories.js';

/** One request: what it is, and the offer to help with it. */
const meta: Meta = { title: 'Request board/One request', component: 'goodturn-request-board' };
export default meta;

const [fence, , garden] = examples.requests.list[0].answer!.items;
const ofFence = `requests/${fence!.id}`;
const matched = { status: 'matched', helpersMatched: 1 };
const found: Scenario = { begins: (memory) => memory.keep({ ...fence!, ...matched }) };

export const ForEverybody = shows({ view: ofFence }, fence!.title, 'Near Bethnal Green South', 'Offer to help Ruth');
export const AtAMeetingPlace = shows({ view: `requests/${garden!.id}` }, garden!.title, 'At a public place in Millwall');
export const ForItsAsker = shows({ view: ofFence, person: 'ruth' }, 'This is your request.');
export const ForOneWhoOffered = shows({ view: ofFence, person: 'samira' }, 'You have offered to help.');
export const ForTheHelper = shows({ view: `requests/${garden!.id}`, person: 'samira' }, 'Joseph accepted your offer.');
export const NoMoreHelpNeeded = shows({ view: ofFence, scenarios: [found] }, 'This request takes no more offers.');
export const Gone = shows({ view: ofFence, scenarios: [refused('requests.get', 'not-found')] }, 'This request is no longer here');
export const NotLoaded = shows({ view: ofFence, scenarios: [refused('requests.get', 'server-error')] }, 'Something broke', 'Try again');

export const OfferWithoutAWord = story({ view: ofFence }, async (screen) => {
  await screen.press('Offer to help');
  await expect(await screen.summary()).toEqual(['Write a message']);
});

export const OfferingHelp = story({ view: ofFence }, async (screen, step) => {
  await step('write a message', async () => {
    await screen.type('Your message to Ruth', 'I can come on Saturday at ten.');
    await screen.press('Offer to help');
  });
  await step('sign in by a code', () => signsIn(screen, 'Offer to help'));
  await screen.sees('Ruth has your offer.');
});

export const TooLate = story({ view: ofFence, person: 'moderator', scenarios: [refused('offers.create', 'full')] }, async (screen) => {
  await screen.type('Your message to Ruth', 'I can come on Saturday at ten.');
  await screen.press('Offer to help');
  await screen.sees(/accepted before you|was faster|All helpers|already/i);
});

export const Reporting = story({ view: `requests/${garden!.id}`, person: 'ruth' }, async (screen) => {
  await screen.sees('Report or block');
  await screen.press('Report or block');
  await screen.choose('It is about money');
  await screen.press('Report to a moderator');
  await screen.sees(/moderator.*(told|has|read)|Thank you/i);
});
