import type {
  AuditEntry,
  HelpRequest,
  Offer,
  Opportunity,
  OwnChecks,
  OwnReferee,
  OwnReferees,
  Page,
  PersonChecks,
  QueueItem,
  Session,
} from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let samira: Neighbour;
let ruth: Neighbour;
let tomasz: Neighbour;
let kitchen: Neighbour;
let kitchenId: string;
beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'http://localhost:8080' } });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  tomasz = await neighbour(server, 'tomasz@example.org', { displayName: 'Tomasz' });
  kitchen = await neighbour(server, 'kitchen@example.org', { displayName: 'Kit' });
  await server.giveRole(tomasz.signIn.person.id, 'coordinator');
  await server.giveRole(tomasz.signIn.person.id, 'administrator');
  kitchenId = ((await tomasz.move('/organisations', { name: 'Kitchen', description: 'We cook.' })).body as { id: string }).id;
  await server.giveRole(kitchen.signIn.person.id, 'coordinator', kitchenId);
  const settings = (await tomasz.read('/settings')).body as { categories: { id: string; inUse: boolean }[] };
  const categories = settings.categories.map(({ inUse: _, ...one }) =>
    one.id === 'company' ? { ...one, requirement: { kind: 'identity', also: ['references'] } } : one,
  );
  expect((await tomasz.change('/settings', { categories })).status).toBe(200);
});
afterAll(() => server.close());

const own = async () => (await samira.read('/me/checks')).body as OwnChecks;
const standing = async (kind: string) => (await own()).others?.find((one) => one.kind === kind);
const ofSamira = async (who = tomasz) => (await who.read(`/people/${samira.signIn.person.id}/checks`)).body as PersonChecks;
const at = (path: string) => `/people/${samira.signIn.person.id}/${path}`;
const mailsTo = async (email: string) => {
  await server.inside.runner.sendMail();
  return (await server.mails()).filter((mail) => mail.to === email);
};
const tokenTo = async (email: string) => /\/reference\/([\w-]+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1] ?? '';
const says = { relationship: 'We sang in one choir', known: 'over-3', words: 'Patient, and a SECRET of hers.', trust: 'yes' };
const page = (token: string, typed?: Record<string, string>, language = 'en') =>
  server.call(`http://localhost:8080/c/tower-hamlets/reference/${token}?language=${language}`, {
    ...(typed && {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      raw: new URLSearchParams(typed).toString(),
    }),
    origin: 'http://localhost:8080',
  });

describe('a kind of help that asks for identity and references', () => {
  let request: HelpRequest;
  const tryToHelp = () => samira.move(`/requests/${request.id}/offers`, { message: 'I would love to come.' });

  it('is locked with why and the next step, in one’s own checks and when one tries', async () => {
    request = await ruth.ask({ category: 'company', title: 'A chat on Sundays' });
    expect((await own()).locked).toEqual([
      { category: 'company', reason: 'identity', detail: expect.stringContaining('see who you are') as string },
    ]);
    expect((await own()).others?.map(({ kind, state }) => [kind, state])).toEqual([
      ['identity', 'pending'],
      ['references', 'pending'],
      ['training', 'pending'],
      ['code-of-conduct', 'pending'],
    ]);
    const answer = await tryToHelp();
    expectProblem(answer, 403, 'locked');
    expect((answer.body as { reason: string }).reason).toBe('identity');
  });

  it('goes on when a coordinator has seen who somebody is, which nobody does for themselves', async () => {
    expectProblem(await samira.move(at('identity'), { seenOn: '2026-11-20' }), 403, 'not-allowed');
    expectProblem(await tomasz.move(`/people/${tomasz.signIn.person.id}/identity`, { seenOn: '2026-11-20' }), 403, 'not-allowed');
    expectProblem(await tomasz.move(at('identity'), { seenOn: '2027-01-01' }), 422, 'invalid-input', '#/seenOn');
    expectProblem(await kitchen.move(at('identity'), { seenOn: '2026-11-20' }), 422, 'invalid-input', '#/organisationId');
    expect(await tomasz.move(at('identity'), { seenOn: '2026-11-20' })).toMatchObject({
      status: 201,
      body: { kind: 'identity', seenOn: '2026-11-20', recordedBy: { displayName: 'Tomasz' } },
    });
    expect(await standing('identity')).toEqual({ kind: 'identity', state: 'cleared' });
    expect((await own()).locked?.[0]).toMatchObject({ category: 'company', reason: 'references' });
  });

  it('needs two people who speak for the volunteer, each by a link in their own language', async () => {
    expectProblem(await samira.move('/me/referees', { name: 'Me', email: 'SAMIRA@example.org' }), 422, 'invalid-input', '#/email');
    expectProblem(await samira.move('/me/referees', { name: 'Grace', email: 'grace' }), 422, 'invalid-input', '#/email', 'email-format');
    expectProblem(await samira.move('/me/referees', { name: '', email: 'g@example.org' }), 422, 'invalid-input', '#/name', 'blank');
    expectProblem(
      await samira.move('/me/referees', { name: 'Grace', email: 'g@example.org', language: 'tlh' }),
      422,
      'invalid-input',
      '#/language',
    );
    const wrong = (await samira.move('/me/referees', { name: 'Grace', email: 'grcae@example.org' })).body as OwnReferee;
    expect(await samira.move('/me/referees', { name: 'Piotr', email: 'piotr@example.org', language: 'pl' })).toMatchObject({
      status: 201,
      body: { name: 'Piotr', state: 'asked', language: 'pl' },
    });
    expectProblem(await samira.move('/me/referees', { name: 'Third', email: 'third@example.org' }), 409, 'wrong-state');
    const lost = await tokenTo('grcae@example.org');
    expect((await server.call(`/referees/${wrong.id}`, { method: 'DELETE', token: ruth.signIn.accessToken })).status).toBe(404);
    expect((await server.call(`/referees/${wrong.id}`, { method: 'DELETE', token: samira.signIn.accessToken })).status).toBe(204);
    expect((await server.call(`/reference-links?token=${lost}`)).body).toMatchObject({ state: 'expired' });
    await samira.move('/me/referees', { name: 'Grace', email: 'grace@example.org' });
    expect(await standing('references')).toMatchObject({ state: 'pending', lack: 'references-waiting' });
    const [mail] = await mailsTo('piotr@example.org');
    expect(mail!.text).toContain('?language=pl');
    // In the community's first language, and below it in Samira's: nobody knows which of them Piotr reads.
    expect(mail).toMatchObject({ language: 'en', subject: 'Samira would like you to speak for them' });
    expect(mail?.text.match(/\?language=\w+/g)).toEqual(['?language=en', '?language=pl']);
  });

  it('answered on a small page without an account, where a mistake loses nothing and a second try is kind', async () => {
    const token = await tokenTo('piotr@example.org');
    const polish = (await page(token, undefined, 'pl')).text;
    expect(polish).toContain('Samira');
    expect(polish).toMatch(/<html[^>]* lang="pl"/);
    const empty = await page(token, { ...says, words: ' ', trust: 'perhaps' });
    expect(empty.status).toBe(422);
    const shown = empty.text;
    for (const said of ['Say what makes them a good helper, and what we should know', 'Select yes, no, or that you are not sure'])
      expect(shown).toContain(said);
    expect(shown).toContain('We sang in one choir');
    expect((await page(token, says)).text).toContain('Thank you for your answer');
    expect((await page(token, { ...says, words: 'Another' })).text).toContain('Thank you for your answer');
    expectProblem(await server.call('/reference-links', { body: { token, ...says } }), 409, 'wrong-state');
    expect((await page('made-up')).status).toBe(404);
    expect(
      (await server.call('/reference-links', { body: { token: await tokenTo('grace@example.org'), ...says, trust: 'no' } })).status,
    ).toBe(204);
    expect((await mailsTo('tomasz@example.org')).length).toBeGreaterThan(0);
    expect(await standing('references')).toMatchObject({ lack: 'references-decision' });
    expect((await mailsTo('piotr@example.org')).length).toBe(1);
  });

  it('is read by coordinators of the community alone: never by the volunteer, in an export, or by an organisation', async () => {
    const { other } = await ofSamira();
    expect(other?.referees.map(({ name, answer }) => [name, answer?.trust, answer?.words])).toEqual([
      ['Grace', 'no', says.words],
      ['Piotr', 'yes', says.words],
    ]);
    // An organisation reads of its own applicants alone, and of them the states.
    expectProblem(await kitchen.read(at('checks')), 404, 'not-found');
    const asked = { title: 'Visitor', description: 'Visit a neighbour.', place: { kind: 'remote' }, joining: 'apply' };
    const visits = (await kitchen.move('/opportunities', { organisation: kitchenId, ...asked })).body as Opportunity;
    expect(await samira.move(`/opportunities/${visits.id}/bookings`, { message: 'I would like to.' })).toMatchObject({ status: 201 });
    expect((await ofSamira(kitchen)).other).toMatchObject({ referees: [], others: [{ state: 'cleared' }, { state: 'pending' }, {}, {}] });
    const mine = (await samira.read('/me/referees')).body as OwnReferees;
    expect(mine.items.map(({ name, state }) => [name, state])).toEqual([
      ['Grace', 'answered'],
      ['Piotr', 'answered'],
    ]);
    const copies = await Promise.all(['/me/referees', '/me/checks', '/me/export'].map(async (path) => (await samira.read(path)).text));
    for (const copy of copies) expect(copy).not.toMatch(/SECRET|choir/);
    expect(copies[2]).toContain('piotr@example.org');
    const kept = await server.database.owner.selectFrom('reference_answers').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('choir');
    const scoped = await server.database.scoped.transact(
      { communityId: kept[0]!.community_id, personId: samira.signIn.person.id, now: server.clock.now() },
      (transaction) => transaction.selectFrom('reference_answers').selectAll().execute(),
    );
    expect(scoped).toEqual([]);
  });

  it('opens when both are accepted, and a refusal leaves room for somebody else', async () => {
    const waits = async (who: Neighbour) =>
      ((await who.read('/queue')).body as Page<QueueItem>).items.filter(({ kind }) => kind === 'check').map(({ personId }) => personId);
    expect(await waits(tomasz)).toEqual([samira.signIn.person.id, samira.signIn.person.id]);
    expect(await waits(kitchen)).toEqual([]);
    const byName = Object.fromEntries((await ofSamira()).other!.referees.map((one) => [one.name, one.id]));
    expectProblem(await kitchen.move(`/referees/${byName['Grace']}/decide`, { outcome: 'accepted' }), 404, 'not-found');
    expectProblem(
      await tomasz.move(`/referees/${byName['Grace']}/decide`, { outcome: 'accepted', reviewDue: '2020-01-01' }),
      422,
      'invalid-input',
      '#/reviewDue',
    );
    await tomasz.move(`/referees/${byName['Grace']}/decide`, { outcome: 'not-accepted' });
    expect(await tomasz.move(`/referees/${byName['Piotr']}/decide`, { outcome: 'accepted', reviewDue: '2027-11-22' })).toMatchObject({
      body: { state: 'accepted', decision: { decidedBy: 'Tomasz', reviewDue: '2027-11-22' } },
    });
    expectProblem(await tomasz.move(`/referees/${byName['Piotr']}/decide`, { outcome: 'not-accepted' }), 409, 'wrong-state');
    expect(await standing('references')).toMatchObject({ lack: 'references' });
    await samira.move('/me/referees', { name: 'Ola', email: 'ola@example.org' });
    await server.call('/reference-links', { body: { token: await tokenTo('ola@example.org'), ...says } });
    const ola = (await ofSamira()).other!.referees.find(({ name }) => name === 'Ola')!;
    await tomasz.move(`/referees/${ola.id}/decide`, { outcome: 'accepted' });
    expect(await standing('references')).toMatchObject({ state: 'cleared', until: '2027-11-22T00:00:00.000Z' });
    expect(await waits(tomasz)).toEqual([]);
    expect((await own()).locked).toEqual([]);
    expect((await tryToHelp()).status).toBe(201);
    const trail = ((await tomasz.read(`/audit-entries?person=${samira.signIn.person.id}`)).body as Page<AuditEntry>).items;
    expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['references.decide', 'checks.recordIdentity', 'checks.see']));
    expect(JSON.stringify(trail)).not.toMatch(/SECRET|choir/);
  });

  it('closes again, and ends a match, when what it rests on is taken back', async () => {
    const [offer] = ((await samira.read('/offers?mine=true')).body as Page<Offer>).items;
    expect((await ruth.move(`/offers/${offer!.id}/accept`)).status).toBe(200);
    const { id } = (await ofSamira()).other!.seen.find(({ kind }) => kind === 'identity')!;
    expectProblem(await kitchen.move(`/seen-checks/${id}/take-back`), 404, 'not-found');
    expect((await tomasz.move(`/seen-checks/${id}/take-back`)).body).toMatchObject({ endedAt: expect.any(String) as string });
    expectProblem(await tomasz.move(`/seen-checks/${id}/take-back`), 409, 'wrong-state');
    expect((await samira.read(`/requests/${request.id}`)).body).not.toHaveProperty('place');
    expect((await ruth.read(`/requests/${request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    await tomasz.move(at('identity'), { seenOn: '2026-11-21' });
  });
});

describe('a role that asks for training', () => {
  it('opens with a training of the organisation, and closes on the day after its last', async () => {
    const role = (
      await kitchen.move('/opportunities', {
        organisation: kitchenId,
        title: 'Cook',
        description: 'Chop and stir.',
        place: { kind: 'remote' },
        joining: 'join',
        requirement: { kind: 'training' },
      })
    ).body as Opportunity;
    const sessions = (await kitchen.move(`/opportunities/${role.id}/sessions`, { date: '2027-02-01', from: '18:00', until: '21:00' }))
      .body as { items: Session[] };
    const lockOf = async () => ((await samira.read(`/opportunities/${role.id}`)).body as Opportunity).you?.locked;
    expect(await lockOf()).toMatchObject({ reason: 'training' });
    const training = { name: 'Kitchen hygiene', doneOn: '2026-11-20', organisationId: kitchenId };
    expectProblem(await kitchen.move(at('trainings'), { ...training, until: '2026-11-19' }), 422, 'invalid-input', '#/until');
    expect(await kitchen.move(at('trainings'), { ...training, until: '2026-12-31' })).toMatchObject({
      status: 201,
      body: { name: 'Kitchen hygiene', until: '2026-12-31', organisationId: kitchenId },
    });
    expect(await lockOf()).toBeUndefined();
    const booked = (await samira.move(`/sessions/${sessions.items[0]!.id}/bookings`)).body as { id: string };
    server.clock.advance({ days: 41 });
    await server.runJob('review-clearances');
    await server.runJob('review-clearances');
    const again = await neighbour(server, 'samira@example.org');
    expect(((await again.read(`/opportunities/${role.id}`)).body as Opportunity).you?.locked).toMatchObject({ reason: 'training-due' });
    expect((await again.read(`/bookings/${booked.id}`)).body).toMatchObject({ status: 'cancelled' });
    expect((await mailsTo('samira@example.org')).at(-1)?.text).not.toMatch(/hygiene/);
  });
});
