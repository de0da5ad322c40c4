import type { EqualityCounts } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../testing/server.js';
import { hidden } from './rules.js';

let server: TestServer;
let coordinator: Neighbour;
const answer = (body: object, more: { community?: string; token?: string } = {}) =>
  server.call(`/v1/${more.community ?? testCommunity}/equality-answers`, { body, key: null, ...(more.token && { token: more.token }) });
const rows = () => server.database.owner.selectFrom('equality_counts').selectAll().orderBy('question').orderBy('answer').execute();

beforeAll(async () => {
  server = await startTestServer();
  coordinator = await neighbour(server, 'coordinator@example.org');
  await server.giveRole(coordinator.signIn.person.id, 'coordinator');
});
afterAll(() => server.close());

describe('small numbers', () => {
  const shown = (...counts: number[]) => {
    const { total, counts: each } = hidden(counts);
    return [total.value, each.map(({ value }) => value)];
  };
  test.each([
    [[0, 0, 0], 0, [0, 0, 0]],
    [[12, 8, 5], 25, [10, 10, 5]],
    [[40, 3, 2], 45, [40, null, null]],
    [[40, 8, 3], 50, [40, null, null]],
    [[40, 8, 1], 50, [40, null, null]],
    [[40, 0, 4], 45, [null, 0, null]],
    [[3, 0, 0], null, [null, 0, 0]],
    [[2, 2, 0], null, [null, null, 0]],
    [[5, 0, 0], 5, [5, 0, 0]],
    [[4, 4, 0], 10, [null, null, 0]],
  ])('%j are shown as %s in all, and %j', (counts, total, each) => {
    expect(shown(...counts)).toEqual([total, each]);
  });
});

describe('answers to the equality questions', () => {
  test('are added to numbers that say nothing of who gave them', async () => {
    const { accessToken } = coordinator.signIn;
    expect((await answer({ version: '2026-11', sex: 'female', religion: 'skip' }, { token: accessToken })).status).toBe(204);
    expect((await answer({ version: '2026-11', sex: 'female' })).status).toBe(204);
    expect((await answer({ version: '2026-11' })).status).toBe(204);
    expect((await rows()).map(({ month, question, answer: given, given: count }) => [month, question, given, count])).toEqual([
      ['2026-11', 'religion', 'skip', 1],
      ['2026-11', 'sex', 'female', 2],
    ]);
    const calls = await server.database.owner.selectFrom('idempotency_records').selectAll().execute();
    expect(JSON.stringify([calls, server.log])).not.toContain('female');
  });

  test.each([
    [{ version: '2026-11', sex: 'unknown' }, '#/sex', 'not-a-choice'],
    [{ version: '1999' }, '#/version', 'not-a-choice'],
    [{ sex: 'male' }, '#/version', 'missing'],
    [{ version: '2026-11', ethnicity: 'asian', ethnicityDetail: 'irish' }, '#/ethnicityDetail', 'not-a-choice'],
    [{ version: '2026-11', ethnicityDetail: 'irish' }, '#/ethnicityDetail', 'not-a-choice'],
    [{ version: '2026-11', disability: 'no', disabilityImpact: 'lot' }, '#/disabilityImpact', 'not-a-choice'],
    [{ version: '2026-11', dateOfBirth: '1988-03-05' }, '#/dateOfBirth', 'unknown-field'],
    [{ version: '2026-11', personId: 'me' }, '#/personId', 'unknown-field'],
  ])('are refused when they make no sense: %j', async (body, pointer, code) => {
    const before = await rows();
    expectProblem(await answer(body), 422, 'invalid-input', pointer, code);
    expect(await rows()).toEqual(before);
  });

  test('are counted when the month is over, for coordinators and administrators of this community alone', async () => {
    for (let count = 0; count < 6; count += 1) await answer({ version: '2026-11', sex: 'male' });
    await answer({ version: '2026-11', sex: 'male' }, { community: otherCommunity });
    const bySex = async () =>
      ((await coordinator.read('/equality-counts')).body as EqualityCounts).questions.find(({ question }) => question === 'sex');
    expect(await bySex()).toMatchObject({ total: { value: 0 } });
    server.clock.advance({ days: 10 });
    coordinator = await neighbour(server, 'coordinator@example.org');
    expect((await coordinator.read('/equality-counts')).body).toMatchObject({ until: '2026-12-01', version: '2026-11' });
    expect(await bySex()).toEqual({
      question: 'sex',
      total: { value: 10, suppressed: false },
      answers: [
        { answer: 'female', count: { value: null, suppressed: true } },
        { answer: 'male', count: { value: null, suppressed: true } },
        { answer: 'skip', count: { value: 0, suppressed: false } },
      ],
    });
    const moderator = await neighbour(server, 'moderator@example.org');
    expectProblem(await moderator.read('/equality-counts'), 403, 'not-allowed');
    await server.giveRole(moderator.signIn.person.id, 'moderator');
    expectProblem(await moderator.read('/equality-counts'), 403, 'not-allowed');
  });

  test('are read by nobody else, not even in the database', async () => {
    const { id } = await server.database.owner
      .selectFrom('communities')
      .select('id')
      .where('slug', '=', testCommunity)
      .executeTakeFirstOrThrow();
    const read = (role?: 'moderator') =>
      server.database.scoped.transact(
        { communityId: id, personId: coordinator.signIn.person.id, role, now: server.clock.now() },
        (transaction) => transaction.selectFrom('equality_counts').selectAll().execute(),
      );
    expect([await read(), await read('moderator')]).toEqual([[], []]);
  });
});
