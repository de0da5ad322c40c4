import type { StaffRole, StaffRoleName } from '@goodturn/contract';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Database, StaffRolesTable } from '../../database/schema.js';
import { usualNotifications } from '../me/store.js';

/** Gives a role, once. @returns its id, or undefined when the person has it */
export async function addStaffRole(
  transaction: Transaction<Database>,
  role: {
    communityId: string;
    id: string;
    personId: string;
    role: StaffRoleName;
    organisationId?: string | undefined;
    grantedBy?: string | undefined;
    now: Date;
  },
): Promise<string | undefined> {
  const added = await transaction
    .insertInto('staff_roles')
    .values({
      community_id: role.communityId,
      id: role.id,
      person_id: role.personId,
      role: role.role,
      organisation_id: role.organisationId ?? null,
      granted_at: role.now,
      granted_by: role.grantedBy ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

/** Somebody by their e-mail address, added when they never signed in: they find their role when they do. @returns their id */
export async function personForStaff(
  transaction: Transaction<Database>,
  { communityId, id, email, language, now }: { communityId: string; id: string; email: string; language: string; now: Date },
): Promise<string> {
  const known = await transaction
    .selectFrom('people')
    .select('id')
    .where('community_id', '=', communityId)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  if (known) return known.id;
  await transaction
    .insertInto('people')
    .values({
      community_id: communityId,
      id,
      email,
      display_name: '',
      language,
      notifications: JSON.stringify(usualNotifications),
      adult: true,
      created_at: now,
    })
    .execute();
  return id;
}

type Row = Selectable<StaffRolesTable> & { display_name: string; email: string };

/** Roles with whose they are, oldest first. */
export const staffRoles = (transaction: Transaction<Database>, communityId: string) =>
  transaction
    .selectFrom('staff_roles')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'staff_roles.community_id').onRef('people.id', '=', 'staff_roles.person_id'),
    )
    .selectAll('staff_roles')
    .select(['people.display_name', 'people.email'])
    .where('staff_roles.community_id', '=', communityId);

export const presentStaffRole = (row: Row): StaffRole => ({
  id: row.id,
  role: row.role,
  person: { id: row.person_id, displayName: row.display_name, email: row.email },
  ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
  grantedAt: row.granted_at.toISOString(),
  ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
});
