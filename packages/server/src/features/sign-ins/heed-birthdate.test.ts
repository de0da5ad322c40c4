import { createServer, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { Me } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, fence, neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let host: NodeServer;
let issuer: string;
let key: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
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

/** A token of the website, of which the clock says Sunday, 22 November 2026. */
const tokenOf = (name: string, birthdate?: string) => {
  const now = Math.floor(server.clock.now().getTime() / 1000);
  return new SignJWT({ email: `${name}@example.org`, email_verified: true, given_name: name, ...(birthdate && { birthdate }) })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(issuer)
    .setAudience('goodturn')
    .setSubject(name)
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(key);
};
const meWith = async (name: string, birthdate?: string) => {
  const answer = await server.call('/me', { token: await tokenOf(name, birthdate) });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Me;
};

describe('a token that says somebody is younger than their account does', () => {
  it('lets the rules of the young hold at once, for every sign-in of theirs, and ends what they began', async () => {
    const lena = await neighbour(server, 'lena@example.org', { displayName: 'Lena Fisher' });
    const { id } = await lena.ask();
    expect(await meWith('lena')).toMatchObject({ adult: true });
    expect(await meWith('lena', '2010-01-01')).toMatchObject({ adult: false, young: { group: '16-17' }, displayName: 'Lena' });
    expect((await server.call(`/requests/${id}`)).status).toBe(404);
    expectProblem(await lena.move('/requests', fence), 403, 'adults-only');
    expect((await lena.read('/me')).body).toMatchObject({ adult: false, young: { group: '16-17' } });

    expect(await meWith('lena', '2012-01-01')).toMatchObject({ young: { group: '13-15' } });
    // What was learnt stays, whatever a later token or a code says.
    expect(await meWith('lena', '2010-01-01')).toMatchObject({ young: { group: '13-15' } });
    expect(await meWith('lena', '1990-01-01')).toMatchObject({ adult: false, young: { group: '13-15' } });
    expect(await meWith('lena')).toMatchObject({ young: { group: '13-15' } });
    expect((await server.signIn('lena@example.org', { adult: true })).person).toMatchObject({ adult: false, young: { group: '13-15' } });
    const trail = await server.database.owner
      .selectFrom('audit_entries')
      .select(['actor_id', 'details'])
      .where('action', '=', 'people.youngerByToken')
      .execute();
    expect(trail).toEqual([
      { actor_id: null, details: {} },
      { actor_id: null, details: {} },
    ]);
  });

  it('holds in the very call that carries it, before anything is kept', async () => {
    await meWith('mo', '1990-01-01');
    const token = await tokenOf('mo', '2010-01-01');
    expectProblem(await server.call('/requests', { token, body: fence }), 403, 'adults-only');
  });

  it('leaves nobody below 13 an account to use', async () => {
    const kit = await neighbour(server, 'kit@example.org');
    await meWith('kit', '2015-01-01');
    expectProblem(await server.call('/me', { token: await tokenOf('kit', '2015-01-01') }), 403, 'too-young');
    expectProblem(await kit.read('/me'), 401, 'sign-in-ended');
    const { attempt } = (await server.call('/sign-in-codes', { body: { email: 'kit@example.org' } })).body as { attempt: string };
    const code = (await server.mails())
      .filter(({ to }) => to === 'kit@example.org')
      .at(-1)
      ?.subject.slice(0, 6);
    expectProblem(
      await server.call('/sign-ins', { body: { attempt, email: 'kit@example.org', code, displayName: 'Kit', adult: true } }),
      403,
      'too-young',
    );
  });

  it('opens nothing for who said that they are not 18', async () => {
    await neighbour(server, 'pat@example.org', { adult: false });
    const before = await meWith('pat');
    expect([before.adult, before.young]).toEqual([false, undefined]);
    const after = await meWith('pat', '1990-01-01');
    expect([after.adult, after.young]).toEqual([false, undefined]);
    expectProblem(await server.call('/me', { token: await tokenOf('pat', '2020-01-01') }), 403, 'too-young');
  });

  it('counts for less than what a coordinator saw on papers, and a date that cannot be for nothing', async () => {
    const { id } = await meWith('rae', '1990-01-01');
    expect(await meWith('rae', '2030-01-01')).toMatchObject({ adult: true });
    const community = (await server.inside.directory.find('tower-hamlets'))!;
    const now = server.clock.now();
    await server.database.owner
      .insertInto('audit_entries')
      .values({
        community_id: community.id,
        id: server.inside.services.random.id(now),
        at: now,
        actor_id: null,
        organisation_id: null,
        action: 'people.correctVolunteer',
        subject_kind: 'person',
        subject_id: id,
        person_id: id,
        details: JSON.stringify({ parts: 'dateOfBirth legalName' }),
      })
      .execute();
    expect(await meWith('rae', '2012-01-01')).toMatchObject({ adult: true });
  });
});
