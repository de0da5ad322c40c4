import type { AuditEntry, Booking, HelpRequest, Offer, Page, PersonForStaff, PersonInList, Report } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, problemOf, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let lead: Neighbour;
let coordinator: Neighbour;
let administrator: Neighbour;
let moderator: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  lead = await staff('lead@example.org', 'safeguarding-lead');
  coordinator = await staff('coordinator@example.org', 'coordinator');
  administrator = await staff('administrator@example.org', 'administrator');
  moderator = await staff('moderator@example.org', 'moderator');
});
afterAll(() => server.close());

async function staff(email: string, role: Parameters<TestServer['giveRole']>[1]): Promise<Neighbour> {
  const one = await neighbour(server, email, { displayName: `A ${role}` });
  await server.giveRole(one.signIn.person.id, role);
  return one;
}
let count = 0;
/** Somebody new, so that no test stands in another's way. */
async function somebody(displayName: string): Promise<Neighbour & { id: string; email: string }> {
  const email = `${displayName.toLowerCase()}-${(count += 1)}@example.org`;
  const one = await neighbour(server, email, { displayName });
  return { ...one, id: one.signIn.person.id, email };
}
const itemsOf = async <Item>(who: Neighbour, path: string) => ((await who.read(path)).body as Page<Item>).items;
const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email);
const trailOf = (id: string) => itemsOf<AuditEntry>(administrator, `/audit-entries?person=${id}`);
const suspend = (by: Neighbour, id: string, reason = 'Asked two neighbours for money.') => by.move(`/people/${id}/suspend`, { reason });

describe('people', () => {
  it('are found by name or address, page by page, by staff of the whole community', async () => {
    for (const name of ['Zadie', 'Zelda', 'Zoe_']) await somebody(name);
    const first = (await coordinator.read('/people?q=z&limit=2')).body as Page<PersonInList>;
    expect(first.items.map((one) => one.displayName)).toEqual(['Zadie', 'Zelda']);
    const rest = (await coordinator.read(`/people?q=z&limit=2&cursor=${first.nextCursor}`)).body as Page<PersonInList>;
    expect(rest.items.map((one) => one.displayName)).toEqual(['Zoe_']);
    expect(rest.nextCursor).toBeUndefined();
    expectProblem(await coordinator.read(`/people?q=other&cursor=${first.nextCursor}`), 422, 'invalid-input', '?cursor', 'cursor');
    expect((await itemsOf<PersonInList>(lead, '/people?q=RUTH@EXAMPLE')).map((one) => one.displayName)).toEqual(['Ruth']);
    // Neither sign stands for others.
    expect((await itemsOf<PersonInList>(lead, '/people?q=e_')).map((one) => one.displayName)).toEqual(['Zoe_']);
    expect(await itemsOf<PersonInList>(lead, '/people?q=%25')).toEqual([]);
    expect(await itemsOf<PersonInList>(lead, '/people?q=e_&suspended=true')).toEqual([]);
    expect(await itemsOf<PersonInList>(lead, '/people?q=e_&suspended=false')).toHaveLength(1);
    expectProblem(await ruth.read('/people'), 403, 'not-allowed');
    expectProblem(await moderator.read('/people'), 403, 'not-allowed');
  });

  it('are read one by one, and each reading is in the trail', async () => {
    const dean = await somebody('Dean');
    const request = await dean.ask();
    const answer = await lead.read(`/people/${dean.id}`);
    expect(answer.body).toMatchObject({
      displayName: 'Dean',
      email: dean.email,
      suspended: false,
      roles: [],
      clearances: [],
      counts: { requests: 1, offers: 0, goodTurns: 0, bookings: 0 },
    });
    expect((await trailOf(dean.id)).map(({ action, actor }) => [action, actor?.displayName])).toEqual([
      ['people.see', 'A safeguarding-lead'],
    ]);
    expectProblem(await moderator.read(`/people/${dean.id}`), 403, 'not-allowed');
    expectProblem(await ruth.read(`/people/${dean.id}`), 403, 'not-allowed');
    expectProblem(await lead.read(`/people/${randomUUID()}`), 404, 'not-found');
    expectProblem(await lead.read(`/people/${request.id}`), 404, 'not-found');
    const foreign = await neighbour(server, 'foreign@example.org', { community: otherCommunity });
    expectProblem(await lead.read(`/people/${foreign.signIn.person.id}`), 404, 'not-found');
    expectProblem(await suspend(lead, foreign.signIn.person.id), 404, 'not-found');
    expectProblem(await foreign.read(`/people/${dean.id}`), 403, 'not-allowed');
  });

  it('are seen by the coordinator of an organisation only when they have a place there', async () => {
    const kitchen = (await administrator.move('/organisations', { name: 'Kitchen', description: 'We cook together.' })).body as {
      id: string;
    };
    const own = await somebody('Olu');
    await server.giveRole(own.id, 'coordinator', kitchen.id);
    const role = await own.move('/opportunities', {
      organisation: kitchen.id,
      title: 'Cook',
      description: 'Chop and stir.',
      place: { kind: 'remote' },
      joining: 'apply',
    });
    const volunteer = await somebody('Vera');
    const stranger = await somebody('Stan');
    const applied = await volunteer.move(`/opportunities/${(role.body as { id: string }).id}/bookings`, { message: 'I can cook.' });
    expect(applied.status, applied.text).toBe(201);
    expect((await itemsOf<PersonInList>(own, '/people')).map((one) => one.displayName)).toEqual(['Vera']);
    // What they ask of neighbours is not for an organisation to know.
    await volunteer.ask({ title: 'Somebody to walk my dog' });
    expect((await own.read(`/people/${volunteer.id}`)).body).toMatchObject({ counts: { requests: 0, bookings: 1 } });
    expect((await lead.read(`/people/${volunteer.id}`)).body).toMatchObject({ counts: { requests: 1, bookings: 1 } });
    expectProblem(await own.read(`/people/${stranger.id}`), 404, 'not-found');
    expectProblem(await suspend(own, volunteer.id), 403, 'not-allowed');
    expect((await suspend(lead, volunteer.id, 'Between us.')).status).toBe(200);
    expect((await volunteer.read(`/bookings/${(applied.body as Booking).id}`)).body).toMatchObject({ status: 'cancelled' });
    const seen = await own.read(`/people/${volunteer.id}`);
    expect(seen.body).toMatchObject({ suspended: true });
    expect(seen.text).not.toContain('Between us');
  });
});

describe('a suspension', () => {
  it('ends at once what is shared, takes requests off the board, and nobody is told why', async () => {
    const dean = await somebody('Dean');
    const helped = await ruth.ask({ title: 'Lift my sofa' });
    const match = await dean.offer(helped.id);
    await ruth.move(`/offers/${match.id}/accept`);
    const waiting = await dean.offer((await ruth.ask()).id);
    const own = await dean.ask({ title: 'Dean wants a hand' });
    const samira = await somebody('Samira');
    const brought = await samira.offer(own.id);
    await dean.move(`/offers/${brought.id}/accept`);
    const done = await suspend(lead, dean.id);
    expect(done.body).toMatchObject({
      suspended: true,
      suspension: { reason: 'Asked two neighbours for money.', suspendedBy: { displayName: 'A safeguarding-lead' } },
    });
    const offers = await itemsOf<Offer>(dean, '/offers?mine=true');
    expect(offers.map(({ id, status }) => [id, status]).sort()).toEqual(
      [
        [match.id, 'declined'],
        [waiting.id, 'declined'],
      ].sort(),
    );
    expect((await server.call(`/requests/${helped.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    const mail = (await mailsTo('ruth@example.org')).at(-1);
    expect(mail?.subject).toBe('The visit is off: Lift my sofa');
    expect(mail?.text).toContain('020 7946 0000');
    expect((await mailsTo(samira.email)).at(-1)?.subject).toBe('A match has ended: Dean wants a hand');
    for (const one of await server.mails()) expect(one.text).not.toMatch(/suspend|for money\./i);
    for (const seen of [await server.call(`/requests/${own.id}`), await samira.read(`/requests/${own.id}`)])
      expectProblem(seen, 404, 'not-found');
    expect((await itemsOf<HelpRequest>(ruth, '/requests?limit=100')).map(({ id }) => id)).not.toContain(own.id);
    expectProblem(await samira.move(`/requests/${own.id}/offers`, { message: 'Me' }), 404, 'not-found');
    expect((await moderator.read(`/requests/${own.id}`)).status).toBe(200);
  });

  it('lets them read what is theirs and refuses what they write, with whom to talk to', async () => {
    const dean = await somebody('Dean');
    const own = await dean.ask();
    await suspend(coordinator, dean.id);
    expect((await dean.read('/me')).body).toMatchObject({ displayName: 'Dean' });
    expect((await dean.read(`/requests/${own.id}`)).body).toMatchObject({ status: 'open', you: { asker: true } });
    const other = await ruth.ask();
    for (const refused of [
      await dean.move('/requests', {}),
      await dean.move(`/requests/${other.id}/offers`, { message: 'Me' }),
      await dean.move(`/requests/${own.id}/cancel`),
      await dean.change('/me', { displayName: 'Another' }),
    ]) {
      expectProblem(refused, 403, 'suspended');
      expect(problemOf(refused).detail).toBe(
        'You can read, and cannot ask, offer or write for now. To talk about it, contact Neighbours team: 020 7946 0000.',
      );
    }
    const again = await neighbour(server, dean.email);
    expect((await again.read('/me')).status).toBe(200);
    expect((await again.read('/me')).text).not.toContain('money');
    expect((await server.call('/sign-ins/current', { method: 'DELETE', token: again.signIn.accessToken })).status).toBe(204);
  });

  it('is lifted: the requests are back, and what ended is not', async () => {
    const dean = await somebody('Dean');
    const own = await dean.ask();
    await suspend(lead, dean.id);
    const lifted = await coordinator.move(`/people/${dean.id}/lift`);
    expect(lifted.body).toMatchObject({ suspended: false });
    expect((lifted.body as PersonForStaff).suspension).toBeUndefined();
    expect((await server.call(`/requests/${own.id}`)).status).toBe(200);
    expect((await dean.change('/me', { displayName: 'Dean again' })).status).toBe(200);
    expectProblem(await coordinator.move(`/people/${dean.id}/lift`), 409, 'wrong-state');
    expect((await trailOf(dean.id)).map(({ action }) => action)).toEqual(['people.lift', 'people.suspend']);
    expect(JSON.stringify(await trailOf(dean.id))).not.toContain('money');
  });

  it('is decided once, by two at the same time', async () => {
    const dean = await somebody('Dean');
    const both = await Promise.all([suspend(lead, dean.id), suspend(coordinator, dean.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectProblem(
      both.find(({ status }) => status === 409)!,
      409,
      'wrong-state',
    );
    const lifting = await Promise.all([lead.move(`/people/${dean.id}/lift`), coordinator.move(`/people/${dean.id}/lift`)]);
    expect(lifting.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is for nobody to make of themselves, and of staff for administrators, who are no longer staff meanwhile', async () => {
    expectProblem(await suspend(administrator, administrator.signIn.person.id), 403, 'not-allowed');
    expectProblem(await suspend(lead, moderator.signIn.person.id), 403, 'not-allowed');
    expectProblem(await suspend(ruth, moderator.signIn.person.id), 403, 'not-allowed');
    expectProblem(await suspend(administrator, moderator.signIn.person.id, ' '), 422, 'invalid-input', '#/reason', 'blank');
    expect((await suspend(administrator, moderator.signIn.person.id)).body).toMatchObject({ roles: [{ role: 'moderator' }] });
    expectProblem(await moderator.read('/reports'), 403, 'not-allowed');
    expectProblem(await lead.move(`/people/${moderator.signIn.person.id}/lift`), 403, 'not-allowed');
    expect((await administrator.move(`/people/${moderator.signIn.person.id}/lift`)).status).toBe(200);
    expect((await moderator.read('/reports')).status).toBe(200);
  });
});

describe('reports and blocks', () => {
  it('are of a person, who is not told', async () => {
    const dean = await somebody('Dean');
    const before = await mailsTo(dean.email);
    const answer = await ruth.move(`/people/${dean.id}/report`, { reason: 'safeguarding', text: 'He asks after my key.' });
    expect(answer.status, answer.text).toBe(201);
    expectProblem(await ruth.move(`/people/${dean.id}/report`, { reason: 'safeguarding' }), 409, 'already-reported');
    expectProblem(await ruth.move(`/people/${ruth.signIn.person.id}/report`, { reason: 'rude' }), 404, 'not-found');
    expectProblem(await ruth.move(`/people/${randomUUID()}/report`, { reason: 'rude' }), 404, 'not-found');
    expect(await mailsTo(dean.email)).toEqual(before);
    for (const reader of [moderator, lead]) {
      const found = (await itemsOf<Report>(reader, '/reports?limit=100')).find(({ id }) => id === (answer.body as Report).id);
      expect(found).toMatchObject({ about: { kind: 'person', id: dean.id, text: 'Dean', writtenBy: { displayName: 'Dean' } } });
      expect(found?.about?.requestId).toBeUndefined();
    }
    expectProblem(await coordinator.read('/reports'), 403, 'not-allowed');
    expect((await lead.move(`/reports/${(answer.body as Report).id}/close`, { note: 'Spoke to both.' })).status).toBe(200);
  });

  it('are of an organisation', async () => {
    const shop = (await administrator.move('/organisations', { name: 'Shop', description: 'We lend tools.' })).body as { id: string };
    const answer = await ruth.move(`/organisations/${shop.id}/report`, { reason: 'money' });
    expect(answer.status, answer.text).toBe(201);
    expect(
      (await itemsOf<Report>(moderator, '/reports?limit=100')).find(({ id }) => id === (answer.body as Report).id)?.about,
    ).toMatchObject({
      kind: 'organisation',
      text: 'Shop\nWe lend tools.',
    });
    expectProblem(await administrator.move(`/organisations/${shop.id}/report`, { reason: 'money' }), 403, 'not-allowed');
  });

  it('hide two people from each other, wherever it began', async () => {
    const dean = await somebody('Dean');
    const ada = await somebody('Ada');
    const ofDean = await dean.ask();
    const ofAda = await ada.ask();
    const offer = await dean.offer(ofAda.id);
    expect((await ada.move(`/people/${dean.id}/block`)).body).toMatchObject({ displayName: 'Dean' });
    expect((await ada.move(`/people/${dean.id}/block`)).status).toBe(201);
    expect(await itemsOf(ada, '/me/blocks')).toHaveLength(1);
    expectProblem(await dean.read(`/requests/${ofAda.id}`), 404, 'not-found');
    expectProblem(await ada.read(`/requests/${ofDean.id}`), 404, 'not-found');
    expect((await itemsOf<HelpRequest>(dean, '/requests?limit=100')).map(({ id }) => id)).not.toContain(ofAda.id);
    expect((await itemsOf<Offer>(ada, `/requests/${ofAda.id}/offers`)).map(({ id }) => id)).not.toContain(offer.id);
    expectProblem(await ada.move(`/people/${ada.id}/block`), 404, 'not-found');
  });
});
