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
  },
  administrator: {
    ...ruth,
    id: exampleId(14),
    displayName: 'Ola of the digital team',
    email: 'administrator@example.org',
    roles: [{ role: 'administrator' }],
  },
} satisfies Record<string, Me>;

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
};
