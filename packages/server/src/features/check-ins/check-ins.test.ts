import type { CheckIn, OverdueVisit, Page } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let samira: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  const coordinator = await neighbour(server, 'coordinator@example.org', { displayName: 'Carl' });
  await server.giveRole(coordinator.signIn.person.id, 'coordinator');
});
afterAll(() => server.close());
beforeEach(() => signInAgain());

/** Tokens end while the clock is moved. */
async function signInAgain(): Promise<void> {
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
}

const later = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000).toISOString();
const told = async (title: string) =>
  (await server.mails()).filter((mail) => mail.to === 'coordinator@example.org' && mail.subject === `A visit may be overdue: ${title}`);
async function match(changes: Parameters<Neighbour['ask']>[0] = {}): Promise<string> {
  const request = await ruth.ask(changes);
  const offer = await samira.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  return offer.id;
}
const lookAfter = () => server.runJob('ask-after-visits');

it('tells coordinators once, half an hour after the end', async () => {
  const id = await match({ title: 'Sofa' });
  const asked = await samira.move(`/offers/${id}/check-in`, { endsAt: later(120) });
  expect(asked.status, asked.text).toBe(201);
  expect((await samira.move(`/offers/${id}/arrive`)).body).toMatchObject({
    endsAt: (asked.body as CheckIn).endsAt,
    arrivedAt: later(0),
    overdueAt: later(150),
  });
  server.clock.advance({ minutes: 149 });
  await lookAfter();
  expect(await told('Sofa')).toEqual([]);
  server.clock.advance({ minutes: 1 });
  await lookAfter();
  await lookAfter();
  const mails = await told('Sofa');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toMatch(/Samira has not said/);
  expect(mails[0]?.text).not.toMatch(/Example Street|E2/);
  const carl = await neighbour(server, 'coordinator@example.org');
  await server.giveSecondFactor(carl.signIn.person.id);
  const overdue = async () => ((await carl.read('/overdue-visits')).body as Page<OverdueVisit>).items;
  expect(await overdue()).toMatchObject([
    { offerId: id, title: 'Sofa', helper: { id: samira.signIn.person.id, displayName: 'Samira' }, endsAt: (asked.body as CheckIn).endsAt },
  ]);
  await signInAgain();
  expectProblem(await ruth.read('/overdue-visits'), 403, 'not-allowed');
  await samira.move(`/offers/${id}/leave`);
  expect(await overdue()).toEqual([]);
});

it('tells nobody of a helper who left, or who never asked for it', async () => {
  const left = await match({ title: 'Lamp' });
  await samira.move(`/offers/${left}/check-in`, { endsAt: later(60) });
  expectProblem(await samira.move(`/offers/${left}/leave`), 409, 'wrong-state');
  await samira.move(`/offers/${left}/arrive`);
  expect((await samira.move(`/offers/${left}/leave`)).body).toMatchObject({ leftAt: later(0) });
  expectProblem(await samira.move(`/offers/${left}/leave`), 409, 'wrong-state');
  await match({ title: 'Shelf', timing: { kind: 'on', date: '2026-11-23', from: '10:00', until: '11:00' } });
  server.clock.advance({ days: 1 });
  await lookAfter();
  expect([...(await told('Lamp')), ...(await told('Shelf'))]).toEqual([]);
});

it('takes the length of the request where no end was said, and asks after a match that has ended only if they were there', async () => {
  const there = await match({ title: 'Fence', minutes: 60 });
  expect((await samira.move(`/offers/${there}/arrive`)).body).toMatchObject({ endsAt: later(60) });
  const never = await match({ title: 'Gate' });
  await samira.move(`/offers/${never}/check-in`, { endsAt: later(60) });
  for (const id of [there, never]) await ruth.move(`/offers/${id}/decline`);
  server.clock.advance({ minutes: 90 });
  await lookAfter();
  expect(await told('Fence')).toHaveLength(1);
  expect(await told('Gate')).toEqual([]);
  await signInAgain();
  expect((await samira.move(`/offers/${there}/leave`)).status).toBe(200);
});

it('asks after every visit at a time where the community demands it', async () => {
  await server.changeSettings((settings) => ({ ...settings, policies: { ...settings.policies, checkIns: true } }));
  const date = later(24 * 60).slice(0, 10);
  await match({ title: 'Tap', timing: { kind: 'on', date, from: '10:00', until: '11:00' } });
  await match({ title: 'Whenever' });
  server.clock.advance({ days: 2 });
  await lookAfter();
  // Too late to help: only visits of the last day are asked after.
  expect(await told('Tap')).toHaveLength(0);
  await signInAgain();
  const today = later(24 * 60).slice(0, 10);
  await match({ title: 'Door', timing: { kind: 'on', date: today, from: '10:00', until: '11:00' } });
  server.clock.advance({ days: 1 });
  await lookAfter();
  await lookAfter();
  expect(await told('Door')).toHaveLength(1);
  expect(await told('Whenever')).toEqual([]);
});

it('is the helper’s alone', async () => {
  const id = await match();
  await samira.move(`/offers/${id}/check-in`, { endsAt: later(60) });
  const third = await neighbour(server, 'third@example.org');
  for (const who of [ruth, third]) {
    expectProblem(await who.read(`/offers/${id}/check-in`), 404, 'not-found');
    expectProblem(await who.move(`/offers/${id}/check-in`, { endsAt: later(60) }), 404, 'not-found');
    for (const move of ['arrive', 'leave']) expectProblem(await who.move(`/offers/${id}/${move}`), 404, 'not-found');
  }
  expectProblem(await samira.move(`/offers/${randomUUID()}/arrive`), 404, 'not-found');
  for (const endsAt of [later(0), later(-1), later(400 * 24 * 60)])
    expectProblem(await samira.move(`/offers/${id}/check-in`, { endsAt }), 422, 'invalid-input', '#/endsAt', 'out-of-range');
  for (const endsAt of ['tomorrow', 7, undefined, '2026-11-28T10:00:00'])
    expectProblem(await samira.move(`/offers/${id}/check-in`, { endsAt }), 422, 'invalid-input', '#/endsAt');
  const waiting = await samira.offer((await ruth.ask()).id);
  expectProblem(await samira.move(`/offers/${waiting.id}/arrive`), 409, 'wrong-state');
});

it('leaves the list when somebody has looked after it, which one of two can say, and is asked after anew', async () => {
  const id = await match({ title: 'Wardrobe', minutes: 60 });
  await samira.move(`/offers/${id}/arrive`);
  const close = (who: Neighbour) => who.move(`/offers/${id}/check-in/close`, { note: 'Called Samira: she is at home.' });
  const carl = await neighbour(server, 'coordinator@example.org');
  expectProblem(await close(carl), 409, 'wrong-state');
  server.clock.advance({ minutes: 91 });
  await signInAgain();
  const looker = await neighbour(server, 'coordinator@example.org');
  const lena = await neighbour(server, 'lena@example.org', { displayName: 'Lena' });
  await server.giveRole(lena.signIn.person.id, 'safeguarding-lead');
  const titles = async () => ((await looker.read('/overdue-visits')).body as Page<OverdueVisit>).items.map(({ title }) => title);
  expect(await titles()).toContain('Wardrobe');
  expectProblem(await samira.move(`/offers/${id}/check-in/close`, { note: 'I am fine' }), 403, 'not-allowed');
  expectProblem(await looker.move(`/offers/${id}/check-in/close`, { note: '' }), 422, 'invalid-input', '#/note');
  expect((await Promise.all([close(looker), close(lena)])).map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await titles()).not.toContain('Wardrobe');
  await lookAfter();
  expect(await told('Wardrobe')).toEqual([]);
  const kept = await server.database.owner
    .selectFrom('audit_entries')
    .select(['action', 'person_id'])
    .where('subject_id', '=', id)
    .execute();
  expect(kept).toEqual([{ action: 'checkIns.close', person_id: samira.signIn.person.id }]);
  await samira.move(`/offers/${id}/arrive`);
  server.clock.advance({ minutes: 91 });
  await lookAfter();
  expect(await told('Wardrobe')).toHaveLength(1);
});

it('hears that a helper left whom the asker has blocked meanwhile, and tells nobody of them', async () => {
  ruth = await neighbour(server, 'rita@example.org', { displayName: 'Rita' });
  samira = await neighbour(server, 'sam@example.org', { displayName: 'Sam' });
  const id = await match({ title: 'Shelf' });
  await samira.move(`/offers/${id}/arrive`, { endsAt: later(60) });
  expect((await ruth.move(`/offers/${id}/block`)).status).toBe(201);
  expectProblem(await ruth.move(`/offers/${id}/leave`), 404, 'not-found');
  expect((await samira.move(`/offers/${id}/leave`)).body).toMatchObject({ offerId: id, leftAt: later(0) });
  server.clock.advance({ minutes: 120 });
  await lookAfter();
  expect(await told('Shelf')).toEqual([]);
});
