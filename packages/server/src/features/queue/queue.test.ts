import type { AuditEntry, HelpRequest, Organisation, Page, QueueItem, Report } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectProblem, neighbour, problemOf, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let samira: Neighbour;
let nadia: Neighbour;
let omar: Neighbour;
let lead: Neighbour;
let coordinator: Neighbour;
let administrator: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  nadia = await staff('nadia@example.org', 'Nadia', 'moderator');
  omar = await staff('omar@example.org', 'Omar', 'moderator');
  lead = await staff('lead@example.org', 'Lena', 'safeguarding-lead');
  coordinator = await staff('coordinator@example.org', 'Carl', 'coordinator');
  administrator = await staff('administrator@example.org', 'Ada', 'administrator');
});
afterAll(() => server.close());

async function staff(email: string, displayName: string, role: Parameters<TestServer['giveRole']>[1]): Promise<Neighbour> {
  const one = await neighbour(server, email, { displayName });
  await server.giveRole(one.signIn.person.id, role);
  return one;
}
const queueOf = async (who: Neighbour, query = '') => ((await who.read(`/queue${query}`)).body as Page<QueueItem>).items;
const take = (who: Neighbour, kind: string, id: string) => who.move('/queue/take', { kind, id });
const release = (who: Neighbour, kind: string, id: string) => who.move('/queue/release', { kind, id });
const held = () => ruth.ask({ title: 'A voice at night', details: 'Some nights I want to die.' });

it('puts danger and safeguarding first, and shows each of the staff what is theirs to decide', async () => {
  const kitchen = (await samira.move('/organisations', { name: 'Kitchen', description: 'We cook together.' })).body as Organisation;
  const rude = (await samira.move(`/requests/${(await ruth.ask()).id}/report`, { reason: 'rude' })).body as Report;
  const danger = await held();
  server.clock.advance({ minutes: 1 });
  const worry = (await ruth.move(`/people/${samira.signIn.person.id}/report`, { reason: 'safeguarding' })).body as Report;
  expect((await queueOf(nadia)).map(({ kind, id, priority }) => [kind, id, priority])).toEqual([
    ['request', danger.id, 1],
    ['report', worry.id, 1],
    ['report', rude.id, 2],
    ['organisation', kitchen.id, 4],
  ]);
  expect((await queueOf(lead)).map(({ id }) => id)).toEqual([worry.id, rude.id]);
  expect((await queueOf(coordinator)).map(({ id }) => id)).toEqual([kitchen.id]);
  const first = (await nadia.read('/queue?limit=2')).body as Page<QueueItem>;
  const second = (await nadia.read(`/queue?limit=2&cursor=${first.nextCursor}`)).body as Page<QueueItem>;
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([danger.id, worry.id, rude.id, kitchen.id]);
  expect(second.nextCursor).toBeUndefined();
  expectProblem(await ruth.read('/queue'), 403, 'not-allowed');
});

it('lets one person take a thing, and refuses the other who it is', async () => {
  const request = await held();
  const answer = await take(nadia, 'request', request.id);
  expect(answer.body).toMatchObject({ title: 'A voice at night', reason: 'danger', holder: { displayName: 'Nadia' } });
  const refused = await take(omar, 'request', request.id);
  expectProblem(refused, 409, 'taken');
  expect(problemOf(refused).detail).toMatch(/^Nadia is deciding this, until \d\d:\d\d\.$/);
  expect((await queueOf(omar)).find(({ id }) => id === request.id)?.holder?.displayName).toBe('Nadia');
  expectProblem(await omar.move(`/requests/${request.id}/approve`), 409, 'taken');
  expectProblem(await omar.move(`/requests/${request.id}/decline`, { reason: 'No.' }), 409, 'taken');
  // Taking it again gives more time; somebody else cannot give it free.
  expect((await take(nadia, 'request', request.id)).status).toBe(200);
  expect((await release(omar, 'request', request.id)).status).toBe(204);
  expectProblem(await omar.move(`/requests/${request.id}/approve`), 409, 'taken');
  expect((await nadia.move(`/requests/${request.id}/approve`)).body).toMatchObject({ status: 'open' });
  expect((await queueOf(nadia)).map(({ id }) => id)).not.toContain(request.id);
  expectProblem(await take(omar, 'request', request.id), 404, 'not-found');
});

it('gives a thing free when it is released, and when its ten minutes are over', async () => {
  const request = await held();
  await take(nadia, 'request', request.id);
  expect((await release(nadia, 'request', request.id)).status).toBe(204);
  expect((await take(omar, 'request', request.id)).status).toBe(200);
  server.clock.advance({ minutes: 9 });
  expectProblem(await take(nadia, 'request', request.id), 409, 'taken');
  server.clock.advance({ minutes: 1 });
  expect((await queueOf(nadia)).find(({ id }) => id === request.id)?.holder).toBeUndefined();
  expect((await take(nadia, 'request', request.id)).status).toBe(200);
  expectProblem(await omar.move(`/requests/${request.id}/approve`), 409, 'taken');
});

it('gives a thing to one of two who take it at once', async () => {
  const request = await held();
  const both = await Promise.all([take(nadia, 'request', request.id), take(omar, 'request', request.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('guards each kind: reports and organisations too, and writes every decision into the trail', async () => {
  const report = (await samira.move(`/requests/${(await ruth.ask()).id}/report`, { reason: 'money' })).body as Report;
  await take(nadia, 'report', report.id);
  expectProblem(await lead.move(`/reports/${report.id}/close`), 409, 'taken');
  expect((await nadia.move(`/reports/${report.id}/close`)).status).toBe(200);
  const shop = (await samira.move('/organisations', { name: 'Shop', description: 'We lend tools.' })).body as Organisation;
  await take(coordinator, 'organisation', shop.id);
  expectProblem(await nadia.move(`/organisations/${shop.id}/approve`), 409, 'taken');
  expect((await coordinator.move(`/organisations/${shop.id}/approve`)).status).toBe(200);
  const trail = ((await administrator.read('/audit-entries?limit=100')).body as Page<AuditEntry>).items;
  expect(trail.map(({ action, subject }) => [action, subject.id])).toEqual(
    expect.arrayContaining([
      ['safety.closeReport', report.id],
      ['organisations.approve', shop.id],
    ]),
  );
});

it('shows nobody what is about themselves, and takes nothing that does not wait for them', async () => {
  const about = (await ruth.move(`/people/${nadia.signIn.person.id}/report`, { reason: 'rude' })).body as Report;
  expect((await queueOf(nadia)).map(({ id }) => id)).not.toContain(about.id);
  expect((await queueOf(omar)).map(({ id }) => id)).toContain(about.id);
  expect(((await nadia.read('/reports?limit=100')).body as Page<Report>).items.map(({ id }) => id)).not.toContain(about.id);
  expectProblem(await nadia.move(`/reports/${about.id}/close`), 404, 'not-found');
  expectProblem(await take(nadia, 'report', about.id), 404, 'not-found');
  const own = (await nadia.ask({ details: 'Some nights I want to die.' })) as HelpRequest;
  expectProblem(await take(nadia, 'request', own.id), 404, 'not-found');
  expectProblem(await take(coordinator, 'request', own.id), 404, 'not-found');
  expectProblem(await take(omar, 'request', randomUUID()), 404, 'not-found');
  expectProblem(await take(omar, 'anything', own.id), 422, 'invalid-input', '#/kind');
  expectProblem(await take(ruth, 'request', own.id), 403, 'not-allowed');
});
