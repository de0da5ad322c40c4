import type { Booking, Session } from '@goodturn/contract';
import { languageTags } from '@goodturn/locales';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let ada: Neighbour;
let bo: Neighbour;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
  ada = await neighbour(server, 'ada@example.org', { displayName: 'Ada' });
  bo = await neighbour(server, 'bo@example.org', { displayName: 'Bo' });
});
afterAll(() => server.close());

/** Time goes by, and everybody signs in again. */
async function later(by: Parameters<TestServer['clock']['advance']>[0]): Promise<void> {
  server.clock.advance(by);
  ada = await neighbour(server, 'ada@example.org');
  bo = await neighbour(server, 'bo@example.org');
  kitchen.coordinator = await neighbour(server, kitchen.coordinator.signIn.person.email);
}
const book = async (who: Neighbour, session: Session) => (await who.move(`/sessions/${session.id}/bookings`)).body as Booking;
const remindersTo = async (who: Neighbour, title: string) =>
  (await server.mails()).filter(({ to, subject }) => to === who.signIn.person.email && subject === `Coming up: ${title}`);
const remind = () => server.runJob('remind-volunteers');

it('reminds whoever has a place, a day before, once, and neither who waits nor who gave it up', async () => {
  const { id } = await kitchen.offer({ title: 'Reminded' });
  const [session] = await kitchen.plan(id, { date: '2026-11-26', capacity: 1 });
  await book(ada, session!);
  await book(bo, session!);
  await remind();
  expect(await remindersTo(ada, 'Reminded')).toEqual([]);
  await later({ days: 3, hours: 6 });
  await remind();
  await remind();
  const [mail, ...more] = await remindersTo(ada, 'Reminded');
  expect(more).toEqual([]);
  expect(mail?.text).toContain('A reminder: Kitchen expects you at “Reminded”.');
  expect(mail?.text).toContain('Where: Library hall, 1 Example Gardens, E2 0HL');
  expect(await remindersTo(bo, 'Reminded')).toEqual([]);
});

it('reminds nobody of what has begun or is off, who came to it within the day, or who wants no reminders', async () => {
  const { id } = await kitchen.offer({ title: 'Quiet' });
  const [off, tomorrow, soon] = [
    ...(await kitchen.plan(id, { date: '2026-11-27' })),
    ...(await kitchen.plan(id, { date: '2026-11-28' })),
    ...(await kitchen.plan(id, { date: '2026-11-26', from: '20:00' })),
  ];
  await book(ada, soon!);
  await book(ada, off!);
  await bo.change('/me', { notifications: { reminders: false } });
  await book(bo, tomorrow!);
  await kitchen.coordinator.move(`/sessions/${off!.id}/cancel`);
  await remind();
  await later({ days: 1, hours: 12 });
  await remind();
  expect(await remindersTo(ada, 'Quiet')).toEqual([]);
  expect(await remindersTo(bo, 'Quiet')).toEqual([]);
  await later({ days: 5 });
  await remind();
  expect(await remindersTo(ada, 'Quiet')).toEqual([]);
});

it('reminds again, of the new time, when a session was moved after its reminder', async () => {
  const { id } = await kitchen.offer({ title: 'Moved' });
  const [session] = await kitchen.plan(id, { date: '2026-12-06', from: '10:00', until: '12:00' });
  await book(ada, session!);
  await later({ days: 3, hours: 6 });
  await remind();
  expect(await remindersTo(ada, 'Moved')).toHaveLength(1);
  const moved = await kitchen.coordinator.change(`/sessions/${session!.id}`, { date: '2026-12-09' });
  expect(moved.status, moved.text).toBe(200);
  await later({ days: 3 });
  await remind();
  const reminders = await remindersTo(ada, 'Moved');
  expect(reminders).toHaveLength(2);
  expect(reminders[1]?.text).toMatch(/Wednesday,? 9 December/);
});

it.each(languageTags)('tells a volunteer in %s, with the day as that language writes it', async (language) => {
  const who = await neighbour(server, `${language.toLowerCase()}@example.org`, { displayName: 'Ada' });
  await who.change('/me', { language });
  const { id } = await kitchen.offer({ title: `Evening ${language}` });
  const [session] = await kitchen.plan(id, { date: '2027-01-12' });
  await book(who, session!);
  const [mail, ...more] = (await server.mails()).filter(
    ({ to, subject }) => to === who.signIn.person.email && subject.includes(`Evening ${language}`),
  );
  expect(more).toEqual([]);
  expect(mail?.language).toBe(language);
  const month = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'Europe/London' }).format(
    new Date('2027-01-12T18:00:00Z'),
  );
  // A number and a name, in whichever order the language has them.
  for (const part of month.split(/[\s,，]+/).filter((one) => one.length > 2))
    expect(mail?.text).toContain(part.replace(/[\u2009\u202f\u00a0]/g, ' '));
  expect(mail?.text).toContain('E2 0HL');
  expect(mail?.text).not.toMatch(/mails\/|[{}]|undefined/);
  expect(mail?.calendar).toContain(`SUMMARY;LANGUAGE=${language}:Evening ${language}`);
});
