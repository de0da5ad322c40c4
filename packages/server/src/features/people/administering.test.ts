import type { AuditEntry, DataExport, MergePreview, Page, PersonInList } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, neighbour, problemOf, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ola: Neighbour;
let coordinator: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ola = await staff('ola@example.org', 'administrator');
  coordinator = await staff('coordinator@example.org', 'coordinator');
});
afterAll(() => server.close());

async function staff(email: string, role: Parameters<TestServer['giveRole']>[1]): Promise<Neighbour> {
  const one = await neighbour(server, email, { displayName: `A ${role}` });
  await server.giveRole(one.signIn.person.id, role);
  return one;
}
const idOf = (who: Neighbour) => who.signIn.person.id;
const actionsAbout = async (id: string) =>
  ((await ola.read(`/audit-entries?person=${id}`)).body as Page<AuditEntry>).items.map(({ action }) => action);
const suspendedAmong = async (emails: string[]) => {
  const all = ((await ola.read('/people?limit=100')).body as Page<PersonInList>).items;
  return emails.filter((email) => all.find((one) => one.email === email)?.suspended);
};
/** Asks for a code and tries to sign in with it. */
async function tryToSignIn(email: string) {
  const { attempt } = (await server.call('/sign-in-codes', { body: { email } })).body as { attempt: string };
  const code = (await server.mails())
    .filter(({ to }) => to === email)
    .at(-1)
    ?.subject.slice(0, 6);
  return server.call('/sign-ins', { body: { attempt, email, code, displayName: 'Back Again', adult: true } });
}

const profile = {
  legalName: 'Ada Lovelace',
  dateOfBirth: '1980-05-01',
  postcode: 'E2 0HL',
  reach: '2km',
  skills: [],
  interests: [],
  availability: [],
  languages: ['en'],
  codeOfConduct: '2026-11',
  notifications: 'daily',
};

describe('on somebody’s behalf an administrator', () => {
  test('exports what they would be given themselves, opened, and nothing of others; it is in the trail', async () => {
    const ada = await neighbour(server, 'ada@example.org', { displayName: 'Ada' });
    const dean = await neighbour(server, 'dean@example.org', { displayName: 'Dean' });
    await ada.ask({ title: 'Paint my door' });
    expect((await ada.move('/me/volunteer', profile)).status).toBe(201);
    await dean.move(`/people/${idOf(ada)}/report`, { reason: 'rude', text: 'A word of Dean.' });
    const own = (await ada.read('/me/export')).body as DataExport;
    const answer = await ola.read(`/people/${idOf(ada)}/export`);
    expect(answer.status, answer.text).toBe(200);
    expect({ ...(answer.body as DataExport), madeAt: own.madeAt }).toEqual(own);
    expect(answer.text).toContain('Ada Lovelace');
    expect(answer.text).not.toMatch(/Dean|reports|suspension/);
    expect(await actionsAbout(idOf(ada))).toContain('people.export');
    expect((await ola.read('/staff-roles')).status).toBe(200);
    expectProblem(await coordinator.read(`/people/${idOf(ada)}/export`), 403, 'not-allowed');
    const foreign = await neighbour(server, 'foreign@example.org', { community: otherCommunity });
    await server.giveRole(idOf(foreign), 'administrator', undefined, otherCommunity);
    expectProblem(await foreign.read(`/people/${idOf(ada)}/export`), 404, 'not-found');
  });

  test('deletes it, once, and not of staff or themselves', async () => {
    const erin = await neighbour(server, 'erin@example.org', { displayName: 'Erin' });
    const request = await erin.ask({ title: 'Words of Erin' });
    expectProblem(await coordinator.move(`/people/${idOf(erin)}/erase`), 403, 'not-allowed');
    expect((await ola.move(`/people/${idOf(erin)}/erase`)).status).toBe(204);
    expectProblem(await erin.read('/me'), 401, 'sign-in-ended');
    expectProblem(await ola.read(`/requests/${request.id}`), 404, 'not-found');
    expectProblem(await ola.move(`/people/${idOf(erin)}/erase`), 404, 'not-found');
    expect(await actionsAbout(idOf(erin))).toEqual(['people.erase']);
    expectProblem(await ola.move(`/people/${idOf(ola)}/erase`), 403, 'not-allowed');
    expectProblem(await ola.move(`/people/${idOf(coordinator)}/erase`), 409, 'wrong-state');
    expect((await tryToSignIn('erin@example.org')).status).toBe(201);
  });
});

describe('somebody who is suspended and deletes their data', () => {
  test('cannot come back with the same address until the suspension is lifted, and is told nothing of why', async () => {
    const email = 'gone@example.org';
    const gone = await neighbour(server, email, { displayName: 'Gone' });
    await ola.move(`/people/${idOf(gone)}/suspend`, { reason: 'Asked for money.' });
    const { attempt } = (await server.call('/sign-in-codes', { body: { email } })).body as { attempt: string };
    const code = (await server.mails())
      .filter(({ to }) => to === email)
      .at(-1)
      ?.subject.slice(0, 6);
    expect((await gone.move('/me/erase', { attempt, code })).status).toBe(200);
    const kept = await server.database.owner.selectFrom('suspended_addresses').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/gone@|money/);
    const refused = await tryToSignIn('Gone@example.org'.toLowerCase());
    expectProblem(refused, 403, 'suspended');
    expect(problemOf(refused).detail).toBe(
      'Nobody can join with this address for now. To talk about it, contact Neighbours team: 020 7946 0000.',
    );
    expectProblem(await ola.move('/staff-roles', { email, role: 'moderator' }), 403, 'suspended');
    const { person } = await server.signIn(email, { community: otherCommunity });
    expect(person.email).toBe(email);
    expectProblem(await coordinator.move('/people/lift-address', { email }), 403, 'not-allowed');
    expect((await ola.move('/people/lift-address', { email: 'GONE@example.org' })).status).toBe(204);
    expectProblem(await ola.move('/people/lift-address', { email }), 409, 'wrong-state');
    expect((await tryToSignIn(email)).status).toBe(201);
    expect(await server.database.owner.selectFrom('suspended_addresses').selectAll().execute()).toEqual([]);
  });
});

describe('several at once', () => {
  test('are suspended, all or nobody, and that is undone', async () => {
    const emails = ['one@example.org', 'two@example.org', 'three@example.org'];
    const all: Neighbour[] = [];
    for (const email of emails) all.push(await neighbour(server, email));
    const people = all.map(idOf);
    const reason = 'The same message from three accounts.';
    expectProblem(await coordinator.move('/people/suspend', { people: [...people, idOf(ola)], reason }), 403, 'not-allowed');
    expectProblem(await coordinator.move('/people/suspend', { people: [...people, crypto.randomUUID()], reason }), 404, 'not-found');
    expect(await suspendedAmong(emails)).toEqual([]);
    expectProblem(await coordinator.move('/people/suspend', { people: [], reason }), 422, 'invalid-input');
    await coordinator.move(`/people/${people[1]}/suspend`, { reason });
    expect((await coordinator.move('/people/suspend', { people: [...people, people[0]], reason })).status).toBe(204);
    expect(await suspendedAmong(emails)).toEqual(emails);
    expect((await coordinator.move('/people/lift', { people })).status).toBe(204);
    expect((await coordinator.move('/people/lift', { people })).status).toBe(204);
    expect(await suspendedAmong(emails)).toEqual([]);
    expect(await actionsAbout(people[0]!)).toEqual(['people.lift', 'people.suspend']);
  });
});

describe('two accounts of one person', () => {
  const preview = async (from: Neighbour, into: Neighbour) =>
    (await ola.read(`/people/${idOf(into)}/merge?from=${idOf(from)}`)).body as MergePreview;

  test('become one: what is theirs moves, blocks, reports and cases keep right, and it is in the trail', async () => {
    const old = await neighbour(server, 'old@example.org', { displayName: 'Mo' });
    const kept = await neighbour(server, 'kept@example.org', { displayName: 'Mo' });
    const ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
    const zed = await neighbour(server, 'zed@example.org', { displayName: 'Zed' });
    const lead = await staff('lead@example.org', 'safeguarding-lead');
    const request = await old.ask({ title: 'Mend my gate' });
    const offer = await old.offer((await ruth.ask()).id, 'I can come, says Mo.');
    await ruth.move(`/offers/${offer.id}/accept`);
    await old.move(`/offers/${offer.id}/messages`, { text: 'Ten o’clock.' });
    expect((await old.move('/me/volunteer', { ...profile, legalName: 'Mo Farah' })).status).toBe(201);
    await zed.move(`/people/${idOf(old)}/block`);
    await zed.move(`/people/${idOf(kept)}/block`);
    await old.move(`/people/${idOf(kept)}/block`);
    await ruth.move(`/people/${idOf(old)}/report`, { reason: 'rude' });
    await lead.move(`/people/${idOf(old)}/safeguarding-cases`, { summary: 'A worry.' });
    const seen = await preview(old, kept);
    expect(seen).toMatchObject({
      hindrances: [],
      moves: { requests: 1, offers: 1, reports: 1 },
      into: { email: 'kept@example.org' },
    });
    expect(seen.notes.map(({ code }) => code)).toEqual(['final', 'address', 'block-ends']);
    expectProblem(await coordinator.move(`/people/${idOf(kept)}/merge`, { from: idOf(old) }), 403, 'not-allowed');

    const merged = await ola.move(`/people/${idOf(kept)}/merge`, { from: idOf(old) });
    expect(merged.status, merged.text).toBe(200);
    expect(merged.body).toMatchObject({ id: idOf(kept), email: 'kept@example.org', counts: { requests: 1, offers: 1 } });
    expectProblem(await old.read('/me'), 401, 'sign-in-ended');
    expect((await kept.read(`/requests/${request.id}`)).body).toMatchObject({ you: { asker: true } });
    expect((await kept.read(`/offers/${offer.id}/messages`)).text).toContain('Ten o’clock.');
    expect((await kept.read('/me/volunteer')).body).toMatchObject({ legalName: 'Mo Farah', dateOfBirth: '1980-05-01' });
    const { owner } = server.database;
    expect(await owner.selectFrom('blocks').select(['person_id', 'blocked_id']).where('blocked_id', '=', idOf(kept)).execute()).toEqual([
      { person_id: idOf(zed), blocked_id: idOf(kept) },
    ]);
    expect(
      await owner
        .selectFrom('blocks')
        .selectAll()
        .where('person_id', 'in', [idOf(old), idOf(kept)])
        .execute(),
    ).toEqual([]);
    const [report] = await owner
      .selectFrom('reports')
      .select(['writer_id', 'subject_id'])
      .where('kind', '=', 'person')
      .where('person_id', '=', idOf(ruth))
      .execute();
    expect(report).toEqual({ writer_id: idOf(kept), subject_id: idOf(kept) });
    expect((await lead.read('/safeguarding-cases')).text).toContain(idOf(kept));
    expect((await ola.read('/people?q=old@')).body).toEqual({ items: [] });
    for (const one of [old, kept]) expect((await actionsAbout(idOf(one)))[0]).toBe('people.merge');
    expectProblem(await ola.move(`/people/${idOf(kept)}/merge`, { from: idOf(old) }), 404, 'not-found');
  });

  test('do not, in words, while there is a match between them, one is suspended, or one is of the staff', async () => {
    const asker = await neighbour(server, 'asker@example.org');
    const helper = await neighbour(server, 'helper@example.org');
    const offer = await helper.offer((await asker.ask()).id);
    await asker.move(`/offers/${offer.id}/accept`);
    const refused = await ola.move(`/people/${idOf(asker)}/merge`, { from: idOf(helper) });
    expectProblem(refused, 409, 'wrong-state');
    expect(problemOf(refused).detail).toBe('The two have a match or an offer with each other: end it first.');
    await helper.move(`/offers/${offer.id}/withdraw`);
    await ola.move(`/people/${idOf(helper)}/suspend`, { reason: 'Rude.' });
    expect((await preview(helper, asker)).hindrances.map(({ code }) => code)).toEqual(['suspended']);
    await ola.move(`/people/${idOf(asker)}/suspend`, { reason: 'Rude too.' });
    expect((await preview(coordinator, asker)).hindrances.map(({ code }) => code)).toEqual(['staff', 'suspended']);
    expect((await preview(asker, ola)).hindrances.map(({ code }) => code)).toEqual(['yourself', 'suspended']);

    expect((await ola.move(`/people/${idOf(asker)}/merge`, { from: idOf(helper) })).body).toMatchObject({ suspended: true });
    const { owner } = server.database;
    const between = await owner.selectFrom('offers').select(['person_id', 'asker_id']).where('id', '=', offer.id).execute();
    expect(between).toEqual([{ person_id: idOf(helper), asker_id: idOf(asker) }]);
    const suspensions = await owner
      .selectFrom('suspensions')
      .select('reason')
      .where('person_id', '=', idOf(asker))
      .where('lifted_at', 'is', null)
      .execute();
    expect(suspensions).toEqual([{ reason: 'Rude too.' }]);
  });

  test('merged both ways at the same moment become one all the same', async () => {
    const [one, other] = [await neighbour(server, 'left@example.org'), await neighbour(server, 'right@example.org')];
    const answers = await Promise.all([
      ola.move(`/people/${idOf(one)}/merge`, { from: idOf(other) }),
      ola.move(`/people/${idOf(other)}/merge`, { from: idOf(one) }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});
