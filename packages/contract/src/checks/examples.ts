import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import type { SeenCheck, Certificate, CheckedPerson, OwnChecks, PersonChecks } from './schemas.js';

const { samira } = people;
const coordinator = { id: people.coordinator.id, displayName: people.coordinator.displayName };
const kind = { level: 'enhanced', workforce: 'adult', barredLists: ['adults'] };
const consentText = {
  version: '2026-11',
  text: 'I agree that the neighbours team asks the DBS Update Service about my certificate again and again. I can take this back whenever I like.',
};
const waiting: Certificate = {
  id: exampleId(701),
  personId: samira.id,
  ...kind,
  state: 'pending',
  lack: 'decision',
  recordedBy: coordinator,
  details: { issuedOn: '2026-09-14', numberEnd: '4321', originalSeenOn: '2026-11-20', identitySeenOn: '2026-11-20' },
};
const cleared: Certificate = {
  id: waiting.id,
  personId: samira.id,
  ...kind,
  state: 'cleared',
  recordedBy: coordinator,
  until: '2029-11-20T00:00:00Z',
  details: {
    ...waiting.details!,
    decision: { outcome: 'approved', decidedAt: '2026-11-20T14:00:00Z', decidedBy: coordinator.displayName, reviewDue: '2029-11-20' },
  },
};
const own: OwnChecks = {
  certificates: [{ id: cleared.id, ...kind, state: 'cleared', until: '2029-11-20T00:00:00Z' }],
  consentText,
  others: [
    { kind: 'identity', state: 'cleared' },
    { kind: 'references', state: 'pending', lack: 'references-waiting', nextStep: 'We wait for an answer of somebody whom you named.' },
    {
      kind: 'training',
      state: 'expired',
      lack: 'training-due',
      nextStep: 'Your training is due again. Ask your coordinator when the next one is.',
    },
    { kind: 'code-of-conduct', state: 'cleared' },
  ],
  locked: [{ category: 'childcare', reason: 'references-waiting', detail: 'We wait for an answer of somebody whom you named.' }],
};
const seen: SeenCheck = {
  id: exampleId(730),
  personId: samira.id,
  kind: 'identity',
  seenOn: '2026-11-20',
  recordedAt: '2026-11-20T14:00:00Z',
  recordedBy: coordinator,
};
const trained: SeenCheck = { ...seen, id: exampleId(731), kind: 'training', name: 'Safe lifting', until: '2028-11-20' };
const consented: OwnChecks = { ...own, consent: { textVersion: consentText.version, givenAt: '2026-11-22T10:00:00Z' } };
const ofSamira: PersonChecks = {
  person: { id: samira.id, displayName: samira.displayName },
  consented: false,
  certificates: [cleared],
  other: { others: own.others!, seen: [trained, seen], referees: [] },
};
const samiraInList: CheckedPerson = {
  id: samira.id,
  displayName: samira.displayName,
  volunteer: true,
  clearances: [{ ...kind, state: 'pending' }],
  waits: ['decision'],
};
const params = { id: samira.id };
const ofCertificate = { id: waiting.id };
const newCertificate = {
  certificateNumber: '001234564321',
  level: 'enhanced',
  workforce: 'adult',
  barredLists: ['adults'],
  issuedOn: '2026-09-14',
  surname: 'Begum',
  dateOfBirth: '1988-03-05',
  originalSeenOn: '2026-11-20',
  identitySeenOn: '2026-11-20',
} as const;
const tomasz = { forename: 'Tomasz', surname: 'Nowak' };
const forNeighbour = refused('A neighbour asks', 'not-allowed', 'Only a coordinator of volunteers may do this.');

export const checksExamples: ExamplesOf<'checks'> = {
  listOwn: [
    { name: 'Cleared', status: 200, answer: own },
    { name: 'No certificate yet', scenario: 'empty', status: 200, answer: { certificates: [], consentText } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  consent: [
    { name: 'Given', body: { textVersion: consentText.version }, status: 200, answer: consented },
    refused('An older text', 'wrong-state', 'The text has changed since: read it again.', { body: { textVersion: '2020-01' } }),
  ],
  withdrawConsent: [
    { name: 'Withdrawn', status: 200, answer: { ...own, certificates: [{ ...own.certificates[0]!, state: 'pending', lack: 'consent' }] } },
    refused('None was given', 'wrong-state', 'You have not consented, so there is nothing to take back.'),
  ],
  list: [
    { name: 'One to decide', query: { waits: 'decision' }, status: 200, answer: { items: [samiraInList] } },
    {
      name: 'Who may be asked and can listen',
      query: { skill: 'ActiveListening', onDuty: true },
      status: 200,
      answer: { items: [samiraInList] },
    },
    { name: 'Nobody', scenario: 'empty', status: 200, answer: { items: [] } },
    forNeighbour,
  ],
  listForPerson: [
    { name: 'With the duty', params, status: 200, answer: ofSamira },
    {
      name: 'A coordinator of another organisation',
      params,
      status: 200,
      answer: { ...ofSamira, certificates: [{ id: cleared.id, personId: samira.id, ...kind, state: 'cleared', recordedBy: coordinator }] },
    },
    {
      name: 'No certificate yet',
      scenario: 'empty',
      params,
      status: 200,
      answer: { person: ofSamira.person, consented: false, certificates: [] },
    },
    { ...forNeighbour, params },
  ],
  record: [
    {
      name: 'The original and its holder were seen',
      params,
      body: { ...newCertificate, barredLists: ['adults'] },
      status: 201,
      answer: waiting,
    },
    refused('A number that is none', 'invalid-input', 'The certificate number has 12 digits.', {
      params,
      body: { ...newCertificate, certificateNumber: '12345' },
      errors: [{ pointer: '#/certificateNumber', code: 'certificate-number', detail: 'The certificate number has 12 digits.' }],
    }),
  ],
  checkStatus: [
    {
      name: 'The question waits for its turn',
      params: ofCertificate,
      body: tomasz,
      status: 202,
      answer: { ...waiting, details: { ...waiting.details!, check: { state: 'waiting', attempts: 0, nextAt: '2026-11-22T10:00:00Z' } } },
    },
    refused('Without consent', 'wrong-state', 'This person has not consented to being checked with the Update Service.', {
      params: ofCertificate,
      body: tomasz,
    }),
  ],
  decide: [
    { name: 'Approved', params: ofCertificate, body: { outcome: 'approved', reviewDue: '2029-11-20' }, status: 200, answer: cleared },
    refused('Nobody saw who they are', 'wrong-state', 'Record first that you saw the original and who its holder is.', {
      params: ofCertificate,
      body: { outcome: 'approved' },
    }),
  ],
  counts: [
    {
      name: 'One to decide',
      status: 200,
      answer: { toDecide: 1, detailsToCheck: 0, newCertificateNeeded: 0, due: 2, rechecks: 'running' },
    },
    {
      name: 'Nothing waits',
      scenario: 'empty',
      status: 200,
      answer: { toDecide: 0, detailsToCheck: 0, newCertificateNeeded: 0, due: 0, rechecks: 'running' },
    },
    forNeighbour,
  ],
  getAgreement: [
    { name: 'Agreed', status: 200, answer: { agreed: true, ...tomasz } },
    { name: 'Not agreed', scenario: 'empty', status: 200, answer: { agreed: false } },
    forNeighbour,
  ],
  agree: [{ name: 'Agreed', body: tomasz, status: 200, answer: { agreed: true, ...tomasz } }, forNeighbour],
  endAgreement: [{ name: 'Ended', status: 200, answer: { agreed: false } }, forNeighbour],
  recordIdentity: [
    { name: 'Seen', params, body: { seenOn: '2026-11-20' }, status: 201, answer: seen },
    refused('A day to come', 'invalid-input', 'Enter the day on which they showed you who they are, today at the latest.', {
      params,
      body: { seenOn: '2030-01-01' },
      errors: [
        { pointer: '#/seenOn', code: 'out-of-range', detail: 'Enter the day on which they showed you who they are, today at the latest.' },
      ],
    }),
  ],
  recordTraining: [
    { name: 'Done', params, body: { name: 'Safe lifting', doneOn: '2026-11-20', until: '2028-11-20' }, status: 201, answer: trained },
    { ...forNeighbour, params, body: { name: 'Safe lifting', doneOn: '2026-11-20' } },
  ],
  takeBack: [
    { name: 'Recorded by mistake', params: { id: seen.id }, status: 200, answer: { ...seen, endedAt: '2026-11-22T10:00:00Z' } },
    refused('Twice', 'wrong-state', 'This was taken back already.', { params: { id: seen.id } }),
  ],
};
