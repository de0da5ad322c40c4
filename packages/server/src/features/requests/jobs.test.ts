import type { HelpRequest, Offer, Page } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let samira: Neighbour;
const signIn = async () => {
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
};
beforeAll(async () => {
  server = await startTestServer();
  await signIn();
});
afterAll(() => server.close());

const subjectsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email).map((mail) => mail.subject);
const later = async (days: number) => {
  server.clock.advance({ days });
  await signIn();
};
const allJobs = async () => {
  for (const job of ['expire-requests', 'remind-askers', 'finish-requests']) await server.runJob(job);
};
const statusOf = async (request: HelpRequest) => ((await ruth.read(`/requests/${request.id}`)).body as HelpRequest).status;

it('a request that nobody answers is reminded of once, three days before, and expires after thirty days', async () => {
  const request = await ruth.ask({ title: 'Trim the hedge' });
  await later(26);
  await allJobs();
  expect(await subjectsTo('ruth@example.org')).not.toContain('Your request ends in 3 days: Trim the hedge');
  await later(1);
  await allJobs();
  await allJobs();
  expect(
    (await subjectsTo('ruth@example.org')).filter((subject) => subject === 'Your request ends in 3 days: Trim the hedge'),
  ).toHaveLength(1);
  const waiting = await samira.offer(request.id);
  await later(3);
  await allJobs();
  expect(await statusOf(request)).toBe('expired');
  expect(((await samira.read('/offers?mine=true')).body as Page<Offer>).items.find((offer) => offer.id === waiting.id)).toMatchObject({
    status: 'declined',
    endReason: 'closed',
  });
  expect(await subjectsTo('ruth@example.org')).toContain('Your request has ended: Trim the hedge');
  expect(await subjectsTo('samira@example.org')).toContain('A request has closed: Trim the hedge');
});

it('a match gets its whole time, and both are told when that is over', async () => {
  const request = await ruth.ask({ title: 'Paint the wall' });
  await later(20);
  const offer = await samira.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  await later(15);
  await allJobs();
  expect(await statusOf(request)).toBe('matched');
  await later(15);
  await allJobs();
  expect(await statusOf(request)).toBe('expired');
  expect((await samira.read(`/requests/${request.id}`)).text).not.toContain('Example Street');
  expect(await subjectsTo('samira@example.org')).toContain('A request has ended: Paint the wall');
});

it('what a helper said is done is done after seven days without an answer, with the minutes asked for', async () => {
  const request = await ruth.ask({ title: 'Bleed the radiators', minutes: 45 });
  const offer = await samira.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  await samira.move(`/offers/${offer.id}/complete`);
  await later(6);
  await allJobs();
  expect(await statusOf(request)).toBe('matched');
  await later(1);
  await allJobs();
  await allJobs();
  expect(await statusOf(request)).toBe('done');
  expect(((await samira.read('/offers?mine=true')).body as Page<Offer>).items[0]).toMatchObject({ status: 'done', minutes: 45 });
  expect((await subjectsTo('ruth@example.org')).filter((subject) => subject === '“Bleed the radiators” is done')).toHaveLength(1);
  await later(15);
  expect((await ruth.move(`/requests/${request.id}/reopen`)).status).toBe(409);
});

it('a helper’s good turn does not wait for another helper who never says that theirs is done, once the day is over', async () => {
  const joseph = await neighbour(server, 'joseph@example.org', { displayName: 'Joseph' });
  const day = (days: number) => new Date(server.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const ask = async (title: string, daysAhead: number) => {
    const request = await ruth.ask({ title, minutes: 30, helpersWanted: 2, timing: { kind: 'by', date: day(daysAhead) } });
    const [done, never] = [await samira.offer(request.id), await joseph.offer(request.id)];
    for (const offer of [done, never]) await ruth.move(`/offers/${offer.id}/accept`);
    expect((await samira.move(`/offers/${done.id}/complete`)).status).toBe(200);
    return request;
  };
  const soon = await ask('Rake the leaves', 3);
  const farOff = await ask('Plant the bulbs', 20);
  await later(8);
  await allJobs();
  expect([await statusOf(soon), await statusOf(farOff)]).toEqual(['done', 'matched']);
  const offers = ((await ruth.read(`/requests/${soon.id}/offers`)).body as Page<Offer>).items;
  const offerOf = (name: string) => offers.find((offer) => offer.offeredBy.displayName === name);
  expect(offerOf('Samira')).toMatchObject({ status: 'done', minutes: 30 });
  expect(offerOf('Joseph')).toMatchObject({ status: 'declined', endReason: 'closed' });
  expect(await subjectsTo('ruth@example.org')).toContain('“Rake the leaves” is done');
  expect(await subjectsTo('samira@example.org')).toContain('Thank you. “Rake the leaves” is done');
  expect(await subjectsTo('joseph@example.org')).toContain('A match has ended: Rake the leaves');
  await later(13);
  await allJobs();
  expect(await statusOf(farOff)).toBe('done');
});

it('a request for a day far off is still there on that day', async () => {
  const request = await ruth.ask({ title: 'Sing carols', timing: { kind: 'on', date: '2027-06-20' } });
  await later(60);
  await allJobs();
  expect(await statusOf(request)).toBe('open');
  const row = await server.database.owner
    .selectFrom('requests')
    .select('expires_at')
    .where('id', '=', request.id)
    .executeTakeFirstOrThrow();
  expect(row.expires_at.toISOString().slice(0, 10)).toBe('2027-06-20');
});

it('reminders can be switched off', async () => {
  await ruth.change('/me', { notifications: { reminders: false } });
  await ruth.ask({ title: 'No reminder here' });
  await later(28);
  await allJobs();
  expect(await subjectsTo('ruth@example.org')).not.toContain('Your request ends in 3 days: No reminder here');
});

it('a request whose day is moved far ahead stays until that day is over', async () => {
  const request = await ruth.ask({ title: 'Clear the loft' });
  const date = new Date(server.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  await ruth.change(`/requests/${request.id}`, { timing: { kind: 'by', date } });
  await later(40);
  await allJobs();
  expect(await statusOf(request)).toBe('open');
  await later(22);
  await allJobs();
  expect(await statusOf(request)).toBe('expired');
});
