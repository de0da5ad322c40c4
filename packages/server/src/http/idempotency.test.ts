import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestAnswer, type TestServer } from '../testing/server.js';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = (await server.signIn('asker@example.org')).accessToken;
});
afterAll(() => server.close());

const fence = {
  title: 'Help putting up my fence',
  details: 'Two panels have come down.',
  category: 'diy',
  place: { kind: 'remote', area: 'weavers' },
  timing: { kind: 'flexible' },
  minutes: 120,
  helpersWanted: 1,
};
const ask = (key: string | null, body: unknown = fence, by = token) => server.call('/requests', { token: by, body, key });
const idOf = (answer: TestAnswer) => (answer.body as { id: string }).id;
const codeOf = (answer: TestAnswer) => (answer.body as { code: string }).code;

test('a call without a key is refused', async () => {
  const answer = await ask(null);
  expect([answer.status, codeOf(answer)]).toEqual([400, 'idempotency-key-missing']);
  expect(codeOf(await ask('with space'))).toBe('idempotency-key-malformed');
});

test('the same call twice does one thing, and the second is marked', async () => {
  const key = randomUUID();
  const first = await ask(key);
  const second = await ask(key);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(idOf(second)).toBe(idOf(first));
  expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([null, 'true']);
  expect(await server.call('/requests?mine=true', { token })).toMatchObject({ body: { items: [{ id: idOf(first) }] } });
});

test('the same key with another body is refused', async () => {
  const key = randomUUID();
  await ask(key);
  const other = await ask(key, { ...fence, title: 'Help painting my fence' });
  expect([other.status, codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
});

test('the same body in another order is the same call', async () => {
  const key = randomUUID();
  const first = await ask(key);
  const { place, timing, ...others } = fence;
  const again = await ask(key, { timing, ...others, place: { area: place.area, kind: place.kind } });
  expect([again.status, again.headers.get('idempotency-replayed'), idOf(again)]).toEqual([201, 'true', idOf(first)]);
  const other = await ask(key, { ...fence, place: { kind: 'remote', area: 'bow-east' } });
  expect([other.status, codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
});

test('the same key of another person, or for another path, is another call', async () => {
  const key = randomUUID();
  const first = await ask(key);
  const other = await server.signIn('other@example.org');
  const theirs = await ask(key, fence, other.accessToken);
  expect([theirs.status, theirs.headers.get('idempotency-replayed')]).toEqual([201, null]);
  expect(idOf(theirs)).not.toBe(idOf(first));
  const cancelled = await server.call(`/requests/${idOf(first)}/cancel`, { method: 'POST', token, key });
  expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
});

test('a replay shows how things are today, not the answer of that time', async () => {
  const key = randomUUID();
  const first = await ask(key);
  await server.call(`/requests/${idOf(first)}/cancel`, { method: 'POST', token });
  expect(await ask(key)).toMatchObject({ status: 201, body: { status: 'cancelled' } });
  const kept = await server.database.owner.selectFrom('idempotency_records').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain('fence');
});

test('a key is forgotten after 24 hours', async () => {
  const key = randomUUID();
  const first = await ask(key);
  server.clock.advance({ hours: 25 });
  token = (await server.signIn('asker@example.org')).accessToken;
  const later = await ask(key);
  expect(later.headers.get('idempotency-replayed')).toBeNull();
  expect(idOf(later)).not.toBe(idOf(first));
  await server.runJob('retention');
  expect(await server.database.owner.selectFrom('idempotency_records').select('key').execute()).toHaveLength(1);
});

test('a call that was refused may be made again with the same key', async () => {
  const key = randomUUID();
  expect((await ask(key, { ...fence, category: 'no-such-kind' })).status).toBe(422);
  expect((await ask(key)).status).toBe(201);
});

test('the same call twice at once does one thing', async () => {
  const key = randomUUID();
  const answers = await Promise.all([ask(key), ask(key), ask(key)]);
  const made = answers.filter((answer) => answer.status === 201);
  expect(made.length).toBeGreaterThan(0);
  expect(new Set(made.map(idOf)).size).toBe(1);
  expect(made.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1);
  expect(
    answers.filter((answer) => answer.status !== 201).every((answer) => answer.status === 409 && codeOf(answer) === 'in-progress'),
  ).toBe(true);
});
