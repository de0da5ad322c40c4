import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignIn } from '@goodturn/contract';
import { otherCommunity, startTestServer, testOrigin, type TestServer } from '../../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ config: { trustedProxies: 1 } });
});
afterAll(() => server.close());

const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to.toLowerCase() === email.toLowerCase());
const inMinutes = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000).toISOString();
const askForCode = async (email: string) => {
  const answer = await server.call('/sign-in-codes', { body: { email } });
  expect(answer.status).toBe(202);
  const mail = (await mailsTo(email)).at(-1);
  return { attempt: (answer.body as { attempt: string }).attempt, code: mail?.subject.slice(0, 6) ?? '', mail };
};
const enter = (body: object, origin?: string) => server.call('/sign-ins', { body, ...(origin === undefined ? {} : { origin }) });
const refresh = (refreshToken: string, origin?: string) =>
  server.call('/sign-ins/refresh', { body: { refreshToken }, ...(origin === undefined ? {} : { origin }) });
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code', () => {
  test('comes by e-mail, and lets a new person in who gives a name', async () => {
    const { attempt, code, mail } = await askForCode('Ada@Example.org');
    expect(mail?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(mail?.text).not.toContain('http');
    const nameless = await enter({ attempt, email: 'ada@example.org', code });
    expect(nameless.status).toBe(422);
    expect(nameless.body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '#/displayName', code: 'display-name-missing' }] });
    const answer = await enter({
      attempt,
      email: 'ada@example.org',
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
      displayName: '  A\u202eda\n ',
      adult: true,
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      person: { displayName: 'Ada', email: 'ada@example.org', adult: true, role: 'neighbour', language: 'en' },
    });
    expect(new Date((answer.body as SignIn).accessTokenExpiresAt).getTime() - server.clock.now().getTime()).toBe(15 * 60_000);
    expect(await server.call('/me', { token: (answer.body as SignIn).accessToken })).toMatchObject({
      status: 200,
      body: { displayName: 'Ada' },
    });
  });

  test('is asked for in the same words whether or not the address is known', async () => {
    const known = await server.call('/sign-in-codes', { body: { email: 'ada@example.org' } });
    const unknown = await server.call('/sign-in-codes', { body: { email: 'nobody@example.org' } });
    expect(Object.keys(known.body as object)).toEqual(Object.keys(unknown.body as object));
    expect(known.status).toBe(unknown.status);
  });

  test('is not kept as it is', async () => {
    const { code } = await askForCode('hmac@example.org');
    const kept = await server.database.owner.selectFrom('sign_in_codes').selectAll().where('email', '=', 'hmac@example.org').execute();
    const waiting = await server.database.owner.selectFrom('outbox').select('text').where('to_email', '=', 'hmac@example.org').execute();
    expect(JSON.stringify([kept, waiting])).not.toContain(code);
  });

  test('allows five tries in its attempt, and an older attempt is not touched by a newer', async () => {
    const older = await askForCode('bo@example.org');
    const newer = await askForCode('bo@example.org');
    const tries = [];
    for (let one = 0; one < 6; one += 1)
      tries.push(codeOf(await enter({ attempt: newer.attempt, email: 'bo@example.org', code: wrong(newer.code), displayName: 'Bo' })));
    expect(tries).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-used-up', 'code-used-up']);
    expect((await enter({ attempt: newer.attempt, email: 'bo@example.org', code: newer.code, displayName: 'Bo' })).status).toBe(422);
    expect((await enter({ attempt: older.attempt, email: 'bo@example.org', code: older.code, displayName: 'Bo' })).status).toBe(201);
  });

  test('says how many tries are left', async () => {
    const { attempt, code } = await askForCode('left@example.org');
    expect(await enter({ attempt, email: 'left@example.org', code: wrong(code) })).toMatchObject({
      body: { detail: 'That code is not right. You have 4 tries left.' },
    });
  });

  test('is too old after ten minutes, and after its use; a repeat soon after, when the answer was lost, opens one sign-in and not two', async () => {
    const late = await askForCode('late@example.org');
    server.clock.advance({ minutes: 10 });
    expect(codeOf(await enter({ attempt: late.attempt, email: 'late@example.org', code: late.code, displayName: 'Late' }))).toBe(
      'code-expired',
    );
    const { attempt, code } = await askForCode('late@example.org');
    const first = await enter({ attempt, email: 'late@example.org', code, displayName: 'Late' });
    const second = await enter({ attempt, email: 'late@example.org', code, displayName: 'Late' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(codeOf(await refresh((first.body as SignIn).refreshToken))).toBe('sign-in-ended');
    expect((await refresh((second.body as SignIn).refreshToken)).status).toBe(200);
    server.clock.advance({ minutes: 3 });
    expect(codeOf(await enter({ attempt, email: 'late@example.org', code }))).toBe('code-expired');
  });

  test('belongs to its address and its community', async () => {
    const { attempt, code } = await askForCode('cy@example.org');
    expect(codeOf(await enter({ attempt, email: 'other@example.org', code, displayName: 'Cy' }))).toBe('code-expired');
    const elsewhere = await server.call(`/v1/${otherCommunity}/sign-ins`, {
      body: { attempt, email: 'cy@example.org', code, displayName: 'Cy' },
    });
    expect(codeOf(elsewhere)).toBe('code-expired');
  });

  test('leaves at once five times an hour for one address; the next one is answered alike, and leaves when the hour has room', async () => {
    for (let one = 0; one < 5; one += 1) await askForCode('often@example.org');
    const sixth = await server.call('/sign-in-codes', { body: { email: 'OFTEN@example.org' } });
    expect(sixth).toMatchObject({ status: 202, body: { sendsAt: inMinutes(60), expiresAt: inMinutes(70) } });
    const { attempt } = sixth.body as { attempt: string };
    const early = await enter({ attempt, email: 'often@example.org', code: '123456', displayName: 'Often' });
    expect(early.body).toMatchObject({ code: 'code-wrong', detail: 'Your code has not left yet. It comes by e-mail in 60 minutes.' });
    expect(await mailsTo('often@example.org')).toHaveLength(5);
    server.clock.advance({ minutes: 60 });
    const mails = await mailsTo('often@example.org');
    expect(mails).toHaveLength(6);
    const code = mails.at(-1)?.subject.slice(0, 6);
    server.clock.advance({ minutes: 9 });
    expect((await enter({ attempt, email: 'often@example.org', code, displayName: 'Often' })).status).toBe(201);
  });

  test('is answered alike for somebody unknown past the limit', async () => {
    await server.signIn('known@example.org');
    const shapes = [];
    for (const email of ['known@example.org', 'stranger@example.org']) {
      for (let one = 0; one < 5; one += 1) await askForCode(email);
      const answer = await server.call('/sign-in-codes', { body: { email } });
      shapes.push([answer.status, Object.keys(answer.body as object)]);
    }
    expect(shapes[0]).toEqual(shapes[1]);
  });

  test('is sent in one e-mail to all who wait for it, so that an attacker neither fills an inbox nor keeps its owner out', async () => {
    const victim = 'sieged@example.org';
    const askFrom = async (address: string) =>
      (await server.call('/sign-in-codes', { body: { email: victim }, headers: { 'x-forwarded-for': address } })).body as {
        attempt: string;
        sendsAt?: string;
      };
    for (let one = 0; one < 5; one += 1) await askFrom('203.0.113.1');
    const first = await askFrom('203.0.113.1');
    const home = await askFrom('198.51.100.9');
    for (let one = 0; one < 20; one += 1) await askFrom(`203.0.113.${one}`);
    const last = await askFrom('203.0.113.1');
    expect(home.sendsAt).toBe(first.sendsAt);
    server.clock.advance({ minutes: 60 });
    const mails = await mailsTo(victim);
    expect(mails).toHaveLength(6);
    const code = mails.at(-1)?.subject.slice(0, 6);
    for (let one = 0; one < 5; one += 1) await enter({ attempt: last.attempt, email: victim, code: wrong(code ?? ''), displayName: 'X' });
    // Who asks again and again from one place has one attempt that waits, and with it five guesses.
    expect(codeOf(await enter({ attempt: first.attempt, email: victim, code, displayName: 'X' }))).toBe('code-expired');
    expect((await enter({ attempt: home.attempt, email: victim, code, displayName: 'Vic' })).status).toBe(201);
  });

  test('after twenty wrong tries in a day leaves once an hour, and a standing one still works', async () => {
    const victim = 'victim@example.org';
    const standing = await askForCode(victim);
    for (let attack = 0; attack < 4; attack += 1) {
      const { attempt, code } = await askForCode(victim);
      for (let one = 0; one < 5; one += 1) await enter({ attempt, email: victim, code: wrong(code), displayName: 'X' });
    }
    const slowed = await server.call('/sign-in-codes', { body: { email: victim } });
    expect(slowed).toMatchObject({ status: 202, body: { sendsAt: inMinutes(60) } });
    expect((await enter({ attempt: standing.attempt, email: victim, code: standing.code, displayName: 'Vic' })).status).toBe(201);
    server.clock.advance({ minutes: 60 });
    const code = (await mailsTo(victim)).at(-1)?.subject.slice(0, 6);
    expect(await server.call('/sign-in-codes', { body: { email: victim } })).toMatchObject({ body: { sendsAt: inMinutes(60) } });
    const { attempt } = slowed.body as { attempt: string };
    expect((await enter({ attempt, email: victim, code })).status).toBe(201);
  });

  test.each([
    [{ email: 'no-at' }, '#/email', 'email-format', 'Enter an e-mail address such as name@example.org.'],
    [{ email: '' }, '#/email', 'blank', 'Enter your e-mail address.'],
    [{}, '#/email', 'missing', 'Enter your e-mail address.'],
    [{ email: 5 }, '#/email', 'wrong-type', 'The e-mail address must be text.'],
    [{ email: 'a@b.example', extra: 1 }, '#/extra', 'unknown-field', 'There is no field “extra” here.'],
  ])('%o is refused in words for a form', async (body, pointer, code, detail) => {
    const answer = await server.call('/sign-in-codes', { body });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer, code, detail }] });
  });
});

describe('a display name', () => {
  test('is masked when it holds a phone number', async () => {
    const { person } = await server.signIn('mask@example.org', { displayName: 'Call 07700 900123' });
    expect(person.displayName).not.toContain('900123');
  });
});

describe('a sign-in', () => {
  test('is refreshed, and the old token stays good until its successor is used, and 30 seconds after', async () => {
    const { refreshToken: first } = await server.signIn('dee@example.org');
    const second = ((await refresh(first)).body as SignIn).refreshToken;
    expect(second).not.toBe(first);
    server.clock.advance({ minutes: 20 });
    // The answer was lost, or another tab asked too: both get the same successor.
    expect(((await refresh(first)).body as SignIn).refreshToken).toBe(second);
    const third = ((await refresh(second)).body as SignIn).refreshToken;
    server.clock.advance({ seconds: 29 });
    expect(((await refresh(first)).body as SignIn).refreshToken).toBe(second);
    server.clock.advance({ seconds: 2 });
    const reused = await refresh(first);
    expect(reused.status).toBe(401);
    expect(codeOf(reused)).toBe('sign-in-ended');
    expect(codeOf(await refresh(third))).toBe('sign-in-ended');
  });

  test('that was ended no longer opens anything, even with a fresh access token', async () => {
    const { accessToken } = await server.signIn('eve@example.org');
    expect((await server.call('/sign-ins/current', { method: 'DELETE', token: accessToken })).status).toBe(204);
    expect(await server.call('/me', { token: accessToken })).toMatchObject({ status: 401, body: { code: 'sign-in-ended' } });
  });

  test('can be ended everywhere', async () => {
    const one = await server.signIn('flo@example.org');
    const two = await server.signIn('flo@example.org');
    expect((await server.call('/sign-ins', { method: 'DELETE', token: one.accessToken })).status).toBe(204);
    expect(codeOf(await refresh(two.refreshToken))).toBe('sign-in-ended');
  });

  test('lasts 12 hours in a tab and 60 days when kept', async () => {
    const tab = await server.signIn('gus@example.org');
    const kept = await server.signIn('gus@example.org', { keep: true });
    const hours = (end: string) => (new Date(end).getTime() - server.clock.now().getTime()) / 3_600_000;
    expect([hours(tab.refreshTokenExpiresAt), hours(kept.refreshTokenExpiresAt)]).toEqual([12, 60 * 24]);
    server.clock.advance({ hours: 12 });
    expect(codeOf(await refresh(tab.refreshToken))).toBe('sign-in-ended');
    expect((await refresh(kept.refreshToken)).status).toBe(200);
  });

  test('has an access token for 15 minutes', async () => {
    const { accessToken } = await server.signIn('hal@example.org');
    server.clock.advance({ minutes: 14 });
    expect((await server.call('/me', { token: accessToken })).status).toBe(200);
    server.clock.advance({ minutes: 2 });
    expect(await server.call('/me', { token: accessToken })).toMatchObject({ status: 401, body: { code: 'token-expired' } });
  });

  test('is bound to the page that it was issued to', async () => {
    const page = await server.signIn('ida@example.org', { origin: testOrigin });
    expect((await server.call('/me', { token: page.accessToken, origin: testOrigin })).status).toBe(200);
    expect((await server.call('/me', { token: page.accessToken })).status).toBe(200);
    expect(await server.call('/me', { token: page.accessToken, origin: 'http://localhost:3000' })).toMatchObject({
      status: 403,
      body: { code: 'origin-not-allowed' },
    });
    expect((await refresh(page.refreshToken, 'http://localhost:3000')).status).toBe(403);
    const program = await server.signIn('ida@example.org');
    expect((await server.call('/me', { token: program.accessToken, origin: testOrigin })).status).toBe(403);
    expect((await refresh(program.refreshToken, testOrigin)).status).toBe(403);
    expect((await refresh(program.refreshToken)).status).toBe(200);
  });

  test('is worth nothing in another community', async () => {
    const { accessToken, refreshToken } = await server.signIn('jo@example.org');
    expect((await server.call(`/v1/${otherCommunity}/me`, { token: accessToken })).status).toBe(401);
    expect((await server.call(`/v1/${otherCommunity}/sign-ins/refresh`, { body: { refreshToken } })).status).toBe(401);
  });

  test.each(['rubbish', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJnb29kdHVybiJ9.'])('does not come from the token %s', async (token) => {
    expect(await server.call('/me', { token })).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    expect((await server.call('/requests', { token })).status).toBe(401);
  });

  test('is kept as hashes', async () => {
    const { refreshToken } = await server.signIn('kay@example.org');
    const rows = await server.database.owner.selectFrom('sign_ins').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(refreshToken.split('.')[2]);
  });
});

describe('me', () => {
  test('changes name, language and notifications, and nothing else', async () => {
    const { accessToken: token } = await server.signIn('lee@example.org');
    const changed = await server.call('/me', {
      method: 'PATCH',
      token,
      body: { displayName: 'Lee 🌻 مرحبا', notifications: { reminders: false } },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { displayName: 'Lee 🌻 مرحبا', notifications: { messages: true, reminders: false } },
    });
    expect(await server.call('/me', { token })).toMatchObject({
      body: { displayName: 'Lee 🌻 مرحبا', notifications: { messages: true, reminders: false } },
    });
    expect(await server.call('/me', { method: 'PATCH', token, body: { language: 'xx' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/language', code: 'not-a-choice' }] },
    });
    expect(await server.call('/me', { method: 'PATCH', token, body: { role: 'moderator' } })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'unknown-field' }] },
    });
  });

  test('is nobody without a token', async () => {
    expect(await server.call('/me')).toMatchObject({ status: 401, body: { code: 'signed-out' } });
  });
});
