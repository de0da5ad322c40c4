import type { AuditEntry, Message, Offer, Organisation, Page, QueueItem, Report } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let samira: Neighbour;
let nadia: Neighbour;
let omar: Neighbour;
let administrator: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  nadia = await staff('nadia@example.org', 'Nadia', 'moderator');
  omar = await staff('omar@example.org', 'Omar', 'moderator');
  administrator = await staff('administrator@example.org', 'Ada', 'administrator');
});
afterAll(() => server.close());

async function staff(email: string, displayName: string, role: Parameters<TestServer['giveRole']>[1]): Promise<Neighbour> {
  const one = await neighbour(server, email, { displayName });
  await server.giveRole(one.signIn.person.id, role);
  return one;
}
const itemsOf = async <Item>(who: Neighbour, path: string) => ((await who.read(path)).body as Page<Item>).items;
const trail = async () =>
  (await itemsOf<AuditEntry>(administrator, '/audit-entries?limit=100')).map(({ action, subject }) => [action, subject.id]);
const waits = async (id: string) => (await itemsOf<QueueItem>(nadia, '/queue?limit=100')).some((item) => item.id === id);

it('hides a reported message from the other side, leaves it to who wrote it, and puts it back', async () => {
  const request = await ruth.ask();
  const offer = await samira.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  const messages = `/offers/${offer.id}/messages`;
  const rude = (await samira.move(messages, { text: 'You fool.' })).body as Message;
  const report = (await ruth.move(`/messages/${rude.id}/report`, { reason: 'rude' })).body as Report;
  const read = async (who: Neighbour) => (await itemsOf<Message>(who, messages)).map(({ text }) => text);

  await omar.move('/queue/take', { kind: 'report', id: report.id });
  expectProblem(await nadia.move(`/reports/${report.id}/take-down`, { note: 'Rude.' }), 409, 'taken');
  expect((await omar.move(`/reports/${report.id}/take-down`, { note: 'Rude.' })).body).toMatchObject({
    status: 'closed',
    note: 'Rude.',
    closedBy: { displayName: 'Omar' },
    about: { kind: 'message', text: 'You fool.', takenDownAt: server.clock.now().toISOString() },
  });
  expectProblem(await nadia.move(`/reports/${report.id}/take-down`), 409, 'wrong-state');
  expect([await read(ruth), await read(samira)]).toEqual([[], ['You fool.']]);
  expect((await ruth.read(`/offers/${offer.id}`)).text).not.toContain('unread":1');
  expectProblem(await ruth.move(`/messages/${rude.id}/report`, { reason: 'rude' }), 404, 'not-found');
  // Neither side reads in their report what staff wrote down.
  expect((await ruth.read(`/reports/${report.id}`)).status).toBe(403);

  expect((await nadia.move(`/reports/${report.id}/put-back`)).body).not.toHaveProperty('about.takenDownAt');
  expectProblem(await omar.move(`/reports/${report.id}/put-back`), 409, 'wrong-state');
  expect(await read(ruth)).toEqual(['You fool.']);
  expect(await trail()).toEqual(
    expect.arrayContaining([
      ['safety.takeDown', report.id],
      ['safety.putBack', report.id],
    ]),
  );
});

it('hides a reported offer from who asked; what was agreed stands without its words', async () => {
  const request = await ruth.ask();
  const rude = await samira.offer(request.id);
  const offers = async (who: Neighbour) => (await itemsOf<Offer>(who, `/requests/${request.id}/offers`)).map(({ id }) => id);
  const report = (await ruth.move(`/offers/${rude.id}/report`, { reason: 'money' })).body as Report;
  await nadia.move(`/reports/${report.id}/take-down`);
  expect([await offers(ruth), await offers(samira)]).toEqual([[], [rude.id]]);
  expect((await ruth.read(`/requests/${request.id}`)).body).toMatchObject({ you: { offersWaiting: 0 } });
  expectProblem(await ruth.move(`/offers/${rude.id}/accept`), 404, 'not-found');
  await nadia.move(`/reports/${report.id}/put-back`);
  expect((await ruth.move(`/offers/${rude.id}/accept`)).status).toBe(200);

  await nadia.move(`/reports/${report.id}/reopen`);
  await nadia.move(`/reports/${report.id}/take-down`);
  expect((await itemsOf<Offer>(ruth, `/requests/${request.id}/offers`))[0]).toMatchObject({ id: rude.id, status: 'accepted', message: '' });
  expect((await itemsOf<Offer>(samira, '/offers?mine=true')).find(({ id }) => id === rude.id)?.message).toBe(rude.message);
});

it('puts a request that was taken down back on the board, once, and tells who asked', async () => {
  const request = await ruth.ask({ title: 'Paint the shed' });
  const report = (await samira.move(`/requests/${request.id}/report`, { reason: 'not-real' })).body as Report;
  await nadia.move(`/requests/${request.id}/decline`, { reason: 'Is it yours?' });
  await nadia.move(`/reports/${report.id}/close`);
  expect((await samira.read(`/requests/${request.id}`)).status).toBe(404);
  expect((await nadia.read(`/reports/${report.id}`)).body).toHaveProperty('about.takenDownAt');
  expectProblem(await omar.move(`/requests/${request.id}/approve`), 409, 'wrong-state');
  const both = await Promise.all([nadia, omar].map((one) => one.move(`/reports/${report.id}/put-back`)));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await samira.read(`/requests/${request.id}`)).body).toMatchObject({ status: 'open' });
  expect((await ruth.read(`/requests/${request.id}`)).body).not.toHaveProperty('reason');
  expect((await server.mails()).map(({ subject }) => subject)).toContain('Your request is on the board: Paint the shed');
});

it('takes down nothing but words, and nothing of who decides', async () => {
  const request = await ruth.ask();
  const report = (await samira.move(`/requests/${request.id}/report`, { reason: 'rude' })).body as Report;
  expectProblem(await nadia.move(`/reports/${report.id}/take-down`), 409, 'wrong-state');
  expect(await waits(report.id)).toBe(true);
  expectProblem(await nadia.move(`/reports/${report.id}/put-back`), 409, 'wrong-state');
  const about = (await ruth.move(`/people/${nadia.signIn.person.id}/report`, { reason: 'rude' })).body as Report;
  for (const move of ['reopen', 'take-down', 'put-back']) expectProblem(await nadia.move(`/reports/${about.id}/${move}`), 404, 'not-found');
});

it('opens a closed report again, once, and not while its reporter has another', async () => {
  const request = await ruth.ask();
  const report = async () => (await samira.move(`/requests/${request.id}/report`, { reason: 'rude' })).body as Report;
  const first = await report();
  expectProblem(await nadia.move(`/reports/${first.id}/reopen`), 409, 'wrong-state');
  await nadia.move(`/reports/${first.id}/close`, { note: 'It is fine.' });
  expect(await waits(first.id)).toBe(false);
  const both = await Promise.all([nadia.move(`/reports/${first.id}/reopen`), omar.move(`/reports/${first.id}/reopen`)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const opened = both.find(({ status }) => status === 200)?.body;
  expect(opened).toMatchObject({ status: 'open', note: 'It is fine.' });
  expect(opened).not.toHaveProperty('closedBy');
  expect(await waits(first.id)).toBe(true);
  await nadia.move(`/reports/${first.id}/close`);
  const second = await report();
  expectProblem(await nadia.move(`/reports/${first.id}/reopen`), 409, 'wrong-state');
  expect(await waits(second.id)).toBe(true);
  expect((await trail()).filter(([action]) => action === 'safety.reopenReport')).toContainEqual(['safety.reopenReport', first.id]);
});

it('withdraws an approval: nothing of the organisation is listed and its coordinators are out, until it is approved again', async () => {
  const added = (await samira.move('/organisations', { name: 'Kitchen', description: 'We cook.' })).body as Organisation;
  const path = `/organisations/${added.id}`;
  expectProblem(await nadia.move(`${path}/withdraw`, { reason: 'It waits.' }), 409, 'wrong-state');
  await nadia.move(`${path}/approve`);
  await server.giveSecondFactor(samira.signIn.person.id);
  const grace = await neighbour(server, 'samira@example.org');
  const role = await grace.move('/opportunities', {
    organisation: added.id,
    title: 'Chop carrots',
    description: 'On Tuesdays.',
    place: { kind: 'remote' },
    joining: 'join',
  });
  const { id } = role.body as { id: string };
  expect((await grace.change(`/opportunities/${id}`, { status: 'open' })).status).toBe(200);
  const listed = async () =>
    [(await server.call('/opportunities')).text, (await server.call('/organisations')).text].join().includes('Kitchen');
  expect(await listed()).toBe(true);

  expectProblem(await ruth.move(`${path}/withdraw`, { reason: 'Mine' }), 403, 'not-allowed');
  const both = await Promise.all([nadia, omar].map((one) => one.move(`${path}/withdraw`, { reason: 'It asked for money.' })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await listed()).toBe(false);
  expectProblem(await server.call(`/opportunities/${id}`), 404, 'not-found');
  expect((await grace.read('/me')).body).toMatchObject({ roles: [] });
  expectProblem(await grace.change(path, { description: 'We take over.' }), 403, 'not-allowed');
  expectProblem(await grace.change(`/opportunities/${id}`, { title: 'Taken over' }), 403, 'not-allowed');
  expect((await grace.read(path)).body).toMatchObject({ status: 'withdrawn', reason: 'It asked for money.' });
  expect((await itemsOf<Organisation>(nadia, '/organisations?status=withdrawn')).map(({ name }) => name)).toEqual(['Kitchen']);
  const mail = (await server.mails()).find(({ subject }) => subject === 'Your organisation is no longer approved: Kitchen');
  expect(mail?.text).toContain('It asked for money.');

  expectProblem(await nadia.move(`${path}/decline`, { reason: 'No' }), 409, 'wrong-state');
  expect((await nadia.move(`${path}/approve`)).body).toMatchObject({ status: 'approved' });
  expect(await listed()).toBe(true);
  expect((await grace.read('/me')).body).toMatchObject({ roles: [{ role: 'coordinator', organisationId: added.id }] });
  expect(await trail()).toContainEqual(['organisations.withdraw', added.id]);
});
