import { exampleId, refused, type ExamplesOf } from '../example.js';
import { ruth } from '../me/examples.js';
import type { SignIn, SignInRequest } from './schemas.js';

const attempt = exampleId(21);
const answer: SignInRequest = { attempt, email: ruth.email, code: '402931' };

const signedIn: SignIn = {
  accessToken: 'gta_3Zq0Xw7nE1mJ8sKd',
  accessTokenExpiresAt: '2026-11-22T10:27:00Z',
  refreshToken: 'gtr_8Yc2Lr5vB9pTfHuA',
  refreshTokenExpiresAt: '2026-11-22T22:12:00Z',
  person: ruth,
};

export const signInsExamples: ExamplesOf<'signIns'> = {
  sendCode: [
    {
      name: 'A code is on its way',
      body: { email: ruth.email },
      status: 202,
      answer: { attempt, expiresAt: '2026-11-22T10:22:00Z' },
    },
    {
      name: 'After five codes within an hour: the next leaves later',
      body: { email: ruth.email },
      status: 202,
      answer: { attempt, sendsAt: '2026-11-22T10:54:00Z', expiresAt: '2026-11-22T11:04:00Z' },
    },
    refused('Half an address', 'invalid-input', 'Enter an e-mail address, like name@example.com.', {
      body: { email: 'ruth@' },
      errors: [{ pointer: '#/email', code: 'email-format', detail: 'Enter an e-mail address, like name@example.com.' }],
    }),
  ],
  create: [
    { name: 'Somebody known', body: answer, status: 201, answer: signedIn },
    { name: 'The first time', body: { ...answer, displayName: 'Ruth', adult: true, keep: true }, status: 201, answer: signedIn },
    refused('A wrong code', 'code-wrong', 'That code is not right. Look at the e-mail again.', { body: { ...answer, code: '402913' } }),
    refused('The first time, without a name', 'invalid-input', 'Enter the name that neighbours will see.', {
      body: answer,
      errors: [{ pointer: '#/displayName', code: 'display-name-missing', detail: 'Enter the name that neighbours will see.' }],
    }),
    refused('Somebody of 12', 'too-young', 'Goodturn is for people of 13 or over, so we kept nothing that you told us.', {
      body: { ...answer, displayName: 'Mia', dateOfBirth: '2014-05-01' },
    }),
    refused(
      'Who deleted their data while they were suspended',
      'suspended',
      'Nobody can join with this address for now. To talk about it, contact the neighbours team: 020 7946 0000.',
      { body: { ...answer, displayName: 'Ruth' } },
    ),
    refused('After ten minutes', 'code-expired', 'That code is too old. Send a new one.', { body: answer }),
    refused('After five wrong tries', 'code-used-up', 'That was wrong too often. Send a new code.', { body: answer }),
  ],
  refresh: [
    {
      name: 'Fresh tokens',
      body: { refreshToken: signedIn.refreshToken },
      status: 200,
      answer: {
        ...signedIn,
        accessToken: 'gta_5Rk1Dz6bG0wMxVjN',
        accessTokenExpiresAt: '2026-11-22T10:42:00Z',
        refreshToken: 'gtr_1Wf4Sn7hQ3yCeJtP',
      },
    },
    refused('After signing out', 'sign-in-ended', 'You are signed out. Sign in again.', { body: { refreshToken: signedIn.refreshToken } }),
  ],
  end: [{ name: 'Signed out here', status: 204 }, refused('Without a token', 'signed-out', 'Sign in first.')],
  endAll: [{ name: 'Signed out everywhere', status: 204 }, refused('Without a token', 'signed-out', 'Sign in first.')],
};
