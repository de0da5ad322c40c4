import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { VolunteerRecord } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newRecordKey, recordKeysFrom, type RecordKeys } from '../../record-keys.js';
import { neighbour } from '../../testing/neighbours.js';
import { charity } from '../../testing/organisations.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let jwt: string;
const keys = recordKeysFrom(`${newRecordKey()},${newRecordKey()}`) as RecordKeys;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example', recordKeys: [keys[0]] } });
});
afterAll(() => server.close());

const read = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;

/** As a stranger checks it who has the text alone: RFC 7515 by hand, with the key from the address that its header names. */
async function check(jwt: string, on: TestServer = server): Promise<Record<string, unknown>> {
  const [header, payload, signature] = jwt.split('.');
  const { alg, kid } = read(header) as { alg: string; kid: string };
  const claims = read(payload) as { iss: string };
  expect([alg, kid.startsWith(`${claims.iss}/key?`)]).toEqual(['RS256', true]);
  const found = await on.call(kid.replace('https://goodturn.example', ''));
  expect([found.status, found.headers.get('content-type')]).toEqual([200, 'application/jwk+json']);
  const key = createPublicKey({ key: found.body as JsonWebKey, format: 'jwk' });
  const good = verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature ?? '', 'base64url'));
  if (!good) throw new Error('It was not signed like this.');
  return claims;
}

it('holds hours and roles that others confirmed, signed so that a stranger can check them', async () => {
  const samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  const profile = {
    legalName: 'Samira Begum',
    dateOfBirth: '1988-03-05',
    postcode: 'E2 0HL',
    reach: '2km',
    skills: [],
    interests: [],
    availability: [],
    languages: ['en'],
    codeOfConduct: (await server.call('')).body as { volunteering: { codeOfConduct: string } },
    notifications: 'never',
  };
  const signedUp = await samira.move('/me/volunteer', { ...profile, codeOfConduct: profile.codeOfConduct.volunteering.codeOfConduct });
  expect(signedUp.status, signedUp.text).toBe(201);
  const empty = (await samira.read('/me/record')).body as VolunteerRecord;
  expect(empty).toMatchObject({ name: 'Samira Begum', minutes: 0, roles: [] });
  expect(empty.credential).toBeUndefined();

  const kitchen = await charity(server);
  const role = await kitchen.offer();
  const [session] = await kitchen.plan(role.id);
  const booking = (await samira.move(`/sessions/${session?.id}/bookings`)).body as { id: string };
  const ruth = await neighbour(server, 'ruth@example.org');
  const request = await ruth.ask();
  const offer = await samira.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  await ruth.move(`/requests/${request.id}/complete`, { helpers: [{ offerId: offer.id, minutes: 90 }] });
  server.clock.advance({ days: 3 });
  kitchen.coordinator = await neighbour(server, kitchen.coordinator.signIn.person.email);
  await server.giveSecondFactor(kitchen.coordinator.signIn.person.id);
  const came = await kitchen.coordinator.move(`/bookings/${booking.id}/attendance`, { attended: true });
  expect(came.status, came.text).toBe(200);

  const answer = await (await neighbour(server, 'samira@example.org')).read('/me/record');
  const record = answer.body as VolunteerRecord;
  expect(record).toMatchObject({
    minutes: 270,
    roles: [
      {
        opportunity: { title: 'Cook on Tuesdays' },
        organisation: { name: 'Kitchen' },
        occasions: 1,
        minutes: 180,
        from: '2026-11-24',
        until: '2026-11-24',
      },
    ],
    goodTurns: { count: 1, minutes: 90, from: '2026-11-22', until: '2026-11-22' },
  });
  jwt = record.credential ?? '';
  const claims = await check(jwt);
  const issuer = (await server.call('/issuer')).body as Record<string, unknown>;
  expect(claims).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    iss: issuer['id'],
    issuer: { id: issuer['id'], type: ['Profile'], name: 'Tower Hamlets' },
    credentialSubject: {
      identifier: [{ identityType: 'name', identityHash: 'Samira Begum', hashed: false }],
      activityStartDate: '2026-11-22T00:00:00Z',
      activityEndDate: '2026-11-24T00:00:00Z',
      achievement: { achievementType: 'CommunityService' },
      result: [{ value: '4.5' }, { value: '3' }, { value: '1.5' }],
    },
  });
  const { jti, sub, nbf, id, validFrom, credentialSubject } = claims as Record<string, string> & { credentialSubject: { id: string } };
  expect([jti, sub, Number(nbf)]).toEqual([id, credentialSubject.id, Math.floor(Date.parse(validFrom ?? '') / 1000)]);
  expect((await server.call('/issuer')).headers.get('content-type')).toBe('application/ld+json');

  const [header, payload = '', signature] = jwt.split('.');
  const better = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"value":"4.5"', '"value":"45"')).toString('base64url');
  expect(better).not.toBe(payload);
  await expect(check([header, better, signature].join('.'))).rejects.toThrow('It was not signed like this.');
  expect((await server.call('/me/record')).status).toBe(401);
  expect(server.log.join('\n')).not.toContain(signature);
});

it('can be checked after the key was changed, while the old one is still listed', async () => {
  const kids = (await server.call('/issuer/key-set')).body as { keys: { kid: string }[] };
  expect(kids.keys.map(({ kid }) => kid)).toEqual([keys[0].kid]);
  const later = await startTestServer({ config: { publicUrl: 'https://goodturn.example', recordKeys: [keys[1]!, keys[0]] } });
  try {
    await check(jwt, later);
    const listed = await later.call('/issuer/key-set');
    expect([listed.headers.get('content-type'), listed.text.match(/"kid"/g)?.length]).toEqual(['application/jwk-set+json', 2]);
    expect(Object.keys((listed.body as { keys: object[] }).keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect((await later.call('/issuer/key?kid=made-up')).status).toBe(404);
  } finally {
    await later.close();
  }
});
