import { exampleId, refused, type ExamplesOf } from '../example.js';
import type { IssuerKey, NewVolunteer, Volunteer, VolunteerRecord } from './schemas.js';

/** Samira, who speaks Bengali, lives in Weavers and is free on Saturday mornings. */
const samira: Volunteer = {
  legalName: 'Samira Begum',
  dateOfBirth: '1988-03-05',
  home: { postcode: 'E2 0HL', area: { id: 'weavers', name: 'Weavers' } },
  reach: '2km',
  skills: ['SmartphoneUse', 'ActiveListening'],
  interests: ['Community'],
  availability: ['SaturdayMorning', 'TuesdayEvening'],
  languages: ['en', 'bn'],
  helpToTakePart: 'I cannot climb stairs.',
  codeOfConduct: { version: '2026-11', acceptedAt: '2026-11-20T09:00:00Z' },
  notifications: 'daily',
  onlyOnDuty: false,
  onDuty: true,
  quietHours: { from: '21:00', until: '08:00' },
  joinedAt: '2026-11-20T09:00:00Z',
};

const signedUp: NewVolunteer = {
  legalName: 'Samira Begum',
  dateOfBirth: '1988-03-05',
  postcode: 'E2 0HL',
  reach: '2km',
  skills: ['SmartphoneUse', 'ActiveListening'],
  interests: ['Community'],
  availability: ['SaturdayMorning', 'TuesdayEvening'],
  languages: ['en', 'bn'],
  helpToTakePart: 'I cannot climb stairs.',
  codeOfConduct: '2026-11',
  notifications: 'daily',
  quietHours: { from: '21:00', until: '08:00' },
};
const tooYoung =
  'Goodturn is for people of 13 or over, so we kept nothing that you told us. Thank you for wanting to help: you are welcome when you are 13.';
const token = 'q7mXw2T1yB8Gk5cV9rZ4nA6sE3uH0pLd';

const record: VolunteerRecord = {
  name: 'Samira Begum',
  madeAt: '2026-11-23T10:00:00Z',
  minutes: 420,
  roles: [
    {
      opportunity: { id: exampleId(301), title: 'Cook on Tuesdays' },
      organisation: { id: exampleId(201), name: 'Weavers Community Kitchen' },
      occasions: 2,
      minutes: 360,
      from: '2026-11-03',
      until: '2026-11-10',
    },
  ],
  goodTurns: { count: 1, minutes: 60, from: '2026-11-14', until: '2026-11-14' },
  credential: 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2dvb2R0dXJuLmV4YW1wbGUvdjEvdG93ZXItaGFtbGV0cy9pc3N1ZXIifQ.c2lnbmF0dXJl',
};
const issuerKey: IssuerKey = {
  kty: 'RSA',
  n: 'uXJHQVh1SIK_haI71jmBkMW-NDNriXMG1TDbP04IAS4T4rMh5d5fNbkjw4BDeBdVAuNbNMbAPV24i7kwtCqKgNw',
  e: 'AQAB',
  alg: 'RS256',
  use: 'sig',
  kid: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
};

export const volunteersExamples: ExamplesOf<'volunteers'> = {
  get: [
    { name: 'My profile', status: 200, answer: samira },
    refused('Somebody who did not sign up to volunteer', 'not-found', 'You have not signed up to volunteer.'),
  ],
  preview: [
    {
      name: 'Where a postcode is',
      body: { postcode: 'E2 0HL', reach: '2km' },
      status: 200,
      answer: { guardian: false, area: { id: 'weavers', name: 'Weavers' } },
    },
    {
      name: 'Somebody grown up',
      body: { legalName: 'Samira Begum', dateOfBirth: '1988-03-05' },
      status: 200,
      answer: { guardian: false, group: 'adult' },
    },
    {
      name: 'Somebody of 14, whose mother has to say yes first',
      body: { legalName: 'Amir Begum', dateOfBirth: '2012-05-01' },
      status: 200,
      answer: { guardian: true, group: '13-15' },
    },
    { name: 'What nothing follows from', body: { skills: ['ActiveListening'], interests: [] }, status: 200, answer: { guardian: false } },
    refused('Without a language', 'invalid-input', 'Select the languages that you speak.', {
      body: { languages: [] },
      errors: [{ pointer: '#/languages', code: 'too-short', detail: 'Select the languages that you speak.' }],
    }),
    refused('Somebody of 12', 'too-young', tooYoung, { body: { dateOfBirth: '2014-05-01' } }),
  ],
  signUp: [
    { name: 'Somebody signs up', body: signedUp, status: 201, answer: samira },
    {
      name: 'Somebody of 14, whose mother has to say yes first',
      body: { ...signedUp, dateOfBirth: '2012-05-01', guardianEmail: 'parent@example.org' },
      status: 201,
      answer: { ...samira, dateOfBirth: '2012-05-01', guardian: { email: 'parent@example.org', state: 'waiting' } },
    },
    refused('A skill that the standard does not have', 'invalid-input', 'Choose skills from the list.', {
      body: { ...signedUp, skills: ['Juggling'] },
      errors: [{ pointer: '#/skills', code: 'not-a-choice', detail: 'Choose skills from the list.' }],
    }),
    refused('Somebody of 12', 'too-young', tooYoung, { body: { ...signedUp, dateOfBirth: '2014-05-01' } }),
    refused('A second time', 'wrong-state', 'You have signed up already.', { body: signedUp }),
  ],
  update: [
    { name: 'Off duty', body: { onDuty: false }, status: 200, answer: { ...samira, onDuty: false } },
    {
      name: 'A break until January',
      body: { pausedUntil: '2027-01-04' },
      status: 200,
      answer: { ...samira, pausedUntil: '2027-01-04' },
    },
    refused('Somebody who did not sign up', 'not-found', 'You have not signed up to volunteer.', { body: { onDuty: false } }),
  ],
  leave: [{ name: 'No longer a volunteer', status: 204 }, refused('Without a token', 'signed-out', 'Sign in first.')],
  readGuardianLink: [
    { name: 'Whom it is about', query: { token }, status: 200, answer: { displayName: 'Amir', state: 'waiting' } },
    {
      name: 'A link that was followed',
      query: { token },
      scenario: 'empty',
      status: 200,
      answer: { displayName: 'Amir', state: 'confirmed' },
    },
    refused('A link that nobody was sent', 'not-found', 'This link does not work. Open the newest e-mail.', {
      query: { token: 'made-up' },
    }),
  ],
  followGuardianLink: [
    { name: 'A guardian says yes', body: { token, parentalResponsibility: true }, status: 204 },
    refused(
      'The young person themselves',
      'not-allowed',
      'Only your parent or guardian can say yes. Let them open the link from their e-mail.',
      {
        body: { token, parentalResponsibility: true },
      },
    ),
    refused('A second time', 'wrong-state', 'You have said yes already. There is nothing more to do.', {
      body: { token, parentalResponsibility: true },
    }),
    refused('Somebody else below 18', 'adults-only', 'Only somebody of 18 or over can say yes.', {
      body: { token, parentalResponsibility: true },
    }),
  ],
  record: [
    { name: 'My hours and roles', status: 200, answer: record },
    {
      name: 'Somebody who has only begun',
      scenario: 'empty',
      status: 200,
      answer: { name: 'Samira Begum', madeAt: '2026-11-23T10:00:00Z', minutes: 0, roles: [] },
    },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  issuer: [
    {
      name: 'Who vouches for records',
      status: 200,
      answer: {
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
        id: 'https://goodturn.example/v1/tower-hamlets/issuer',
        type: ['Profile'],
        name: 'Tower Hamlets',
        url: 'https://goodturn.example/c/tower-hamlets',
      },
    },
    refused('A name that no community has', 'community-not-found', 'There is no community with that name.'),
  ],
  issuerKeys: [
    { name: 'All keys', status: 200, answer: { keys: [issuerKey] } },
    refused('A name that no community has', 'community-not-found', 'There is no community with that name.'),
  ],
  issuerKey: [
    { name: 'The key that a record names', query: { kid: issuerKey.kid }, status: 200, answer: issuerKey },
    refused('A key that nobody signs with', 'not-found', 'No record was signed with this key.', { query: { kid: 'made-up' } }),
  ],
};
