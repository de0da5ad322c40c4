import type { Certificate, NewCertificate, PersonChecks } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeUpdateService, type FakeUpdateService } from '../../adapters/update-service/fake-update-service.js';
import { configFrom } from '../../config.js';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, testCommunity, type TestServer } from '../../testing/server.js';
import { consentVersion } from './reading.js';

let fake: FakeUpdateService;
let server: TestServer;
let communityId: string;
let tomasz: Neighbour;
let wanda: Neighbour;
let ola: Neighbour;
let count = 0;

beforeAll(async () => {
  fake = await startFakeUpdateService();
  server = await startTestServer({ config: { ...configFrom({}), updateServiceUrl: fake.url } });
  communityId = (
    await server.database.owner.selectFrom('communities').select('id').where('slug', '=', testCommunity).executeTakeFirstOrThrow()
  ).id;
});
afterAll(async () => {
  await server.close();
  await fake.stop();
});
beforeEach(async () => {
  count += 1;
  // Nothing of the test before is asked about any more.
  const ended = { ended_at: server.clock.now() };
  await server.database.owner.updateTable('recheck_agreements').set(ended).where('ended_at', 'is', null).execute();
  await server.database.owner
    .updateTable('check_consents')
    .set({ withdrawn_at: server.clock.now() })
    .where('withdrawn_at', 'is', null)
    .execute();
  tomasz = await neighbour(server, `tomasz${count}@example.org`, { displayName: 'Tomasz' });
  wanda = await neighbour(server, `wanda${count}@example.org`, { displayName: 'Wanda' });
  ola = await neighbour(server, `ola${count}@example.org`, { displayName: 'Ola' });
});

const idOf = (who: Neighbour) => who.signIn.person.id;
const named = (forename: string) => ({ forename, surname: 'Nowak' });
const again = (who: Neighbour) => neighbour(server, who.signIn.person.email, { displayName: who.signIn.person.displayName });
const ask = () => server.runJob('ask-update-service');
const mailsTo = async (who: Neighbour) =>
  (await server.mails())
    .filter(({ to, subject }) => to === who.signIn.person.email && !/^\d{6} /.test(subject))
    .map(({ subject }) => subject);
const checksOf = async (who: Neighbour, by: Neighbour) =>
  ((await by.read(`/people/${idOf(who)}/checks`)).body as PersonChecks).certificates[0]!;

async function addOrganisation(): Promise<string> {
  const id = randomUUID();
  const now = server.clock.now();
  await server.database.owner
    .insertInto('organisations')
    .values({
      community_id: communityId,
      id,
      name: 'Kitchen',
      description: '',
      causes: '[]',
      status: 'approved',
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/** A helper who consented and whose certificate is due. @param digit decides what the service says */
async function due(digit: number, by: Neighbour, organisationId?: string): Promise<{ who: Neighbour; certificate: Certificate }> {
  const who = await neighbour(server, `samira${(count += 1)}@example.org`, { displayName: 'Samira' });
  const seen: NewCertificate = {
    certificateNumber: `${digit}01234567${String((count += 1)).padStart(3, '0')}`,
    level: 'enhanced',
    workforce: 'adult',
    barredLists: ['adults'],
    issuedOn: '2026-09-14',
    surname: 'Begum',
    dateOfBirth: '1988-03-05',
    originalSeenOn: '2026-11-20',
    identitySeenOn: '2026-11-20',
    ...(organisationId !== undefined && { organisationId }),
  };
  const answer = await by.move(`/people/${idOf(who)}/certificates`, seen);
  expect(answer.status, answer.text).toBe(201);
  await who.move('/me/checks/consent', { textVersion: consentVersion });
  return { who, certificate: answer.body as Certificate };
}

async function endRole(who: Neighbour): Promise<void> {
  await server.database.owner.updateTable('staff_roles').set({ ended_at: server.clock.now() }).where('person_id', '=', idOf(who)).execute();
}

describe('a question that waits', () => {
  /** Asked once in vain, so that it waits in the name of who agreed. */
  async function waiting() {
    await server.giveRole(idOf(tomasz), 'coordinator');
    await tomasz.move('/me/recheck-agreement', named('Tomasz'));
    const helper = await due(9, tomasz);
    await ask();
    expect((await checksOf(helper.who, tomasz)).details?.check).toMatchObject({ state: 'waiting', attempts: 1 });
    server.clock.advance({ days: 0.1 });
    [tomasz, wanda, ola] = [await again(tomasz), await again(wanda), await again(ola)];
    helper.who = await again(helper.who);
    return helper;
  }

  it('stops when who agreed does so no longer, and goes on in the name of another who agreed', async () => {
    const { who } = await waiting();
    await tomasz.move('/me/recheck-agreement/end');
    const before = fake.asked.length;
    await ask();
    expect(fake.asked.length).toBe(before);
    expect((await checksOf(who, tomasz)).details?.check).toMatchObject({ state: 'stopped' });
    expect((await tomasz.read('/check-counts')).body).toMatchObject({ rechecks: 'stopped' });
    await server.giveRole(idOf(wanda), 'coordinator');
    await wanda.move('/me/recheck-agreement', named('Wanda'));
    // That somebody else agreed is known to who did not.
    expect((await tomasz.read('/check-counts')).body).toMatchObject({ rechecks: 'running' });
    await ask();
    expect(fake.asked.length).toBe(before + 1);
  });

  it('stops when who agreed is a coordinator no longer, which an administrator reads too', async () => {
    const { who } = await waiting();
    await endRole(tomasz);
    const before = fake.asked.length;
    await ask();
    expect(fake.asked.length).toBe(before);
    await server.giveRole(idOf(ola), 'administrator');
    expect((await ola.read('/check-counts')).body).toEqual({
      toDecide: 0,
      detailsToCheck: 0,
      newCertificateNeeded: 0,
      due: 0,
      rechecks: 'stopped',
    });
    expectProblem(await who.read('/check-counts'), 403, 'not-allowed');
  });

  it('that cannot be read stops no other, is put off, and leaves nothing of the person in the log', async () => {
    await server.giveRole(idOf(tomasz), 'coordinator');
    await tomasz.move('/me/recheck-agreement', named('Tomasz'));
    const [first, second] = [await due(2, tomasz), await due(2, tomasz)];
    await server.database.owner
      .updateTable('certificates')
      .set({ surname_sealed: 'sealed elsewhere' })
      .where('id', '=', first.certificate.id)
      .execute();
    const before = fake.asked.length;
    await ask();
    expect(fake.asked.length).toBe(before + 1);
    expect((await checksOf(second.who, tomasz)).state).toBe('cleared');
    expect(
      await server.database.owner
        .selectFrom('status_checks')
        .select(['state', 'attempts'])
        .where('certificate_id', '=', first.certificate.id)
        .execute(),
    ).toEqual([{ state: 'waiting', attempts: 1 }]);
    expect(server.log.filter((line) => line.includes('"name":"SealingError"'))).toHaveLength(1);
    expect(server.log.join('\n').replace(/"requestId":"[^"]*"/g, '')).not.toMatch(/01234567|Begum|1988/);
  });

  it('waits while another process asks, until that has been silent for five minutes', async () => {
    await server.giveRole(idOf(tomasz), 'coordinator');
    await tomasz.move('/me/recheck-agreement', named('Tomasz'));
    await due(2, tomasz);
    const until = new Date(server.clock.now().getTime() + 5 * 60_000);
    await server.database.owner
      .insertInto('job_leases')
      .values({ community_id: communityId, job: 'ask-update-service', holder: randomUUID(), until })
      .execute();
    const before = fake.asked.length;
    await ask();
    expect(fake.asked.length).toBe(before);
    server.clock.advance({ days: 5 / 1440 });
    await ask();
    expect(fake.asked.length).toBe(before + 1);
    expect(await server.database.owner.selectFrom('job_leases').selectAll().execute()).toEqual([]);
  });
});

describe('when somebody may no longer help, the coordinators whose duty it is hear of it', () => {
  async function clearedByKitchen() {
    const organisationId = await addOrganisation();
    await server.giveRole(idOf(tomasz), 'coordinator');
    await server.giveRole(idOf(wanda), 'coordinator', organisationId);
    const { who, certificate } = await due(2, wanda, organisationId);
    await wanda.move(`/certificates/${certificate.id}/check-status`, named('Wanda'));
    await ask();
    expect((await checksOf(who, wanda)).state).toBe('cleared');
    return who;
  }
  const ended = 'A volunteer may not help for now';

  it('of a consent that is withdrawn', async () => {
    const who = await clearedByKitchen();
    expect((await who.move('/me/checks/consent/withdraw')).status).toBe(200);
    expect(await mailsTo(wanda)).toContain(ended);
    expect(await mailsTo(tomasz)).not.toContain(ended);
  });

  it('of a clearance that lapses', async () => {
    await clearedByKitchen();
    server.clock.advance({ days: 45 });
    await server.runJob('review-clearances');
    expect(await mailsTo(wanda)).toContain(ended);
  });

  it('of a suspension, and of that of somebody whom nobody cleared nobody does', async () => {
    const who = await clearedByKitchen();
    await server.giveRole(idOf(ola), 'administrator');
    const stranger = await neighbour(server, `stranger${count}@example.org`, { displayName: 'Sam' });
    expect((await ola.move(`/people/${idOf(stranger)}/suspend`, { reason: 'Asked neighbours for money' })).status).toBe(200);
    expect(await mailsTo(wanda)).not.toContain(ended);
    expect((await ola.move(`/people/${idOf(who)}/suspend`, { reason: 'Asked neighbours for money' })).status).toBe(200);
    expect(await mailsTo(wanda)).toContain(ended);
  });
});
