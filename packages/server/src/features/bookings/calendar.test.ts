import type { Booking, Session } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let ada: Neighbour;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
  ada = await neighbour(server, 'ada@example.org', { displayName: 'Ada' });
});
afterAll(() => server.close());

const book = async (who: Neighbour, session: Session) => {
  const answer = await who.move(`/sessions/${session.id}/bookings`);
  expect(answer.status, answer.text).toBe(201);
  return answer.body as Booking;
};
const evenings = async (changes: Parameters<Charity['plan']>[1] = {}, role: Parameters<Charity['offer']>[0] = {}) => ({
  sessions: await kitchen.plan((await kitchen.offer(role)).id, changes),
});
const mailsTo = async (who: Neighbour, about: RegExp) =>
  (await server.mails()).filter(({ to, subject }) => to === who.signIn.person.email && about.test(subject));

describe('a calendar', () => {
  const calendarOf = (address: string, headers: Record<string, string> = {}) => server.call(address, { headers });

  it('reads a place at an address of its own, which stays true', async () => {
    const { sessions } = await evenings({}, { title: 'In my calendar' });
    const booking = await book(ada, sessions[0]!);
    const address = booking.calendar!;
    const file = await calendarOf(address);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file.text).toMatch(new RegExp(`\r\nUID:booking-${booking.id}@tower-hamlets\\.goodturn\r\n`));
    expect(file.text).toMatch(/\r\nDTSTART;TZID=Europe\/London:20261124T180000\r\n/);
    expect(file.text).toMatch(/\r\nGEO:51\.\d+;-0\.\d+\r\n/);
    expect(file.text).toMatch(/\r\nSEQUENCE:0\r\n/);
    expect((await calendarOf(address, { 'if-none-match': file.headers.get('etag')! })).status).toBe(304);
    const changed = file.headers.get('last-modified')!;
    expect((await calendarOf(address, { 'if-modified-since': changed })).status).toBe(304);
    expect((await calendarOf(address, { 'if-modified-since': changed, 'if-none-match': '"another"' })).status).toBe(200);
    server.clock.advance({ minutes: 5 });

    await kitchen.coordinator.change(`/sessions/${sessions[0]!.id}`, { from: '19:00' });
    expect((await calendarOf(address, { 'if-modified-since': changed })).status).toBe(200);
    const moved = await calendarOf(address, { 'if-none-match': file.headers.get('etag')! });
    expect(moved.text).toMatch(/\r\nDTSTART;TZID=Europe\/London:20261124T190000\r\n/);
    expect(moved.text).toMatch(/\r\nSEQUENCE:1\r\n/);
    expect((await mailsTo(ada, /Another time or place: In my calendar/))[0]?.text).toContain('19:00–21:00');

    await ada.move(`/bookings/${booking.id}/cancel`);
    const off = await calendarOf(address);
    expect(off.text).toMatch(/\r\nSEQUENCE:2\r\n/);
    expect(off.text).toMatch(/\r\nSTATUS:CANCELLED\r\n/);
  });

  it('opens to nobody without the key, and says no more to a wrong one than to none', async () => {
    const { sessions } = await evenings();
    const booking = await book(ada, sessions[0]!);
    const address = new URL(booking.calendar!);
    const wrong = [
      address.pathname,
      `${address.pathname}?key=${'x'.repeat(22)}`,
      `/v1/${otherCommunity}${address.pathname.replace('/v1/tower-hamlets', '')}${address.search}`,
      `/v1/tower-hamlets/bookings/${kitchen.organisation.id}.ics${address.search}`,
      '/v1/tower-hamlets/bookings/x.ics?key=y',
      '/v1/tower-hamlets/calendars/x.ics',
    ];
    for (const path of wrong) expectProblem(await server.call(path), 404, 'not-found');
    expect(server.log.join('')).not.toContain(address.searchParams.get('key'));
  });

  it('is followed whole at an address that can be ended', async () => {
    const dee = await neighbour(server, 'dee@example.org');
    const { sessions } = await evenings({ capacity: 1, repeat: { everyWeeks: 1, times: 2 } });
    await book(dee, sessions[0]!);
    await book(ada, sessions[1]!);
    await book(dee, sessions[1]!);
    const follow = async () => ((await dee.move('/me/calendar')).body as { address: string }).address;
    const first = await follow();
    const file = await calendarOf(first);
    expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file.text).toMatch(/STATUS:TENTATIVE/);
    expect(file.text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT4H/);
    const second = await follow();
    expect((await calendarOf(first)).status).toBe(404);
    expect((await calendarOf(second)).status).toBe(200);
    expect((await server.call('/me/calendar', { method: 'DELETE', token: dee.signIn.accessToken })).status).toBe(204);
    expect((await calendarOf(second)).status).toBe(404);
  });

  it('keeps the address of a date until a month after it is over', async () => {
    const { sessions } = await evenings({ date: '2026-12-01' });
    const fay = await neighbour(server, 'fay@example.org');
    const kept = (await book(fay, sessions[0]!)).calendar!;
    const { sessions: others } = await evenings({ date: '2027-03-01' });
    const off = await book(fay, others[0]!);
    await fay.move(`/bookings/${off.id}/cancel`);
    const opens = async () => [(await calendarOf(kept)).status, (await calendarOf(off.calendar!)).status];
    server.clock.advance({ days: 29 });
    expect(await opens()).toEqual([200, 200]);
    server.clock.advance({ days: 2 });
    expect(await opens()).toEqual([200, 404]);
    server.clock.advance({ days: 20 });
    expect(await opens()).toEqual([404, 404]);
  });

  it('has other addresses for whoever asks for them, and none for who left', async () => {
    const coordinator = await neighbour(server, kitchen.coordinator.signIn.person.email);
    kitchen.coordinator = coordinator;
    const gil = await neighbour(server, 'gil@example.org');
    const day = new Date(server.clock.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
    const { sessions } = await evenings({ date: day });
    const booking = await book(gil, sessions[0]!);
    const addressNow = async () => ((await gil.read(`/bookings/${booking.id}`)).body as Booking).calendar!;
    const follow = () => gil.move('/me/calendar');
    const first = booking.calendar!;
    // Who follows for the first time has asked for no other.
    await follow();
    expect([await addressNow(), (await calendarOf(first)).status]).toEqual([first, 200]);
    await follow();
    const second = await addressNow();
    expect([(await calendarOf(first)).status, (await calendarOf(second)).status]).toEqual([404, 200]);
    await server.call('/me/calendar', { method: 'DELETE', token: gil.signIn.accessToken });
    const third = await addressNow();
    expect([(await calendarOf(second)).status, (await calendarOf(third)).status]).toEqual([404, 200]);
    await server.database.owner
      .updateTable('people')
      .set({ erased_at: server.clock.now() })
      .where('id', '=', gil.signIn.person.id)
      .execute();
    expect((await calendarOf(third)).status).toBe(404);
  });
});
