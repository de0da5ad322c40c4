import type { AuditEntry, Page, StaffRole } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from '../../testing/authenticator.js';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ola: Neighbour;
let nadia: Neighbour;
let ruth: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ola = await neighbour(server, 'ola@example.org', { displayName: 'Ola' });
  nadia = await neighbour(server, 'nadia@example.org', { displayName: 'Nadia' });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  await server.giveRole(ola.signIn.person.id, 'administrator');
  await server.makeModerator(nadia.signIn.person.id);
});
afterAll(() => server.close());

const roles = async (who: Neighbour) => ((await who.read('/staff-roles')).body as Page<StaffRole>).items;
const trail = async (query = '') => ((await ola.read(`/audit-entries${query}`)).body as Page<AuditEntry>).items;
const idOfRole = async (email: string, role: string) =>
  (await roles(ola)).find((one) => one.person.email === email && one.role === role && !one.endedAt)?.id ?? '';

describe('roles of the staff', () => {
  it('are given and ended by an administrator, work at once, and leave a trail', async () => {
    const granted = await ola.move('/staff-roles', { email: 'Ruth@example.org', role: 'moderator' });
    expect(granted).toMatchObject({ status: 201, body: { role: 'moderator', person: { displayName: 'Ruth' } } });
    const { id } = granted.body as StaffRole;
    expect((await ruth.read('/me')).body).toMatchObject({ role: 'neighbour', roles: [], secondFactor: 'enrol' });
    expectProblem(await ruth.read('/reports'), 403, 'second-factor-needed');
    await server.giveSecondFactor(ruth.signIn.person.id);
    expect((await ruth.read('/me')).body).toMatchObject({ role: 'moderator', roles: [{ role: 'moderator' }] });
    expect((await ruth.read('/reports')).status).toBe(200);
    expectProblem(await ola.move('/staff-roles', { email: 'ruth@example.org', role: 'moderator' }), 409, 'wrong-state');

    expect((await ola.move(`/staff-roles/${id}/end`)).body).toMatchObject({ endedAt: expect.any(String) as string });
    expect((await ruth.read('/me')).body).toMatchObject({ role: 'neighbour', roles: [] });
    expectProblem(await ruth.read('/reports'), 403, 'not-allowed');
    expectProblem(await ola.move(`/staff-roles/${id}/end`), 409, 'wrong-state');

    const about = await trail(`?person=${ruth.signIn.person.id}`);
    expect(about.map((entry) => [entry.action, entry.actor?.displayName, entry.person?.displayName, entry.details])).toEqual([
      ['staff.end', 'Ola', 'Ruth', { role: 'moderator' }],
      ['staff.grant', 'Ola', 'Ruth', { role: 'moderator' }],
    ]);
    const of = `person=${ruth.signIn.person.id}&actor=${ola.signIn.person.id}`;
    expect((await trail(`?${of}&action=staff.grant&from=2026-11-22&until=2026-11-22`)).map(({ action }) => action)).toEqual([
      'staff.grant',
    ]);
    for (const other of [
      `?${of}&action=people.see`,
      `?${of}&until=2026-11-21`,
      `?${of}&from=2026-11-23`,
      `?actor=${ruth.signIn.person.id}`,
    ])
      expect(await trail(other), other).toEqual([]);
  });

  it('wait for somebody who never signed in', async () => {
    await ola.move('/staff-roles', { email: 'new@example.org', role: 'safeguarding-lead' });
    const signIn = await server.signIn('new@example.org', { displayName: 'Grace' });
    expect(signIn.person).toMatchObject({ displayName: 'Grace', role: 'neighbour', secondFactor: 'enrol' });
    await enrol(server, signIn.accessToken);
    expect((await server.call('/me', { token: signIn.accessToken })).body).toMatchObject({ roles: [{ role: 'safeguarding-lead' }] });
  });

  it('of a coordinator may end at one organisation, those of others may not', async () => {
    const added = await ola.move('/organisations', { name: 'Kitchen', description: 'We cook.' });
    const { id: organisationId } = added.body as { id: string };
    expectProblem(
      await ola.move('/staff-roles', { email: 'x@example.org', role: 'coordinator', organisationId: randomUUID() }),
      422,
      'invalid-input',
      '#/organisationId',
      'not-a-choice',
    );
    expectProblem(
      await ola.move('/staff-roles', { email: 'x@example.org', role: 'moderator', organisationId }),
      422,
      'invalid-input',
      '#/organisationId',
    );
    expect(await ola.move('/staff-roles', { email: 'tomasz@example.org', role: 'coordinator', organisationId })).toMatchObject({
      status: 201,
      body: { organisationId },
    });
  });

  it('never end with the last administrator, whichever two calls come at once', async () => {
    await server.giveRole(nadia.signIn.person.id, 'administrator');
    const both = [await idOfRole('ola@example.org', 'administrator'), await idOfRole('nadia@example.org', 'administrator')];
    const answers = await Promise.all([ola.move(`/staff-roles/${both[1]}/end`), nadia.move(`/staff-roles/${both[0]}/end`)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const standing = (await server.database.owner.selectFrom('staff_roles').selectAll().execute()).filter(
      (row) => row.role === 'administrator' && row.ended_at === null,
    );
    expect(standing).toHaveLength(1);
    if (standing[0]!.person_id !== ola.signIn.person.id) await server.giveRole(ola.signIn.person.id, 'administrator');
    const only = await idOfRole('nadia@example.org', 'administrator');
    if (only) await ola.move(`/staff-roles/${only}/end`);
    expectProblem(await ola.move(`/staff-roles/${await idOfRole('ola@example.org', 'administrator')}/end`), 409, 'wrong-state');
  });

  it('are nothing to a neighbour or a moderator, and nothing of another community', async () => {
    const elsewhere = await neighbour(server, 'chief@example.org', { community: otherCommunity });
    await server.giveRole(elsewhere.signIn.person.id, 'administrator', undefined, otherCommunity);
    const id = await idOfRole('nadia@example.org', 'moderator');
    expectProblem(await elsewhere.move(`/staff-roles/${id}/end`), 404, 'not-found');
    expect((await elsewhere.read('/staff-roles')).body).toMatchObject({ items: [{ person: { email: 'chief@example.org' } }] });
    expect((await elsewhere.read('/audit-entries')).body).toEqual({ items: [] });
    for (const who of [ruth, nadia]) {
      expectProblem(await who.read('/staff-roles'), 403, 'not-allowed');
      expectProblem(await who.read('/audit-entries'), 403, 'not-allowed');
      expectProblem(await who.move('/staff-roles', { email: 'ruth@example.org', role: 'administrator' }), 403, 'not-allowed');
    }
  });

  it('come in pages', async () => {
    const all = await roles(ola);
    const first = (await ola.read('/staff-roles?limit=2')).body as Page<StaffRole>;
    const second = (await ola.read(`/staff-roles?limit=100&cursor=${first.nextCursor}`)).body as Page<StaffRole>;
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.nextCursor).toBeUndefined();
    const entries = await trail();
    const some = (await ola.read('/audit-entries?limit=1')).body as Page<AuditEntry>;
    const rest = (await ola.read(`/audit-entries?limit=100&cursor=${some.nextCursor}`)).body as Page<AuditEntry>;
    expect([...some.items, ...rest.items]).toEqual(entries);
    expectProblem(await ola.read(`/audit-entries?person=${randomUUID()}&cursor=${some.nextCursor}`), 422, 'invalid-input', '?cursor');
  });
});

describe('the trail', () => {
  it('cannot be changed, not even by who owns the tables', async () => {
    const { owner } = server.database;
    await expect(owner.updateTable('audit_entries').set({ action: 'x' }).execute()).rejects.toThrow('stays as it is');
    await expect(owner.deleteFrom('audit_entries').execute()).rejects.toThrow('stays as it is');
    await expect(sql`truncate audit_entries`.execute(owner)).rejects.toThrow('stays as it is');
  });
});
