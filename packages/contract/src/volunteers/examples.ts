import { refused, type ExamplesOf } from '../example.js';
import type { NewVolunteer, Volunteer } from './schemas.js';

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
    { name: 'A guardian says yes', body: { token }, status: 204 },
    refused('A second time', 'wrong-state', 'You have said yes already. There is nothing more to do.', { body: { token } }),
  ],
};
