import type { Booking, Page, Session, VolunteerRecord } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let ada: Neighbour;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
  ada = await neighbour(server, 'ada@example.org', { displayName: 'Ada' });
});
afterAll(() => server.close());

const applied = async (title: string) => {
  const role = await kitchen.offer({ title, joining: 'apply' });
  const sessions = await kitchen.plan(role.id);
  const answer = await ada.move(`/opportunities/${role.id}/bookings`, { message: 'I like to listen.' });
  expect(answer.status, answer.text).toBe(201);
  return { role, session: sessions[0] as Session, booking: answer.body as Booking };
};
const statusesOf = async (opportunityId: string) =>
  ((await ada.read('/me/bookings?limit=100')).body as Page<Booking>).items
    .filter(({ opportunity }) => opportunity.id === opportunityId)
    .map(({ session, status }) => [session ? 'date' : 'role', status])
    .sort();
const subjects = async (title: string) =>
  (await server.mails()).filter(({ to, subject }) => to === 'ada@example.org' && subject.includes(title)).map(({ subject }) => subject);
const recordOf = async (who: Neighbour) => (await who.read('/me/record')).body as VolunteerRecord;

describe('an acceptance that is taken back', () => {
  it('lets the application wait again, ends the dates that it opened, and says so', async () => {
    const { role, session, booking } = await applied('Befriender');
    const { coordinator } = kitchen;
    expectProblem(await coordinator.move(`/bookings/${booking.id}/reconsider`), 409, 'wrong-state');
    expect((await coordinator.move(`/bookings/${booking.id}/accept`)).body).toMatchObject({ status: 'booked' });
    expect((await ada.move(`/sessions/${session.id}/bookings`)).status).toBe(201);
    expectProblem(await ada.move(`/bookings/${booking.id}/reconsider`), 403, 'not-allowed');

    const back = await coordinator.move(`/bookings/${booking.id}/reconsider`);
    expect(back.body).toMatchObject({ id: booking.id, status: 'applied', message: 'I like to listen.' });
    expect(await statusesOf(role.id)).toEqual([
      ['date', 'cancelled'],
      ['role', 'applied'],
    ]);
    expect((await ada.move(`/sessions/${session.id}/bookings`)).body).toMatchObject({ code: 'locked', reason: 'application' });
    expect((await coordinator.read(`/sessions/${session.id}`)).body).toMatchObject({ placesLeft: 2 });
    expect(await subjects('Befriender')).toContain('Kitchen is looking at it again: Befriender');
    const waiting = (await coordinator.read(`/bookings?opportunity=${role.id}&status=applied`)).body as Page<Booking>;
    expect(waiting.items.map(({ id }) => id)).toEqual([booking.id]);
    const trail = await server.database.owner.selectFrom('audit_entries').select('action').where('subject_id', '=', booking.id).execute();
    expect(trail.map(({ action }) => action)).toEqual(['bookings.accept', 'bookings.reconsider']);

    // The answer can be given anew.
    expect((await coordinator.move(`/bookings/${booking.id}/accept`)).body).toMatchObject({ status: 'booked' });
  });

  it('is too late once they have come, and is not there for a place that nobody applied for', async () => {
    const { session, booking } = await applied('Driver');
    const joined = await kitchen.offer({ title: 'Tidier' });
    const place = (await ada.move(`/opportunities/${joined.id}/bookings`)).body as Booking;
    expectProblem(await kitchen.coordinator.move(`/bookings/${place.id}/reconsider`), 409, 'wrong-state');
    await kitchen.coordinator.move(`/bookings/${booking.id}/accept`);
    const date = (await ada.move(`/sessions/${session.id}/bookings`)).body as Booking;
    expectProblem(await kitchen.coordinator.move(`/bookings/${date.id}/reconsider`), 409, 'wrong-state');
    server.clock.advance({ days: 3 });
    const coordinator = await neighbour(server, kitchen.coordinator.signIn.person.email);
    expectProblem(await coordinator.move(`/bookings/${booking.id}/reconsider`), 409, 'wrong-state');
    [kitchen.coordinator, ada] = [coordinator, await neighbour(server, 'ada@example.org')];
    expect(await statusesOf(date.opportunity.id)).toContainEqual(['role', 'booked']);
  });
});

describe('hours that were written down wrongly', () => {
  it('of a role without dates leave its place and the person’s record, some or all', async () => {
    const role = await kitchen.offer({ title: 'Gardener' });
    const place = (await ada.move(`/opportunities/${role.id}/bookings`)).body as Booking;
    const before = (await recordOf(ada)).minutes;
    const record = (body: object) => kitchen.coordinator.move(`/bookings/${place.id}/attendance`, body);
    const inRecord = async () => (await recordOf(ada)).roles.find(({ opportunity }) => opportunity.id === role.id)?.minutes;

    expect((await record({ attended: true, minutes: 90 })).body).toMatchObject({ status: 'booked', minutes: 90 });
    expect((await record({ attended: true, minutes: 600 })).body).toMatchObject({ minutes: 690 });
    expect([(await recordOf(ada)).minutes, await inRecord()]).toEqual([before + 690, 690]);
    expect((await recordOf(ada)).credential).toBeDefined();

    expect((await record({ attended: null, minutes: 600 })).body).toMatchObject({ minutes: 90 });
    expect(await inRecord()).toBe(90);
    expectProblem(await record({ attended: null, minutes: 91 }), 422, 'invalid-input', '#/minutes', 'out-of-range');
    const all = await record({ attended: null });
    expect(all.body).toMatchObject({ status: 'booked' });
    expect(all.body).not.toHaveProperty('minutes');
    expect([(await recordOf(ada)).minutes, await inRecord()]).toEqual([before, undefined]);
  });

  it('of a date leave the record, and no credential is made of nothing', async () => {
    const cem = await neighbour(server, 'cem@example.org');
    const role = await kitchen.offer({ title: 'Baker' });
    const [session] = await kitchen.plan(role.id, { date: '2026-11-28' });
    const booking = (await cem.move(`/sessions/${session!.id}/bookings`)).body as Booking;
    server.clock.advance({ days: 4 });
    const [coordinator, again] = [
      await neighbour(server, kitchen.coordinator.signIn.person.email),
      await neighbour(server, 'cem@example.org'),
    ];
    await coordinator.move(`/bookings/${booking.id}/attendance`, { attended: true });
    expect(await recordOf(again)).toMatchObject({ minutes: 180, credential: expect.any(String) });
    await coordinator.move(`/bookings/${booking.id}/attendance`, { attended: null });
    const after = await recordOf(again);
    expect(after).toMatchObject({ minutes: 0, roles: [] });
    expect(after.credential).toBeUndefined();
  });
});
