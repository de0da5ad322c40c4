import { exampleId, refused, type ExamplesOf } from '../example.js';
import { newBlock, newReport, sentReport } from '../safety/examples.js';
import { board, communityGarden, fence, fenceMatched, fenceOfRuth, fenceRequest, held, phoneLesson } from './neighbours.js';

const ofFence = { params: { id: fence.id } };
const notYours = refused('Somebody else’s request', 'not-allowed', 'Only the person who asked may do this.', ofFence);

export const requestsExamples: ExamplesOf<'requests'> = {
  list: [
    { name: 'The board, newest first', status: 200, answer: { items: [...board], nextCursor: 'eyJhIjoiMjAyNi0xMS0xOCJ9' } },
    { name: 'The page after it, with nothing more', query: { cursor: 'eyJhIjoiMjAyNi0xMS0xOCJ9' }, status: 200, answer: { items: [] } },
    { name: 'Nobody has asked yet', scenario: 'empty', status: 200, answer: { items: [] } },
    {
      name: 'Nearest first from a postcode, in bands',
      query: { postcode: 'E2 0HL' },
      status: 200,
      answer: {
        items: [
          { ...fence, distance: 'under-1km' },
          { ...phoneLesson, distance: '1-2km' },
          { ...communityGarden, distance: '2-5km' },
        ],
      },
    },
    {
      name: 'One kind of help on one day',
      query: { category: 'diy', when: '2026-11-28', limit: 20 },
      status: 200,
      answer: { items: [fence, communityGarden] },
    },
    { name: 'My own, in every status', query: { mine: true }, status: 200, answer: { items: [fenceOfRuth] } },
    { name: 'A moderator’s list of what waits', query: { status: 'pending' }, status: 200, answer: { items: [held] } },
    refused('Half a postcode', 'invalid-input', 'Enter the full postcode, like E2 0HL.', {
      query: { postcode: 'E2' },
      errors: [{ pointer: '?postcode', code: 'postcode-incomplete', detail: 'Enter the full postcode, like E2 0HL.' }],
    }),
  ],
  counts: [
    { name: 'The whole board', status: 200, answer: { total: 3, categories: { diy: 2, tech: 1 } } },
    { name: 'Nobody has asked yet', scenario: 'empty', status: 200, answer: { total: 0, categories: {} } },
    refused('A day that does not exist', 'invalid-input', 'Enter a real day.', {
      query: { when: '2026-02-30' },
      errors: [{ pointer: '?when', code: 'not-a-date', detail: 'Enter a real day.' }],
    }),
  ],
  preview: [
    {
      name: 'A whole request',
      body: fenceRequest,
      status: 200,
      answer: {
        title: fenceRequest.title,
        details: fenceRequest.details,
        masked: [],
        area: fence.area,
        ...(fence.near === undefined ? {} : { near: fence.near }),
        danger: false,
      },
    },
    {
      name: 'A telephone number in the details, which is masked',
      body: { ...fenceRequest, details: 'Two panels are down. Ring me on 07700 900123.' },
      status: 200,
      answer: {
        title: fenceRequest.title,
        details: 'Two panels are down. Ring me on •••.',
        masked: [{ pointer: '#/details', kinds: ['phone'] }],
        area: fence.area,
        ...(fence.near === undefined ? {} : { near: fence.near }),
        danger: false,
      },
    },
    {
      name: 'One page of the form',
      body: { title: fenceRequest.title, details: fenceRequest.details },
      status: 200,
      answer: { title: fenceRequest.title, details: fenceRequest.details, masked: [], danger: false },
    },
    {
      name: 'Words of danger',
      body: { title: 'Somebody to talk to tonight', details: 'I do not want to be here any more.' },
      status: 200,
      answer: { title: 'Somebody to talk to tonight', details: 'I do not want to be here any more.', masked: [], danger: true },
    },
    refused('A page left empty', 'invalid-input', 'Enter a title.', {
      body: { title: '' },
      errors: [{ pointer: '#/title', code: 'blank', detail: 'Enter a title.' }],
    }),
  ],
  create: [
    { name: 'Posted', body: fenceRequest, status: 201, answer: { ...fenceOfRuth, you: { asker: true, offersWaiting: 0 } } },
    {
      name: 'For another person, at a public place',
      body: {
        title: phoneLesson.title,
        details: phoneLesson.details,
        category: 'tech',
        place: { kind: 'meeting', area: 'weavers', description: 'The library, at the desk by the door' },
        timing: { kind: 'flexible' },
        minutes: 60,
        helpersWanted: 1,
        onBehalfOf: { relationship: 'my mother', agreed: true },
      },
      status: 201,
      answer: {
        ...phoneLesson,
        reference: 'GT-2HM-83',
        place: { kind: 'meeting', area: 'weavers', description: 'The library, at the desk by the door' },
        onBehalfOf: { relationship: 'my mother', agreed: true },
        you: { asker: true, offersWaiting: 0 },
      },
    },
    refused('A day in the past, and nobody to help', 'invalid-input', 'There are 2 problems with what was sent.', {
      body: { ...fenceRequest, timing: { kind: 'by', date: '2026-01-31' }, helpersWanted: 0 },
      errors: [
        { pointer: '#/timing/date', code: 'in-the-past', detail: 'Choose today or a later day.' },
        { pointer: '#/helpersWanted', code: 'too-small', detail: 'Ask for at least 1 person.' },
      ],
    }),
    refused('Somebody who did not say that they are 18', 'adults-only', 'Only people of 18 or over may ask for now.', {
      body: fenceRequest,
    }),
  ],
  get: [
    { name: 'As everyone reads it', params: { id: fence.id }, status: 200, answer: { ...fence, language: 'en' } },
    { name: 'At a meeting place', params: { id: phoneLesson.id }, status: 200, answer: phoneLesson },
    { name: 'Four helpers wanted, one found', params: { id: communityGarden.id }, status: 200, answer: communityGarden },
    {
      name: 'As the matched helper reads it: the place, and the words for the door',
      params: { id: fence.id },
      status: 200,
      answer: {
        ...fence,
        status: 'matched',
        helpersMatched: 1,
        place: fenceRequest.place,
        safeWords: { helperSays: 'amber', askerSays: 'kettle' },
        you: { asker: false, offer: { id: exampleId(301), status: 'accepted' } },
      },
    },
    refused('Held, declined, or never there: strangers cannot tell', 'not-found', 'There is nothing here that you may see.', {
      params: { id: exampleId(199) },
    }),
  ],
  translate: [
    {
      name: 'In Polish',
      ...ofFence,
      query: { language: 'pl' },
      status: 200,
      answer: {
        language: 'pl',
        from: 'en',
        title: 'Postawić dwa panele ogrodzenia',
        details:
          'Wiatr przewrócił dwa panele między moim podwórkiem a ścieżką. Mam nowe i gwoździe. Potrzebny jest ktoś, kto przytrzyma, i ktoś, kto wbije gwoździe.',
        by: 'machine',
        provider: 'LibreTranslate',
      },
    },
    refused('Where there is no translator', 'translation-not-available', 'Nothing is translated here.', ofFence),
    refused('A language that the translator does not have', 'invalid-input', 'Choose one of: en, ar, bn, pl.', {
      ...ofFence,
      query: { language: 'tlh' },
      errors: [{ pointer: '?language', code: 'not-a-choice', detail: 'Choose one of: en, ar, bn, pl.' }],
    }),
    refused('While the translator does not answer', 'unavailable', 'This cannot be translated just now. Try again in a minute.', {
      ...ofFence,
      query: { language: 'pl' },
    }),
  ],
  update: [
    {
      name: 'Another day',
      ...ofFence,
      body: { timing: { kind: 'flexible' } },
      status: 200,
      answer: { ...fenceOfRuth, timing: { kind: 'flexible' } },
    },
    notYours,
    refused('After the match', 'wrong-state', 'This request can no longer be changed.', { ...ofFence, body: { minutes: 60 } }),
  ],
  cancel: [
    {
      name: 'No longer needed',
      ...ofFence,
      body: { reason: 'My brother came round.' },
      status: 200,
      answer: { ...fenceOfRuth, status: 'cancelled' },
    },
    notYours,
    refused('Already done', 'wrong-state', 'This request is already done.', ofFence),
  ],
  complete: [
    {
      name: 'Done, with the minutes and thanks',
      ...ofFence,
      body: { helpers: [{ offerId: exampleId(301), minutes: 150, thanks: 'The fence has never stood so straight.' }] },
      status: 200,
      answer: { ...fenceMatched, status: 'done' },
    },
    notYours,
    refused('Done before', 'wrong-state', 'This request is already done.', ofFence),
  ],
  reopen: [
    { name: 'It is not finished', ...ofFence, body: { reason: 'One panel is still loose.' }, status: 200, answer: fenceMatched },
    notYours,
    refused('After 14 days', 'wrong-state', 'This was done more than 14 days ago.', ofFence),
  ],
  approve: [
    { name: 'On the board', params: { id: held.id }, status: 200, answer: { ...held, status: 'open' } },
    refused('Approved before', 'wrong-state', 'This request is already on the board.', { params: { id: held.id } }),
  ],
  decline: [
    {
      name: 'Declined, with the reason that the asker reads',
      params: { id: held.id },
      body: { reason: 'We are worried about you and will ring you today. Samaritans answer at any time on 116 123.' },
      status: 200,
      answer: {
        ...held,
        status: 'declined',
        reason: 'We are worried about you and will ring you today. Samaritans answer at any time on 116 123.',
      },
    },
    refused('Approved before', 'wrong-state', 'This request is already on the board.', {
      params: { id: held.id },
      body: { reason: 'This asks for money.' },
    }),
  ],
  report: [
    { name: 'Told to the moderators', ...ofFence, body: newReport, status: 201, answer: sentReport },
    refused('Told before', 'already-reported', 'You have already told the moderators about this.', { ...ofFence, body: newReport }),
  ],
  block: [
    { name: 'Blocked; nobody is told', params: { id: communityGarden.id }, status: 201, answer: { ...newBlock, displayName: 'Joseph' } },
    refused('Oneself', 'own-request', 'This is your own request.', ofFence),
  ],
};
