import type { HelpRequest, Page, RequestCounts } from '@goodturn/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '../../demo/fill.js';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, testNow, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
const made: Record<string, HelpRequest> = {};
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  const ask = async (name: string, changes: Parameters<Neighbour['ask']>[0]) => {
    made[name] = await ruth.ask(changes);
    server.clock.advance({ seconds: 1 });
  };
  await ask('fence', {});
  await ask('wardrobe', {
    title: 'Carry a wardrobe',
    details: 'It comes apart.',
    category: 'moving',
    timing: { kind: 'on', date: '2026-11-28', from: '10:00' },
    place: { kind: 'address', postcode: 'E14 3HG', address: '1 Example Street' },
  });
  await ask('letter', {
    title: 'Read a letter',
    details: 'From the café on the corner.',
    category: 'forms',
    timing: { kind: 'by', date: '2026-11-27' },
    place: { kind: 'address', postcode: 'E3 5ES', address: '2 Example Street' },
  });
  await ask('call', {
    title: 'Talk on the phone',
    details: 'About novels.',
    category: 'company',
    place: { kind: 'remote', area: 'weavers' },
  });
  await ask('chess', {
    title: 'A game of chess',
    details: 'Tea is included.',
    category: 'company',
    place: { kind: 'meeting', area: 'bow-east', description: 'Library' },
  });
});
afterAll(() => server.close());

const list = async (query: string, token?: string) => {
  const answer = await server.call(`/requests?${query}`, token === undefined ? {} : { token });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Page<HelpRequest>;
};
const names = (page: Page<HelpRequest>) => page.items.map((item) => Object.keys(made).find((name) => made[name]?.id === item.id));

describe('the board', () => {
  it('is newest first', async () => {
    expect(names(await list(''))).toEqual(['chess', 'call', 'letter', 'wardrobe', 'fence']);
  });
  it.each([
    ['q=fence', ['fence']],
    ['q=FENC', ['fence']],
    ['q=panel%20wind', ['fence']],
    ['q=cafe', ['letter']],
    ['q=wardrobes', ['wardrobe']],
    ['q=nothing%20of%20the%20kind', []],
    ['q=%27%20or%201%3D1', []],
    ['q=%3A*%26!%7C', []],
    ['category=company', ['chess', 'call']],
    ['area=bow-east', ['chess', 'letter']],
    ['category=tech', []],
    ['area=millwall', []],
    ['when=flexible', ['chess', 'call', 'fence']],
    ['when=2026-11-28', ['chess', 'call', 'wardrobe', 'fence']],
    ['when=2026-11-26', ['chess', 'call', 'letter', 'fence']],
    ['category=company&q=novel', ['call']],
    ['status=done', []],
  ])('finds by %s', async (query, found) => {
    expect(names(await list(query))).toEqual(found);
    const counts = (await server.call(`/requests/counts?${query}`)).body as RequestCounts;
    expect(counts.total).toBe(found.length);
    expect(Object.values(counts.categories).reduce((sum, count) => sum + count, 0)).toBe(found.length);
  });
  it('is nearest first from a postcode, in bands, with help by phone at the end', async () => {
    const page = await list('postcode=e2%200hl');
    expect(names(page)).toEqual(
      ['fence', 'letter', 'chess', 'wardrobe', 'call'].sort((a, b) => names(page).indexOf(a) - names(page).indexOf(b)),
    );
    expect(names(page)[0]).toBe('fence');
    expect(names(page).at(-1)).toBe('call');
    expect(page.items[0]?.distance).toBe('under-1km');
    expect(page.items.at(-1)?.distance).toBeUndefined();
    expect(page.items.find((item) => item.id === made['wardrobe']?.id)?.distance).toBe('2-5km');
  });
  it.each(['', 'postcode=E2%200HL&', 'category=company&'])('comes page by page with nothing twice and nothing lost: %s', async (query) => {
    const whole = names(await list(query));
    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const answer = await server.call(`/requests?${query}limit=2${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      const page = answer.body as Page<HelpRequest>;
      expect(answer.headers.get('link') !== null).toBe(page.nextCursor !== undefined);
      seen.push(...names(page));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(whole);
  });
  it.each([
    ['limit=0', '?limit'],
    ['limit=101', '?limit'],
    ['limit=ten', '?limit'],
    ['sort=best', '?sort'],
    ['sort=nearest', '?postcode'],
    ['when=2026-02-30', '?when'],
    ['when=soon', '?when'],
    ['status=lost', '?status'],
    ['cursor=abc', '?cursor'],
    ['cursor=abc.def', '?cursor'],
    ['postcode=E2', '?postcode'],
    ['postcode=IG11%207NB', '?postcode'],
    ['postcode=E3%209ZZ', '?postcode'],
    [`q=${'x'.repeat(101)}`, '?q'],
    ['colour=red', '?colour'],
  ])('says what is wrong with %s', async (query, pointer) => {
    expectProblem(await server.call(`/requests?${query}`), 422, 'invalid-input', pointer);
  });
  it.each([
    ['category=nope', '?category', 'category-unknown'],
    ['category=nope&status=cancelled', '?category', 'category-unknown'],
    ['area=atlantis', '?area', 'area-unknown'],
    ['category=nope&area=atlantis&q=fence', '?area', 'area-unknown'],
  ])('says that %s is none of the community’s, in the list and in the counts', async (query, pointer, code) => {
    expectProblem(await server.call(`/requests?${query}`), 422, 'invalid-input', pointer, code);
    expectProblem(await server.call(`/requests/counts?${query}`), 422, 'invalid-input', pointer, code);
  });
  it('takes no cursor of another list', async () => {
    const newest = (await list('limit=2')).nextCursor ?? '';
    expectProblem(
      await server.call(`/requests?postcode=E2%200HL&cursor=${encodeURIComponent(newest)}`),
      422,
      'invalid-input',
      '?cursor',
      'cursor',
    );
  });
});

describe('who sees what', () => {
  it('shows one’s own in every status, and to nobody else', async () => {
    const gone = await ruth.ask({ title: 'Never mind' });
    await ruth.move(`/requests/${gone.id}/cancel`);
    const mine = await list('mine=true', ruth.signIn.accessToken);
    expect(mine.items[0]).toMatchObject({ id: gone.id, status: 'cancelled', you: { asker: true } });
    const other = await neighbour(server, 'other@example.org');
    expect((await list('mine=true', other.signIn.accessToken)).items).toEqual([]);
    expect((await list('status=cancelled', other.signIn.accessToken)).items).toEqual([]);
    expectProblem(await server.call('/requests?mine=true'), 401, 'signed-out');
    expectProblem(await server.call('/requests?status=pending'), 401, 'signed-out');
    expectProblem(await other.read('/requests?status=pending'), 403, 'not-allowed');
  });
  it('never shows one community’s requests in another, by list, id, search or token', async () => {
    const id = made['fence']!.id;
    expect(((await server.call(`/v1/${otherCommunity}/requests`)).body as Page<HelpRequest>).items).toEqual([]);
    expectProblem(await server.call(`/v1/${otherCommunity}/requests/${id}`), 404, 'not-found');
    expect((await server.call(`/v1/${otherCommunity}/requests/counts?q=fence`)).body).toEqual({ total: 0, categories: {} });
    expectProblem(await server.call(`/v1/${otherCommunity}/requests/${id}`, { token: ruth.signIn.accessToken }), 401, 'signed-out');
    const stranger = await neighbour(server, 'stranger@example.org', { community: otherCommunity });
    for (const move of ['cancel', 'complete', 'reopen']) expectProblem(await stranger.move(`/requests/${id}/${move}`), 404, 'not-found');
    expectProblem(await stranger.move(`/requests/${id}/offers`, { message: 'Me' }), 404, 'not-found');
  });
  it('the view is empty without a community', async () => {
    const rows = await server.database.owner.transaction().execute(async (transaction) => {
      await sql`set local role goodturn_app`.execute(transaction);
      return transaction.selectFrom('public_requests').selectAll().execute();
    });
    expect(rows).toEqual([]);
  });
});

describe('with many requests', () => {
  it('no public list reads a whole table', async () => {
    const big = await startTestServer();
    try {
      // Another community of the same server, so that the demonstration's own name is free.
      await big.database.owner.updateTable('communities').set({ slug: 'parish' }).where('slug', '=', 'tower-hamlets').execute();
      await fillDemo({
        owner: big.database.owner,
        database: big.database.scoped,
        services: { clock: { now: () => testNow }, config: big.inside.services.config, sealing: big.inside.services.sealing },
      });
      const community = await big.database.owner
        .selectFrom('communities')
        .select('id')
        .where('slug', '=', 'tower-hamlets')
        .executeTakeFirstOrThrow();
      await sql`insert into requests (community_id, id, person_id, reference, title, details, category_id, area_id, place_kind, latitude, longitude, metres, spot,
          timing_kind, minutes, helpers_wanted, status, language, posted_at, expires_at, updated_at)
        select community_id, gen_random_uuid(), person_id, reference || '-' || n, title || ' ' || n, details, category_id, area_id, 'address', 51.5, -0.05, 300,
          point(530000 + (n * 37) % 9000, 180000 + (n * 53) % 7000), 'flexible', 60, 1, case when n % 5 = 0 then 'open' else 'done' end, 'en',
          posted_at - n * interval '1 minute', expires_at, updated_at
        from requests, generate_series(1, 300) n where community_id = ${community.id} and status = 'done' and place_kind = 'address'`.execute(
        big.database.owner,
      );
      await sql`analyze`.execute(big.database.owner);
      const plans = await big.database.scoped.transact({ communityId: community.id, now: testNow }, async (transaction) => {
        const explain = async (text: string) => {
          const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`explain ${text}`).execute(transaction);
          return rows.map((row) => row['QUERY PLAN']).join('\n');
        };
        const from = `select * from public_requests where community_id = '${community.id}' and status = 'open'`;
        return {
          newest: await explain(`${from} order by posted_at desc, id desc limit 21`),
          words: await explain(
            `${from} and search @@ plainto_tsquery('pg_catalog.english'::regconfig, public.plain_words('wheelchair goat')) order by posted_at desc, id desc limit 21`,
          ),
          nearest: await explain(`${from} order by spot <-> '(534000,182000)'::point fetch first 21 rows with ties`),
        };
      });
      for (const plan of Object.values(plans)) expect(plan).not.toMatch(/Seq Scan on requests/);
      expect(plans.newest).toMatch(/Index Scan using open_requests_newest/);
      expect(plans.nearest).toMatch(/Index Scan using open_requests_nearest/);
    } finally {
      await big.close();
    }
  });
});
