import { exampleId, refused, type ExamplesOf } from '../example.js';
import type { OwnReferee, Referee } from './schemas.js';

const named: OwnReferee = {
  id: exampleId(720),
  name: 'Grace Okoro',
  email: 'grace@example.org',
  language: 'en',
  state: 'asked',
  askedAt: '2026-11-22T10:00:00Z',
  expiresAt: '2026-12-20T10:00:00Z',
};
const accepted: Referee = {
  ...named,
  state: 'accepted',
  answer: {
    relationship: 'We sang in one choir',
    known: 'over-3',
    words: 'Samira is patient and always on time.',
    trust: 'yes',
    answeredAt: '2026-11-22T18:00:00Z',
  },
  decision: {
    outcome: 'accepted',
    decidedAt: '2026-11-23T09:00:00Z',
    decidedBy: 'Tomasz of the volunteering team',
    reviewDue: '2029-11-23',
  },
};
const token = 'Zm9yIEdyYWNl';
const params = { id: named.id };
const answer = {
  token,
  relationship: 'We sang in one choir',
  known: 'over-3',
  words: 'Samira is patient and always on time.',
  trust: 'yes',
} as const;
const tooOld = 'This link is too old, or somebody else was named. There is nothing that you have to do.';

export const referencesExamples: ExamplesOf<'references'> = {
  listOwn: [
    { name: 'One was asked', status: 200, answer: { items: [named] } },
    { name: 'Nobody was named yet', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  ask: [
    { name: 'An e-mail goes to them', body: { name: named.name, email: named.email, language: 'en' }, status: 201, answer: named },
    refused('One’s own address', 'invalid-input', 'Enter the address of somebody else: you cannot speak for yourself.', {
      body: { name: 'Samira', email: 'samira@example.org' },
      errors: [{ pointer: '#/email', code: 'not-a-choice', detail: 'Enter the address of somebody else: you cannot speak for yourself.' }],
    }),
    refused('There are two already', 'wrong-state', 'Two people are enough. Take one away first to name another.', {
      body: { name: named.name, email: named.email },
    }),
  ],
  remove: [
    { name: 'Taken away', params, status: 204 },
    refused('They have answered', 'wrong-state', 'They have answered already. Your coordinator has it now.', { params }),
  ],
  readLink: [
    { name: 'Waiting for an answer', query: { token }, status: 200, answer: { displayName: 'Samira', state: 'waiting' } },
    { name: 'Nobody waits', scenario: 'empty', query: { token }, status: 200, answer: { displayName: 'Samira', state: 'answered' } },
    refused('A link that was made up', 'not-found', 'This link does not work. Open the newest e-mail.', { query: { token: 'made-up' } }),
  ],
  answer: [{ name: 'An answer', body: answer, status: 204 }, refused('Too late', 'wrong-state', tooOld, { body: answer })],
  decide: [
    { name: 'Accepted', params, body: { outcome: 'accepted' }, status: 200, answer: accepted },
    refused('Nobody answered yet', 'wrong-state', 'They have not answered yet.', { params, body: { outcome: 'accepted' } }),
  ],
};
