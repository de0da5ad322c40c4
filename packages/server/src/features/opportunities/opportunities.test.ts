import type { NewOpportunity, Opportunity, Page, Session } from '@goodturn/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity, evening, tuesdays, type Charity } from '../../testing/organisations.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
let farm: Charity;
let stranger: Neighbour;

beforeAll(async () => {
  server = await startTestServer();
  kitchen = await charity(server, 'Kitchen');
  farm = await charity(server, 'Farm');
  stranger = await neighbour(server, 'stranger@example.org');
});
afterAll(() => server.close());

const found = async (query: string, who?: Neighbour) => {
  const answer = who ? await who.read(`/opportunities${query}`) : await server.call(`/opportunities${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Page<Opportunity>;
};
const titles = async (query: string, who?: Neighbour) => (await found(query, who)).items.map(({ title }) => title);
const library = tuesdays.place;

describe('a role', () => {
  it('is everybody’s to see, with where it is and what it asks', async () => {
    const added = await kitchen.offer({
      title: 'Cook,  and eat',
      skills: ['CooperativeWork', 'CooperativeWork'],
      needs: ['Gloves'],
      rewards: ['TrainingProvided'],
      times: ['TuesdayEvening'],
      commitment: 'Once a week',
      minimumAge: 16,
      supervised: true,
    });
    expect(added).toMatchObject({
      title: 'Cook, and eat',
      organisation: { id: kitchen.organisation.id, name: 'Kitchen' },
      skills: ['CooperativeWork'],
      needs: ['Gloves'],
      minimumAge: 16,
      supervised: true,
      requirement: { kind: 'none' },
      joining: 'join',
      status: 'open',
      place: {
        kind: 'venue',
        name: 'Library hall',
        address: '1 Example Gardens',
        postcode: 'E2 0HL',
        area: { name: expect.any(String) },
        point: { latitude: expect.closeTo(51.53, 1), longitude: expect.closeTo(-0.06, 1) },
      },
      you: { manages: true },
    });
    const seen = await server.call(`/opportunities/${added.id}`);
    expect(seen.body).toMatchObject({ title: 'Cook, and eat' });
    expect(seen.text).not.toMatch(/"you"|created|approvedBy/);
    const path = `/opportunities/${added.id}`;
    expect((await kitchen.coordinator.change(path, { minimumAge: 0, commitment: '', place: { kind: 'remote' } })).body).toMatchObject({
      place: { kind: 'remote' },
      skills: ['CooperativeWork'],
    });
    const { body } = await server.call(path);
    for (const part of ['minimumAge', 'commitment']) expect(body).not.toHaveProperty(part);
    expect((body as Opportunity).place).toEqual({ kind: 'remote' });
    await kitchen.coordinator.change(path, { status: 'closed' });
  });

  it('is only its own organisation’s to change, whoever else is a coordinator', async () => {
    const { id } = await kitchen.offer();
    const [session] = await kitchen.plan(id);
    for (const who of [farm.coordinator, stranger]) {
      expectProblem(await who.change(`/opportunities/${id}`, { title: 'Mine' }), 403, 'not-allowed');
      expectProblem(await who.move('/opportunities', { ...tuesdays, organisation: kitchen.organisation.id }), 403, 'not-allowed');
      expectProblem(await who.move(`/opportunities/${id}/sessions`, evening), 403, 'not-allowed');
      expectProblem(await who.change(`/sessions/${session!.id}`, { capacity: 99 }), 403, 'not-allowed');
      expectProblem(await who.move(`/sessions/${session!.id}/cancel`), 403, 'not-allowed');
    }
    const everywhere = await neighbour(server, 'everywhere@example.org');
    await server.giveRole(everywhere.signIn.person.id, 'coordinator');
    expect((await everywhere.change(`/opportunities/${id}`, { title: 'Ours' })).status).toBe(200);
    const foreign = await neighbour(server, 'foreign@example.org', { community: otherCommunity });
    await server.giveRole(foreign.signIn.person.id, 'administrator', undefined, otherCommunity);
    expectProblem(await foreign.read(`/opportunities/${id}`), 404, 'not-found');
    expectProblem(await foreign.change(`/opportunities/${id}`, { title: 'Mine' }), 404, 'not-found');
    expectProblem(await foreign.change(`/sessions/${session!.id}`, { capacity: 9 }), 404, 'not-found');
    await kitchen.coordinator.change(`/opportunities/${id}`, { status: 'closed' });
  });

  it('is seen on its days alone, and a draft by nobody but those who look after it', async () => {
    const draft = await kitchen.offer({ title: 'Draft', status: 'draft' });
    const soon = await kitchen.offer({ title: 'Soon', publishFrom: '2026-11-23' });
    const over = await kitchen.offer({ title: 'Over', publishUntil: '2026-11-21' });
    const today = await kitchen.offer({ title: 'Today', publishFrom: '2026-11-22', publishUntil: '2026-11-22' });
    const shown = await titles('?limit=100');
    expect(shown).toContain('Today');
    for (const title of ['Draft', 'Soon', 'Over']) expect(shown).not.toContain(title);
    for (const { id } of [draft, soon, over]) {
      expectProblem(await server.call(`/opportunities/${id}`), 404, 'not-found');
      expectProblem(await farm.coordinator.read(`/opportunities/${id}`), 404, 'not-found');
      expect((await kitchen.coordinator.read(`/opportunities/${id}`)).status).toBe(200);
    }
    expect(await titles('?mine=true&limit=100', kitchen.coordinator)).toEqual(expect.arrayContaining(['Draft', 'Soon', 'Over', 'Today']));
    expect(await titles('?mine=true&limit=100', farm.coordinator)).not.toContain('Draft');
    expect(await titles('?status=draft', kitchen.coordinator)).toEqual(['Draft']);
    expect(await titles('?status=draft', stranger)).toEqual([]);
    expectProblem(await server.call('/opportunities?status=draft'), 401, 'signed-out');
    for (const { id } of [soon, over, today]) await kitchen.coordinator.change(`/opportunities/${id}`, { status: 'closed' });
  });

  const wrong: [string, object, string, string][] = [
    ['no title', { title: '' }, '#/title', 'blank'],
    ['a title of spaces that nobody sees', { title: '\u200b\u2800' }, '#/title', 'blank'],
    ['a skill that the standard has not', { skills: ['CooperativeWork', 'Juggling'] }, '#/skills/1', 'not-a-choice'],
    ['a need that the standard has not', { needs: ['Unicycle'] }, '#/needs/0', 'not-a-choice'],
    ['a time of the week that is none', { times: ['MondayNight'] }, '#/times/0', 'wrong-type'],
    ['a hundred skills', { skills: Array.from({ length: 51 }, () => 'CooperativeWork') }, '#/skills', 'too-many'],
    ['an age below nothing', { minimumAge: -1 }, '#/minimumAge', 'too-small'],
    ['an age in words', { minimumAge: 'sixteen' }, '#/minimumAge', 'wrong-type'],
    ['no place', { place: undefined }, '#/place', 'missing'],
    ['a place of another kind', { place: { kind: 'moon' } }, '#/place/kind', 'not-a-choice'],
    ['half a postcode', { place: { ...library, postcode: 'E2' } }, '#/place/postcode', 'postcode-incomplete'],
    ['a postcode outside', { place: { ...library, postcode: 'IG11 7NB' } }, '#/place/postcode', 'postcode-outside'],
    ['an area that there is not', { place: { kind: 'area', area: 'atlantis' } }, '#/place/area', 'area-unknown'],
    ['no way to join', { joining: undefined }, '#/joining', 'missing'],
    ['another website without an address', { joining: 'link' }, '#/applyLink', 'missing'],
    ['a script for a website', { joining: 'link', applyLink: 'javascript:alert(1)' }, '#/applyLink', 'address-format'],
    ['a website that is not used', { applyLink: 'https://kitchen.example' }, '#/applyLink', 'not-a-choice'],
    ['a day that there is not', { publishFrom: '2026-02-30' }, '#/publishFrom', 'not-a-date'],
    ['a day of the year 0', { publishUntil: '0000-01-01' }, '#/publishUntil', 'not-a-date'],
    ['a last day before the first', { publishFrom: '2026-12-02', publishUntil: '2026-12-01' }, '#/publishUntil', 'until-before-from'],
    ['a check of another kind', { requirement: { kind: 'friendship' } }, '#/requirement/kind', 'not-a-choice'],
    [
      'a DBS check without a reason in law',
      { requirement: { kind: 'dbs', level: 'basic', workforce: 'other', barredLists: [] } },
      '#/requirement/eligibilityReason',
      'missing',
    ],
    ['an organisation that is no id', { organisation: 'kitchen' }, '#/organisation', 'wrong-type'],
    ['an unknown field', { status: 'open', owner: 'me' }, '#/owner', 'unknown-field'],
  ];
  it.each(wrong)('is refused with %s', async (_, changes, pointer, code) => {
    const body = { organisation: kitchen.organisation.id, ...tuesdays, ...changes };
    expectProblem(await kitchen.coordinator.move('/opportunities', body), 422, 'invalid-input', pointer, code);
  });

  it('keeps text as it was typed', async () => {
    for (const typed of ['<img src=x onerror=alert(1)>', "'; drop table opportunities; --", '{{7*7}} ${7*7} %s', '👩🏽‍🌾 مطبخ বাংলা']) {
      const { id, title, description } = await kitchen.offer({ title: typed, description: typed });
      expect([title, description]).toEqual([typed, typed]);
      expect(await titles(`?q=${encodeURIComponent(typed)}`)).toEqual(expect.any(Array));
      await kitchen.coordinator.change(`/opportunities/${id}`, { status: 'closed' });
    }
  });
});

describe('the list', () => {
  beforeAll(async () => {
    const offers: [Charity, Partial<NewOpportunity>][] = [
      [kitchen, { title: 'Chef', skills: ['CooperativeWork'] }],
      [kitchen, { title: 'Caller', place: { kind: 'remote' }, skills: ['ActiveListening'], minimumAge: 18 }],
      [
        farm,
        { title: 'Goatherd', place: { kind: 'area', area: 'millwall' }, description: 'Feed the goats and walk them.', supervised: true },
      ],
      [farm, { title: 'Gardener', place: { kind: 'area', area: 'weavers' }, minimumAge: 14 }],
    ];
    for (const [who, changes] of offers) {
      server.clock.advance({ seconds: 1 });
      await who.offer(changes);
    }
  });

  it('is narrowed by each filter', async () => {
    expect(await titles('')).toEqual(['Gardener', 'Goatherd', 'Caller', 'Chef']);
    expect(await titles(`?organisation=${farm.organisation.id}`)).toEqual(['Gardener', 'Goatherd']);
    expect(await titles('?area=millwall')).toEqual(['Goatherd']);
    expect(await titles('?skill=ActiveListening')).toEqual(['Caller']);
    expect(await titles('?remote=true')).toEqual(['Caller']);
    expect(await titles('?remote=false')).toEqual(['Gardener', 'Goatherd', 'Chef']);
    expect(await titles('?q=goat')).toEqual(['Goatherd']);
    expect(await titles('?age=15')).toEqual(['Goatherd']);
    expect(await titles('?age=17')).toEqual(['Gardener', 'Goatherd', 'Chef']);
    expect(await titles(`?organisation=${stranger.signIn.person.id}`)).toEqual([]);
    expectProblem(await server.call('/opportunities?area=atlantis'), 422, 'invalid-input', '?area', 'area-unknown');
    expectProblem(await server.call('/opportunities?skill=Juggling'), 422, 'invalid-input', '?skill', 'not-a-choice');
    expectProblem(await server.call('/opportunities?from=2026-02-30'), 422, 'invalid-input', '?from', 'not-a-date');
    expectProblem(await server.call('/opportunities?sort=nearest'), 422, 'invalid-input', '?postcode', 'needs-postcode');
    expectProblem(await server.call('/opportunities?age=old'), 422, 'invalid-input', '?age');
    expect((await server.call('/opportunities?from=0001-01-01&until=0001-01-02')).status).toBe(200);
  });

  it('begins with the nearest, and ends with what is done from home', async () => {
    const near = await found('?postcode=E2%200HL');
    expect(near.items.map(({ title }) => title)).toEqual(['Chef', 'Gardener', 'Goatherd', 'Caller']);
    expect(near.items.map(({ distance }) => distance)).toEqual(['under-1km', '1-2km', '2-5km', undefined]);
    for (const order of ['?postcode=E2%200HL', '?sort=newest', '?postcode=E2%200HL&sort=newest']) {
      const whole = await titles(order);
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await found(`${order}&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        paged.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor ?? '';
      } while (cursor);
      expect(paged).toEqual(whole);
    }
  });

  it('shows what has a date between two days, and what has none', async () => {
    const [chef] = (await found('?q=chef')).items;
    await kitchen.plan(chef!.id, { date: '2026-12-08', repeat: { everyWeeks: 1, times: 2 } });
    expect(await titles('?from=2026-12-08&until=2026-12-08')).toContain('Chef');
    expect(await titles('?from=2026-12-09&until=2026-12-14')).toEqual(['Gardener', 'Goatherd', 'Caller']);
    expect(await titles('?until=2026-12-07')).not.toContain('Chef');
    const shown = (await found('?q=chef')).items[0]!;
    expect(shown.nextSession).toMatchObject({ startsAt: '2026-12-08T18:00:00+00:00', placesLeft: 2 });
  });

  it('is read by its indexes, however much there is', async () => {
    const { owner } = server.database;
    const { id: community } = await owner
      .selectFrom('communities')
      .select('id')
      .where('slug', '=', 'tower-hamlets')
      .executeTakeFirstOrThrow();
    await sql`insert into opportunities (community_id, id, organisation_id, title, description, language, place, remote, skills, needs, rewards,
        times, supervised, requirement, joining, status, created_at, updated_at, spot)
      select ${community}::uuid, gen_random_uuid(), ${farm.organisation.id}::uuid, 'Extra ' || n, 'Words', 'en', '{"kind":"remote"}', true,
        '[]', '[]', '[]', '[]', false, '{"kind":"none"}', 'join', 'open', now() - interval '1 year' - n * interval '1 minute',
        now(), point(530000 + n, 180000)
      from generate_series(1, 5000) n`.execute(owner);
    await sql`analyze opportunities`.execute(owner);
    const plan = (query: string) =>
      server.database.scoped.transact({ communityId: community, now: server.clock.now() }, async (transaction) => {
        const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(query)}`.execute(transaction);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      });
    const newest = await plan(`select id from public_opportunities order by created_at desc, id desc limit 20`);
    const nearest = await plan(`select id from public_opportunities order by spot <-> '(530000,180000)'::point limit 20`);
    const words = await plan(`select id from public_opportunities where search @@ to_tsquery('pg_catalog.english', 'goat')`);
    for (const text of [newest, nearest, words]) expect(text).not.toMatch(/Seq Scan on opportunities/);
    await sql`delete from opportunities where title like 'Extra %'`.execute(owner);
  });
});

describe('dates', () => {
  it('of a weekly evening stay at six across the end of summer time', async () => {
    const { id } = await kitchen.offer({ title: 'Weekly' });
    const spring = await kitchen.plan(id, { date: '2027-03-16', repeat: { everyWeeks: 1, times: 4 } });
    expect(spring.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-16T18:00:00+00:00',
      '2027-03-23T18:00:00+00:00',
      '2027-03-30T18:00:00+01:00',
      '2027-04-06T18:00:00+01:00',
    ]);
    const autumn = await kitchen.plan(id, { date: '2027-10-26', from: '18:00', until: '20:00', repeat: { everyWeeks: 1, times: 2 } });
    expect(autumn.map(({ startsAt }) => startsAt)).toEqual(['2027-10-26T18:00:00+01:00', '2027-11-02T18:00:00+00:00']);
    // Moved to another day by hand, it stays at six there too.
    const moved = await kitchen.coordinator.change(`/sessions/${autumn[0]!.id}`, { date: '2027-11-09' });
    expect(moved.body).toMatchObject({ startsAt: '2027-11-09T18:00:00+00:00', endsAt: '2027-11-09T20:00:00+00:00' });

    const first = (await server.call(`/opportunities/${id}/sessions?limit=2`)).body as Page<Session>;
    const rest = (await server.call(`/opportunities/${id}/sessions?limit=100&cursor=${encodeURIComponent(first.nextCursor!)}`))
      .body as Page<Session>;
    expect([...first.items, ...rest.items].map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      ...['2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06', '2027-11-02', '2027-11-09'],
    ]);
    const march = (await server.call(`/opportunities/${id}/sessions?from=2027-03-20&until=2027-03-30`)).body as Page<Session>;
    expect(march.items).toHaveLength(2);
  });

  it('made twice by a double click are made once', async () => {
    const { id } = await kitchen.offer();
    const send = () =>
      server.call(`/opportunities/${id}/sessions`, {
        token: kitchen.coordinator.signIn.accessToken,
        key: 'double',
        body: { ...evening, repeat: { everyWeeks: 1, times: 3 } },
      });
    const [one, two] = [await send(), await send()];
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
    expect(((await server.call(`/opportunities/${id}/sessions`)).body as Page<Session>).items).toHaveLength(3);
  });

  it('can be somewhere else than their role', async () => {
    const { id } = await kitchen.offer();
    const [session] = await kitchen.plan(id, { place: { kind: 'area', area: 'weavers' } });
    expect(session?.place).toEqual({ kind: 'area', area: { id: 'weavers', name: 'Weavers' } });
  });

  it.each<[string, object, string, string]>([
    ['yesterday', { date: '2026-11-21' }, '#/date', 'in-the-past'],
    ['an impossible day', { date: '2026-02-30' }, '#/date', 'not-a-date'],
    ['an impossible time', { from: '25:00' }, '#/from', 'not-a-time'],
    ['an end before its start', { until: '17:00' }, '#/until', 'until-before-from'],
    ['more places than a stadium', { capacity: 100_000 }, '#/capacity', 'too-large'],
    ['half a place', { capacity: 1.5 }, '#/capacity', 'not-whole'],
    ['a thousand times', { repeat: { everyWeeks: 1, times: 1000 } }, '#/repeat/times', 'too-large'],
    ['a repeat of never', { repeat: { everyWeeks: 0, times: 2 } }, '#/repeat/everyWeeks', 'too-small'],
    ['an unknown field', { booked: 3 }, '#/booked', 'unknown-field'],
  ])('are refused with %s', async (_, changes, pointer, code) => {
    const [role] = (await found('?q=chef')).items;
    const body = { ...evening, ...changes };
    expectProblem(await kitchen.coordinator.move(`/opportunities/${role!.id}/sessions`, body), 422, 'invalid-input', pointer, code);
  });
});

describe('a night', () => {
  it('keeps its end after midnight when it is moved to another day', async () => {
    const { id } = await kitchen.offer({ title: 'Night shelter' });
    const [night] = await kitchen.plan(id, { date: '2026-12-01', from: '21:00', until: '07:00', endDate: '2026-12-02' });
    expect(night?.endsAt).toBe('2026-12-02T07:00:00+00:00');
    const moved = await kitchen.coordinator.change(`/sessions/${night!.id}`, { date: '2026-12-05', until: '08:00' });
    expect(moved.body).toMatchObject({ startsAt: '2026-12-05T21:00:00+00:00', endsAt: '2026-12-06T08:00:00+00:00' });
    expectProblem(await kitchen.coordinator.change(`/sessions/${night!.id}`, { endDate: '2026-12-04' }), 422, 'invalid-input', '#/endDate');
  });
});
