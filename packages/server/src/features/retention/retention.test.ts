import type { Offer, OwnReferee, Report, SafeguardingCase } from '@goodturn/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';
import { retentionRules } from './rules.js';

let server: TestServer;
/** What is left of each rule's: rows, or the title of a request whose words go. */
const left: Record<string, () => Promise<number>> = {};
let day = 0;

/** Everything that a rule is about, made and ended on the first day. */
beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  const ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  const zed = await neighbour(server, 'zed@example.org', { displayName: 'Zed' });
  const lead = await neighbour(server, 'lead@example.org', { displayName: 'Lena' });
  const moderator = await neighbour(server, 'moderator@example.org', { displayName: 'Nadia' });
  await server.giveRole(lead.signIn.person.id, 'safeguarding-lead');
  await server.giveRole(moderator.signIn.person.id, 'moderator');
  await server.giveRole(moderator.signIn.person.id, 'coordinator');
  const recorded = await moderator.move(`/people/${ruth.signIn.person.id}/certificates`, {
    certificateNumber: '201234567890',
    level: 'enhanced',
    workforce: 'adult',
    barredLists: [],
    issuedOn: '2026-09-14',
    surname: 'Begum',
    dateOfBirth: '1988-03-05',
    originalSeenOn: '2026-11-20',
  });
  expect(recorded.status, recorded.text).toBe(201);
  const zedId = zed.signIn.person.id;
  const request = await ruth.ask();
  const offer: Offer = await zed.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  await ruth.move(`/offers/${offer.id}/messages`, { text: 'The gate is green.' });
  await zed.read(`/requests/${request.id}`);
  await zed.move(`/offers/${offer.id}/check-in`, { endsAt: new Date(server.clock.now().getTime() + 60_000).toISOString() });
  const own = await zed.ask({ title: 'Words of Zed' });
  const report = (await ruth.move(`/requests/${own.id}/report`, { reason: 'rude' })).body as Report;
  await moderator.move('/queue/take', { kind: 'report', id: report.id });
  await moderator.move(`/reports/${report.id}/close`);
  const waits = (await ruth.move(`/people/${zedId}/report`, { reason: 'rude' })).body as Report;
  expect((await moderator.move('/queue/take', { kind: 'report', id: waits.id })).status).toBe(200);
  const one = (await lead.move(`/people/${zedId}/safeguarding-cases`, { summary: 'A worry.' })).body as SafeguardingCase;
  await lead.move(`/safeguarding-cases/${one.id}/close`, { outcome: 'All is well.' });
  await lead.move(`/people/${zedId}/suspend`, { reason: 'Rude.' });
  await lead.move(`/people/${zedId}/lift`);
  const back = await zed.offer((await ruth.ask()).id);
  expect(back.status).toBe('offered');
  await ruth.move(`/requests/${request.id}/cancel`);
  const { community_id } = await server.database.owner.selectFrom('requests').select('community_id').limit(1).executeTakeFirstOrThrow();
  await server.database.owner
    .insertInto('suggestions')
    .values({
      community_id,
      id: request.id,
      request_id: request.id,
      person_id: zedId,
      reasons: '[]',
      drawn_at: server.clock.now(),
      tell_at: server.clock.now(),
    })
    .execute();
  const named = (await ruth.move('/me/referees', { name: 'Grace', email: 'grace@example.org' })).body as OwnReferee;
  await server.call(`/referees/${named.id}`, { method: 'DELETE', token: ruth.signIn.accessToken });
  await ruth.move('/me/referees', { name: 'Piotr', email: 'piotr@example.org' });
  await server.inside.runner.sendMail();
  const mail = (await server.mails()).filter(({ to }) => to === 'piotr@example.org').at(-1)!;
  const says = { relationship: 'A friend', known: 'over-3', words: 'Kind.', trust: 'yes' };
  const [, token] = /\/reference\/([\w-]+)/.exec(mail.text) ?? [];
  expect((await server.call('/reference-links', { body: { token, ...says } })).status).toBe(204);
  const { id: suspension_id } = await server.database.owner.selectFrom('suspensions').select('id').executeTakeFirstOrThrow();
  await server.database.owner
    .insertInto('suspended_addresses')
    .values({ community_id, address_hmac: 'x', suspension_id, kept_at: server.clock.now() })
    .execute();
  await server.database.owner
    .insertInto('token_roles')
    .values({
      community_id,
      person_id: zedId,
      token_hash: 'x',
      roles: 'moderator',
      seen_at: server.clock.now(),
      ends_at: server.clock.now(),
    })
    .execute();
  await server.call('/sign-in-codes', { body: { email: 'zed@example.org' } });
  await server.inside.runner.sendMail();
  await server.database.owner.updateTable('people').set({ erased_at: server.clock.now() }).where('id', '=', zedId).execute();
  await server.call('/sign-ins', { method: 'DELETE', token: ruth.signIn.accessToken });

  const { rows } = await sql<{ id: string }>`select id from communities where slug = 'tower-hamlets'`.execute(server.database.owner);
  const rowsOf =
    (table: string, where = sql`true`) =>
    async () => {
      const found = await sql<{
        count: number;
      }>`select count(*)::int as count from ${sql.table(table)} where community_id = ${rows[0]!.id} and ${where}`.execute(
        server.database.owner,
      );
      return found.rows[0]!.count;
    };
  for (const { table } of retentionRules) left[table] = rowsOf(table);
  left['certificates'] = rowsOf('certificates', sql`number_sealed is not null`);
  left['referees'] = rowsOf('referees', sql`removed_at is not null`);
  left['sign_ins'] = rowsOf('sign_ins', sql`ended_at is not null`);
  left['reports'] = rowsOf('reports', sql`status = 'closed'`);
  left['request_places'] = rowsOf('request_places', sql`request_id = ${request.id}`);
  left['outbox'] = rowsOf('outbox', sql`sent_at is not null`);
  left['requests'] = rowsOf('requests', sql`title = 'Words of Zed'`);
});
afterAll(() => server.close());

test('each table has one rule, with a source', () => {
  expect(new Set(retentionRules.map(({ table }) => table)).size).toBe(retentionRules.length);
  for (const { source, days } of retentionRules) expect([source.length > 10, days >= 1]).toEqual([true, true]);
});

// In the order of their days, because the clock goes one way.
const periods = [...new Set(retentionRules.map(({ days }) => days))].sort((one, other) => one - other);
test.each(periods)('what is kept for %i days is there until then, and not after', async (days) => {
  const tables = retentionRules.filter((rule) => rule.days === days).map(({ table }) => table);
  const found = async () => {
    const counts: [string, boolean][] = [];
    for (const table of tables) counts.push([table, (await left[table]!()) > 0]);
    return counts;
  };
  server.clock.advance({ hours: (days - day) * 24 - 1 });
  await server.runJob('retention');
  expect(await found()).toEqual(tables.map((table) => [table, true]));
  server.clock.advance({ hours: 2 });
  await server.runJob('retention');
  await server.runJob('retention');
  day = days + 1 / 24;
  expect(await found()).toEqual(tables.map((table) => [table, false]));
});
