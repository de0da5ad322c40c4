import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { neighbour } from '../testing/neighbours.js';
import { startTestServer } from '../testing/server.js';
import { staff } from './migrations/0005-staff.js';

test('who was a moderator before staff had several roles still is one', async () => {
  const server = await startTestServer();
  try {
    const moderator = await neighbour(server, 'moderator@example.org');
    const other = await neighbour(server, 'other@example.org');

    // The database as it was before: what the fifth migration did is undone, and done again.
    for (const statement of [
      'drop table staff_roles, audit_entries',
      'drop function refuse_change, coordinates',
      `alter table people add column role text not null default 'neighbour'`,
      `update people set role = 'moderator' where email = 'moderator@example.org'`,
      ...staff,
    ])
      await sql.raw(statement).execute(server.database.owner);

    await server.giveSecondFactor(moderator.signIn.person.id);
    expect((await moderator.read('/me')).body).toMatchObject({ role: 'moderator', roles: [{ role: 'moderator' }] });
    expect((await moderator.read('/reports')).status).toBe(200);
    expect((await other.read('/me')).body).toMatchObject({ role: 'neighbour', roles: [] });
  } finally {
    await server.close();
  }
});
