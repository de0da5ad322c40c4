import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ rateLimits: { writesOfPerson: 3, callsOfPerson: 20, callsOfAddress: 60, codesOfAddress: 4 } });
});
afterAll(() => server.close());

test('each person has their own limit of writes, and hears how long to wait', async () => {
  const ada = await server.signIn('ada@example.org');
  const bo = await server.signIn('bo@example.org');
  const write = (token: string) => server.call('/me', { method: 'PATCH', token, body: { displayName: 'Ada' } });
  const answers = [await write(ada.accessToken), await write(ada.accessToken), await write(ada.accessToken), await write(ada.accessToken)];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
  expect(answers[3]?.body).toMatchObject({
    code: 'too-many-requests',
    detail: expect.stringMatching(/^You are doing that too often\. Try again in \d+ seconds\.$/),
  });
  expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await write(bo.accessToken)).status).toBe(200);
  expect((await server.call('/me', { token: ada.accessToken })).status).toBe(200);
});

test('one address may ask for only so many codes, whatever the e-mail', async () => {
  const statuses = [];
  for (const name of ['c', 'd', 'e'])
    statuses.push((await server.call('/sign-in-codes', { body: { email: `${name}@example.org` } })).status);
  expect(statuses).toEqual([202, 202, 429]);
});

test('an address that calls without end is stopped, and another is not', async () => {
  const statuses = new Set<number>();
  for (let call = 0; call < 60; call += 1) statuses.add((await server.call('')).status);
  expect(statuses).toEqual(new Set([200, 429]));
});
