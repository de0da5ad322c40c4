import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import type { SafeguardingCase } from './schemas.js';

const worry: SafeguardingCase = {
  id: exampleId(641),
  person: { id: people.samira.id, displayName: people.samira.displayName, email: people.samira.email },
  summary: 'Two neighbours say that somebody waits for her outside after each visit.',
  openedAt: '2026-11-22T11:00:00Z',
  openedBy: { id: people.administrator.id, displayName: people.administrator.displayName },
};
const ofWorry = { params: { id: worry.id } };
const outcome = { outcome: 'She has spoken to the community safety team, who visit on Monday.' };

export const safeguardingCasesExamples: ExamplesOf<'safeguardingCases'> = {
  list: [
    { name: 'One case', status: 200, answer: { items: [worry] } },
    { name: 'None', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A moderator asks', 'not-allowed', 'Only a safeguarding lead of this community may do this.'),
  ],
  open: [
    { name: 'A worry', params: { id: worry.person.id }, body: { summary: worry.summary }, status: 201, answer: worry },
    refused('A moderator asks', 'not-allowed', 'Only a safeguarding lead of this community may do this.', {
      params: { id: worry.person.id },
      body: { summary: worry.summary },
    }),
  ],
  close: [
    {
      name: 'With what came of it',
      ...ofWorry,
      body: outcome,
      status: 200,
      answer: { ...worry, ...outcome, closedAt: '2026-11-24T16:00:00Z' },
    },
    refused('Closed before', 'wrong-state', 'This case is already closed.', { ...ofWorry, body: outcome }),
  ],
};
