import type { Booking, Page } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let bakery: Charity;
let ada: Neighbour;
const help = 'I cannot climb stairs.';

beforeAll(async () => {
  server = await startTestServer();
  [kitchen, bakery] = [await charity(server), await charity(server, 'Bakery')];
  ada = await neighbour(server, 'ada@example.org', { displayName: 'Ada' });
  const { volunteering } = (await server.call('')).body as { volunteering: { codeOfConduct: string } };
  const signedUp = await ada.move('/me/volunteer', {
    legalName: 'Ada Lovelace',
    dateOfBirth: '1988-03-05',
    postcode: 'E2 0HL',
    reach: '2km',
    skills: [],
    interests: [],
    availability: [],
    languages: ['en'],
    helpToTakePart: help,
    emergencyContact: { name: 'Byron', phone: '020 7946 0000' },
    codeOfConduct: volunteering.codeOfConduct,
    notifications: 'never',
  });
  expect(signedUp.status, signedUp.text).toBe(201);
});
afterAll(() => server.close());

const readings = async () =>
  (
    await server.database.owner
      .selectFrom('audit_entries')
      .select(['actor_id', 'person_id', 'organisation_id', 'subject_id'])
      .where('action', '=', 'bookings.seeHelp')
      .execute()
  ).map(({ actor_id, organisation_id, person_id, subject_id }) => [actor_id, person_id, organisation_id, subject_id]);

it('what would help somebody to take part is read by the coordinators of the role, while it stands, and each reading is written down', async () => {
  const role = await kitchen.offer({ title: 'Befriender', joining: 'apply' });
  const booking = (await ada.move(`/opportunities/${role.id}/bookings`)).body as Booking;
  expect(await readings()).toEqual([]);

  const { coordinator } = kitchen;
  const list = await coordinator.read(`/bookings?opportunity=${role.id}&status=applied`);
  expect((list.body as Page<Booking>).items[0]?.person).toEqual({
    id: ada.signIn.person.id,
    displayName: 'Ada',
    email: 'ada@example.org',
    helpToTakePart: help,
  });
  // That and nothing else of what they signed up with.
  expect(list.text).not.toMatch(/Lovelace|1988|Byron|7946|E2 0HL/);
  const reading = [coordinator.signIn.person.id, ada.signIn.person.id, kitchen.organisation.id, booking.id];
  expect(await readings()).toEqual([reading]);
  expectProblem(await coordinator.read(`/people/${ada.signIn.person.id}/volunteer`), 404, 'not-found');

  // Not the volunteer's own to see there, nor another organisation's, nor an administrator's who coordinates nothing.
  expect((await ada.read(`/bookings/${booking.id}`)).text).not.toContain(help);
  expect((await bakery.coordinator.read(`/bookings/${booking.id}`)).status).toBe(404);
  const administrator = await neighbour(server, 'office@example.org');
  await server.giveRole(administrator.signIn.person.id, 'administrator');
  const office = await administrator.read(`/bookings/${booking.id}`);
  expect([office.status, office.text.includes(help)]).toEqual([200, false]);
  expect(await readings()).toEqual([reading]);

  expect((await coordinator.move(`/bookings/${booking.id}/accept`)).text).toContain(help);
  expect((await ada.move(`/bookings/${booking.id}/cancel`)).status).toBe(200);
  const ended = await coordinator.read(`/bookings/${booking.id}`);
  expect([ended.status, ended.text.includes(help)]).toEqual([200, false]);
  expect(await readings()).toEqual([reading, reading]);
});
