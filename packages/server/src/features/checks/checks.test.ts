import type { Certificate, CheckedPerson, HelpRequest, NewCertificate, Offer, OwnChecks, Page, PersonChecks } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeUpdateService, type FakeUpdateService } from '../../adapters/update-service/fake-update-service.js';
import { configFrom } from '../../config.js';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../testing/server.js';
import { consentVersion } from './reading.js';

let fake: FakeUpdateService;
let server: TestServer;
let ruth: Neighbour;
let tomasz: Neighbour;
let ola: Neighbour;
let communityOfTests: string;
let count = 0;

beforeAll(async () => {
  fake = await startFakeUpdateService();
  server = await startTestServer({ config: { ...configFrom({}), updateServiceUrl: fake.url } });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  tomasz = await neighbour(server, 'tomasz@example.org', { displayName: 'Tomasz' });
  ola = await neighbour(server, 'ola@example.org', { displayName: 'Ola' });
  communityOfTests = (
    await server.database.owner.selectFrom('communities').select('id').where('slug', '=', testCommunity).executeTakeFirstOrThrow()
  ).id;
  await server.giveRole(tomasz.signIn.person.id, 'coordinator');
  await server.giveRole(ola.signIn.person.id, 'administrator');
  await server.database.owner
    .updateTable('categories')
    .set({
      requirement: JSON.stringify({
        kind: 'dbs',
        level: 'enhanced',
        workforce: 'adult',
        barredLists: ['adults'],
        eligibilityReason: 'Regulated activity: help with washing and dressing',
        approvedBy: 'Head of adult social care',
        approvedOn: '2026-09-01',
      }),
    })
    .where('id', '=', 'company')
    .execute();
});
afterAll(async () => {
  await server.close();
  await fake.stop();
});

const name = { forename: 'Tomasz', surname: 'Nowak' };
const seen = (firstDigit: number, more: Partial<NewCertificate> = {}): NewCertificate => ({
  certificateNumber: `${firstDigit}01234567${String((count += 1)).padStart(3, '0')}`,
  level: 'enhanced',
  workforce: 'adult',
  barredLists: ['adults'],
  issuedOn: '2026-09-14',
  surname: 'Begum-Öztürk',
  dateOfBirth: '1988-03-05',
  originalSeenOn: '2026-11-20',
  identitySeenOn: '2026-11-20',
  ...more,
});
const idOf = (who: Neighbour) => who.signIn.person.id;
const record = async (who: Neighbour, body: NewCertificate, by = tomasz) => {
  const answer = await by.move(`/people/${idOf(who)}/certificates`, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body as Certificate;
};
const own = async (who: Neighbour) => (await who.read('/me/checks')).body as OwnChecks;
const stateOf = async (who: Neighbour) => {
  const [first] = (await own(who)).certificates;
  return [first?.state, first?.lack];
};
const certificateOf = async (who: Neighbour) => ((await tomasz.read(`/people/${idOf(who)}/checks`)).body as PersonChecks).certificates[0]!;
const certificateOfDuty = async (who: Neighbour) =>
  ((await who.read(`/people/${idOf(samira)}/checks`)).body as PersonChecks).certificates.find(({ details }) => details)!;
const consent = (who: Neighbour) => who.move('/me/checks/consent', { textVersion: consentVersion });
/** Time goes by, and everybody signs in again. */
async function later(days: number): Promise<void> {
  server.clock.advance({ days });
  const again = (who: Neighbour) => neighbour(server, who.signIn.person.email, { displayName: who.signIn.person.displayName });
  [ruth, tomasz, ola, samira] = [await again(ruth), await again(tomasz), await again(ola), await again(samira)];
}
const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email);
/** Asks the Update Service what waits. */
const ask = () => server.runJob('ask-update-service');

let samira: Neighbour;
beforeEach(async () => {
  samira = await neighbour(server, `samira${(count += 1)}@example.org`, { displayName: 'Samira' });
});

async function addOrganisation(called: string): Promise<string> {
  const id = randomUUID();
  const now = server.clock.now();
  await server.database.owner
    .insertInto('organisations')
    .values({
      community_id: communityOfTests,
      id,
      name: called,
      description: '',
      causes: '[]',
      status: 'approved',
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/** A helper whose certificate was seen, checked and stands. */
async function clearedSamira(): Promise<Certificate> {
  const { id } = await record(samira, seen(2));
  await consent(samira);
  await tomasz.move(`/certificates/${id}/check-status`, name);
  await ask();
  expect(await stateOf(samira)).toEqual(['cleared', undefined]);
  return certificateOf(samira);
}
const gated = () => ruth.ask({ category: 'company', title: `Somebody to talk to ${(count += 1)}` });

describe('a task behind a check', () => {
  it('says what lacks at each step, and opens at the end', async () => {
    const { id } = await gated();
    const refusal = async () => {
      const answer = await samira.move(`/requests/${id}/offers`, { message: 'I can come.' });
      expectProblem(answer, 403, 'locked');
      return (answer.body as { reason: string }).reason;
    };
    expect(await refusal()).toBe('certificate');
    await record(samira, seen(2, { barredLists: ['adults', 'children'] }));
    expect(await refusal()).toBe('another-kind');
    const { id: certificate } = await record(samira, seen(2, { identitySeenOn: undefined }));
    expect(await refusal()).toBe('identity');
    expectProblem(await tomasz.move(`/certificates/${certificate}/decide`, { outcome: 'approved' }), 409, 'wrong-state');
    const { id: whole } = await record(samira, seen(2));
    expect(await refusal()).toBe('decision');
    expect((await tomasz.move(`/certificates/${whole}/decide`, { outcome: 'approved' })).body).toMatchObject({
      state: 'cleared',
      until: '2029-11-22T00:00:00.000Z',
      details: { decision: { outcome: 'approved', decidedBy: 'Tomasz', reviewDue: '2029-11-22' } },
    });
    expect((await samira.move(`/requests/${id}/offers`, { message: 'I can come.' })).status).toBe(201);
  });

  it('is open to nobody whose requirement this version cannot read, and tells no stranger who approved it', async () => {
    const community = (await server.call(`/v1/${testCommunity}`)).body as { categories: { id: string; requirement: object }[] };
    expect(community.categories.find(({ id }) => id === 'company')?.requirement).toEqual({
      kind: 'dbs',
      level: 'enhanced',
      workforce: 'adult',
      barredLists: ['adults'],
    });
  });
});

describe('the Update Service', () => {
  it('clears a certificate without information that was seen, in the name of who asked', async () => {
    const { details } = await clearedSamira();
    expect(details).toMatchObject({
      status: { status: 'BLANK_NO_NEW_INFO' },
      decision: { outcome: 'approved', decidedBy: 'Tomasz' },
      check: { state: 'answered' },
    });
  });

  it('leaves a certificate with information to a person, who may then clear it, and asks them once', async () => {
    const { id } = await record(samira, seen(3));
    await tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved' });
    await consent(samira);
    await tomasz.move(`/certificates/${id}/check-status`, name);
    await ask();
    expect(await stateOf(samira)).toEqual(['pending', 'decision']);
    expect((await mailsTo('tomasz@example.org')).at(-1)?.subject).toBe('A check waits for you');
    await tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved' });
    await tomasz.move(`/certificates/${id}/check-status`, name);
    await ask();
    expect(await stateOf(samira)).toEqual(['cleared', undefined]);
  });

  it('asks to check the details where nothing matches', async () => {
    const { id } = await record(samira, seen(1));
    await tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved' });
    await consent(samira);
    await tomasz.move(`/certificates/${id}/check-status`, name);
    await ask();
    expect(await stateOf(samira)).toEqual(['pending', 'details']);
  });

  it.each([
    [5, 'a status that nobody knows'],
    [6, 'half an answer'],
    [8, 'a failure'],
    [9, 'an error'],
  ])('that begins with %i gives %s: nothing is written, and it is asked again later', async (digit) => {
    const { id } = await record(samira, seen(digit));
    await tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved' });
    await consent(samira);
    await tomasz.move(`/certificates/${id}/check-status`, name);
    const before = fake.asked.length;
    await ask();
    await ask();
    expect(fake.asked.length - before).toBe(1);
    const { details } = await certificateOf(samira);
    expect(details?.status).toBeUndefined();
    expect(details?.check).toMatchObject({ state: 'waiting', attempts: 1 });
    await later(0.01);
    await ask();
    expect(fake.asked.length - before).toBe(2);
    await samira.move('/me/checks/consent/withdraw');
  });

  it('is asked for a week while it is down, and the certificate counts until the grace is spent', async () => {
    const { id } = await record(samira, seen(2));
    await consent(samira);
    await tomasz.move(`/certificates/${id}/check-status`, name);
    await ask();
    await tomasz.move('/me/recheck-agreement', name);
    await server.database.owner
      .updateTable('certificates')
      .set({ number_sealed: sealAgain(id, '901234567890') })
      .where('id', '=', id)
      .execute();
    await later(30.1);
    await ask();
    expect(await certificateOf(samira)).toMatchObject({ state: 'cleared', details: { check: { state: 'waiting' } } });
    for (let day = 0; day < 7; day += 1) {
      await later(1.01);
      await ask();
    }
    expect(await certificateOf(samira)).toMatchObject({ state: 'cleared', details: { check: { state: 'waiting' } } });
    await later(8);
    await server.runJob('review-clearances');
    expect(await stateOf(samira)).toEqual(['pending', 'recheck']);
    await samira.move('/me/checks/consent/withdraw');
    await tomasz.move('/me/recheck-agreement/end');
  });

  it('is not asked without consent, and what it says of one withdrawn meanwhile is not kept', async () => {
    const { id } = await record(samira, seen(4));
    expectProblem(await tomasz.move(`/certificates/${id}/check-status`, name), 409, 'wrong-state');
    await consent(samira);
    await tomasz.move(`/certificates/${id}/check-status`, name);
    await samira.move('/me/checks/consent/withdraw');
    const before = fake.asked.length;
    await ask();
    expect(fake.asked.length).toBe(before);
    expect((await certificateOf(samira)).details).toMatchObject({ check: { state: 'stopped' } });
  });

  it('is asked again by itself only in the name of a coordinator who agreed and still is one', async () => {
    await clearedSamira();
    await later(31);
    await ask();
    expect((await tomasz.read('/check-counts')).body).toMatchObject({ rechecks: 'stopped' });
    await tomasz.move('/me/recheck-agreement', name);
    expect((await tomasz.read('/check-counts')).body).toMatchObject({ rechecks: 'running' });
    const before = fake.asked.length;
    await ask();
    expect(fake.asked.length).toBeGreaterThan(before);
    expect((await tomasz.move('/me/recheck-agreement/end')).body).toEqual({ agreed: false });
  });

  it('never has its address, a number, a name or a birthday in the log', () => {
    expect(server.log.length).toBeGreaterThan(0);
    // Ids of calls are made by chance, and may hold any digits.
    const log = server.log.join('\n').replace(/"requestId":"[^"]*"/g, '');
    expect(log).not.toMatch(/crsc|01234567|Begum|1988|dateOfBirth/);
  });
});

/** Another number for the fake, sealed as the server would. */
function sealAgain(id: string, number: string): string {
  const communityId = communityOfTests;
  return server.inside.services.sealing.seal({ table: 'certificates', column: 'number_sealed', communityId, rowId: id }, number);
}

describe('when a check stops standing', () => {
  const newInformation = async (certificate: Certificate) => {
    await server.database.owner
      .updateTable('certificates')
      .set({ number_sealed: sealAgain(certificate.id, '401234567890') })
      .where('id', '=', certificate.id)
      .execute();
    await tomasz.move(`/certificates/${certificate.id}/check-status`, name);
    await ask();
  };

  it.each<[string, (certificate: Certificate) => Promise<unknown>, [string, string]]>([
    ['for new information', newInformation, ['not-cleared', 'new-certificate']],
    [
      'for a no',
      (certificate) => tomasz.move(`/certificates/${certificate.id}/decide`, { outcome: 'refused' }),
      ['not-cleared', 'refused'],
    ],
    ['for a consent that is withdrawn', () => samira.move('/me/checks/consent/withdraw'), ['pending', 'consent']],
    [
      'for an answer that is too old',
      async () => {
        await later(45);
        await server.runJob('review-clearances');
      },
      ['pending', 'recheck'],
    ],
  ])('%s, offers and matches behind it end at once, and nobody hears why', async (_, happen, expected) => {
    const certificate = await clearedSamira();
    const [matched, offered, open] = [await gated(), await gated(), await ruth.ask()];
    const offer = await samira.offer(matched.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    const unanswered = await samira.offer(offered.id);
    const free = await samira.offer(open.id);
    const place = async () => ((await samira.read(`/requests/${matched.id}`)).body as HelpRequest).place;
    expect(await place()).toMatchObject({ address: '12 Example Street' });
    const before = (await mailsTo('ruth@example.org')).length;

    await happen(certificate);
    expect(await stateOf(samira)).toEqual(expected);
    const status = async (id: string) =>
      ((await samira.read(`/offers?mine=true&limit=100`)).body as { items: Offer[] }).items.find((one) => one.id === id)?.status;
    expect([await status(offer.id), await status(unanswered.id), await status(free.id)]).toEqual(['declined', 'declined', 'offered']);
    expect(await place()).toBeUndefined();
    expect((await ruth.read(`/requests/${matched.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    const told = (await mailsTo('ruth@example.org')).slice(before).filter(({ subject }) => !/^\d{6} /.test(subject));
    expect(told.map(({ subject }) => subject)).toEqual([`The visit is off: ${matched.title}`]);
    expect(told[0]?.text).toContain('020 7946 0000');
    expect(told[0]?.text).not.toMatch(/check|DBS|certificate|cleared|information|consent/i);
    expectProblem(await samira.move(`/requests/${offered.id}/offers`, { message: 'Again' }), 403, 'locked');
  });

  it('the place of what is done goes too', async () => {
    const certificate = await clearedSamira();
    const request = await gated();
    const offer = await samira.offer(request.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    await ruth.move(`/offers/${offer.id}/messages`, { text: 'The key is with number 14.' });
    await samira.move(`/offers/${offer.id}/complete`);
    expect(((await samira.read(`/requests/${request.id}`)).body as HelpRequest).place).toBeDefined();
    expect((await samira.read(`/offers/${offer.id}/messages`)).text).toContain('number 14');
    await newInformation(certificate);
    const after = (await samira.read(`/requests/${request.id}`)).body as HelpRequest;
    expect([after.place, after.safeWords]).toEqual([undefined, undefined]);
    // People write addresses to each other: the conversation goes with the place, and nothing more is written in it.
    expectProblem(await samira.read(`/offers/${offer.id}/messages`), 404, 'not-found');
    for (const who of [samira, ruth]) expectProblem(await who.move(`/offers/${offer.id}/messages`, { text: 'Hello?' }), 409, 'wrong-state');
  });

  it('an offer whose check lapsed this minute cannot be accepted', async () => {
    await clearedSamira();
    const request = await gated();
    const offer = await samira.offer(request.id);
    await later(45);
    const answer = await ruth.move(`/offers/${offer.id}/accept`);
    expectProblem(answer, 409, 'wrong-state');
    expect(answer.text).not.toMatch(/check|DBS/);
  });

  it('a newer certificate clears again', async () => {
    const certificate = await clearedSamira();
    await newInformation(certificate);
    expectProblem(await tomasz.move(`/certificates/${certificate.id}/decide`, { outcome: 'approved' }), 409, 'wrong-state');
    // Asked once more, the service may say another thing: what it said stays said until there is a newer certificate.
    expectProblem(await tomasz.move(`/certificates/${certificate.id}/check-status`, name), 409, 'wrong-state');
    const { id } = await record(samira, seen(2, { issuedOn: '2026-10-01' }));
    await tomasz.move(`/certificates/${id}/check-status`, name);
    await ask();
    expect((await own(samira)).certificates.map(({ state }) => state)).toEqual(['cleared']);
    expectProblem(await tomasz.move(`/certificates/${certificate.id}/decide`, { outcome: 'refused' }), 409, 'wrong-state');
  });
});

describe('what a coordinator records', () => {
  it.each<[Partial<NewCertificate>, string, string]>([
    [{ certificateNumber: '12345' }, '#/certificateNumber', 'The certificate number has 12 digits.'],
    [{ certificateNumber: '00123456789O' }, '#/certificateNumber', 'The certificate number has 12 digits.'],
    [{ issuedOn: '2029-01-01' }, '#/issuedOn', 'The day of issue is in the future: enter it as it is on the certificate.'],
    [{ issuedOn: '2026-02-30' }, '#/issuedOn', 'The day of issue must be a real day such as 2026-11-28.'],
    [{ originalSeenOn: '2026-09-01' }, '#/originalSeenOn', 'You cannot have seen it before it was issued.'],
    [
      { dateOfBirth: '2011-01-01' },
      '#/dateOfBirth',
      'Nobody under 16 can have a DBS check: look at the date of birth and the day of issue again.',
    ],
    [{ level: 'standard' }, '#/barredLists', 'Only an enhanced certificate shows barred lists: choose none, or the enhanced level.'],
    [{ surname: ' ' }, '#/surname', 'Enter the surname.'],
  ])('is asked for again: %o', async (more, pointer, detail) => {
    const answer = await tomasz.move(`/people/${idOf(samira)}/certificates`, seen(2, more));
    expectProblem(answer, 422, 'invalid-input', pointer);
    expect(answer.text).toContain(detail);
    expect((await own(samira)).certificates).toEqual([]);
  });

  it('is of somebody else, of this community, and for a coordinator alone', async () => {
    expectProblem(await tomasz.move(`/people/${idOf(tomasz)}/certificates`, seen(2)), 403, 'not-allowed');
    expectProblem(await tomasz.move(`/people/${randomUUID()}/certificates`, seen(2)), 404, 'not-found');
    for (const who of [ruth, ola, samira])
      expectProblem(await who.move(`/people/${idOf(samira)}/certificates`, seen(2)), 403, 'not-allowed');
    const elsewhere = await neighbour(server, `elsewhere${count}@example.org`, { community: otherCommunity });
    await server.giveRole(idOf(elsewhere), 'coordinator', undefined, otherCommunity);
    const { id } = await record(samira, seen(2));
    expectProblem(await elsewhere.move(`/certificates/${id}/decide`, { outcome: 'approved' }), 404, 'not-found');
    expectProblem(await elsewhere.read(`/people/${idOf(samira)}/checks`), 404, 'not-found');
  });

  it('is kept sealed, and its number goes after six months unless a consent needs it', async () => {
    const { id } = await record(samira, seen(2, { certificateNumber: '201234567899' }));
    const kept = async () =>
      JSON.stringify((await sql<object>`select * from certificates where id = ${id}`.execute(server.database.owner)).rows);
    expect(await kept()).not.toMatch(/201234567899|Begum|1988-03-05/);
    expect(await kept()).toContain('"number_end":"7899"');
    await tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved' });
    await later(170);
    await server.runJob('retention');
    expect(await kept()).toContain('"number_sealed":"1.');
    await consent(samira);
    await later(20);
    await server.runJob('retention');
    expect(await kept()).toContain('"number_sealed":"1.');
    await samira.move('/me/checks/consent/withdraw');
    await server.runJob('retention');
    expect(await kept()).toMatch(/"number_sealed":null,"number_end":null,"surname_sealed":null,"date_of_birth_sealed":null/);
    expect(await certificateOf(samira)).toMatchObject({ details: { issuedOn: '2026-09-14', decision: { outcome: 'approved' } } });
  });

  it('is for those with the duty: a coordinator of another organisation reads the clearance alone', async () => {
    const organisation = await addOrganisation('Under One Sky');
    const grace = await neighbour(server, `grace${count}@example.org`, { displayName: 'Grace' });
    await server.giveRole(idOf(grace), 'coordinator', organisation);
    const ofCommunity = await record(samira, seen(2));
    // Whom an organisation has nothing to do with is not its to know.
    const trail = async () => (await ola.read(`/audit-entries?person=${idOf(samira)}`)).text;
    const before = await trail();
    expectProblem(await grace.read(`/people/${idOf(samira)}/checks`), 404, 'not-found');
    expect(await trail()).toBe(before);
    const theirs = await record(samira, seen(3, { workforce: 'child', barredLists: [], organisationId: organisation }), grace);
    const read = async (who: Neighbour) => {
      const { certificates } = (await who.read(`/people/${idOf(samira)}/checks`)).body as PersonChecks;
      return certificates.map((one) => [one.id, one.details !== undefined]);
    };
    expect(await read(grace)).toEqual([
      [theirs.id, true],
      [ofCommunity.id, false],
    ]);
    expect(await read(tomasz)).toEqual([
      [theirs.id, false],
      [ofCommunity.id, true],
    ]);
    // Why it does not stand would say what a status said.
    await consent(samira);
    await tomasz.move(`/certificates/${ofCommunity.id}/check-status`, name);
    await server.database.owner
      .updateTable('certificates')
      .set({ number_sealed: sealAgain(ofCommunity.id, '401234567890') })
      .where('id', '=', ofCommunity.id)
      .execute();
    await ask();
    const seenBy = async (who: Neighbour) => {
      const { certificates, other } = (await who.read(`/people/${idOf(samira)}/checks`)).body as PersonChecks;
      const { state, lack } = certificates.find((one) => one.id === ofCommunity.id)!;
      return [state, lack, other?.others.some((one) => one.lack !== undefined || one.nextStep !== undefined)];
    };
    expect(await seenBy(tomasz)).toEqual(['not-cleared', 'new-certificate', true]);
    expect(await seenBy(grace)).toEqual(['not-cleared', undefined, false]);
    expectProblem(await grace.move(`/certificates/${ofCommunity.id}/decide`, { outcome: 'approved' }), 404, 'not-found');
    expectProblem(await tomasz.move(`/certificates/${theirs.id}/decide`, { outcome: 'approved' }), 404, 'not-found');
    expectProblem(
      await tomasz.move(`/people/${idOf(samira)}/certificates`, seen(2, { organisationId: organisation })),
      422,
      'invalid-input',
      '#/organisationId',
    );
  });

  it('lists whom coordinators look after by what waits of their own duty', async () => {
    const organisation = await addOrganisation(`Limehouse Larder ${count}`);
    const grace = await neighbour(server, `grace${count}@example.org`, { displayName: 'Grace' });
    await server.giveRole(idOf(grace), 'coordinator', organisation);
    const found = async (who: Neighbour, query: string) => {
      const answer = await who.read(`/checks?q=${samira.signIn.person.email}${query}`);
      return (answer.body as Page<CheckedPerson>).items.map(({ volunteer, clearances, waits }) => [volunteer, clearances[0]?.state, waits]);
    };
    expect(await found(tomasz, '')).toEqual([]);
    await record(samira, seen(2));
    expect(await found(tomasz, '&waits=decision')).toEqual([[false, 'pending', ['decision']]]);
    expect(await found(tomasz, '&waits=details')).toEqual([]);
    expect(await found(grace, '')).toEqual([]);
    await record(samira, seen(3, { workforce: 'child', barredLists: [], organisationId: organisation }), grace);
    expect(await found(grace, '&waits=decision')).toHaveLength(1);
    const { id } = await certificateOfDuty(tomasz);
    const reviewDue = new Date(server.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    await tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved', reviewDue });
    expect(await found(tomasz, '&waits=due')).toHaveLength(1);
    // The other certificate is not of their duty: that it waits is not theirs to know.
    expect(await found(tomasz, '&waits=decision')).toEqual([]);
    expectProblem(await samira.read('/checks'), 403, 'not-allowed');
  });

  it('leaves a trail that never says what a status was', async () => {
    await clearedSamira();
    await certificateOf(samira);
    const { body, text } = await ola.read(`/audit-entries?person=${idOf(samira)}`);
    expect((body as { items: { action: string }[] }).items.map(({ action }) => action)).toEqual([
      'checks.see',
      'checks.see',
      'checks.decide',
      'checks.ask',
      'checks.record',
    ]);
    expect(text).not.toMatch(/BLANK|NEW_INFO|NO_MATCH/);
  });
});

describe('who decides when two do at once', () => {
  it('is one after the other, and both are in the trail', async () => {
    const { id } = await record(samira, seen(2));
    const answers = await Promise.all([
      tomasz.move(`/certificates/${id}/decide`, { outcome: 'approved' }),
      tomasz.move(`/certificates/${id}/decide`, { outcome: 'refused' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const last = (await certificateOf(samira)).details?.decision?.outcome;
    expect((await stateOf(samira))[0]).toBe(last === 'approved' ? 'cleared' : 'not-cleared');
  });
});
