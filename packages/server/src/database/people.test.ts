import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour, type Neighbour } from '../testing/neighbours.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../testing/server.js';
import type { Database } from './schema.js';
import { actAs } from './scope.js';

let server: TestServer;
let communityId: string;
let elsewhere: string;
let helper: Neighbour;
let dean: Neighbour;
let lead: Neighbour;
let offerId: string;
const organisation = '01900000-0000-7000-8000-0000000000f1';

type Who = Parameters<typeof actAs>[1];
const idOf = (who: Neighbour) => who.signIn.person.id;
/** Does something as somebody, in a community. */
const as = <Result>(who: Who, work: (transaction: Transaction<Database>) => Promise<Result>, community = communityId) =>
  server.database.scoped.transact({ communityId: community, now: server.clock.now() }, async (transaction) => {
    await actAs(transaction, who);
    return work(transaction);
  });
const countIn = (table: string) => async (transaction: Transaction<Database>) =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(transaction)).rows[0]!.count;

beforeAll(async () => {
  server = await startTestServer();
  const communities = await server.database.owner.selectFrom('communities').select(['id', 'slug']).execute();
  communityId = communities.find(({ slug }) => slug === testCommunity)!.id;
  elsewhere = communities.find(({ slug }) => slug === otherCommunity)!.id;
  const ruth = await neighbour(server, 'ruth@example.org');
  helper = await neighbour(server, 'helper@example.org');
  dean = await neighbour(server, 'dean@example.org');
  lead = await neighbour(server, 'lead@example.org');
  await server.giveRole(idOf(lead), 'safeguarding-lead');
  const request = await ruth.ask();
  offerId = (await helper.offer(request.id)).id;
  await ruth.move(`/offers/${offerId}/accept`);
  await helper.move(`/offers/${offerId}/arrive`);
  const report = (await ruth.move(`/people/${idOf(dean)}/report`, { reason: 'safeguarding' })).body as { id: string };
  await lead.move('/queue/take', { kind: 'report', id: report.id });
  await lead.move(`/people/${idOf(dean)}/safeguarding-cases`, { summary: 'A worry.' });
  await lead.move(`/people/${idOf(dean)}/suspend`, { reason: 'Asked for money.' });
});
afterAll(() => server.close());

describe('row-level security of what looks after people', () => {
  const staff: [string, () => Who][] = [
    ['nobody', () => ({})],
    ['a neighbour', () => ({ personId: idOf(helper) })],
    ['the person', () => ({ personId: idOf(dean) })],
    ['a moderator', () => ({ personId: idOf(helper), roles: ['moderator'] })],
    ['a coordinator of one organisation', () => ({ personId: idOf(helper), organisations: [organisation] })],
    ['a coordinator', () => ({ personId: idOf(lead), roles: ['coordinator'] })],
    ['an administrator', () => ({ personId: idOf(lead), roles: ['administrator'] })],
    ['a safeguarding lead', () => ({ personId: idOf(lead), roles: ['safeguarding-lead'] })],
    ['the server', () => ({ roles: ['system'] })],
  ];
  test.each<[string, number[]]>([
    ['suspensions', [0, 0, 0, 0, 0, 1, 1, 1, 1]],
    ['queue_leases', [0, 0, 0, 1, 1, 1, 1, 1, 1]],
    // The helper reads their own, whatever else they are.
    ['check_ins', [0, 1, 0, 1, 1, 1, 0, 1, 1]],
    // An open case is the leads’ alone: not even the server reads it.
    ['safeguarding_cases', [0, 0, 0, 0, 0, 0, 0, 1, 0]],
    ['reports', [0, 0, 0, 1, 0, 0, 0, 1, 1]],
  ])('shows %s to whom it is for', async (table, counts) => {
    const found: [string, number][] = [];
    for (const [name, who] of staff) found.push([name, await as(who(), countIn(table))]);
    expect(found).toEqual(staff.map(([name], index) => [name, counts[index]]));
    expect(await as({ roles: ['system', 'safeguarding-lead', 'coordinator'] }, countIn(table), elsewhere)).toBe(0);
  });

  test('shows a lead no case about themselves', async () => {
    expect(await as({ personId: idOf(dean), roles: ['safeguarding-lead'] }, countIn('safeguarding_cases'))).toBe(0);
  });

  const id = '01900000-0000-7000-8000-0000000000e1';
  const now = new Date('2026-11-22T12:00:00Z');
  const suspension = (suspended_by: string) => (transaction: Transaction<Database>) =>
    transaction
      .insertInto('suspensions')
      .values({ community_id: communityId, id, person_id: idOf(helper), reason: 'x', suspended_at: now, suspended_by })
      .execute();
  const lease = (person_id: string) => (transaction: Transaction<Database>) =>
    transaction
      .insertInto('queue_leases')
      .values({ community_id: communityId, kind: 'check', subject_id: id, person_id, taken_at: now, until: now })
      .execute();
  test.each<[string, () => Promise<unknown>]>([
    ['a suspension by a neighbour', () => as({ personId: idOf(dean) }, suspension(idOf(dean)))],
    ['a suspension by a moderator', () => as({ personId: idOf(dean), roles: ['moderator'] }, suspension(idOf(dean)))],
    ['a suspension in another’s name', () => as({ personId: idOf(dean), roles: ['coordinator'] }, suspension(idOf(lead)))],
    ['a suspension elsewhere', () => as({ personId: idOf(lead), roles: ['coordinator'] }, suspension(idOf(lead)), elsewhere)],
    ['a lease by a neighbour', () => as({ personId: idOf(dean) }, lease(idOf(dean)))],
    ['a lease in another’s name', () => as({ personId: idOf(dean), roles: ['moderator'] }, lease(idOf(lead)))],
    [
      'a visit of another',
      () =>
        as({ personId: idOf(dean) }, (transaction) =>
          transaction
            .insertInto('check_ins')
            .values({ community_id: communityId, offer_id: offerId, person_id: idOf(helper), ends_at: now })
            .execute(),
        ),
    ],
    [
      'a case by an administrator',
      () =>
        as({ personId: idOf(lead), roles: ['administrator'] }, (transaction) =>
          transaction
            .insertInto('safeguarding_cases')
            .values({
              community_id: communityId,
              id,
              person_id: idOf(helper),
              display_name: 'x',
              email: 'x',
              summary: 'x',
              opened_at: now,
              opened_by: idOf(lead),
            })
            .execute(),
        ),
    ],
  ])('refuses %s', async (_, work) => {
    await expect(work()).rejects.toThrow(/row-level security/);
  });

  test.each(['erase_words', 'forget_places', 'forget_messages'])('lets only the server call %s', async (name) => {
    const argument = name === 'erase_words' ? sql`${idOf(helper)}::uuid` : sql`now()`;
    for (const who of [{ personId: idOf(helper) }, { personId: idOf(lead), roles: ['administrator'] as const }])
      await expect(as(who, (transaction) => sql`select ${sql.raw(name)}(${argument})`.execute(transaction))).rejects.toThrow(
        /Only the server/,
      );
  });

  test('what the server erases and forgets ends at the community', async () => {
    await as(
      { roles: ['system'] },
      async (transaction) => {
        await sql`select erase_words(${idOf(helper)}::uuid), forget_places('2100-01-01'), forget_messages('2100-01-01')`.execute(
          transaction,
        );
      },
      elsewhere,
    );
    const { message } = await server.database.owner
      .selectFrom('offers')
      .select('message')
      .where('id', '=', offerId)
      .executeTakeFirstOrThrow();
    expect(message).toBe('I can come on Sunday.');
    expect(await server.database.owner.selectFrom('request_places').select('request_id').execute()).toHaveLength(1);
  });
});
