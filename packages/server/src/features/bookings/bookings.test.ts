import type { Booking, NewRequirement, Opportunity, Page, Session } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { startTestServer, testCommunity, type TestServer } from '../../testing/server.js';
import { keepBirthday } from '../volunteers/store.js';

let server: TestServer;
let kitchen: Charity;
let ada: Neighbour;
let bo: Neighbour;
let cem: Neighbour;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
  [ada, bo, cem] = (await Promise.all(
    ['ada', 'bo', 'cem'].map((name) => neighbour(server, `${name}@example.org`, { displayName: name[0]!.toUpperCase() + name.slice(1) })),
  )) as [Neighbour, Neighbour, Neighbour];
});
afterAll(() => server.close());

const bookingOf = (answer: { body: unknown }) => answer.body as Booking;
const book = async (who: Neighbour, session: Session) => {
  const answer = await who.move(`/sessions/${session.id}/bookings`);
  expect(answer.status, answer.text).toBe(201);
  return bookingOf(answer);
};
const mailsTo = async (who: Neighbour, about: RegExp) =>
  (await server.mails()).filter(({ to, subject }) => to === who.signIn.person.email && about.test(subject));
const evenings = async (changes: Parameters<Charity['plan']>[1] = {}, role: Parameters<Charity['offer']>[0] = {}) => {
  const opportunity = await kitchen.offer(role);
  return { opportunity, sessions: await kitchen.plan(opportunity.id, changes) };
};
const read = async (session: Session, who: Neighbour = cem) => (await who.read(`/sessions/${session.id}`)).body as Session;

describe('a place on a date', () => {
  it('is taken, confirmed with where, when and a calendar’s file, and shown to its volunteer and the coordinator alone', async () => {
    const { sessions } = await evenings({ note: 'Ring the bell.' }, { title: 'Soup, and talk' });
    const booking = await book(ada, sessions[0]!);
    expect(booking).toMatchObject({
      status: 'booked',
      mine: true,
      opportunity: { title: 'Soup, and talk', organisation: { name: 'Kitchen' } },
      session: { startsAt: '2026-11-24T18:00:00+00:00', placesLeft: 1, you: { booking: { id: booking.id, status: 'booked' } } },
    });
    expect(booking.person).toBeUndefined();
    const [mail, ...more] = await mailsTo(ada, /Soup, and talk/);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('You have a place: Soup, and talk');
    expect(mail?.text).toContain('Kitchen expects you at “Soup, and talk”.');
    expect(mail?.text).toMatch(/When: Tuesday,? 24 November 2026,? (at )?18:00 ?– ?21:00\n/);
    expect(mail?.text).toContain('Where: Library hall, 1 Example Gardens, E2 0HL\n');
    expect(mail?.text).toContain('If you cannot come, give your place up');
    expect(mail?.text).toContain(`For your calendar: ${booking.calendar}`);
    expect(mail?.text).toContain(`See it here: https://goodturn.example/c/tower-hamlets/opportunities/${booking.opportunity.id}`);
    expect(mail?.calendar).toContain('SUMMARY;LANGUAGE=en:Soup\\, and talk\r\n');

    const listed = (await kitchen.coordinator.read(`/bookings?session=${sessions[0]!.id}`)).body as Page<Booking>;
    expect(listed.items).toMatchObject([{ id: booking.id, mine: false, person: { displayName: 'Ada', email: 'ada@example.org' } }]);
    expect(listed.items[0]?.calendar).toBeUndefined();
    expectProblem(await bo.read(`/bookings/${booking.id}`), 404, 'not-found');
    expectProblem(await bo.move(`/bookings/${booking.id}/cancel`), 404, 'not-found');
    expectProblem(await bo.read('/bookings'), 403, 'not-allowed');
    const anyone = await server.call(`/sessions/${sessions[0]!.id}`);
    expect(anyone.body).toMatchObject({ placesLeft: 1, waiting: 0 });
    expect(anyone.text).not.toMatch(/Ada|ada@|"you"/);
  });

  it('is taken once, whichever two clicks come at once, and a repeat under its key finds it', async () => {
    const { sessions } = await evenings();
    const path = `/sessions/${sessions[0]!.id}/bookings`;
    const token = ada.signIn.accessToken;
    const answers = await Promise.all([1, 2, 3].map(() => server.call(path, { token, method: 'POST' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409)) expectProblem(answer, 409, 'already-booked');
    const key = 'the-same-click';
    const first = await server.call(path, { token: bo.signIn.accessToken, method: 'POST', key });
    const again = await server.call(path, { token: bo.signIn.accessToken, method: 'POST', key });
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(bookingOf(again).id).toBe(bookingOf(first).id);
    expect(await read(sessions[0]!)).toMatchObject({ placesLeft: 0, waiting: 0 });
  });

  it('that is the last is had by one of fifty who want it at once', async () => {
    const { sessions } = await evenings({ capacity: 1, waitingList: false });
    const crowd = await Promise.all(Array.from({ length: 50 }, (_, index) => server.signIn(`crowd${index}@example.org`)));
    const answers = await Promise.all(
      crowd.map(({ accessToken }) => server.call(`/sessions/${sessions[0]!.id}/bookings`, { token: accessToken, method: 'POST' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) expectProblem(answer, 409, 'full');
    expect(await read(sessions[0]!)).toMatchObject({ placesLeft: 0, waiting: 0 });
    const rows = await server.database.owner.selectFrom('bookings').select('status').where('session_id', '=', sessions[0]!.id).execute();
    expect(rows).toEqual([{ status: 'booked' }]);
    expect((await server.mails()).filter(({ subject, to }) => /^You have a place/.test(subject) && to.startsWith('crowd'))).toHaveLength(1);
  }, 240_000);

  it('is not there on a date that has begun or was called off, nor in a role that is closed', async () => {
    const { sessions, opportunity } = await evenings({ repeat: { everyWeeks: 1, times: 3 } });
    expect((await kitchen.coordinator.move(`/sessions/${sessions[0]!.id}/cancel`)).status).toBe(200);
    expectProblem(await ada.move(`/sessions/${sessions[0]!.id}/bookings`), 409, 'wrong-state');
    const booking = await book(ada, sessions[1]!);
    await kitchen.coordinator.change(`/opportunities/${opportunity.id}`, { status: 'closed' });
    expectProblem(await bo.move(`/sessions/${sessions[2]!.id}/bookings`), 404, 'not-found');
    expectProblem(await ada.move(`/sessions/${sessions[2]!.id}/bookings`), 409, 'wrong-state');
    // Who has a place goes on seeing it.
    expect(await ada.read(`/bookings/${booking.id}`)).toMatchObject({ status: 200, body: { status: 'booked' } });
  });
});

describe('the waiting list', () => {
  it('moves up by itself, in the order in which people came, and tells each once', async () => {
    const { sessions } = await evenings({ capacity: 1 }, { title: 'Waiting' });
    const place = await book(ada, sessions[0]!);
    server.clock.advance({ minutes: 1 });
    const second = await book(bo, sessions[0]!);
    server.clock.advance({ minutes: 1 });
    const third = await book(cem, sessions[0]!);
    expect([second.status, second.position, third.status, third.position]).toEqual(['waiting', 1, 'waiting', 2]);
    expect((await mailsTo(bo, /waiting list: Waiting/))[0]?.text).toContain('“Waiting” of Kitchen is full.');
    expect((await ada.move(`/bookings/${place.id}/cancel`)).body).toMatchObject({ status: 'cancelled' });
    expect((await bo.read(`/bookings/${second.id}`)).body).toMatchObject({ status: 'booked' });
    expect((await cem.read(`/bookings/${third.id}`)).body).toMatchObject({ status: 'waiting', position: 1 });
    const moved = await mailsTo(bo, /You have a place now: Waiting/);
    expect(moved).toHaveLength(1);
    expect(moved[0]?.text).toContain('A place is free, and it is yours');
    expect(moved[0]?.calendar).toMatch(/STATUS:CONFIRMED/);
    expect(await mailsTo(cem, /You have a place now/)).toEqual([]);

    const more = await kitchen.coordinator.change(`/sessions/${sessions[0]!.id}`, { capacity: 3 });
    expect(more.body).toMatchObject({ capacity: 3, placesLeft: 1, waiting: 0 });
    expect((await cem.read(`/bookings/${third.id}`)).body).toMatchObject({ status: 'booked' });
    expect(await mailsTo(cem, /You have a place now: Waiting/)).toHaveLength(1);
    // Who gave a place up may come again, behind the others.
    expect((await book(ada, sessions[0]!)).status).toBe('booked');
  });

  it('never has fewer places than are taken', async () => {
    const { sessions } = await evenings({ capacity: 2 });
    await book(ada, sessions[0]!);
    await book(bo, sessions[0]!);
    const path = `/sessions/${sessions[0]!.id}`;
    expectProblem(await kitchen.coordinator.change(path, { capacity: 1 }), 422, 'invalid-input', '#/capacity', 'too-small');
    expect((await kitchen.coordinator.change(path, { capacity: 0 })).body).not.toHaveProperty('capacity');
  });

  it('gives up a place that waits without moving anybody', async () => {
    const { sessions } = await evenings({ capacity: 1 });
    await book(ada, sessions[0]!);
    const waiting = await book(bo, sessions[0]!);
    await bo.move(`/bookings/${waiting.id}/cancel`);
    expect(await read(sessions[0]!)).toMatchObject({ placesLeft: 0, waiting: 0 });
    expectProblem(await bo.move(`/bookings/${waiting.id}/cancel`), 409, 'wrong-state');
  });
});

describe('a date that is called off', () => {
  it('tells all thirty who come or wait, once, with the reason, and calendars say that it is off', async () => {
    const { sessions } = await evenings({ capacity: 28 }, { title: 'Thirty' });
    for (let index = 0; index < 30; index += 1) {
      const { accessToken } = await server.signIn(`thirty${index}@example.org`);
      expect((await server.call(`/sessions/${sessions[0]!.id}/bookings`, { token: accessToken, method: 'POST' })).status).toBe(201);
    }
    const path = `/sessions/${sessions[0]!.id}/cancel`;
    const token = kitchen.coordinator.signIn.accessToken;
    const both = await Promise.all([1, 2].map(() => server.call(path, { token, body: { reason: 'The boiler is broken.' } })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = (await server.mails()).filter(({ subject }) => subject === 'It is off: Thirty');
    expect(new Set(told.map(({ to }) => to)).size).toBe(30);
    expect(told).toHaveLength(30);
    expect(told[0]?.text).toContain('The reason given: “The boiler is broken.”');
    expect(told[0]?.calendar).toMatch(/SEQUENCE:2\r\n/);
    expect(told[0]?.calendar).toMatch(/STATUS:CANCELLED\r\n/);
    expect((await server.mails()).filter(({ subject }) => subject === 'You have a place now: Thirty')).toEqual([]);
    expect(await read(sessions[0]!)).toMatchObject({ status: 'cancelled', reason: 'The boiler is broken.', waiting: 0, placesLeft: 28 });
  }, 240_000);
});

describe('applying for a role', () => {
  it('waits for the organisation’s answer, which opens the dates', async () => {
    const { opportunity, sessions } = await evenings({}, { title: 'Visitor', joining: 'apply' });
    const locked = await ada.move(`/sessions/${sessions[0]!.id}/bookings`);
    expectProblem(locked, 403, 'locked');
    expect((locked.body as { reason: string }).reason).toBe('application');
    const answer = await ada.move(`/opportunities/${opportunity.id}/bookings`, { message: 'Ring me on 07700 900123' });
    const application = bookingOf(answer);
    expect(application).toMatchObject({ status: 'applied', message: 'Ring me on •••' });
    expectProblem(await ada.move(`/opportunities/${opportunity.id}/bookings`), 409, 'already-booked');
    expect((await mailsTo(ada, /You have applied: Visitor/))[0]?.text).toContain('Kitchen has your application for “Visitor”.');
    const waits = await mailsTo(kitchen.coordinator, /An application waits for you: Visitor/);
    expect(waits).toHaveLength(1);
    expect(waits[0]?.text).toContain('Ada would like to help with “Visitor”.');
    expectProblem(await ada.move(`/bookings/${application.id}/accept`), 403, 'not-allowed');

    expect((await kitchen.coordinator.move(`/bookings/${application.id}/accept`)).body).toMatchObject({ status: 'booked' });
    expectProblem(await kitchen.coordinator.move(`/bookings/${application.id}/decline`), 409, 'wrong-state');
    expect(await mailsTo(ada, /Kitchen said yes: Visitor/)).toHaveLength(1);
    expect((await book(ada, sessions[0]!)).status).toBe('booked');
  });

  it('can be declined with a reason, and tried again', async () => {
    const opportunity = await kitchen.offer({ title: 'Driver', joining: 'apply' });
    const { id } = bookingOf(await bo.move(`/opportunities/${opportunity.id}/bookings`, {}));
    await kitchen.coordinator.move(`/bookings/${id}/decline`, { reason: 'We have drivers enough.' });
    expect((await mailsTo(bo, /Kitchen said no this time: Driver/))[0]?.text).toContain('The reason given: “We have drivers enough.”');
    expect((await bo.read(`/bookings/${id}`)).body).toMatchObject({ status: 'declined', reason: 'We have drivers enough.' });
    expect((await bo.move(`/opportunities/${opportunity.id}/bookings`)).status).toBe(201);
  });

  it('is answered by one of two coordinators who answer at once', async () => {
    const opportunity = await kitchen.offer({ title: 'Raced', joining: 'apply' });
    const { id } = bookingOf(await cem.move(`/opportunities/${opportunity.id}/bookings`));
    const other = await neighbour(server, 'other-coordinator@example.org');
    await server.giveRole(other.signIn.person.id, 'coordinator', kitchen.organisation.id);
    const answers = await Promise.all([
      kitchen.coordinator.move(`/bookings/${id}/accept`),
      other.move(`/bookings/${id}/decline`, { reason: 'No' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await mailsTo(cem, /Kitchen said (yes|no this time): Raced/)).toHaveLength(1);
  });

  it('is not needed for a role to join, and is elsewhere for one with a link', async () => {
    const joined = await kitchen.offer({ title: 'Baker' });
    expect((await ada.move(`/opportunities/${joined.id}/bookings`)).body).toMatchObject({ status: 'booked' });
    expect(await mailsTo(ada, /You have joined: Baker/)).toHaveLength(1);
    const elsewhere = await kitchen.offer({ joining: 'link', applyLink: 'https://kitchen.example/join' });
    expectProblem(await ada.move(`/opportunities/${elsewhere.id}/bookings`), 409, 'wrong-state');
    const dated = await evenings();
    expectProblem(await ada.move(`/opportunities/${dated.opportunity.id}/bookings`), 409, 'wrong-state');
  });
});

describe('a role that asks for something', () => {
  it('is locked, with the reason, before anybody tries and when they do', async () => {
    const requirement: NewRequirement = {
      kind: 'dbs',
      level: 'enhanced',
      workforce: 'adult',
      barredLists: [],
      eligibilityReason: 'Care in the home',
    };
    const { opportunity, sessions } = await evenings({}, { requirement });
    const seen = (await ada.read(`/opportunities/${opportunity.id}`)).body as Opportunity;
    expect(seen.requirement).toEqual({ kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: [] });
    expect(seen.you?.locked).toMatchObject({ reason: 'certificate', detail: expect.stringContaining('DBS check') });
    const answer = await ada.move(`/sessions/${sessions[0]!.id}/bookings`);
    expectProblem(answer, 403, 'locked');
    expect((answer.body as { reason: string }).reason).toBe('certificate');
  });

  it('opens to who is cleared for exactly this, and closes at once when that ends: the next who waits moves up', async () => {
    const nadia = await neighbour(server, 'nadia@example.org');
    await server.giveRole(nadia.signIn.person.id, 'coordinator');
    const requirement: NewRequirement = {
      kind: 'dbs',
      level: 'basic',
      workforce: 'other',
      barredLists: [],
      eligibilityReason: 'Handling money',
    };
    const { opportunity, sessions } = await evenings({ capacity: 1 }, { requirement, title: 'Till' });
    expect(JSON.stringify(opportunity)).not.toMatch(/Handling money|approvedBy/);
    const clear = async (who: Neighbour, level: 'basic' | 'standard', number: string) => {
      const recorded = await nadia.move(`/people/${who.signIn.person.id}/certificates`, {
        certificateNumber: number,
        level,
        workforce: 'other',
        barredLists: [],
        issuedOn: '2026-09-14',
        surname: 'Begum',
        dateOfBirth: '1988-03-05',
        originalSeenOn: '2026-11-20',
        identitySeenOn: '2026-11-20',
      });
      const { id } = recorded.body as { id: string };
      expect((await nadia.move(`/certificates/${id}/decide`, { outcome: 'approved' })).status).toBe(200);
      return id;
    };
    await clear(cem, 'standard', '201234567801');
    expect((await cem.move(`/sessions/${sessions[0]!.id}/bookings`)).body).toMatchObject({ code: 'locked', reason: 'another-kind' });
    const certificate = await clear(ada, 'basic', '201234567802');
    await clear(bo, 'basic', '201234567803');
    const place = await book(ada, sessions[0]!);
    expect((await book(bo, sessions[0]!)).status).toBe('waiting');

    await nadia.move(`/certificates/${certificate}/decide`, { outcome: 'refused' });
    expect((await ada.read(`/bookings/${place.id}`)).body).toMatchObject({ status: 'cancelled' });
    const [told, ...more] = await mailsTo(ada, /Your place is off: Till/);
    expect(more).toEqual([]);
    expect(told?.text).not.toMatch(/check|certificate|DBS/i);
    expect(await mailsTo(bo, /You have a place now: Till/)).toHaveLength(1);
  });

  it('is locked by age for who said that they are not 18 and gave no date of birth', async () => {
    const young = await neighbour(server, 'young@example.org', { adult: false });
    const { sessions } = await evenings({}, { supervised: true });
    const answer = await young.move(`/sessions/${sessions[0]!.id}/bookings`);
    expectProblem(answer, 403, 'locked');
    expect((answer.body as { reason: string }).reason).toBe('age');
  });

  it('is open by date of birth: at 15 in a group once a guardian has said yes, and not where 16 is asked', async () => {
    const young = await neighbour(server, 'fifteen@example.org', { adult: false });
    const community = (await server.inside.directory.find(testCommunity))!;
    const now = server.clock.now();
    await server.database.scoped.transact({ communityId: community.id, role: 'system', now }, (transaction) =>
      keepBirthday({ community, transaction, now, services: server.inside.services }, young.signIn.person.id, '2010-11-29', '13-15'),
    );
    const { opportunity, sessions } = await evenings({}, { supervised: true });
    const alone = await evenings();
    const older = await evenings({}, { supervised: true, minimumAge: 16 });
    const reasonOf = async (session: Session) =>
      ((await young.move(`/sessions/${session.id}/bookings`)).body as { reason?: string }).reason;
    expectProblem(await young.move(`/sessions/${sessions[0]!.id}/bookings`), 403, 'guardian-needed');
    expect((await young.read(`/opportunities/${opportunity.id}`)).body).toMatchObject({ you: { locked: { reason: 'guardian' } } });
    await server.database.owner
      .updateTable('people')
      .set({ guardian_confirmed_at: server.clock.now() })
      .where('id', '=', young.signIn.person.id)
      .execute();
    expect((await book(young, sessions[0]!)).status).toBe('booked');
    for (const closed of [alone, older]) expect(await reasonOf(closed.sessions[0]!)).toBe('age');
  });
});

describe('who came', () => {
  it('is written down after it began, by the organisation alone, with hours and in the audit trail', async () => {
    const { sessions } = await evenings({}, { title: 'Recorded' });
    const booking = await book(ada, sessions[0]!);
    const path = `/bookings/${booking.id}/attendance`;
    expectProblem(await kitchen.coordinator.move(path, { attended: true }), 409, 'wrong-state');
    expectProblem(await ada.move(path, { attended: true }), 403, 'not-allowed');
    const bakery = await charity(server, 'Bakery');
    expectProblem(await bakery.coordinator.move(path, { attended: true }), 404, 'not-found');
    server.clock.advance({ days: 3 });
    // Tokens are old by then.
    const coordinator = await neighbour(server, kitchen.coordinator.signIn.person.email);
    expect((await coordinator.move(path, { attended: true })).body).toMatchObject({ status: 'attended', minutes: 180 });
    expect((await coordinator.move(path, { attended: true, minutes: 45 })).body).toMatchObject({ status: 'attended', minutes: 45 });
    const takenBack = await coordinator.move(path, { attended: null });
    expect(takenBack.body).toMatchObject({ status: 'booked' });
    expect(takenBack.body).not.toHaveProperty('minutes');
    const missed = await coordinator.move(path, { attended: false });
    expect(missed.body).toMatchObject({ status: 'missed' });
    expect(missed.body).not.toHaveProperty('minutes');
    expectProblem(await (await neighbour(server, 'ada@example.org')).move(`/bookings/${booking.id}/cancel`), 409, 'wrong-state');
    const entries = await server.database.owner
      .selectFrom('audit_entries')
      .select(['action', 'person_id', 'organisation_id'])
      .where('subject_id', '=', booking.id)
      .execute();
    expect(entries).toEqual(
      Array.from({ length: 4 }, () => ({
        action: 'bookings.record',
        person_id: ada.signIn.person.id,
        organisation_id: kitchen.organisation.id,
      })),
    );
  });
});
