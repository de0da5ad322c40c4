import { refused } from '@goodturn/mock';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, signsIn, story, typed } from '../testing/stories.js';
import { questions, type Answers, type Page } from './views/ask/answers.js';

/** Asking for help: one question a page, a check, and the code. */
const meta: Meta = { title: 'Request board/Asking for help', component: 'goodturn-request-board' };
export default meta;

/** Somebody who has come as far as a page. */
const at = (page: Page, answers: Answers = {}) => ({
  view: `ask/${page}`,
  draft: { answers: { ...typed, ...answers }, passed: questions.slice(0, page === 'check' ? questions.length : questions.indexOf(page)) },
});
/** A page that somebody tries to leave without an answer. */
const left = (page: Page, answers: Answers, ...errors: readonly string[]): StoryObj =>
  story(at(page, answers), async (screen) => {
    await screen.press('Continue');
    await expect(await screen.summary()).toEqual(errors);
  });

export const What = shows({ view: 'ask' }, 'What do you need help with?', 'Pets');
export const WhatNotChosen = story({ view: 'ask' }, async (screen) => {
  await screen.press('Continue');
  await expect(await screen.summary()).toEqual(['Select what you need help with']);
});
export const InWords = shows(at('words'), 'What would help you?');
export const InNoWords = left('words', { title: '', details: '' }, 'Enter a title', 'Say what would help');
export const WhereAtHome = shows(at('where'), 'Where is the help needed?', 'Only the neighbour you accept sees');
export const WhereInPublic = shows(at('where', { 'place/kind': 'meeting' }), 'Where to meet', 'Choose your neighbourhood');
export const WhereByPhone = shows(at('where', { 'place/kind': 'remote' }), 'How to reach you');
export const WhereNotSaid = left(
  'where',
  { 'place/postcode': '', 'place/address': '' },
  'Enter the full postcode, like E2 0HL',
  'Enter your house or flat number, and street',
);
export const WhenEver = shows(at('when'), 'When would suit you?', 'Any day');
export const WhenOnADay = shows(at('when', { 'timing/kind': 'on' }), 'Which day?', 'From (optional)');
export const HowMuch = shows(at('size'), 'How much help do you need?');
export const WhoMe = shows(at('who'), 'Who is the help for?');
export const WhoElse = shows(at('who', { forWhom: 'other' }), 'They know that I am asking, and agreed');
export const Check = shows(at('check'), 'Check what you are asking', 'Put up two fence panels', 'What everyone will see');
export const CheckWithoutTheApi = story({ ...at('check'), scenarios: [refused('requests.preview', 'unavailable')] }, async (screen) => {
  await screen.press('Continue to e-mail');
  await screen.summary();
});

export const FromTheFirstQuestionToTheBoard = story({}, async (screen, step) => {
  await step('what', async () => {
    await screen.press('Ask for help');
    await screen.choose('Pets');
    await screen.press('Continue');
  });
  await step('in words', async () => {
    await screen.heading('What would help you?');
    await screen.type('Title', 'Walk my dog this week');
    await screen.type('Details', 'My leg is in plaster. He is small and friendly.');
    await screen.press('Continue');
  });
  await step('where', async () => {
    await screen.heading('Where is the help needed?');
    await screen.type('Postcode', 'E2 0HL');
    await screen.type('House or flat number, and street', '14 Example Court');
    await screen.press('Continue');
  });
  await step('when', async () => {
    await screen.heading('When would suit you?');
    await screen.choose('Any day');
    await screen.press('Continue');
  });
  await step('how much, and for whom', async () => {
    await screen.heading('How much help do you need?');
    await screen.type('About how long will it take?', '60');
    await screen.press('Continue');
    await screen.heading('Who is the help for?');
    await screen.press('Continue');
  });
  await step('check, and the code', async () => {
    await screen.heading('Check what you are asking');
    await screen.press('Continue to e-mail');
    await signsIn(screen, 'Post my request');
  });
  await screen.heading('Your request is on the board');
  await step('it is on the board', async () => {
    location.hash = '#goodturn';
    await screen.heading('Requests for help');
    await screen.sees('Walk my dog this week');
  });
});

export const TooManyRequests = story(
  { ...at('check'), person: 'ruth', scenarios: [refused('requests.create', 'too-many-requests')] },
  async (screen) => {
    await screen.press('Post my request');
    await screen.summary();
    await expect(screen.text).toContain('Check what you are asking');
  },
);
