import { refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import type { SecondFactor, SecondFactorSecret } from './schemas.js';

const enrol: SecondFactor = { state: 'enrol', recoveryCodesLeft: 0 };
const given: SecondFactor = { state: 'given', since: '2026-11-02T08:30:00Z', recoveryCodesLeft: 10 };
const secret: SecondFactorSecret = {
  secret: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
  address: 'otpauth://totp/Tower%20Hamlets:moderator%40example.org?issuer=Tower%20Hamlets&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  qr: { size: 9, path: 'M4 4h1v1h-1z' },
};
const recoveryCodes = ['7QK4-MZ2P-XD', 'H3VN-9RTA-6W', 'B8CY-2LJE-5K', 'T6WF-X4QG-7N', 'M2PZ-8DHS-3V'];
const password = { password: '402 931' };
const nobody = refused('Who has no role of the staff', 'not-allowed', 'Only the people who look after this community may do this.');

export const secondFactorExamples: ExamplesOf<'secondFactor'> = {
  get: [
    { name: 'This sign-in acts for staff', status: 200, answer: given },
    { name: 'No authenticator yet', scenario: 'empty', status: 200, answer: enrol },
    nobody,
  ],
  begin: [
    { name: 'A secret for the app', status: 201, answer: secret },
    nobody,
    refused('Another authenticator before the password was given', 'second-factor-needed', 'Enter the password from your app first.'),
    refused(
      'By a council’s own sign-in',
      'wrong-state',
      'You signed in with your organisation’s own sign-in, which asks for the password.',
    ),
  ],
  confirm: [
    { name: 'It is set up', body: password, status: 200, answer: { recoveryCodes } },
    refused('Who has no role of the staff', 'not-allowed', 'Only the people who look after this community may do this.', {
      body: password,
    }),
    refused('Another password', 'code-wrong', 'That is not the number that your app shows now.', { body: password }),
    refused('Nothing was begun', 'wrong-state', 'Set up your app first.', { body: password }),
  ],
  give: [
    { name: 'From now on this sign-in acts for staff', body: password, status: 200, answer: given },
    refused('Who has no role of the staff', 'not-allowed', 'Only the people who look after this community may do this.', {
      body: password,
    }),
    refused('Another password', 'code-wrong', 'That is not the number that your app shows now.', { body: password }),
    refused('No authenticator yet', 'wrong-state', 'Set up your app first.', { body: password }),
  ],
  reset: [
    { name: 'They set up another at their next sign-in', params: { id: people.moderator.id }, status: 204 },
    refused('Nothing to reset', 'wrong-state', 'This person has no authenticator.', { params: { id: people.moderator.id } }),
  ],
};
