import { exampleId, refused, type ExamplesOf } from '../example.js';
import type { Me } from './schemas.js';

/** Ruth asks for help in these examples, and Samira helps. */
export const ruth: Me = {
  id: exampleId(11),
  displayName: 'Ruth',
  email: 'ruth@example.org',
  language: 'en',
  adult: true,
  role: 'neighbour',
  roles: [],
  notifications: { messages: true, reminders: true },
};

/** Everybody who calls in these examples, by the name that tests and stories know them by. */
export const people = {
  ruth,
  samira: { ...ruth, id: exampleId(12), displayName: 'Samira', email: 'samira@example.org' },
  moderator: {
    ...ruth,
    id: exampleId(13),
    displayName: 'Nadia of the neighbours team',
    email: 'moderator@example.org',
    role: 'moderator',
    roles: [{ role: 'moderator' }],
    secondFactor: 'given',
  },
  administrator: {
    ...ruth,
    id: exampleId(14),
    displayName: 'Ola of the digital team',
    email: 'administrator@example.org',
    roles: [{ role: 'administrator' }],
    secondFactor: 'given',
  },
  coordinator: {
    ...ruth,
    id: exampleId(15),
    displayName: 'Tomasz of the volunteering team',
    email: 'coordinator@example.org',
    roles: [{ role: 'coordinator' }],
    secondFactor: 'given',
  },
  lead: {
    ...ruth,
    id: exampleId(16),
    displayName: 'Grace of the safeguarding team',
    email: 'safeguarding@example.org',
    roles: [{ role: 'safeguarding-lead' }],
    secondFactor: 'given',
  },
  /** Was given a role today, and has no authenticator yet. */
  newcomer: {
    ...ruth,
    id: exampleId(17),
    displayName: 'Idris of the neighbours team',
    email: 'newcomer@example.org',
    secondFactor: 'enrol',
  },
} satisfies Record<string, Me>;

const kept = [{ what: 'Good turns that were done', why: 'They are a part of other people’s records too. They stay without your name.' }];
const code = { attempt: exampleId(701), code: '482915' };

export const meExamples: ExamplesOf<'me'> = {
  get: [{ name: 'Who is signed in', status: 200, answer: ruth }, refused('Without a token', 'signed-out', 'Sign in first.')],
  update: [
    {
      name: 'Another name, and no reminders',
      body: { displayName: 'Ruth B', notifications: { reminders: false } },
      status: 200,
      answer: { ...ruth, displayName: 'Ruth B', notifications: { messages: true, reminders: false } },
    },
    refused('An empty name', 'invalid-input', 'Enter the name that neighbours will see.', {
      body: { displayName: '' },
      errors: [{ pointer: '#/displayName', code: 'blank', detail: 'Enter the name that neighbours will see.' }],
    }),
  ],
  export: [
    {
      name: 'What is kept of Ruth',
      status: 200,
      answer: {
        madeAt: '2026-11-22T10:00:00Z',
        community: { slug: 'tower-hamlets', name: 'Tower Hamlets' },
        data: { profile: [{ displayName: 'Ruth', email: 'ruth@example.org', language: 'en' }], requests: [] },
      },
    },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  exportPage: [
    {
      name: 'As a page',
      status: 200,
      answer: { fileName: 'my-data-2026-11-22.html', html: '<!doctype html><title>Your data</title><h1>Your data</h1>' },
    },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  previewErasure: [
    { name: 'Before it is done', status: 200, answer: { ends: { requests: 1, offers: 2, bookings: 0 }, kept } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  erase: [
    { name: 'Done', body: code, status: 200, answer: { erasedAt: '2026-11-22T10:00:00Z', kept } },
    refused('A wrong code', 'code-wrong', 'That code is not right. You have 4 tries left.', { body: code }),
    refused('A code that is too old', 'code-expired', 'That code is too old. Ask for a new one.', { body: code }),
    refused('Too many tries', 'code-used-up', 'That was the last try with this code. Ask for a new one.', { body: code }),
    refused('The only administrator', 'wrong-state', 'Give somebody else the role of administrator first.', { body: code }),
  ],
};
