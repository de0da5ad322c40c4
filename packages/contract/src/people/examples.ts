import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import { newBlock, newReport, sentReport } from '../safety/examples.js';
import type { MergePreview, PersonForStaff, PersonInList, VolunteerForStaff } from './schemas.js';

const inList: PersonInList = {
  id: people.samira.id,
  displayName: people.samira.displayName,
  email: people.samira.email,
  joinedAt: '2026-10-03T18:20:00Z',
  suspended: false,
};
const asVolunteer: VolunteerForStaff = {
  personId: people.samira.id,
  legalName: 'Samira Begum',
  dateOfBirth: '1988-03-05',
  emergencyContact: { name: 'Karim', phone: '020 7946 0123' },
  joinedAt: '2026-11-20T09:00:00Z',
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
const other: PersonInList = { ...inList, id: exampleId(598), email: 'samira.b@example.org' };
const preview: MergePreview = {
  from: other,
  into: inList,
  moves: { requests: 1, offers: 2, bookings: 0, certificates: 0, reports: 0, blocks: 0 },
  hindrances: [],
  notes: [{ code: 'final', detail: 'This cannot be undone.' }],
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
  suspendMany: [
    { name: 'Two accounts that send the same message', body: { ...reason, people: [samira.id, exampleId(598)] }, status: 204 },
    refused('One of them is of the staff', 'not-allowed', 'Only an administrator may decide this about somebody of the staff.', {
      body: { ...reason, people: [samira.id, people.moderator.id] },
    }),
  ],
  liftMany: [
    { name: 'Undone', body: { people: [samira.id, exampleId(598)] }, status: 204 },
    refused('Nobody of this community', 'not-found', 'There is nothing here that you may see.', { body: { people: [exampleId(599)] } }),
  ],
  liftAddress: [
    { name: 'They may come back', body: { email: 'former@example.org' }, status: 204 },
    refused('No such address', 'wrong-state', 'Nobody with this address is kept away.', { body: { email: 'nobody@example.org' } }),
  ],
  export: [
    {
      name: 'What is kept of Samira',
      ...ofSamira,
      status: 200,
      answer: {
        madeAt: '2026-11-22T10:00:00Z',
        community: { slug: 'tower-hamlets', name: 'Tower Hamlets' },
        data: { profile: [{ displayName: 'Samira', email: 'samira@example.org', language: 'en' }], requests: [] },
      },
    },
    refused('A coordinator asks', 'not-allowed', 'Only an administrator of this community may do this.', ofSamira),
  ],
  erase: [{ name: 'Done', ...ofSamira, status: 204 }, refused('Somebody of the staff', 'wrong-state', 'End their roles first.', ofSamira)],
  previewMerge: [
    { name: 'Nothing stands against it', ...ofSamira, query: { from: other.id }, status: 200, answer: preview },
    refused('Nobody of this community', 'not-found', 'There is nothing here that you may see.', {
      ...ofSamira,
      query: { from: exampleId(599) },
    }),
  ],
  merge: [
    { name: 'One account', ...ofSamira, body: { from: other.id }, status: 200, answer: samira },
    refused('A match between the two', 'wrong-state', 'The two have a match or an offer with each other: end it first.', {
      ...ofSamira,
      body: { from: other.id },
    }),
  ],
  getVolunteer: [
    { name: 'A volunteer', ...ofSamira, status: 200, answer: asVolunteer },
    refused('A neighbour asks', 'not-allowed', 'Only a coordinator of volunteers may do this.', ofSamira),
  ],
  correctVolunteer: [
    {
      name: 'A day was wrong',
      ...ofSamira,
      body: { dateOfBirth: '1988-05-03' },
      status: 200,
      answer: { ...asVolunteer, dateOfBirth: '1988-05-03' },
    },
    refused('A child', 'invalid-input', 'Nobody below 13 has an account: an administrator deletes their data instead.', {
      ...ofSamira,
      body: { dateOfBirth: '2019-05-03' },
      errors: [
        {
          pointer: '#/dateOfBirth',
          code: 'too-small',
          detail: 'Nobody below 13 has an account: an administrator deletes their data instead.',
        },
      ],
    }),
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
