import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import { newBlock, newReport, sentReport } from '../safety/examples.js';
import type { PersonForStaff, PersonInList } from './schemas.js';

const inList: PersonInList = {
  id: people.samira.id,
  displayName: people.samira.displayName,
  email: people.samira.email,
  joinedAt: '2026-10-03T18:20:00Z',
  suspended: false,
};
const samira: PersonForStaff = {
  ...inList,
  language: 'en',
  adult: true,
  roles: [],
  clearances: [{ level: 'enhanced', workforce: 'adult', barredLists: [], state: 'cleared' }],
  counts: { requests: 0, offers: 4, goodTurns: 3, bookings: 1 },
};
const suspended: PersonForStaff = {
  ...samira,
  suspended: true,
  suspension: {
    reason: 'Two neighbours say that they were asked for money. We talk to her on Monday.',
    suspendedAt: '2026-11-22T11:00:00Z',
    suspendedBy: { id: people.administrator.id, displayName: people.administrator.displayName },
  },
};
const ofSamira = { params: { id: samira.id } };
const reason = { reason: 'Two neighbours say that they were asked for money. We talk to her on Monday.' };

export const peopleExamples: ExamplesOf<'people'> = {
  list: [
    { name: 'Found by a part of the name', query: { q: 'sami' }, status: 200, answer: { items: [inList] } },
    { name: 'Nobody', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A neighbour asks', 'not-allowed', 'Only the people who look after this community may do this.'),
  ],
  get: [
    { name: 'A volunteer', ...ofSamira, status: 200, answer: samira },
    refused('Nobody of this community', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(599) } }),
  ],
  suspend: [
    { name: 'What they do ends at once', ...ofSamira, body: reason, status: 200, answer: suspended },
    refused('Somebody else was quicker', 'wrong-state', 'This person is suspended already.', { ...ofSamira, body: reason }),
  ],
  lift: [
    { name: 'They may write again', ...ofSamira, status: 200, answer: samira },
    refused('Somebody else was quicker', 'wrong-state', 'This person is not suspended.', ofSamira),
  ],
  report: [
    { name: 'Somebody who asked for money', ...ofSamira, body: newReport, status: 201, answer: sentReport },
    refused('Twice', 'already-reported', 'You have already reported this. A moderator will read it.', { ...ofSamira, body: newReport }),
  ],
  block: [
    { name: 'Each is hidden from the other', ...ofSamira, status: 201, answer: newBlock },
    refused('Nobody of this community', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(599) } }),
  ],
};
