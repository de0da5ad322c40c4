import type { Block, Booking, Opportunity, Organisation, Page, Session } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let farm: Charity;
let samira: Neighbour;
let nora: Neighbour;
let cooking: Opportunity;
let applying: Opportunity;
let evening: Session;
beforeAll(async () => {
  server = await startTestServer();
  kitchen = await charity(server, 'Kitchen');
  farm = await charity(server, 'Farm');
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  nora = await neighbour(server, 'nora@example.org', { displayName: 'Nora' });
  cooking = await kitchen.offer({ status: 'open' });
  applying = await kitchen.offer({ title: 'Lead the kitchen', joining: 'apply', status: 'open' });
  await farm.offer({ title: 'Feed goats', status: 'open' });
  [evening] = (await kitchen.plan(cooking.id, { capacity: 1 })) as [Session];
});
afterAll(() => server.close());

const itemsOf = async <Item>(who: Neighbour, path: string) => ((await who.read(path)).body as Page<Item>).items;
const rolesFor = async (who: Neighbour) => (await itemsOf<Opportunity>(who, '/opportunities')).map(({ title }) => title).sort();
const blocks = (who: Neighbour) => itemsOf<Block>(who, '/me/blocks');

it('ends what somebody has with an organisation, hides each from the other, tells nobody, and can be undone', async () => {
  const at = `/organisations/${kitchen.organisation.id}`;
  await samira.move(`/sessions/${evening.id}/bookings`);
  await samira.move(`/opportunities/${applying.id}/bookings`, { message: 'I can lead.' });
  expect((await nora.move(`/sessions/${evening.id}/bookings`)).body).toMatchObject({ status: 'waiting' });
  const ofKitchen = async () => (await server.mails()).filter(({ to }) => to.startsWith('coordinator')).length;
  const before = await ofKitchen();

  const answer = await samira.move(`${at}/block`);
  expect(answer).toMatchObject({ status: 201, body: { kind: 'organisation', displayName: 'Kitchen' } });
  expect((await samira.move(`${at}/block`)).status).toBe(404);
  expect(await rolesFor(samira)).toEqual(['Feed goats']);
  expect((await itemsOf<Organisation>(samira, '/organisations')).map(({ name }) => name)).toEqual(['Farm']);
  for (const path of [at, `/opportunities/${cooking.id}`, `/sessions/${evening.id}`])
    expectProblem(await samira.read(path), 404, 'not-found');
  expectProblem(await samira.move(`/sessions/${evening.id}/bookings`), 404, 'not-found');
  expectProblem(await samira.move(`/opportunities/${applying.id}/bookings`), 404, 'not-found');
  expect((await itemsOf<Booking>(samira, '/me/bookings')).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  expect(await ofKitchen()).toBe(before);
  // Whom it does not concern goes on as before, and who waited has the place.
  expect(await rolesFor(nora)).toEqual(['Cook on Tuesdays', 'Feed goats', 'Lead the kitchen']);
  expect((await itemsOf<Booking>(nora, '/me/bookings')).map(({ status }) => status)).toEqual(['booked']);
  expect(await blocks(nora)).toEqual([]);

  await samira.move(`/people/${nora.signIn.person.id}/block`);
  const both = await blocks(samira);
  expect(both.map(({ displayName, kind }) => [displayName, kind]).sort()).toEqual([
    ['Kitchen', 'organisation'],
    ['Nora', undefined],
  ]);
  const block = both.find(({ kind }) => kind === 'organisation')!;
  const end = (who: Neighbour) => server.call(`/me/blocks/${block.id}`, { method: 'DELETE', token: who.signIn.accessToken });
  expectProblem(await end(nora), 404, 'not-found');
  expect((await end(samira)).status).toBe(204);
  expect(await rolesFor(samira)).toContain('Lead the kitchen');
  expect((await samira.move(`/opportunities/${applying.id}/bookings`)).status).toBe(201);
});

it('is not for those who look after the organisation, and hides it from nobody who decides about it', async () => {
  const at = `/organisations/${kitchen.organisation.id}`;
  expectProblem(await kitchen.coordinator.move(`${at}/block`), 403, 'not-allowed');
  expectProblem(await server.call(`${at}/block`, { body: {} }), 401, 'signed-out');
  const moderator = await neighbour(server, 'moderator@example.org');
  await server.giveRole(moderator.signIn.person.id, 'moderator');
  expect((await moderator.move(`${at}/block`)).status).toBe(201);
  expect(await rolesFor(moderator)).toEqual(['Feed goats']);
  expect((await moderator.move(`${at}/withdraw`, { reason: 'It asked for money.' })).status).toBe(200);
});
