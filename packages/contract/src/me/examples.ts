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
  notifications: { messages: true, reminders: true },
};

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
