import type {
  DataExport,
  Erased,
  ErasurePreview,
  ExportPage,
  HelpRequest,
  Message,
  Offer,
  Page,
  Report,
  SafeguardingCase,
} from '@goodturn/contract';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';
import { holdings, namesStaff } from './holdings.js';

let server: TestServer;
let ruth: Neighbour;
let lead: Neighbour;
let moderator: Neighbour;
let administrator: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  lead = await staff('lead@example.org', 'safeguarding-lead');
  moderator = await staff('moderator@example.org', 'moderator');
  administrator = await staff('administrator@example.org', 'administrator');
});
afterAll(() => server.close());

async function staff(email: string, role: Parameters<TestServer['giveRole']>[1]): Promise<Neighbour> {
  const one = await neighbour(server, email, { displayName: `A ${role}` });
  await server.giveRole(one.signIn.person.id, role);
  return one;
}
const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email);
async function freshCode(email: string): Promise<{ attempt: string; code: string }> {
  const { attempt } = (await server.call('/sign-in-codes', { body: { email } })).body as { attempt: string };
  return { attempt, code: (await mailsTo(email)).at(-1)?.subject.slice(0, 6) ?? '' };
}
const erase = async (who: Neighbour, email: string) => who.move('/me/erase', await freshCode(email));
async function matched(asker: Neighbour, helper: Neighbour, title: string): Promise<{ request: HelpRequest; offer: Offer }> {
  const request = await asker.ask({ title });
  const offer = await helper.offer(request.id, `I can come, says ${title}.`);
  await asker.move(`/offers/${offer.id}/accept`);
  return { request, offer };
}

it('names every column that points at a person', async () => {
  const { rows } = await sql<{ name: string }>`
    select class.relname || '.' || attribute.attname as name
    from pg_constraint link join pg_class class on class.oid = link.conrelid
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = any (link.conkey)
    where link.contype = 'f' and link.confrelid = 'people'::regclass and attribute.attname <> 'community_id'`.execute(
    server.database.owner,
  );
  expect(rows.length).toBeGreaterThan(20);
  const named = [...holdings.map(({ table, person }) => `${table}.${person}`), ...namesStaff];
  expect(rows.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

describe('an export', () => {
  it('has everything of a person and nothing that others wrote', async () => {
    const ada = await neighbour(server, 'ada@example.org', { displayName: 'Ada' });
    const { request, offer } = await matched(ada, ruth, 'Paint my door');
    await ada.move(`/offers/${offer.id}/messages`, { text: 'The brush is by the gate.' });
    await ruth.move(`/offers/${offer.id}/messages`, { text: 'A word of Ruth.' });
    const answer = await ada.read('/me/export');
    expect(answer.status, answer.text).toBe(200);
    const { data, community } = answer.body as DataExport;
    expect(community.slug).toBe('tower-hamlets');
    expect(data['profile']).toMatchObject([{ displayName: 'Ada', email: 'ada@example.org', adult: true }]);
    expect(data['requests']).toMatchObject([{ title: 'Paint my door', status: 'matched' }]);
    expect(data['places']).toMatchObject([{ requestId: request.id, address: '12 Example Street' }]);
    expect(data['messages']).toMatchObject([{ text: 'The brush is by the gate.' }]);
    expect(answer.text).not.toContain('A word of Ruth');
    expect((await server.call('/me/export')).status).toBe(401);
  });

  it('is a page too, which runs nothing that somebody wrote', async () => {
    const bo = await neighbour(server, 'bo@example.org', { displayName: 'Bo' });
    await bo.ask({ title: 'A <script>alert(1)</script> fence' });
    const { html, fileName } = (await bo.read('/me/export-page')).body as ExportPage;
    expect(fileName).toBe('my-data-2026-11-22.html');
    expect(html).toContain('<h1>Your data</h1>');
    expect(html).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; fence');
    expect(html).not.toContain('<script');
    const page = await server.call('/me/export-page', { token: bo.signIn.accessToken, headers: { accept: 'text/html,*/*' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(page.text).toBe(html);
  });

  it('shows neither report, case, suspension nor who blocked them', async () => {
    const dean = await neighbour(server, 'dean@example.org', { displayName: 'Dean' });
    const id = dean.signIn.person.id;
    const before = (await dean.read('/me/export')).body as DataExport;
    const preview = (await dean.read('/me/erase')).body;
    await ruth.move(`/people/${id}/report`, { reason: 'safeguarding', text: 'He waits outside.' });
    await ruth.move(`/people/${id}/block`);
    await lead.move(`/people/${id}/safeguarding-cases`, { summary: 'He waits outside.' });
    await lead.move(`/people/${id}/suspend`, { reason: 'He waits outside.' });
    const after = (await dean.read('/me/export')).body as DataExport;
    expect(after).toEqual(before);
    expect((await dean.read('/me/erase')).body).toEqual(preview);
  });
});

describe('deleting one’s data', () => {
  it('ends what is open and tells others, and leaves neither name nor words', async () => {
    const email = 'cleo@example.org';
    const cleo = await neighbour(server, email, { displayName: 'Cleopatra' });
    const id = cleo.signIn.person.id;
    const own = await matched(cleo, ruth, 'Move my wardrobe');
    await cleo.move(`/offers/${own.offer.id}/messages`, { text: 'Cleopatra’s key is under the mat.' });
    await ruth.move(`/offers/${own.offer.id}/messages`, { text: 'Ruth brings a van.' });
    const helped = await matched(ruth, cleo, 'Mend my bike');
    const done = await matched(ruth, cleo, 'Cut my hedge');
    await cleo.move(`/offers/${done.offer.id}/complete`);
    await ruth.move(`/requests/${done.request.id}/complete`, { helpers: [{ offerId: done.offer.id, minutes: 90 }] });
    expect((await cleo.read('/me/erase')).body as ErasurePreview).toMatchObject({ ends: { requests: 1, offers: 1, bookings: 0 } });
    const answer = await erase(cleo, email);
    expect(answer.status, answer.text).toBe(200);
    expect((answer.body as Erased).kept.map(({ why }) => why).join(' ')).toMatch(/without your name/);

    expectProblem(await cleo.read('/me'), 401, 'sign-in-ended');
    expect((await ruth.read(`/requests/${helped.request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    const subjects = (await mailsTo('ruth@example.org')).map(({ subject }) => subject);
    expect(subjects).toContain('The visit is off: Mend my bike');
    expect(subjects).toContain('A match has ended: Move my wardrobe');
    expect((await mailsTo(email)).at(-1)?.subject).toBe('Your data is deleted');
    const offers = ((await ruth.read(`/requests/${done.request.id}/offers`)).body as Page<Offer>).items;
    expect(offers).toMatchObject([{ status: 'done', minutes: 90, offeredBy: { displayName: 'A former neighbour' } }]);

    // Nowhere in the database is anything left, but in what was sent to them.
    const tables = await sql<{
      name: string;
    }>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(server.database.owner);
    for (const { name } of tables.rows.filter((table) => !/outbox|sign_in_codes/.test(table.name))) {
      const { rows } = await sql`select 1 from ${sql.table(name)} one where one::text ~* 'cleo|under the mat'`.execute(
        server.database.owner,
      );
      expect(rows, name).toEqual([]);
    }
    expectProblem(await lead.read(`/people/${id}`), 404, 'not-found');
    expectProblem(await ruth.move(`/people/${id}/report`, { reason: 'rude' }), 404, 'not-found');

    const again = await neighbour(server, email, { displayName: 'Cleo again' });
    expect(again.signIn.person.id).not.toBe(id);
    expect(((await again.read('/me/export')).body as DataExport).data['offers']).toEqual([]);
  });

  it('needs a fresh code of their own, once', async () => {
    const email = 'eve@example.org';
    const eve = await neighbour(server, email, { displayName: 'Eve' });
    const others = await freshCode('ruth@example.org');
    expectProblem(await eve.move('/me/erase', others), 422, 'code-expired');
    expectProblem(await eve.move('/me/erase', { attempt: randomUUID(), code: '123456' }), 422, 'code-expired');
    const mine = await freshCode(email);
    const wrong = String((Number(mine.code) + 1) % 1_000_000).padStart(6, '0');
    expectProblem(await eve.move('/me/erase', { ...mine, code: wrong }), 422, 'code-wrong');
    for (const code of ['', 'abcdef', 7, undefined])
      expectProblem(await eve.move('/me/erase', { ...mine, code }), 422, 'invalid-input', '#/code');
    // A code that opened a sign-in deletes nothing.
    const used = await freshCode(email);
    expect((await server.call('/sign-ins', { body: { ...used, email } })).status).toBe(201);
    expectProblem(await eve.move('/me/erase', used), 422, 'code-expired');
    const foreign = await neighbour(server, email, { community: otherCommunity, displayName: 'Eve' });
    expectProblem(await foreign.move('/me/erase', await freshCode(email)), 422, 'code-expired');
    const both = await Promise.all([eve.move('/me/erase', mine), eve.move('/me/erase', mine)]);
    expect(both.map(({ status }) => status).sort()[0]).toBe(200);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await foreign.read('/me')).status).toBe(200);
  });

  it('is open to who is suspended, and not to the only administrator', async () => {
    const dan = await neighbour(server, 'dan@example.org', { displayName: 'Dan' });
    await lead.move(`/people/${dan.signIn.person.id}/suspend`, { reason: 'Rude.' });
    expect((await erase(dan, 'dan@example.org')).status).toBe(200);
    expectProblem(await erase(administrator, 'administrator@example.org'), 409, 'wrong-state');
  });

  it('leaves a safeguarding case its names, for leads alone, and what was reported its words', async () => {
    const email = 'zed@example.org';
    const zed = await neighbour(server, email, { displayName: 'Zed' });
    const id = zed.signIn.person.id;
    const { offer } = await matched(ruth, zed, 'Carry my shopping');
    const message = (await zed.move(`/offers/${offer.id}/messages`, { text: 'I know where you live.' })).body as Message;
    const report = (await ruth.move(`/messages/${message.id}/report`, { reason: 'safeguarding' })).body as Report;
    const opened = await lead.move(`/people/${id}/safeguarding-cases`, { summary: 'He frightens Ruth.' });
    expect(opened.status, opened.text).toBe(201);
    expect((await erase(zed, email)).status).toBe(200);
    const cases = ((await lead.read('/safeguarding-cases')).body as Page<SafeguardingCase>).items;
    expect(cases.find((one) => one.id === (opened.body as SafeguardingCase).id)?.person).toEqual({ id, displayName: 'Zed', email });
    for (const who of [moderator, administrator, ruth]) expectProblem(await who.read('/safeguarding-cases'), 403, 'not-allowed');
    const seen = ((await moderator.read('/reports?limit=100')).body as Page<Report>).items.find((one) => one.id === report.id);
    expect(seen?.about).toMatchObject({ text: 'I know where you live.', writtenBy: { displayName: 'A former neighbour' } });
    const closed = await lead.move(`/safeguarding-cases/${(opened.body as SafeguardingCase).id}/close`, { outcome: 'Spoke to both.' });
    expect(closed.body).toMatchObject({ outcome: 'Spoke to both.' });
    expectProblem(
      await lead.move(`/safeguarding-cases/${(opened.body as SafeguardingCase).id}/close`, { outcome: 'Again.' }),
      409,
      'wrong-state',
    );
    expectProblem(await lead.move(`/people/${lead.signIn.person.id}/safeguarding-cases`, { summary: 'Me.' }), 403, 'not-allowed');
    expectProblem(await lead.move(`/people/${randomUUID()}/safeguarding-cases`, { summary: 'Nobody.' }), 404, 'not-found');
  });
});
