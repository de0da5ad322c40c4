import { createServer, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { AuditEntry, Page } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let host: NodeServer;
let issuer: string;
let key: CryptoKey;
let strangeKey: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  strangeKey = (await generateKeyPair('RS256')).privateKey;
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  host = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? keys : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  server = await startTestServer();
  await server.changeSettings((settings) => ({ ...settings, openIdConnect: { issuer, audience: 'goodturn' } }));
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => host.close(resolve));
});

const tokenOf = (claims: JWTPayload, more: { by?: CryptoKey; audience?: string; from?: string; minutes?: number } = {}) => {
  const now = Math.floor(server.clock.now().getTime() / 1000);
  return new SignJWT({ email: 'resident@example.org', email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(more.from ?? issuer)
    .setAudience(more.audience ?? 'goodturn')
    .setSubject(claims.sub ?? 'resident-1')
    .setIssuedAt(now)
    .setExpirationTime(now + (more.minutes ?? 5) * 60)
    .sign(more.by ?? key);
};

test('a host’s token signs its person in, the same each time', async () => {
  const token = await tokenOf({ given_name: 'Rahima', birthdate: '1980-05-01' });
  const first = await server.call('/me', { token });
  expect(first).toMatchObject({
    status: 200,
    body: { displayName: 'Rahima', email: 'resident@example.org', adult: true, role: 'neighbour' },
  });
  const second = await server.call('/me', { token: await tokenOf({ given_name: 'Rahima' }), origin: 'https://www.council.example' });
  expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
});

test('somebody who is not known to be 18 may read only', async () => {
  const young = await tokenOf({ sub: 'young', email: 'young@example.org', birthdate: '2008-11-23' });
  expect(await server.call('/me', { token: young })).toMatchObject({ body: { adult: false } });
  expect(await server.call('/requests', { token: young, body: {} })).toMatchObject({ status: 403, body: { code: 'adults-only' } });
  expect((await server.call('/me', { token: young })).body).toMatchObject({ young: { group: '16-17' } });
  // Nobody below 13 has an account, whoever vouches for them; below 18 no more than a first name is shown.
  const child = await tokenOf({ sub: 'child', email: 'child@example.org', birthdate: '2013-11-23' });
  expectProblem(await server.call('/me', { token: child }), 403, 'too-young');
  expect(await server.database.owner.selectFrom('people').select('id').where('email', '=', 'child@example.org').execute()).toEqual([]);
  const thirteen = await tokenOf({ sub: 'thirteen', email: 'thirteen@example.org', birthdate: '2013-11-22', name: 'Lena Fisher' });
  expect((await server.call('/me', { token: thirteen })).body).toMatchObject({ displayName: 'Lena', young: { group: '13-15' } });
  const eighteen = await tokenOf({ sub: 'eighteen', email: 'eighteen@example.org', birthdate: '2008-11-22' });
  expect(await server.call('/me', { token: eighteen })).toMatchObject({ body: { adult: true } });
});

test('a verified address finds the person who signed in by code; one that is not verified does not', async () => {
  const { person } = await server.signIn('both@example.org');
  const unverified = await tokenOf({ sub: 'thief', email: 'both@example.org', email_verified: false });
  expect(await server.call('/me', { token: unverified })).toMatchObject({ status: 401 });
  const early = await tokenOf({ sub: 'thief', email: 'not-yet-here@example.org', email_verified: false });
  expect(await server.call('/me', { token: early })).toMatchObject({ status: 401 });
  const verified = await tokenOf({ sub: 'both', email: 'Both@example.org' });
  expect(await server.call('/me', { token: verified })).toMatchObject({ status: 200, body: { id: person.id } });
});

test.each([
  ['another key', { by: 'strange' }, 'signed-out'],
  ['another audience', { audience: 'library' }, 'signed-out'],
  ['another issuer', { from: 'https://evil.example' }, 'signed-out'],
  ['a time that is over', { minutes: -5 }, 'token-expired'],
] as const)('a token with %s is refused', async (_, more, code) => {
  const { by, ...rest } = { by: undefined, ...more };
  const token = await tokenOf({}, { ...rest, ...(by === undefined ? {} : { by: strangeKey }) });
  expect(await server.call('/me', { token })).toMatchObject({ status: 401, body: { code } });
});

test('a token without an e-mail address is refused in a sentence', async () => {
  expect(await server.call('/me', { token: await tokenOf({ sub: 'nobody', email: '' }) })).toMatchObject({
    status: 401,
    body: { detail: 'The website’s token has no e-mail address, which Goodturn needs.' },
  });
});

test('a community that names no host takes no host’s token', async () => {
  expect(await server.call('/v1/elsewhere/me', { token: await tokenOf({}) })).toMatchObject({ status: 401, body: { code: 'signed-out' } });
});

describe('staff by a council’s own sign-in', () => {
  const admins = { sub: 'ola', email: 'ola@council.example', given_name: 'Ola', groups: ['Everybody', 'Goodturn-Admins'] };
  beforeAll(async () => {
    const staff = {
      claim: 'groups',
      roles: { 'Goodturn-Admins': ['administrator'], 'Goodturn-Desk': ['moderator'] },
      amr: ['mfa', 'otp'],
    } as const;
    await server.changeSettings((settings) => ({ ...settings, openIdConnect: { issuer, audience: 'goodturn', staff } }));
  });

  test('have the roles of their token as long as it lasts, where it says that a second factor was asked for; once in the trail', async () => {
    const token = await tokenOf({ ...admins, amr: ['pwd', 'mfa'] });
    expect((await server.call('/me', { token })).body).toMatchObject({ roles: [{ role: 'administrator' }], secondFactor: 'given' });
    expect((await server.call('/staff-roles', { token })).body).toEqual({ items: [] });
    const trail = ((await server.call('/audit-entries', { token })).body as Page<AuditEntry>).items;
    expect(trail.map(({ action, details, actor }) => [action, details['roles'], actor?.displayName])).toEqual([
      ['staff.token-roles', 'administrator', 'Ola'],
    ]);
    const after = await tokenOf({ ...admins, groups: ['Everybody'], amr: ['mfa'] });
    expect((await server.call('/me', { token: after })).body).toMatchObject({ roles: [], role: 'neighbour' });
    expectProblem(await server.call('/staff-roles', { token: after }), 403, 'not-allowed');
    expectProblem(
      await server.call('/staff-roles', { token: await tokenOf({ ...admins, amr: ['mfa'] }, { minutes: -5 }) }),
      401,
      'token-expired',
    );
  });

  test.each([
    ['without a second factor', {}],
    ['by a password alone', { amr: ['pwd'] }],
    ['by something that only begins like it', { amr: 'mfa2' }],
  ])('act for nobody when they signed in there %s', async (_, claims) => {
    const token = await tokenOf({ ...admins, ...claims });
    expectProblem(await server.call('/staff-roles', { token }), 403, 'second-factor-needed');
    expect((await server.call('/me', { token })).body).toMatchObject({ roles: [], secondFactor: 'needed' });
    expectProblem(await server.call('/me/second-factor', { method: 'POST', token }), 409, 'wrong-state');
  });

  test('keep roles that they were given here, which such a token may act for as well', async () => {
    const { body } = await server.call('/me', {
      token: await tokenOf({ ...admins, sub: 'kept', email: 'kept@council.example', groups: [] }),
    });
    await server.giveRole((body as { id: string }).id, 'coordinator');
    const claims = { sub: 'kept', email: 'kept@council.example' };
    const both = await tokenOf({ ...claims, groups: ['Goodturn-Desk'], amr: ['otp'] });
    expect((await server.call('/me', { token: both })).body).toMatchObject({ roles: [{ role: 'coordinator' }, { role: 'moderator' }] });
    const none = await tokenOf({ ...claims, groups: ['Goodturn-Desk'] });
    expect((await server.call('/me', { token: none })).body).toMatchObject({ roles: [] });
  });

  test.each([
    ['a stranger’s key', { by: 'strange' }, 'signed-out'],
    ['another audience', { audience: 'library' }, 'signed-out'],
    ['another issuer', { from: 'https://evil.example' }, 'signed-out'],
    ['a time that is over', { minutes: -5 }, 'token-expired'],
  ] as const)('are nobody with %s', async (_, more, code) => {
    const { by, ...rest } = { by: undefined, ...more };
    const token = await tokenOf({ ...admins, amr: ['mfa'] }, { ...rest, ...(by === undefined ? {} : { by: strangeKey }) });
    expectProblem(await server.call('/staff-roles', { token }), 401, code);
  });

  test('are nobody in a community that trusts another issuer, or trusts this one without roles', async () => {
    const token = await tokenOf({ ...admins, amr: ['mfa'] });
    await server.changeSettings(
      (settings) => ({ ...settings, openIdConnect: { issuer: 'https://login.elsewhere.example', audience: 'goodturn' } }),
      otherCommunity,
    );
    expectProblem(await server.call(`/v1/${otherCommunity}/staff-roles`, { token }), 401, 'signed-out');
    await server.changeSettings((settings) => ({ ...settings, openIdConnect: { issuer, audience: 'goodturn' } }), otherCommunity);
    expectProblem(await server.call(`/v1/${otherCommunity}/staff-roles`, { token }), 403, 'not-allowed');
  });

  test('act for nobody while they are suspended', async () => {
    const token = await tokenOf({ ...admins, sub: 'bad', email: 'bad@council.example', amr: ['mfa'] });
    const { body } = await server.call('/me', { token });
    await server.database.owner
      .updateTable('people')
      .set({ suspended_at: server.clock.now() })
      .where('id', '=', (body as { id: string }).id)
      .execute();
    expectProblem(await server.call('/staff-roles', { token }), 403, 'not-allowed');
  });
});
