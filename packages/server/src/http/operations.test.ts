import { contract, isForStaff, type ContractEntry, type SignIn } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../testing/server.js';

let server: TestServer;
let asker: SignIn;
let helper: SignIn;
let stranger: SignIn;
let minor: SignIn;
let moderator: SignIn;
let foreigner: SignIn;
/** Ids of things between asker and helper, by the path that takes them. */
const ids: Record<string, string> = {};

const operations = Object.entries(contract).flatMap(([resource, entries]) =>
  (Object.entries(entries) as [string, ContractEntry][]).map(([name, entry]) => ({ name: `${resource}.${name}`, entry })),
);
const withId = operations.filter(({ entry }) => entry.operation.path.includes('{id}'));

/** A body that each operation takes, so that a refusal is about who asks and not about what. */
const bodies: Record<string, unknown> = {
  'requests.create': {
    title: 'Help putting up my fence',
    details: 'Two panels have come down.',
    category: 'diy',
    place: { kind: 'address', postcode: 'E2 0HL', address: '12 Example Street' },
    timing: { kind: 'flexible' },
    minutes: 120,
    helpersWanted: 2,
  },
  'requests.update': { title: 'Taken over' },
  'requests.decline': { reason: 'No' },
  'requests.report': { reason: 'rude' },
  'offers.create': { message: 'I can help' },
  'offers.sendMessage': { text: 'Hello' },
  'offers.report': { reason: 'rude' },
  'offers.reportMessage': { reason: 'rude' },
  'checks.consent': { textVersion: '2026-11' },
  'checks.record': {
    certificateNumber: '201234567890',
    level: 'enhanced',
    workforce: 'adult',
    barredLists: [],
    issuedOn: '2026-09-14',
    surname: 'Begum',
    dateOfBirth: '1988-03-05',
    originalSeenOn: '2026-11-20',
  },
  'checks.checkStatus': { forename: 'Tomasz', surname: 'Nowak' },
  'checks.agree': { forename: 'Tomasz', surname: 'Nowak' },
  'checks.decide': { outcome: 'refused' },
  'organisations.create': { name: 'Kitchen', description: 'We cook and eat together.' },
  'organisations.update': { name: 'Taken over' },
  'organisations.decline': { reason: 'No' },
  'organisations.withdraw': { reason: 'No' },
  'opportunities.create': {
    organisation: '01900000-0000-7000-8000-000000000001',
    title: 'Cook on Tuesdays',
    description: 'Chop, stir and eat.',
    place: { kind: 'remote' },
    joining: 'join',
  },
  'opportunities.update': { title: 'Taken over' },
  'opportunities.createSessions': { date: '2026-11-24', from: '18:00', until: '21:00', capacity: 8 },
  'opportunities.updateSession': { capacity: 9 },
  'bookings.record': { attended: true },
  'people.suspend': { reason: 'Asked for money' },
  'people.correctVolunteer': { legalName: 'Somebody else' },
  'people.report': { reason: 'money' },
  'queue.take': { kind: 'request', id: '01900000-0000-7000-8000-000000000001' },
  'queue.release': { kind: 'request', id: '01900000-0000-7000-8000-000000000001' },
  'checkIns.close': { note: 'Called: all is well' },
  'checkIns.ask': { endsAt: '2026-11-22T14:00:00Z' },
  'safeguardingCases.open': { summary: 'A worry' },
  'safeguardingCases.close': { outcome: 'Looked after' },
  'me.erase': { attempt: '01900000-0000-7000-8000-000000000001', code: '123456' },
  'organisations.report': { reason: 'money' },
  'staff.grant': { email: 'new@example.org', role: 'moderator' },
  'volunteers.signUp': {
    legalName: 'Samira Begum',
    dateOfBirth: '1988-03-05',
    postcode: 'E2 0HL',
    reach: 'area',
    skills: [],
    interests: [],
    availability: [],
    languages: ['en'],
    codeOfConduct: '2026-11',
    notifications: 'weekly',
  },
  'volunteers.preview': { languages: ['en'] },
  'volunteers.update': { onDuty: false },
  'volunteers.followGuardianLink': { token: 'made-up', parentalResponsibility: true },
  'equalityAnswers.add': { version: '2026-11' },
  'checks.recordIdentity': { seenOn: '2026-11-20' },
  'checks.recordTraining': { name: 'Safe lifting', doneOn: '2026-11-20' },
  'references.ask': { name: 'Grace', email: 'grace@example.org' },
  'references.answer': { token: 'made-up', relationship: 'A friend', known: 'over-3', words: 'Kind.', trust: 'yes' },
  'references.decide': { outcome: 'accepted' },
  'settings.update': { policies: { requestDays: 30 } },
  'me.update': { displayName: 'Somebody' },
  'signIns.sendCode': { email: 'x@example.org' },
};

/** What has to be asked with. */
const queries: Record<string, string> = { 'people.previewMerge': '?from=019a0000-0000-7000-8000-000000000599' };

const kindOf = (path: string) => /\/([a-z-]+)\/\{id\}/.exec(path)?.[1] ?? '';
const callOperation = ({ name, entry }: { name: string; entry: ContractEntry }, token: string | undefined, community = testCommunity) => {
  const { method, path } = entry.operation;
  const address = `/v1${path.replace('{community}', community).replace('{id}', ids[kindOf(path)] ?? '')}`;
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: bodies[name] ?? {} };
  return server.call(address + (queries[name] ?? ''), { method, ...body, ...(token === undefined ? {} : { token }) });
};
const post = async (path: string, by: SignIn, body: unknown) => {
  const answer = await server.call(path, { token: by.accessToken, body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return (answer.body as { id: string }).id;
};

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  asker = await server.signIn('asker@example.org');
  helper = await server.signIn('helper@example.org');
  stranger = await server.signIn('stranger@example.org');
  moderator = await server.signIn('moderator@example.org');
  minor = await server.signIn('minor@example.org', { adult: false });
  foreigner = await server.signIn('asker@example.org', { community: otherCommunity });
  ids['requests'] = await post('/requests', asker, bodies['requests.create']);
  ids['offers'] = await post(`/requests/${ids['requests']}/offers`, helper, { message: 'I have a drill' });
  await post(`/offers/${ids['offers']}/accept`, asker, {});
  ids['messages'] = await post(`/offers/${ids['offers']}/messages`, asker, { text: 'The gate is green' });
  ids['reports'] = await post(`/requests/${ids['requests']}/report`, helper, { reason: 'private-details' });
  const another = await post('/requests', await server.signIn('blocked@example.org'), bodies['requests.create']);
  await server.giveRole(moderator.person.id, 'moderator');
  await server.giveRole(moderator.person.id, 'administrator');
  await server.giveRole(moderator.person.id, 'coordinator');
  ids['people'] = asker.person.id;
  ids['certificates'] = await post(`/people/${asker.person.id}/certificates`, moderator, bodies['checks.record']);
  ids['seen-checks'] = await post(`/people/${asker.person.id}/identity`, moderator, bodies['checks.recordIdentity']);
  ids['referees'] = await post('/me/referees', asker, bodies['references.ask']);
  ids['organisations'] = await post('/organisations', moderator, bodies['organisations.create']);
  const role = { ...(bodies['opportunities.create'] as object), organisation: ids['organisations'] };
  ids['opportunities'] = await post('/opportunities', moderator, role);
  const planned = await server.call(`/opportunities/${ids['opportunities']}/sessions`, {
    token: moderator.accessToken,
    body: bodies['opportunities.createSessions'],
  });
  ids['sessions'] = (planned.body as { items: { id: string }[] }).items[0]!.id;
  ids['bookings'] = await post(`/sessions/${ids['sessions']}/bookings`, helper, {});
  ids['staff-roles'] = await post('/staff-roles', moderator, bodies['staff.grant']);
  ids['suggestions'] = another;
  ids['safeguarding-cases'] = another;
  ids['blocks'] = await post(`/requests/${another}/block`, asker, {});
});
afterAll(() => server.close());

describe('each operation', () => {
  test.each(operations.filter(({ entry }) => entry.operation.who !== 'anyone'))('$name asks who you are', async (operation) => {
    expect(await callOperation(operation, undefined)).toMatchObject({ status: 401, body: { code: 'signed-out' } });
  });

  test.each(operations)('$name refuses a token of another community', async (operation) => {
    const answer = await callOperation(operation, foreigner.accessToken);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'signed-out']);
  });

  test.each(operations.filter(({ entry }) => entry.operation.who === 'adult'))(
    '$name refuses somebody who is not known to be 18',
    async (operation) => {
      expect(await callOperation(operation, minor.accessToken)).toMatchObject({ status: 403, body: { code: 'adults-only' } });
    },
  );

  test.each(operations.filter(({ entry }) => isForStaff(entry.operation.who)))('$name refuses a neighbour', async (operation) => {
    expect(await callOperation(operation, stranger.accessToken)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test.each(operations.filter(({ entry }) => entry.operation.key))('$name asks for a key', async ({ name, entry }) => {
    const who = isForStaff(entry.operation.who) ? moderator : asker;
    const path = `/v1${entry.operation.path.replace('{community}', testCommunity).replace('{id}', ids[kindOf(entry.operation.path)] ?? '')}`;
    const answer = await server.call(path, { method: entry.operation.method, token: who.accessToken, key: null, body: bodies[name] ?? {} });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
  });
});

describe('ids of others', () => {
  test.each(withId)('$name finds nothing of another community', async (operation) => {
    const answer = await callOperation(operation, foreigner.accessToken, otherCommunity);
    expect([404, ...(isForStaff(operation.entry.operation.who) ? [403] : [])]).toContain(answer.status);
  });

  /** What anybody may do with a request that is on the board, and with what organisations offer. */
  const open = [
    ...['requests.get', 'requests.translate', 'requests.report', 'requests.block', 'offers.create', 'offers.listForRequest'],
    ...['organisations.get', 'opportunities.get', 'opportunities.listSessions', 'opportunities.getSession'],
    ...['bookings.create', 'bookings.apply', 'suggestions.notThisTime'],
    ...['people.report', 'people.block', 'organisations.report', 'organisations.block'],
  ];
  test.each(withId.filter(({ name }) => !open.includes(name)))('$name is not for a stranger', async (operation) => {
    const answer = await callOperation(operation, stranger.accessToken);
    const seen =
      ['requests', 'organisations'].includes(kindOf(operation.entry.operation.path)) || isForStaff(operation.entry.operation.who);
    expect(answer.status).toBe(seen ? 403 : 404);
  });

  test('a stranger reads of a request only what is public, and none of its offers', async () => {
    for (const token of [undefined, stranger.accessToken]) {
      const answer = await server.call(`/requests/${ids['requests']}`, token === undefined ? {} : { token });
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/Example Street|0HL|place":\{|safeWords|reference|expiresAt/);
    }
    expect(await server.call(`/requests/${ids['requests']}/offers`, { token: stranger.accessToken })).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });

  test('nothing was changed by all these', async () => {
    expect(await server.call(`/requests/${ids['requests']}`, { token: asker.accessToken })).toMatchObject({
      body: { title: 'Help putting up my fence', status: 'open', helpersMatched: 1, place: { address: '12 Example Street' } },
    });
    expect(await server.call(`/offers/${ids['offers']}/messages`, { token: helper.accessToken })).toMatchObject({
      body: { items: [{ text: 'The gate is green' }] },
    });
  });
});
