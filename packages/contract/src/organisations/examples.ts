import { exampleId, refused, type ExamplesOf } from '../example.js';
import { newReport, organisationBlock, sentReport } from '../safety/examples.js';
import type { NewOrganisation, Organisation } from './schemas.js';

export const newKitchen = {
  name: 'Bromley Road Kitchen',
  description: 'We cook with what shops would throw away, and eat together on Tuesdays.',
  website: 'https://kitchen.example',
  email: 'hello@kitchen.example',
  causes: ['AntiPoverty', 'OlderPeople'],
  registration: { register: 'GB-CHC', number: '202918' },
} satisfies NewOrganisation;

export const kitchen: Organisation = {
  id: exampleId(701),
  ...newKitchen,
  openOpportunities: 2,
  status: 'approved',
  addedAt: '2026-09-14T09:30:00Z',
};
export const cityFarm: Organisation = {
  id: exampleId(702),
  name: 'Stepping Stones Farm',
  description: 'Goats, hens and a garden, open to everybody.',
  causes: ['Environment', 'YouthAndChildren'],
  openOpportunities: 1,
  status: 'approved',
  addedAt: '2026-09-15T11:00:00Z',
};
const waits: Organisation = { ...kitchen, openOpportunities: 0, status: 'pending' };
const ofKitchen = { params: { id: kitchen.id } };

export const organisationsExamples: ExamplesOf<'organisations'> = {
  list: [
    { name: 'All of them, by name', status: 200, answer: { items: [kitchen, cityFarm] } },
    { name: 'For one cause', query: { cause: 'Environment' }, status: 200, answer: { items: [cityFarm] } },
    { name: 'No organisation yet', scenario: 'empty', status: 200, answer: { items: [] } },
    refused(
      'A list that is not for neighbours',
      'not-allowed',
      'Organisations that wait are for the people who look after this community.',
      {
        query: { status: 'pending' },
      },
    ),
  ],
  get: [
    { name: 'A charity', ...ofKitchen, status: 200, answer: kitchen },
    refused('One that is not there', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(799) } }),
  ],
  create: [
    { name: 'A charity adds itself', body: newKitchen, status: 201, answer: waits },
    refused('A website that is none', 'invalid-input', 'Enter an address that begins with https://.', {
      body: { ...newKitchen, website: 'kitchen' },
      errors: [{ pointer: '#/website', code: 'address-format', detail: 'Enter an address that begins with https://.' }],
    }),
  ],
  update: [
    {
      name: 'Another description',
      ...ofKitchen,
      body: { description: 'We cook and eat together on Tuesdays.' },
      status: 200,
      answer: { ...kitchen, description: 'We cook and eat together on Tuesdays.', you: { manages: true } },
    },
    refused('Somebody else’s', 'not-allowed', 'Only the people who look after this organisation may do this.', {
      ...ofKitchen,
      body: { name: 'Mine' },
    }),
  ],
  approve: [
    { name: 'It may begin', ...ofKitchen, status: 200, answer: { ...kitchen, openOpportunities: 0 } },
    refused('Twice', 'wrong-state', 'This organisation is approved already.', ofKitchen),
  ],
  decline: [
    {
      name: 'With a reason',
      ...ofKitchen,
      body: { reason: 'We could not find the charity in the register.' },
      status: 200,
      answer: { ...waits, status: 'declined', reason: 'We could not find the charity in the register.' },
    },
    refused('One that is approved', 'wrong-state', 'This organisation is approved already.', {
      ...ofKitchen,
      body: { reason: 'We could not find the charity in the register.' },
    }),
  ],
  withdraw: [
    {
      name: 'It may look for volunteers no more',
      ...ofKitchen,
      body: { reason: 'It asked volunteers for money.' },
      status: 200,
      answer: { ...kitchen, openOpportunities: 0, status: 'withdrawn', reason: 'It asked volunteers for money.' },
    },
    refused('One that waits', 'wrong-state', 'This organisation is not approved.', {
      ...ofKitchen,
      body: { reason: 'It asked volunteers for money.' },
    }),
  ],
  block: [
    { name: 'I no longer see it, nor it me', ...ofKitchen, status: 201, answer: organisationBlock },
    refused('One that I look after', 'not-allowed', 'You look after this organisation.', ofKitchen),
  ],
  report: [
    { name: 'It asks for money', ...ofKitchen, body: newReport, status: 201, answer: sentReport },
    refused('Twice', 'already-reported', 'You have already reported this. A moderator will read it.', { ...ofKitchen, body: newReport }),
  ],
};
