import type { HelpRequest, NewRequest, Page, Suggestion } from '@goodturn/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../testing/server.js';
import { freeTimesOf } from './free-times.js';
import { forgetMatchingProfile, keepMatchingProfile, nearest, type MatchingProfile } from './profiles.js';

/** Public points of two postcodes of Bethnal Green, some streets apart, and of Millwall, far off. */
const near = { x: 535_000, y: 182_800 };
const far = { x: 537_800, y: 178_900 };
const publicUrl = 'https://goodturn.example';

let server: TestServer;
let ruth: Neighbour;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl } });
  await signInAsker();
});
afterAll(() => server.close());

let askers = 0;
/** Another Ruth each time: a token lives an hour, and nobody gets a code more than a few times in one. */
const signInAsker = async () => {
  ruth = await neighbour(server, `ruth${(askers += 1)}@example.org`, { displayName: 'Ruth' });
};
const within = async <Result>(work: Parameters<TestServer['inside']['database']['transact']>[1], slug = testCommunity): Promise<Result> => {
  const community = (await server.inside.directory.find(slug))!;
  return (await server.inside.database.transact({ communityId: community.id, role: 'system', now: server.clock.now() }, work)) as Result;
};
const usual = (personId: string): MatchingProfile => ({
  personId,
  spot: near,
  areaId: 'weavers',
  reach: { kind: 'metres', metres: 2000 },
  skills: ['BasicEquipmentUse'],
  languages: ['en', 'bn'],
  free: freeTimesOf([{ weekday: 1, part: 'morning' }]),
  rhythm: 'instant',
  quiet: undefined,
  onlyOnDuty: false,
  onDuty: false,
  paused: false,
  adultOn: undefined,
});
/** Signs somebody in who volunteers. */
async function volunteer(email: string, changes: Partial<MatchingProfile> = {}, more: { community?: string } = {}): Promise<Neighbour> {
  const one = await neighbour(server, email, more);
  await keep(one, changes, more.community);
  return one;
}
async function keep(one: Neighbour, changes: Partial<MatchingProfile>, slug = testCommunity): Promise<void> {
  const community = (await server.inside.directory.find(slug))!;
  await within(
    (transaction) =>
      keepMatchingProfile({ community, transaction, now: server.clock.now() }, { ...usual(one.signIn.person.id), ...changes }),
    slug,
  );
}
/** Ends what a test began, so that the next one starts with nobody and nothing on the board. */
async function clear(): Promise<void> {
  const { owner } = server.database;
  await owner.deleteFrom('suggestions').execute();
  await owner.deleteFrom('suggestion_waves').execute();
  await owner.deleteFrom('matching_profiles').execute();
  await owner.updateTable('requests').set({ status: 'cancelled' }).where('status', '=', 'open').execute();
}
/** Moves the clock on to the next such hour of a day. */
const advanceTo = (hour: number): void => {
  const now = server.clock.now().getTime();
  const at = new Date(now).setUTCHours(Math.floor(hour), (hour % 1) * 60, 0, 0);
  server.clock.advance({ seconds: ((at > now ? at : at + 86_400_000) - now) / 1000 });
};
const run = () => server.runJob('tell-volunteers');
/** Subjects of mails to somebody but those with codes. */
const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email && !/^\d{6} /.test(mail.subject));
const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);
const listOf = async (one: Neighbour, query = '') => ((await one.read(`/me/suggestions${query}`)).body as Page<Suggestion>).items;
const idsOf = (items: readonly Suggestion[]) => items.map(({ request }) => request.id);

describe('my suggestions', () => {
  it('are open requests that suit me, the best first, with true reasons', async () => {
    await clear();
    expect((await ruth.change('/me', { language: 'bn' })).status).toBe(200);
    const fence = await ruth.ask();
    const company = await ruth.ask({ title: 'A chat', category: 'company', timing: { kind: 'on', date: '2026-11-27', from: '18:00' } });
    const samira = await volunteer('samira@example.org');
    const items = await listOf(samira);
    expect(idsOf(items)).toEqual([fence.id, company.id]);
    expect(items[0]?.reasons).toEqual([
      { key: 'near' },
      { key: 'language', language: 'bn' },
      { key: 'free', weekday: 2, part: 'morning' },
      { key: 'skills', skills: ['BasicEquipmentUse'] },
    ]);
    expect(items[1]?.reasons.map(({ key }) => key)).toEqual(['near', 'language']);
    expect(items[0]?.request).toMatchObject({ title: fence.title, distance: 'under-1km', you: { asker: false } });
    expect(JSON.stringify(items)).not.toContain('Example Street');
    expect(idsOf(await listOf(samira, '?limit=1'))).toEqual([fence.id]);
  });

  it('leave out my own, what I offered to, what I said no to, what is too far, gated, or of somebody whom a block hides', async () => {
    await clear();
    const [offered, refused, blocked] = [
      await ruth.ask({ title: 'One' }),
      await ruth.ask({ title: 'Two' }),
      await ruth.ask({ title: 'Three' }),
    ];
    const one = await volunteer('omar@example.org');
    const own = await one.ask({ title: 'Own' });
    expect(idsOf(await listOf(one)).sort()).toEqual([offered.id, refused.id, blocked.id].sort());
    expect(idsOf(await listOf(one))).not.toContain(own.id);
    await one.offer(offered.id);
    expect((await one.move(`/me/suggestions/${refused.id}/not-this-time`, undefined)).status).toBe(204);
    expect(idsOf(await listOf(one))).toEqual([blocked.id]);
    await server.database.owner
      .updateTable('categories')
      .set({ requirement: '{"kind":"dbs","level":"basic","workforce":"other","barredLists":[]}' })
      .where('id', '=', 'diy')
      .execute();
    expect(await listOf(one)).toEqual([]);
    await server.database.owner.updateTable('categories').set({ requirement: '{"kind":"none"}' }).where('id', '=', 'diy').execute();
    await keep(one, { spot: far });
    expect(await listOf(one)).toEqual([]);
    await keep(one, {});
    expect((await one.move(`/requests/${blocked.id}/block`)).status).toBe(201);
    expect(await listOf(one)).toEqual([]);
  });

  it('are none for who did not sign up to volunteer, who is too young, or who helps from home when somebody must come', async () => {
    await clear();
    await ruth.ask();
    const remote = await ruth.ask({ title: 'A call', place: { kind: 'remote', area: 'weavers' } });
    expect(await listOf(await neighbour(server, 'nobody@example.org'))).toEqual([]);
    expect(await listOf(await volunteer('young@example.org', { adultOn: '2027-11-22' }))).toEqual([]);
    const home = await volunteer('home@example.org', { reach: { kind: 'home' } });
    expect((await listOf(home)).map(({ request, reasons }) => [request.id, reasons[0]?.key])).toEqual([[remote.id, 'from-home']]);
    expectProblem(await server.call('/me/suggestions'), 401, 'signed-out');
    expectProblem(await home.read('/me/suggestions?limit=51'), 422, 'invalid-input', '?limit');
  });
});

describe('“not this time”', () => {
  it('moves on without blame: the same again changes nothing, and somebody else is asked', async () => {
    await clear();
    await signInAsker();
    await server.changeSettings((settings) => ({ ...settings, matching: { waveSize: 1, spread: 0 } }));
    const first = await volunteer('first@example.org');
    await volunteer('second@example.org', { languages: ['so'] });
    const request = await ruth.ask({ title: 'Mend the gate' });
    await run();
    expect(await subjectsTo('first@example.org')).toEqual(['Ruth could use a hand: Mend the gate']);
    expect(await subjectsTo('second@example.org')).toEqual([]);
    for (let time = 0; time < 2; time += 1)
      expect((await first.move(`/me/suggestions/${request.id}/not-this-time`, undefined)).status).toBe(204);
    server.clock.advance({ hours: 12 });
    await run();
    await run();
    expect(await subjectsTo('second@example.org')).toEqual(['Ruth could use a hand: Mend the gate']);
    expect(await subjectsTo('first@example.org')).toHaveLength(1);
    expect(await subjectsTo(ruth.signIn.person.email)).toEqual(['Your request is on the board: Mend the gate']);
    await server.changeSettings(({ matching: _, ...settings }) => settings);
  });

  it('is not there for a request that I may not see: of another community, made up, or my own', async () => {
    await clear();
    await signInAsker();
    const elsewhere = await neighbour(server, 'else@example.org', { community: otherCommunity });
    const theirs = await elsewhere.ask({ title: 'Elsewhere' });
    const mine = await ruth.ask({ title: 'Mine' });
    for (const id of [theirs.id, mine.id, '01900000-0000-7000-8000-00000000dead'])
      expectProblem(await ruth.move(`/me/suggestions/${id}/not-this-time`, undefined), 404, 'not-found');
    expectProblem(await server.call(`/me/suggestions/${mine.id}/not-this-time`, { method: 'POST' }), 401, 'signed-out');
  });
});

describe('the dispatch', () => {
  it('tells a few of many, once, however often it runs, and more as time goes by', async () => {
    await clear();
    await server.changeSettings((settings) => ({ ...settings, matching: { waveSize: 2 } }));
    await signInAsker();
    for (let index = 0; index < 8; index += 1) await volunteer(`many${index}@example.org`);
    await ruth.ask({ title: 'Carry a sofa' });
    const told = async () => (await server.mails()).filter((mail) => mail.subject === 'Ruth could use a hand: Carry a sofa');
    await run();
    await Promise.all([server.inside.runner.run('tell-volunteers'), server.inside.runner.run('tell-volunteers')]);
    await run();
    expect(await told()).toHaveLength(2);
    server.clock.advance({ hours: 13 });
    await run();
    expect((await told()).length).toBeGreaterThan(3);
    expect(new Set((await told()).map(({ to }) => to)).size).toBe((await told()).length);
    await server.changeSettings(({ matching: _, ...settings }) => settings);
  });

  it('stops while an offer waits, and once the request is matched', async () => {
    await clear();
    await signInAsker();
    const helper = await volunteer('helper@example.org');
    const request = await ruth.ask({ title: 'Read a letter' });
    await run();
    expect(await subjectsTo('helper@example.org')).toEqual(['Ruth could use a hand: Read a letter']);
    await helper.offer(request.id);
    await volunteer('later@example.org');
    server.clock.advance({ hours: 13 });
    await run();
    expect(await subjectsTo('later@example.org')).toEqual([]);
    const row = await server.database.owner
      .selectFrom('suggestions')
      .select(['answer', 'told_at'])
      .where('request_id', '=', request.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ answer: 'offered', told_at: expect.any(Date) as Date });
  });

  it.each<[string, Partial<MatchingProfile>, Partial<NewRequest>, boolean]>([
    ['who wants to hear at once', {}, {}, true],
    ['who paused', { paused: true }, {}, false],
    ['who wants no e-mails', { rhythm: 'never' }, {}, false],
    ['who is off duty and wants to hear on duty', { onlyOnDuty: true }, {}, false],
    ['the same on duty', { onlyOnDuty: true, onDuty: true }, {}, true],
    ['who is 17', { adultOn: '2027-06-01' }, {}, false],
    ['who turned 18 today', { adultOn: '2026-11-22' }, {}, true],
    ['who goes no farther than their own neighbourhood, which is another', { reach: { kind: 'area' }, areaId: 'millwall' }, {}, false],
    ['who lives far off', { spot: far, reach: { kind: 'metres', metres: 50_000 } }, {}, false],
    ['who helps from home, by phone', { reach: { kind: 'home' }, spot: far }, { place: { kind: 'remote', area: 'weavers' } }, true],
  ])('thinks of %s', async (_, profile, asked, hears) => {
    await clear();
    await signInAsker();
    const email = `asked-after-ruth${askers}@example.org`;
    await volunteer(email, profile);
    await ruth.ask({ title: 'Hang a door', ...asked });
    await run();
    expect((await subjectsTo(email)).length).toBe(hears ? 1 : 0);
  });

  it('tells nobody of more requests in a week than the community wants', async () => {
    await clear();
    await signInAsker();
    await volunteer('busy@example.org');
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await ruth.ask({ title });
    await run();
    expect(await subjectsTo('busy@example.org')).toEqual(expect.arrayContaining(['Requests that suit you']));
    const count = async () =>
      (
        await server.database.owner
          .selectFrom('suggestions')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count;
    expect(Number(await count())).toBe(3);
    server.clock.advance({ days: 8 });
    await signInAsker();
    await run();
    expect(Number(await count())).toBe(5);
  });

  it('waits for the end of quiet hours and for the digest, and drops what has ended by then', async () => {
    await clear();
    await signInAsker();
    const asleep = 'asleep@example.org';
    await volunteer(asleep, { quiet: { from: '00:00', until: '23:00' } });
    await volunteer('daily@example.org', { rhythm: 'daily' });
    const [gone, stays] = [await ruth.ask({ title: 'Gone by then' }), await ruth.ask({ title: 'Still there' })];
    await run();
    expect([await subjectsTo(asleep), await subjectsTo('daily@example.org')]).toEqual([[], []]);
    expect((await ruth.move(`/requests/${gone.id}/cancel`)).status).toBe(200);
    server.clock.advance({ days: 1 });
    await run();
    expect(await subjectsTo('daily@example.org')).toEqual([`Ruth could use a hand: ${stays.title}`]);
    // The hour in which they wanted to hear of it has passed without a look, and they sleep again.
    expect(await subjectsTo(asleep)).toEqual([]);
    advanceTo(23.5);
    await run();
    expect(await subjectsTo(asleep)).toEqual([`Ruth could use a hand: ${stays.title}`]);
  });

  it.each<[string, Partial<MatchingProfile>, { days?: number; hours?: number }]>([
    ['quiet hours', { quiet: { from: '07:30', until: '20:00' } }, { days: 1 }],
    ['a rarer rhythm', { rhythm: 'weekly' }, { days: 8 }],
  ])('puts off what somebody is not to hear now, because they chose %s since', async (name, changes, later) => {
    await clear();
    advanceTo(12);
    await signInAsker();
    const email = `${name.split(' ').at(-1)!}@example.org`;
    const one = await volunteer(email, { rhythm: 'daily' });
    const { title } = await ruth.ask({ title: `Put off for ${name}` });
    await run();
    await keep(one, { rhythm: 'daily', ...changes });
    server.clock.advance({ days: 1 });
    await run();
    expect(await subjectsTo(email)).toEqual([]);
    server.clock.advance({ hours: 12, ...later });
    await run();
    expect(await subjectsTo(email)).toEqual([`Ruth could use a hand: ${title}`]);
  });

  it('drops what somebody paused or went off duty for, and what would be over when they hear of it', async () => {
    await clear();
    advanceTo(12);
    await signInAsker();
    const emails = ['paused@example.org', 'off-duty@example.org', 'too-late@example.org'] as const;
    const [paused, offDuty, late] = [
      await volunteer(emails[0], { rhythm: 'daily' }),
      await volunteer(emails[1], { rhythm: 'daily', onlyOnDuty: true, onDuty: true }),
      await volunteer(emails[2], { rhythm: 'daily' }),
    ];
    const day = new Date(server.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    await ruth.ask({ title: 'Soon over', timing: { kind: 'on', date: day, from: '18:00' }, helpersWanted: 3 });
    await run();
    await keep(paused, { rhythm: 'daily', paused: true });
    await keep(offDuty, { rhythm: 'daily', onlyOnDuty: true, onDuty: false });
    await keep(late, { rhythm: 'weekly' });
    // Past the next morning's digest, whatever the hour is now.
    server.clock.advance({ days: 1 });
    await run();
    const rows = await server.database.owner.selectFrom('suggestions').select(['person_id', 'told_at', 'dropped_at']).execute();
    expect(rows.map((row) => row.person_id).sort()).toEqual([paused, offDuty, late].map(({ signIn }) => signIn.person.id).sort());
    for (const row of rows) expect([row.told_at, row.dropped_at]).toEqual([null, server.clock.now()]);
    for (const email of emails) expect(await subjectsTo(email)).toEqual([]);
  });

  it('tells nobody who was suspended, before the draw or after it, and nobody of a request that is hidden', async () => {
    await clear();
    await signInAsker();
    const suspended = (email: string) =>
      server.database.owner.updateTable('people').set({ suspended_at: server.clock.now() }).where('email', '=', email).execute();
    await volunteer('before@example.org');
    await suspended('before@example.org');
    await volunteer('after@example.org', { rhythm: 'daily' });
    const [hidden, shown] = [await ruth.ask({ title: 'Hidden' }), await ruth.ask({ title: 'Shown' })];
    await server.database.owner.updateTable('requests').set({ hidden_at: server.clock.now() }).where('id', '=', hidden.id).execute();
    await run();
    const drawn = await server.database.owner.selectFrom('suggestions').select('request_id').execute();
    expect(drawn).toEqual([{ request_id: shown.id }]);
    await suspended('after@example.org');
    server.clock.advance({ days: 1 });
    await run();
    expect([await subjectsTo('before@example.org'), await subjectsTo('after@example.org')]).toEqual([[], []]);
  });

  it('keeps to one community: nobody of another is told, and no token of it reads these', async () => {
    await clear();
    await signInAsker();
    const there = await volunteer('there@example.org', {}, { community: otherCommunity });
    const request = await ruth.ask({ title: 'Only here' });
    await run();
    expect((await server.mails(otherCommunity)).filter((mail) => mail.subject.includes('Only here'))).toEqual([]);
    expectProblem(await there.move(`/me/suggestions/${request.id}/not-this-time`, undefined), 404, 'not-found');
    expectProblem(await server.call('/me/suggestions', { token: there.signIn.accessToken }), 401, 'signed-out');
  });
});

describe('the links of an e-mail', () => {
  const post = (address: string, raw?: string, headers: Readonly<Record<string, string>> = {}) =>
    server.call(address.replace(publicUrl, 'http://localhost:8080'), { method: 'POST', headers, ...(raw === undefined ? {} : { raw }) });
  let link: string;
  let stop: string;
  let request: HelpRequest;
  let omar: Neighbour;

  beforeAll(async () => {
    await clear();
    await signInAsker();
    omar = await volunteer('linked@example.org');
    request = await ruth.ask({ title: 'Fix a lamp' });
    await run();
    const mail = (await mailsTo('linked@example.org')).at(-1);
    link = /Not this time: (\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    stop = mail?.unsubscribe ?? '';
    expect(link).toMatch(/^https:\/\/goodturn\.example\/c\/tower-hamlets\/suggestions\/[\w-]+$/);
    expect(mail?.text).toContain(`No more of these e-mails: ${stop}`);
    expect(mail?.text).toContain('Why you: near you, you are free on Tuesday mornings, needs what you can do.');
  });

  it('ask first: opening one does nothing', async () => {
    for (const address of [link, stop]) {
      const page = await server.call(address.replace(publicUrl, 'http://localhost:8080'));
      expect(page.status).toBe(200);
      expect(page.text).toContain('<form method="post"');
      expect(page.headers.get('x-robots-tag')).toBe('noindex');
    }
    expect(idsOf(await listOf(omar))).toEqual([request.id]);
  });

  it('say “not this time” without a sign-in, twice as well as once', async () => {
    for (let time = 0; time < 2; time += 1) {
      const page = await post(link, '', { 'content-type': 'application/x-www-form-urlencoded' });
      expect([page.status, /We ask somebody else/.test(page.text)]).toEqual([200, true]);
    }
    expect(await listOf(omar)).toEqual([]);
  });

  it.each([
    ['as RFC 8058 has it', 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['with an empty body', '', {}],
    [
      'as a form of parts',
      '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--',
      { 'content-type': 'multipart/form-data; boundary=b' },
    ],
  ])('stop the e-mails in one click: %s', async (_, raw, headers) => {
    await keep(omar, {});
    const answer = await post(stop, raw, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('location')).toBeNull();
    await signInAsker();
    await ruth.ask({ title: 'After the stop' });
    await run();
    expect(await subjectsTo('linked@example.org')).not.toContain('Ruth could use a hand: After the stop');
  });

  it('are worth nothing when they are changed, or taken to another community', async () => {
    await keep(omar, {});
    const token = stop.split('/').at(-1)!;
    const elsewhere = await post(`${publicUrl}/c/${otherCommunity}/unsubscribe/${token}`, '');
    const changed = await post(`${publicUrl}/c/${testCommunity}/unsubscribe/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, '');
    expect([elsewhere.status, changed.status]).toEqual([404, 404]);
    expectProblem(await server.call('/suggestion-links', { body: { token: 'made-up' } }), 404, 'not-found');
    const { rhythm } = await server.database.owner
      .selectFrom('matching_profiles')
      .select('rhythm')
      .where('person_id', '=', omar.signIn.person.id)
      .executeTakeFirstOrThrow();
    expect(rhythm).toBe('instant');
  });
});

describe('row-level security', () => {
  it('shows nobody what another was told, nor another’s profile, and not even staff', async () => {
    await clear();
    await signInAsker();
    const samira = await volunteer('samira@example.org');
    await ruth.ask({ title: 'Kept to oneself' });
    await run();
    const community = (await server.inside.directory.find(testCommunity))!;
    const seen = (personId: string | undefined, role?: 'moderator' | 'coordinator' | 'administrator') =>
      server.inside.database.transact({ communityId: community.id, personId, role, now: server.clock.now() }, async (transaction) => [
        (await transaction.selectFrom('suggestions').select('id').execute()).length,
        (await transaction.selectFrom('matching_profiles').select('person_id').execute()).length,
        (await transaction.selectFrom('suggestion_waves').select('request_id').execute()).length,
      ]);
    expect(await seen(samira.signIn.person.id)).toEqual([1, 1, 0]);
    for (const role of [undefined, 'moderator', 'coordinator', 'administrator'] as const)
      expect(await seen(ruth.signIn.person.id, role)).toEqual([0, 0, 0]);
    expect(await seen(undefined)).toEqual([0, 0, 0]);
  });

  it('forgets a profile with the volunteer, and what was told long ago', async () => {
    await clear();
    await signInAsker();
    const leaver = await volunteer('leaver@example.org');
    await ruth.ask({ title: 'Long ago' });
    await run();
    const community = (await server.inside.directory.find(testCommunity))!;
    await within((transaction) => forgetMatchingProfile({ community, transaction, now: server.clock.now() }, leaver.signIn.person.id));
    expect(await listOf(leaver)).toEqual([]);
    server.clock.advance({ days: 91 });
    await server.runJob('expire-requests');
    await server.runJob('retention');
    expect(await server.database.owner.selectFrom('suggestions').select('id').execute()).toEqual([]);
  });
});

it('finds the nearest through the index, although policies guard the table', async () => {
  await clear();
  await volunteer('indexed@example.org');
  const community = (await server.inside.directory.find(testCommunity))!;
  await within(async (transaction) => {
    // Few rows are read faster whole; what is asked here is whether the policies leave the index to be used at all.
    await sql`set local enable_seqscan = off`.execute(transaction);
    const query = nearest({ community, transaction, now: server.clock.now() }, { spot: near, areaId: 'weavers' }, near, 2000).compile();
    const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Scan using matching_nearest');
    expect(plan).toContain('Order By: (spot <->');
    expect(plan).not.toContain('Seq Scan');
  });
});
