import type { NewVolunteer, Volunteer } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, fence, neighbour, problemOf, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../testing/server.js';

let server: TestServer;
let samira: Neighbour;
let hostile: Neighbour;
const url = 'https://help.example';

const profile: NewVolunteer = {
  legalName: 'Samira Begum',
  dateOfBirth: '1988-03-05',
  postcode: 'e20hl',
  reach: '2km',
  skills: ['SmartphoneUse'],
  interests: ['Community'],
  availability: ['SaturdayMorning'],
  languages: ['en', 'bn'],
  helpToTakePart: 'I cannot climb stairs.',
  codeOfConduct: '2026-11',
  notifications: 'daily',
  quietHours: { from: '21:00', until: '08:00' },
};
/** 13 to 15 on 22 November 2026, where the tests stand. */
const of14 = '2012-05-01';
const of16 = '2010-11-22';
const signUp = (person: Neighbour, changes: object = {}) => person.move('/me/volunteer', { ...profile, ...changes });

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: url } });
  samira = await neighbour(server, 'samira@example.org');
  hostile = await neighbour(server, 'hostile@example.org');
});
afterAll(() => server.close());

describe('a volunteer', () => {
  test('signs up, reads their profile, changes it and leaves', async () => {
    expectProblem(await samira.read('/me/volunteer'), 404, 'not-found');
    const answer = await signUp(samira);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({
      legalName: 'Samira Begum',
      dateOfBirth: '1988-03-05',
      home: { postcode: 'E2 0HL' },
      helpToTakePart: 'I cannot climb stairs.',
      codeOfConduct: { version: '2026-11', acceptedAt: '2026-11-22T12:00:00.000Z' },
      onDuty: true,
      onlyOnDuty: false,
    });
    expect((await samira.read('/me/volunteer')).body).toEqual(answer.body);
    expectProblem(await signUp(samira), 409, 'wrong-state');
    const changed = await samira.change('/me/volunteer', {
      onDuty: false,
      quietHours: null,
      helpToTakePart: null,
      pausedUntil: '2026-11-25',
      reach: 'home',
    });
    expect(changed.status, changed.text).toBe(200);
    expect(changed.body).toMatchObject({ onDuty: false, pausedUntil: '2026-11-25', reach: 'home', legalName: 'Samira Begum' });
    expect(changed.body).not.toHaveProperty('quietHours');
    expect(changed.body).not.toHaveProperty('helpToTakePart');
  });

  test('is checked part by part before they have an account, and nothing is kept', async () => {
    const looked = async (draft: object) => server.call(`/v1/${testCommunity}/volunteers/preview`, { method: 'POST', body: draft });
    expect((await looked({ postcode: 'e2 0hl', reach: '2km' })).body).toEqual({
      guardian: false,
      area: { id: 'bethnal-green-south', name: 'Bethnal Green South' },
    });
    expect((await looked({ legalName: 'Ada', dateOfBirth: '1988-03-05' })).body).toEqual({ guardian: false, group: 'adult' });
    expect((await looked({ dateOfBirth: of16 })).body).toEqual({ guardian: false, group: '16-17' });
    expect((await looked({ dateOfBirth: of14, guardianEmail: 'parent@example.org' })).body).toEqual({ guardian: true, group: '13-15' });
    expectProblem(await looked({ dateOfBirth: '2014-05-01' }), 403, 'too-young');
    for (const [draft, pointer] of [
      [{ skills: ['Juggling'] }, '#/skills'],
      [{ codeOfConduct: '2020-01' }, '#/codeOfConduct'],
      [{ emergencyContact: { name: 'Ada', phone: 'no' } }, '#/emergencyContact/phone'],
      [{ postcode: 'SW1A 1AA' }, '#/postcode'],
      [{ languages: [] }, '#/languages'],
      [{ dateOfBirth: '2030-01-01' }, '#/dateOfBirth'],
    ] as const)
      expect(problemOf(await looked(draft)).errors?.[0]?.pointer, JSON.stringify(draft)).toBe(pointer);
    const kept = await server.database.owner.selectFrom('volunteers').select('person_id').execute();
    expect(kept).toEqual([{ person_id: samira.signIn.person.id }]);
  });

  test('is known to matching as their profile says, without name, postcode or birthday', async () => {
    const row = await server.database.owner
      .selectFrom('matching_profiles')
      .selectAll()
      .where('person_id', '=', samira.signIn.person.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      reach: 'home',
      skills: ['SmartphoneUse'],
      languages: ['en', 'bn'],
      rhythm: 'daily',
      on_duty: false,
      paused: true,
    });
    expect(row.adult_on).toBeNull();
  });

  test('has nothing private in a copy of the database, nor in the log', async () => {
    const volunteers = await server.database.owner.selectFrom('volunteers').selectAll().execute();
    const birthdays = await server.database.owner.selectFrom('birthdays').selectAll().execute();
    const all = JSON.stringify([volunteers, birthdays, server.log]);
    for (const secret of ['Begum', '1988-03-05', 'E2 0HL', 'e20hl', 'stairs']) expect(all).not.toContain(secret);
  });

  test('comes back from a break when it is over', async () => {
    server.clock.advance({ days: 3 });
    await server.runJob('end-breaks');
    await server.runJob('end-breaks');
    expect((await samira.read('/me/volunteer')).body).not.toHaveProperty('pausedUntil');
    const row = await server.database.owner
      .selectFrom('matching_profiles')
      .select('paused')
      .where('person_id', '=', samira.signIn.person.id)
      .executeTakeFirstOrThrow();
    expect(row.paused).toBe(false);
    server.clock.advance({ days: -3 });
  });

  test('reads nobody else’s profile, and nobody reads theirs in another community', async () => {
    const stranger = await neighbour(server, 'stranger@example.org');
    expectProblem(await stranger.read('/me/volunteer'), 404, 'not-found');
    const elsewhere = await neighbour(server, 'samira@example.org', { community: otherCommunity });
    expectProblem(await elsewhere.read('/me/volunteer'), 404, 'not-found');
    expectProblem(await server.call(`/v1/${otherCommunity}/me/volunteer`, { token: samira.signIn.accessToken }), 401, 'signed-out');
  });

  test('takes their data with them, opened for them alone', async () => {
    const { data } = (await samira.read('/me/export')).body as { data: Record<string, Record<string, unknown>[]> };
    expect(data['volunteerProfile']).toMatchObject([{ legalName: 'Samira Begum', postcode: 'E2 0HL', reach: 'home' }]);
    expect(data['birthday']).toEqual([{ dateOfBirth: '1988-03-05' }]);
  });

  test('leaves, and nothing of the profile stays', async () => {
    expect((await server.call('/me/volunteer', { method: 'DELETE', token: samira.signIn.accessToken })).status).toBe(204);
    expectProblem(await samira.read('/me/volunteer'), 404, 'not-found');
    const left = async (table: 'volunteers' | 'birthdays' | 'matching_profiles') =>
      server.database.owner.selectFrom(table).select('person_id').where('person_id', '=', samira.signIn.person.id).execute();
    expect([await left('volunteers'), await left('birthdays'), await left('matching_profiles')]).toEqual([[], [], []]);
  });

  test('gives an emergency contact where the community asks for one', async () => {
    await server.changeSettings((settings) => ({ ...settings, volunteering: { ...settings.volunteering, emergencyContact: true } }));
    expectProblem(await signUp(samira), 422, 'invalid-input', '#/emergencyContact', 'missing');
    const answer = await signUp(samira, { emergencyContact: { name: 'Karim', phone: '020 7946 0123' } });
    expect((answer.body as Volunteer).emergencyContact).toEqual({ name: 'Karim', phone: '020 7946 0123' });
    expectProblem(await samira.change('/me/volunteer', { emergencyContact: null }), 422, 'invalid-input', '#/emergencyContact', 'missing');
    await server.changeSettings((settings) => ({ ...settings, volunteering: { ...settings.volunteering, emergencyContact: false } }));
  });
});

describe('what people send', () => {
  test.each([
    ['legalName', '', '#/legalName', 'blank'],
    ['legalName', 'x'.repeat(101), '#/legalName', 'too-long'],
    ['legalName', 'a\0b', '#/legalName', 'text-only'],
    ['dateOfBirth', '1988-02-30', '#/dateOfBirth', 'not-a-date'],
    ['dateOfBirth', '2027-01-01', '#/dateOfBirth', 'too-far-ahead'],
    ['dateOfBirth', '1890-01-01', '#/dateOfBirth', 'too-small'],
    ['dateOfBirth', undefined, '#/dateOfBirth', 'missing'],
    ['postcode', 'E2', '#/postcode', 'postcode-incomplete'],
    ['postcode', 'nonsense', '#/postcode', 'postcode-format'],
    ['reach', '100km', '#/reach', 'not-a-choice'],
    ['skills', ['Juggling'], '#/skills', 'not-a-choice'],
    ['skills', Array.from({ length: 51 }, () => 'SmartphoneUse'), '#/skills', 'too-many'],
    ['skills', 'SmartphoneUse', '#/skills', 'wrong-type'],
    ['interests', ['SmartphoneUse'], '#/interests', 'not-a-choice'],
    ['availability', ['FundayMorning'], '#/availability/0', 'not-a-choice'],
    ['languages', [], '#/languages', 'too-small'],
    ['languages', ['<script>'], '#/languages/0', 'wrong-type'],
    ['helpToTakePart', 'x'.repeat(501), '#/helpToTakePart', 'too-long'],
    ['emergencyContact', { name: 'Karim', phone: 'ring me' }, '#/emergencyContact/phone', 'phone-format'],
    ['codeOfConduct', '1999-01', '#/codeOfConduct', 'not-a-choice'],
    ['notifications', 'hourly', '#/notifications', 'not-a-choice'],
    ['quietHours', { from: '25:00', until: '08:00' }, '#/quietHours/from', 'not-a-time'],
    ['quietHours', { from: '08:00', until: '08:00' }, '#/quietHours/until', 'until-before-from'],
    ['pausedUntil', '2026-11-22', '#/pausedUntil', 'in-the-past'],
    ['pausedUntil', '2028-01-01', '#/pausedUntil', 'too-far-ahead'],
    ['guardianEmail', 'nobody', '#/guardianEmail', 'email-format'],
    ['adult', true, '#/adult', 'unknown-field'],
  ])('is answered with a sentence: %s', async (field, value, pointer, code) => {
    const answer = await signUp(hostile, { [field]: value });
    expectProblem(answer, 422, 'invalid-input', pointer, code);
  });
});

describe('somebody below 13', () => {
  test('gets no account, and nothing is kept', async () => {
    const asked = await server.call('/sign-in-codes', { body: { email: 'child@example.org' } });
    const code = (await server.mails())
      .filter((mail) => mail.to === 'child@example.org')
      .at(-1)!
      .subject.slice(0, 6);
    const { attempt } = asked.body as { attempt: string };
    const answer = await server.call('/sign-ins', {
      body: { attempt, email: 'child@example.org', code, displayName: 'Mia', dateOfBirth: '2013-11-23' },
    });
    expectProblem(answer, 403, 'too-young');
    expect(problemOf(answer).detail).toContain('you are welcome when you are 13');
    const people = await server.database.owner.selectFrom('people').select('id').where('email', '=', 'child@example.org').execute();
    expect(people).toEqual([]);
  });

  test('cannot volunteer either, and the date is not kept', async () => {
    const child = await neighbour(server, 'quick@example.org', { adult: false });
    expectProblem(await signUp(child, { dateOfBirth: '2020-01-01' }), 403, 'too-young');
    const kept = await server.database.owner.selectFrom('birthdays').selectAll().where('person_id', '=', child.signIn.person.id).execute();
    expect(kept).toEqual([]);
  });
});

describe('somebody of 14', () => {
  let amir: Neighbour;
  const tokenIn = (text: string) => /\/guardian\/([\w-]+)/.exec(text)?.[1] ?? '';
  const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email);

  beforeAll(async () => {
    amir = await neighbour(server, 'amir@example.org', { displayName: 'Amir', adult: false });
  });

  test('names a parent or guardian, who is not themselves', async () => {
    expectProblem(await signUp(amir, { dateOfBirth: of14 }), 422, 'invalid-input', '#/guardianEmail', 'missing');
    expectProblem(
      await signUp(amir, { dateOfBirth: of14, guardianEmail: 'AMIR@example.org' }),
      422,
      'invalid-input',
      '#/guardianEmail',
      'email-format',
    );
    const answer = await signUp(amir, { dateOfBirth: of14, guardianEmail: 'mother@example.org' });
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({ guardian: { email: 'mother@example.org', state: 'waiting' } });
    expect((await amir.read('/me')).body).toMatchObject({ adult: false, young: { group: '13-15', guardian: 'waiting' } });
  });

  test('only reads until then', async () => {
    const asker = await neighbour(server, 'asker@example.org');
    const request = await asker.ask();
    expect((await amir.read(`/requests/${request.id}`)).status).toBe(200);
    for (const answer of [
      await amir.change('/me', { displayName: 'Somebody' }),
      await amir.move('/requests', fence),
      await amir.move(`/requests/${request.id}/offers`, { message: 'I can help' }),
      await amir.move(`/requests/${request.id}/report`, { reason: 'rude' }),
    ])
      expectProblem(answer, 403, 'guardian-needed');
  });

  test('cannot grow up by saying so', async () => {
    const again = await server.signIn('amir@example.org', { adult: true });
    expect(again.person).toMatchObject({ adult: false, young: { group: '13-15' } });
    await server.call('/me/volunteer', { method: 'DELETE', token: again.accessToken });
    expectProblem(await signUp(amir), 422, 'invalid-input', '#/dateOfBirth', 'not-a-choice');
    const answer = await signUp(amir, { dateOfBirth: of14, guardianEmail: 'mother@example.org' });
    expect(answer.status, answer.text).toBe(201);
  });

  test('has a guardian who says yes by the newest link, once', async () => {
    const mails = await mailsTo('mother@example.org');
    expect(mails).toHaveLength(2);
    const [old, token] = mails.map((mail) => tokenIn(mail.text)) as [string, string];
    const mail = mails.at(-1)!;
    expect(mail.subject).toContain('Amir');
    expect(mail.text).toContain(`${url}/c/${testCommunity}/guardian/${token}`);
    const page = await server.call(`http://localhost:8080/c/${testCommunity}/guardian/${token}`);
    expect(page.text).toContain('Do you say yes for Amir?');
    expect(page.text).toContain('never matched one to one');
    const read = (one: string, community = testCommunity) => server.call(`/v1/${community}/guardian-links?token=${one}`);
    const follow = (one: string, community = testCommunity) =>
      server.call(`/v1/${community}/guardian-links`, { body: { token: one, parentalResponsibility: true } });
    expect((await read(token)).body).toEqual({ displayName: 'Amir', state: 'waiting' });
    expect((await read(old)).body).toMatchObject({ state: 'expired' });
    expectProblem(await follow(old), 409, 'wrong-state');
    expectProblem(await follow('made-up'), 404, 'not-found');
    expectProblem(await follow(token, otherCommunity), 404, 'not-found');
    expectProblem(await amir.move('/guardian-links', { token, parentalResponsibility: true }), 403, 'not-allowed');
    const undeclared = await server.call('/guardian-links', { body: { token } });
    expectProblem(undeclared, 422, 'invalid-input', '#/parentalResponsibility', 'missing');
    expectProblem(await server.call('/guardian-links', { body: { token, parentalResponsibility: false } }), 422, 'invalid-input');
    const friend = await neighbour(server, 'friend@example.org', { adult: false });
    expectProblem(await friend.move('/guardian-links', { token, parentalResponsibility: true }), 403, 'adults-only');
    expect((await amir.read('/me')).body).toMatchObject({ young: { guardian: 'waiting' } });
    expect((await follow(token)).status).toBe(204);
    expect((await amir.read('/me')).body).toMatchObject({ young: { guardian: 'confirmed' } });
    const pageAgain = await server.call(`http://localhost:8080/c/${testCommunity}/guardian/${token}`);
    expect(pageAgain.text).toContain('You said yes. There is nothing more to do.');
    const twice = await follow(token);
    expectProblem(twice, 409, 'wrong-state');
    expect(problemOf(twice).detail).toBe('You have said yes already. There is nothing more to do.');
    const rows = await server.database.owner.selectFrom('guardian_links').select('token_hash').execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('then changes their profile, and is still never matched one to one', async () => {
    expect((await amir.change('/me', { displayName: 'Amir Begum' })).body).toMatchObject({ displayName: 'Amir' });
    const asker = await neighbour(server, 'asker@example.org');
    const request = await asker.ask({ title: 'Help with my hedge' });
    expectProblem(await amir.move(`/requests/${request.id}/offers`, { message: 'I can help' }), 403, 'adults-only');
    expect((await amir.read('/me/suggestions')).body).toEqual({ items: [] });
  });

  test('has no guardian in an address of their own, nor of somebody below 18', async () => {
    const leo = await neighbour(server, 'leo.k@gmail.com', { displayName: 'Leo', adult: false });
    for (const own of ['Leo.K+mum@gmail.com', 'leok@googlemail.com', 'LEO.K@GMAIL.COM'])
      expectProblem(await signUp(leo, { dateOfBirth: of14, guardianEmail: own }), 422, 'invalid-input', '#/guardianEmail', 'email-format');
    await neighbour(server, 'mia@example.org', { adult: false });
    expect((await signUp(leo, { dateOfBirth: of14, guardianEmail: 'mia@example.org' })).status).toBe(201);
    const follow = async (email: string) =>
      server.call('/guardian-links', { body: { token: tokenIn((await mailsTo(email)).at(-1)!.text), parentalResponsibility: true } });
    expectProblem(await follow('mia@example.org'), 403, 'adults-only');
    // Signed out, and with another address since: it is theirs all the same.
    await leo.change('/me/volunteer', { guardianEmail: 'other@example.org' });
    await server.database.owner
      .updateTable('people')
      .set({ email: 'Other+x@example.org' })
      .where('id', '=', leo.signIn.person.id)
      .execute();
    expectProblem(await follow('other@example.org'), 403, 'adults-only');
    expect((await leo.read('/me')).body).toMatchObject({ young: { guardian: 'waiting' } });
    await leo.change('/me/volunteer', { guardianEmail: 'father-of-leo@example.org' });
    expect((await follow('father-of-leo@example.org')).status).toBe(204);
    expect((await leo.read('/me')).body).toMatchObject({ young: { guardian: 'confirmed' } });
  });

  test('has a link that is too old after two weeks', async () => {
    const zoe = await neighbour(server, 'zoe@example.org', { displayName: 'Zoe', adult: false });
    await signUp(zoe, { dateOfBirth: of14, guardianEmail: 'father@example.org' });
    const token = tokenIn((await mailsTo('father@example.org')).at(-1)!.text);
    server.clock.advance({ days: 14 });
    expect((await server.call(`/guardian-links?token=${token}`)).body).toEqual({ displayName: 'Zoe', state: 'expired' });
    expectProblem(await server.call('/guardian-links', { body: { token, parentalResponsibility: true } }), 409, 'wrong-state');
    server.clock.advance({ days: -14 });
  });
});

describe('birthdays', () => {
  test('lift at 16 and at 18 what age forbade, on the day in the community’s time zone', async () => {
    const teen = await neighbour(server, 'teen@example.org', { adult: false });
    await signUp(teen, { dateOfBirth: '2010-11-23', guardianEmail: 'parent@example.org' });
    const person = async () => (await server.signIn('teen@example.org', { adult: false })).person;
    await server.runJob('birthdays');
    expect(await person()).toMatchObject({ young: { group: '13-15', guardian: 'waiting' } });
    server.clock.advance({ hours: 12 });
    await server.runJob('birthdays');
    await server.runJob('birthdays');
    expect(await person()).toMatchObject({ adult: false, young: { group: '16-17', guardian: 'not-needed' } });
    server.clock.advance({ days: 731 });
    await server.runJob('birthdays');
    const grown = await person();
    expect(grown.adult).toBe(true);
    expect(grown).not.toHaveProperty('young');
    server.clock.advance({ days: -731, hours: -12 });
  });
});

describe('somebody of 16', () => {
  test('helps one to one where the community allows it and the adult is cleared, and not otherwise', async () => {
    const lena = await neighbour(server, 'lena@example.org', { adult: false });
    expect((await signUp(lena, { dateOfBirth: of16 })).status).toBe(201);
    const asker = await neighbour(server, 'hedge@example.org');
    const request = await asker.ask({ title: 'Help with my roses' });
    const offer = () => lena.move(`/requests/${request.id}/offers`, { message: 'I can come' });
    expectProblem(await offer(), 403, 'locked');
    await server.changeSettings((settings) => ({ ...settings, volunteering: { ...settings.volunteering, oneToOneFrom16: true } }));
    const refused = await offer();
    expectProblem(refused, 403, 'locked');
    expect(problemOf(refused).reason).toBe('age');
    const coordinator = await neighbour(server, 'coordinator@example.org');
    await server.giveRole(coordinator.signIn.person.id, 'coordinator');
    const recorded = await coordinator.move(`/people/${asker.signIn.person.id}/certificates`, {
      certificateNumber: '201234567890',
      level: 'enhanced',
      workforce: 'child',
      barredLists: ['children'],
      issuedOn: '2026-09-14',
      surname: 'Rose',
      dateOfBirth: '1970-03-05',
      originalSeenOn: '2026-11-20',
      identitySeenOn: '2026-11-20',
    });
    const { id } = recorded.body as { id: string };
    expect((await coordinator.move(`/certificates/${id}/decide`, { outcome: 'approved' })).status).toBe(200);
    expect(
      ((await lena.read('/me/suggestions')).body as { items: { request: { title: string } }[] }).items.map(
        ({ request: { title } }) => title,
      ),
    ).toEqual(['Help with my roses']);
    const offered = await offer();
    expect(offered.status, offered.text).toBe(201);
    const offerId = (offered.body as { id: string }).id;
    expect((await asker.move(`/offers/${offerId}/accept`)).status).toBe(200);
    expect((await lena.move(`/offers/${offerId}/messages`, { text: 'See you on Sunday' })).status).toBe(201);
    const seen = async () => (await lena.read(`/requests/${request.id}`)).text;
    expect(await seen()).toContain('12 Example Street');
    await coordinator.move(`/certificates/${id}/decide`, { outcome: 'refused' });
    // The match ends with the clearance: place and words go at once, and nobody is told why.
    expect(await seen()).not.toContain('12 Example Street');
    expectProblem(await lena.read(`/offers/${offerId}/messages`), 404, 'not-found');
    expect((await asker.read(`/requests/${request.id}`)).body).toMatchObject({ status: 'open' });
    for (const who of [lena, asker]) expectProblem(await who.move(`/offers/${offerId}/messages`, { text: 'Hello?' }), 409, 'wrong-state');
    // Where a community allows it no longer, that ends the same.
    expect((await coordinator.move(`/certificates/${id}/decide`, { outcome: 'approved' })).status).toBe(200);
    const again = (await offer()).body as { id: string };
    expect((await asker.move(`/offers/${again.id}/accept`)).status).toBe(200);
    expect(await seen()).toContain('12 Example Street');
    const administrator = await neighbour(server, 'administrator16@example.org');
    await server.giveRole(administrator.signIn.person.id, 'administrator');
    const changed = await administrator.change('/settings', { volunteering: { oneToOneFrom16: false } });
    expect(changed.status, changed.text).toBe(200);
    expect(await seen()).not.toContain('12 Example Street');
    expectProblem(await lena.read(`/offers/${again.id}/messages`), 404, 'not-found');
    const told = (await server.mails()).filter(({ to }) => to === 'lena@example.org' || to === 'hedge@example.org').map(({ text }) => text);
    expect(told.join('\n')).not.toMatch(/DBS|certificate|cleared|years old|\b16\b/);
  });
});

describe('somebody who had said that they are 18 and is not', () => {
  test('loses their place on the map and what they shared, until the day they are 18', async () => {
    const sam = await neighbour(server, 'sam@example.org', { displayName: 'Sam Taylor' });
    const helper = await neighbour(server, 'samhelper@example.org');
    const request = await sam.ask({ title: 'Carry my chairs' });
    const offer = await helper.offer(request.id);
    await sam.move(`/offers/${offer.id}/accept`);
    const open = await sam.ask({ title: 'Paint my shed' });
    const seen = async (id: string) => (await helper.read(`/requests/${id}`)).status;
    expect(await seen(open.id)).toBe(200);
    expect((await signUp(sam, { dateOfBirth: '2008-11-23' })).status).toBe(201);
    expect((await sam.read('/me')).body).toMatchObject({ adult: false, displayName: 'Sam', young: { group: '16-17' } });
    expect(await seen(open.id)).toBe(404);
    expect((await helper.read(`/offers?mine=true`)).text).not.toContain('"accepted"');
    expect((await server.call('/requests')).text).not.toContain('Paint my shed');
    server.clock.advance({ hours: 11, minutes: 59 });
    await server.runJob('birthdays');
    expect((await server.call('/requests')).text).not.toContain('Paint my shed');
    server.clock.advance({ minutes: 1 });
    await server.runJob('birthdays');
    expect((await server.call('/requests')).text).toContain('Paint my shed');
  });
});
