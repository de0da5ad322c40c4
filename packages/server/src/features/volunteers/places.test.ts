import type { Opportunity } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, neighbour, problemOf, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let amir: Neighbour;
const url = 'https://help.example';

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: url } });
  kitchen = await charity(server);
  amir = await neighbour(server, 'amir@example.org', { displayName: 'Amir', adult: false });
  await signUp(amir, '2012-05-01', { guardianEmail: 'mother@example.org' });
});
afterAll(() => server.close());

const signUp = async (who: Neighbour, dateOfBirth: string, more: object = {}) => {
  const answer = await who.move('/me/volunteer', {
    legalName: 'Amir Begum',
    dateOfBirth,
    postcode: 'E2 0HL',
    reach: 'area',
    skills: [],
    interests: [],
    availability: [],
    languages: ['en'],
    codeOfConduct: '2026-11',
    notifications: 'weekly',
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
};
const role = (changes: Parameters<Charity['offer']>[0]): Promise<Opportunity> => kitchen.offer(changes);
const take = async (who: Neighbour, opportunity: Opportunity) => {
  const [session] = await kitchen.plan(opportunity.id);
  return who.move(`/sessions/${session!.id}/bookings`);
};
const lockFor = async (who: Neighbour, opportunity: Opportunity) =>
  ((await who.read(`/opportunities/${opportunity.id}`)).body as Opportunity).you?.locked?.reason;

/** The newest link that a guardian was sent. */
const linkTo = async (guardian: string): Promise<string> => {
  const mail = (await server.mails()).filter(({ to }) => to === guardian).at(-1)!;
  return mail.text.match(/https:\/\/help\.example\/c\/[\w-]+\/guardian\/\S+/)![0];
};
const read = (address: string) => server.call(address, { headers: { accept: 'text/html' } });
const press = (address: string, raw = 'parentalResponsibility=yes') =>
  server.call(address, { method: 'POST', raw, key: null, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

describe('the page that a guardian opens', () => {
  test('says for whom, and does nothing until its button is pressed', async () => {
    const link = await linkTo('mother@example.org');
    const page = await read(link);
    expect(page.status, page.text).toBe(200);
    expect(page.text).toContain('Amir');
    expect(page.text).toMatch(/<form [^>]*method="post" action="\/c\/tower-hamlets\/guardian/);
    expect(page.text).not.toContain('2012');
    expect((await amir.read('/me')).body).toMatchObject({ young: { guardian: 'waiting' } });
  });

  test('is of no use in another community, or changed', async () => {
    const link = await linkTo('mother@example.org');
    for (const wrong of [link.replace(testCommunity, otherCommunity), `${link}x`, link.slice(0, -1)]) {
      expect((await read(wrong)).status).toBe(404);
      expect((await press(wrong)).status).toBe(404);
    }
    expect((await amir.read('/me')).body).toMatchObject({ young: { guardian: 'waiting' } });
  });

  test('until then a place is locked, in the words of what is missing', async () => {
    const supervised = await role({ supervised: true });
    expect(await lockFor(amir, supervised)).toBe('guardian');
    expectProblem(await take(amir, supervised), 403, 'guardian-needed');
  });

  test('takes the yes, and says so kindly when it is pressed or opened again', async () => {
    const link = await linkTo('mother@example.org');
    const undeclared = await press(link, '');
    expect([undeclared.status, undeclared.text.includes('Tick the box if this is so.')]).toEqual([422, true]);
    expect((await amir.read('/me')).body).toMatchObject({ young: { guardian: 'waiting' } });
    const done = await press(link);
    expect(done.status, done.text).toBe(200);
    expect((await amir.read('/me')).body).toMatchObject({ young: { guardian: 'confirmed' } });
    for (const again of [await press(link), await read(link)]) {
      expect(again.status).toBe(200);
      expect(again.text).toContain('Amir');
      expect(again.text).not.toMatch(/<form [^>]*method="post" action="\/c\/tower-hamlets\/guardian/);
    }
  });
});

describe('roles of organisations', () => {
  test('are open to somebody of 14 where somebody is beside them, and not otherwise', async () => {
    expect((await take(amir, await role({ supervised: true }))).status).toBe(201);
    const alone = await take(amir, await role({ supervised: false }));
    expectProblem(alone, 403, 'locked');
    expect(problemOf(alone).reason).toBe('age');
    const older = await take(amir, await role({ supervised: true, minimumAge: 15 }));
    expectProblem(older, 403, 'locked');
    expect(problemOf(older).detail).toBe('This is for people of 15 or over.');
    expect((await take(amir, await role({ supervised: true, minimumAge: 14 }))).status).toBe(201);
  });

  test('let go whom they no longer take when their terms change, and nobody else, without a word of why', async () => {
    const opportunity = await role({ title: 'Paint the fence', supervised: true });
    const [session] = await kitchen.plan(opportunity.id, { capacity: 1 });
    const first = (await amir.move(`/sessions/${session!.id}/bookings`)).body as { id: string };
    const adult = await neighbour(server, 'waits@example.org');
    const next = (await adult.move(`/sessions/${session!.id}/bookings`)).body as { id: string };
    const status = async (who: Neighbour, id: string) => ((await who.read(`/bookings/${id}`)).body as { status: string }).status;
    expect([await status(amir, first.id), await status(adult, next.id)]).toEqual(['booked', 'waiting']);
    await kitchen.coordinator.change(`/opportunities/${opportunity.id}`, { title: 'Paint the long fence' });
    expect(await status(amir, first.id)).toBe('booked');
    await kitchen.coordinator.change(`/opportunities/${opportunity.id}`, { supervised: false });
    expect([await status(amir, first.id), await status(adult, next.id)]).toEqual(['cancelled', 'booked']);
    const told = (await server.mails()).filter(({ to, subject }) => to === 'amir@example.org' && subject.includes('Paint the long fence'));
    expect(told.at(-1)?.text).not.toMatch(/age|old|years|supervis|beside you/i);
  });

  test('are open to somebody of 16 also without, and one to adults only is not', async () => {
    const lena = await neighbour(server, 'lena@example.org', { adult: false });
    await signUp(lena, '2010-11-22');
    expect((await take(lena, await role({ supervised: false }))).status).toBe(201);
    expectProblem(await take(lena, await role({ supervised: true, minimumAge: 18 })), 403, 'locked');
  });

  test('go by an adult’s date of birth where they ask for more than 18', async () => {
    const [young, unknown, old] = (await Promise.all(
      ['young', 'unknown', 'old'].map((name) => neighbour(server, `${name}@example.org`)),
    )) as [Neighbour, Neighbour, Neighbour];
    await signUp(young, '2005-11-23');
    await signUp(old, '2005-11-22');
    const driving = await role({ minimumAge: 21 });
    expect(problemOf(await take(young, driving)).detail).toBe('This is for people of 21 or over.');
    expect(problemOf(await take(unknown, driving)).detail).toMatch(/^Tell us your date of birth first/);
    expect((await take(old, driving)).status).toBe(201);
  });
});
