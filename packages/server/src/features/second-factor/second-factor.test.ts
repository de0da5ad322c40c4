import type { AuditEntry, Me, Page, SecondFactorSecret, SignIn } from '@goodturn/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enrol, scan, type Authenticator } from '../../testing/authenticator.js';
import { expectProblem } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => server.clock.advance({ hours: 13 }));

const me = async (token: string) => (await server.call('/me', { token })).body as Me;
const give = (token: string, password: string) => server.call('/me/second-factor/give', { token, body: { password } });
let people = 0;
/** Somebody with a role who signs in for the first time since they were given it. */
async function newStaff(role: Parameters<TestServer['giveRole']>[1] = 'administrator'): Promise<{ email: string; signIn: SignIn }> {
  people += 1;
  const email = `staff${people}@example.org`;
  await server.giveRole((await server.signIn(email)).person.id, role);
  return { email, signIn: await server.signIn(email) };
}
async function enrolled(role?: Parameters<TestServer['giveRole']>[1]): Promise<{ email: string; signIn: SignIn; app: Authenticator }> {
  const one = await newStaff(role);
  return { ...one, app: await enrol(server, one.signIn.accessToken) };
}

describe('somebody of the staff', () => {
  test('is a neighbour like any other until an authenticator is set up, and staff from then on', async () => {
    const { signIn, email } = await newStaff();
    const token = signIn.accessToken;
    expect(signIn.person).toMatchObject({ roles: [], role: 'neighbour', secondFactor: 'enrol' });
    expectProblem(await server.call('/staff-roles', { token }), 403, 'second-factor-needed');
    expectProblem(await server.call('/volunteers-nowhere', { token }), 404, 'not-found');
    expect((await server.call('/requests', { token })).status).toBe(200);
    const begun = await server.call('/me/second-factor', { method: 'POST', token });
    const secret = begun.body as SecondFactorSecret;
    expect(secret.address).toMatch(/^otpauth:\/\/totp\/Tower%20Hamlets:staff\d+%40example\.org\?/);
    expect(secret.address).toContain(`secret=${secret.secret.replaceAll(' ', '')}`);
    expect(secret.qr.path).toMatch(/^M4 4h7v1/);
    expectProblem(await give(token, '000000'), 409, 'wrong-state');
    expectProblem(await server.call('/staff-roles', { token }), 403, 'second-factor-needed');
    const confirmed = await server.call('/me/second-factor/confirm', {
      token,
      body: { password: scan(secret).passwordAt(server.clock.now()) },
    });
    expect(confirmed.status, confirmed.text).toBe(200);
    expect((confirmed.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect(await me(token)).toMatchObject({ roles: [{ role: 'administrator' }], secondFactor: 'given' });
    expect((await server.call('/staff-roles', { token })).status).toBe(200);
    const own = await server.call('/me/second-factor', { token });
    expect(own.body).toMatchObject({ state: 'given', recoveryCodesLeft: 10, since: server.clock.now().toISOString() });
    const kept = await sql<{ kept: string }>`select row_to_json(second_factors)::text || row_to_json(recovery_codes)::text as kept
      from second_factors join recovery_codes using (community_id, person_id) where person_id = ${signIn.person.id}`.execute(
      server.database.owner,
    );
    const shown = [
      secret.secret.replaceAll(' ', ''),
      ...(confirmed.body as { recoveryCodes: string[] }).recoveryCodes.map((code) => code.replaceAll('-', '')),
    ];
    expect(kept.rows).toHaveLength(10);
    for (const { kept: row } of kept.rows) for (const text of shown) expect(row).not.toContain(text);
    expect(server.log.join('\n')).not.toContain(shown[0]);
    expect((await me((await server.signIn(email)).accessToken)).secondFactor).toBe('needed');
  });

  test('gives a password at each sign-in, and a refresh keeps it', async () => {
    const { email, app } = await enrolled('moderator');
    server.clock.advance({ minutes: 2 });
    const signIn = await server.signIn(email);
    const token = signIn.accessToken;
    expectProblem(await server.call('/queue', { token }), 403, 'second-factor-needed');
    expectProblem(await server.call('/staff-roles', { token }), 403, 'not-allowed');
    expectProblem(await server.call('/me/second-factor', { method: 'POST', token }), 403, 'second-factor-needed');
    expect((await give(token, app.passwordAt(server.clock.now()))).body).toMatchObject({ state: 'given' });
    expect((await server.call('/queue', { token })).status).toBe(200);
    const refreshed = (await server.call('/sign-ins/refresh', { body: { refreshToken: signIn.refreshToken } })).body as SignIn;
    expect(refreshed.person).toMatchObject({ secondFactor: 'given', role: 'moderator' });
    expect((await server.call('/queue', { token: refreshed.accessToken })).status).toBe(200);
  });

  test('uses a password once, on whichever sign-in, and one that is a step away', async () => {
    const { email, app } = await enrolled();
    server.clock.advance({ minutes: 2 });
    const password = app.passwordAt(server.clock.now());
    const [first, second] = [(await server.signIn(email)).accessToken, (await server.signIn(email)).accessToken];
    const both = await Promise.all([give(first, password), give(second, password)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const waiting = both[0].status === 200 ? second : first;
    expectProblem(await give(waiting, password), 422, 'code-wrong');
    const early = new Date(server.clock.now().getTime() - 60_000);
    const late = new Date(server.clock.now().getTime() + 60_000);
    for (const at of [early, late]) expectProblem(await give(waiting, app.passwordAt(at)), 422, 'code-wrong');
    expect((await give(waiting, app.passwordAt(new Date(server.clock.now().getTime() + 30_000)))).status).toBe(200);
  });

  test('waits after five wrong tries, whatever is typed next', async () => {
    const { email, app } = await enrolled();
    server.clock.advance({ minutes: 2 });
    const { accessToken: token } = await server.signIn(email);
    for (let tries = 0; tries < 5; tries += 1) expectProblem(await give(token, '000000'), 422, 'code-wrong');
    const tooSoon = await give(token, app.passwordAt(server.clock.now()));
    expectProblem(tooSoon, 429, 'too-many-requests');
    expect(tooSoon.headers.get('retry-after')).toBe('60');
    server.clock.advance({ seconds: 61 });
    expectProblem(await give(token, 'AAAA-AAAA-AA'), 422, 'code-wrong');
    expectProblem(await give(token, app.passwordAt(server.clock.now())), 429, 'too-many-requests');
    server.clock.advance({ minutes: 3 });
    expect((await give(token, app.passwordAt(server.clock.now()))).status).toBe(200);
  });

  test('uses each recovery code once', async () => {
    const { email, app } = await enrolled();
    const typed = app.recoveryCodes[3]!.toLowerCase();
    const token = (await server.signIn(email)).accessToken;
    expect((await give(token, typed)).body).toMatchObject({ state: 'given', recoveryCodesLeft: 9 });
    expectProblem(await give((await server.signIn(email)).accessToken, typed), 422, 'code-wrong');
  });

  test('changes to another device, and the old one and its other sign-ins work no more', async () => {
    const { email, signIn, app } = await enrolled();
    server.clock.advance({ minutes: 2 });
    const elsewhere = (await server.signIn(email)).accessToken;
    await give(elsewhere, app.passwordAt(server.clock.now()));
    const next = await enrol(server, signIn.accessToken);
    expect((await me(elsewhere)).secondFactor).toBe('needed');
    server.clock.advance({ minutes: 2 });
    expectProblem(await give(elsewhere, app.passwordAt(server.clock.now())), 422, 'code-wrong');
    expectProblem(await give(elsewhere, app.recoveryCodes[0]!), 422, 'code-wrong');
    expect((await give(elsewhere, next.passwordAt(server.clock.now()))).status).toBe(200);
  });

  test('confirms what was begun within half an hour', async () => {
    const { signIn } = await newStaff();
    const begun = await server.call('/me/second-factor', { method: 'POST', token: signIn.accessToken });
    server.clock.advance({ minutes: 31 });
    const { accessToken } = (await server.call('/sign-ins/refresh', { body: { refreshToken: signIn.refreshToken } })).body as SignIn;
    const password = scan(begun.body as SecondFactorSecret).passwordAt(server.clock.now());
    expectProblem(await server.call('/me/second-factor/confirm', { token: accessToken, body: { password } }), 409, 'wrong-state');
  });
});

describe('an administrator', () => {
  test('resets the authenticator of another, whose sign-ins end and who sets up a new one', async () => {
    const ola = await enrolled();
    const lost = await enrolled('coordinator');
    const path = `/people/${lost.signIn.person.id}/second-factor/reset`;
    expectProblem(await server.call(path, { method: 'POST', token: lost.signIn.accessToken }), 403, 'not-allowed');
    expectProblem(
      await server.call(`/people/${ola.signIn.person.id}/second-factor/reset`, { method: 'POST', token: ola.signIn.accessToken }),
      403,
      'not-allowed',
    );
    expect((await server.call(path, { method: 'POST', token: ola.signIn.accessToken })).status).toBe(204);
    expectProblem(await server.call('/me', { token: lost.signIn.accessToken }), 401, 'sign-in-ended');
    expectProblem(await server.call(path, { method: 'POST', token: ola.signIn.accessToken }), 409, 'wrong-state');
    expect((await server.signIn(lost.email)).person.secondFactor).toBe('enrol');
    const trail = (await server.call(`/audit-entries?person=${lost.signIn.person.id}`, { token: ola.signIn.accessToken }))
      .body as Page<AuditEntry>;
    expect(trail.items.map(({ action, actor }) => [action, actor?.id])).toEqual([
      ['second-factor.reset', ola.signIn.person.id],
      ['second-factor.set-up', lost.signIn.person.id],
    ]);
  });

  test('of another community resets nobody here', async () => {
    const lost = await enrolled('coordinator');
    const foreign = await server.signIn('foreign@example.org', { community: otherCommunity });
    await server.giveRole(foreign.person.id, 'administrator', undefined, otherCommunity);
    const path = `/v1/${otherCommunity}/people/${lost.signIn.person.id}/second-factor/reset`;
    expectProblem(await server.call(path, { method: 'POST', token: foreign.accessToken }), 404, 'not-found');
  });
});

test('nobody without a role has an authenticator', async () => {
  const { accessToken: token } = await server.signIn('ruth@example.org');
  expectProblem(await server.call('/me/second-factor', { token }), 403, 'not-allowed');
  expectProblem(await server.call('/me/second-factor', { method: 'POST', token }), 403, 'not-allowed');
  expect((await me(token)).secondFactor).toBeUndefined();
});

test.each(['12345', '1234567890123456789012', '<script>', ''])('“%s” is no password', async (password) => {
  const { signIn } = await newStaff();
  expectProblem(await give(signIn.accessToken, password), 422, 'invalid-input', '#/password');
});
