import { exampleId, refused, type ExamplesOf } from '../example.js';
import { fence, phoneLesson } from '../requests/neighbours.js';
import type { Suggestion } from './schemas.js';

/** What suits Samira, who speaks Bengali, lives in Weavers and is free on Saturday mornings. */
const suggested: Suggestion[] = [
  {
    request: { ...phoneLesson, language: 'bn', distance: 'under-1km', you: { asker: false } },
    reasons: [
      { key: 'near' },
      { key: 'language', language: 'bn' },
      { key: 'free', weekday: 6, part: 'morning' },
      { key: 'skills', skills: ['SmartphoneUse'] },
      { key: 'waiting', count: 3 },
    ],
    toldAt: '2026-11-21T08:00:00Z',
  },
  {
    request: { ...fence, distance: '1-2km', you: { asker: false } },
    reasons: [
      { key: 'within', kilometres: 2 },
      { key: 'free', weekday: 6, part: 'morning' },
      { key: 'helped', count: 4 },
    ],
  },
];

export const suggestionsExamples: ExamplesOf<'suggestions'> = {
  list: [
    { name: 'What suits a volunteer, the best first', status: 200, answer: { items: suggested } },
    { name: 'Nothing that suits just now, or nobody who signed up to volunteer', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  notThisTime: [
    { name: 'Somebody else is asked', params: { id: phoneLesson.id }, status: 204 },
    refused('A request that there is not', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(199) } }),
  ],
  followLink: [
    {
      name: 'The link of an e-mail is followed',
      body: { token: 'nAaH4cQmAehCLIAAAAAAAEmAaH4cQmAehCLIAAAAAAAEgZ8mQ0lB2k4V7sX1yTnRpDw' },
      status: 204,
    },
    refused('A link that was made by somebody else', 'not-found', 'This link does not work. Open the newest e-mail, or sign in.', {
      body: { token: 'made-up' },
    }),
  ],
};
