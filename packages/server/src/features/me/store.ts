import type { OwnRole } from '@goodturn/contract';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Database, PeopleTable } from '../../database/schema.js';
import type { PersonRecord } from '../../http/handler.js';

type Row = Pick<
  Selectable<PeopleTable>,
  | 'id'
  | 'email'
  | 'display_name'
  | 'language'
  | 'notifications'
  | 'adult'
  | 'age_group'
  | 'guardian_confirmed_at'
  | 'suspended_at'
  | 'second_factor_since'
> & {
  roles: OwnRole[];
};
const columns = [
  'people.id',
  'people.email',
  'people.display_name',
  'people.language',
  'people.notifications',
  'people.adult',
  'people.age_group',
  'people.guardian_confirmed_at',
  'people.suspended_at',
  'people.second_factor_since',
] as const;

/** A person's standing roles, as a column; those of an organisation rest while its approval is withdrawn. */
const roles = sql<OwnRole[]>`(
  select coalesce(json_agg(json_strip_nulls(json_build_object('role', standing.role, 'organisationId', standing.organisation_id)) order by standing.granted_at, standing.id), '[]'::json)
  from staff_roles standing
  where standing.community_id = people.community_id and standing.person_id = people.id and standing.ended_at is null
    and (standing.organisation_id is null or exists (select from organisations organisation
      where organisation.community_id = standing.community_id and organisation.id = standing.organisation_id and organisation.status <> 'withdrawn')))`.as(
  'roles',
);

export const usualNotifications = { messages: true, reminders: true };

/** How somebody signed in: with which family of tokens, and whether they gave the password of their authenticator. */
export interface SignedInBy {
  readonly signInId?: string;
  readonly secondFactor?: boolean;
}

/** The roles that a sign-in acts for, and those that wait for the password. */
export function actingRoles(
  held: readonly OwnRole[],
  { given, enrolled }: { given: boolean; enrolled: boolean },
): Pick<PersonRecord, 'roles' | 'rolesWaiting' | 'secondFactor'> {
  if (held.length === 0) return { roles: [] };
  return given ? { roles: held, secondFactor: 'given' } : { roles: [], rolesWaiting: held, secondFactor: enrolled ? 'needed' : 'enrol' };
}

export const personRecord = (row: Row, { signInId, secondFactor = false }: SignedInBy = {}): PersonRecord => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  language: row.language,
  notifications: { ...usualNotifications, ...row.notifications },
  adult: row.adult,
  ...(row.age_group && { young: { group: row.age_group, guardianConfirmed: row.guardian_confirmed_at !== null } }),
  ...actingRoles(row.suspended_at ? [] : row.roles, { given: secondFactor, enrolled: row.second_factor_since !== null }),
  ...(row.suspended_at && { suspended: true }),
  ...(signInId === undefined ? {} : { signInId }),
});

export async function personByEmail(
  transaction: Transaction<Database>,
  communityId: string,
  email: string,
): Promise<PersonRecord | undefined> {
  const row = await transaction
    .selectFrom('people')
    .select(columns)
    .select(roles)
    .where('community_id', '=', communityId)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  return row && personRecord(row);
}

export async function personById(
  transaction: Transaction<Database>,
  communityId: string,
  id: string,
  by: SignedInBy = {},
): Promise<PersonRecord | undefined> {
  const row = await transaction
    .selectFrom('people')
    .select(columns)
    .select(roles)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && personRecord(row, by);
}

export async function personBySubject(
  transaction: Transaction<Database>,
  communityId: string,
  subject: string,
): Promise<PersonRecord | undefined> {
  const row = await transaction
    .selectFrom('people')
    .select(columns)
    .select(roles)
    .where('community_id', '=', communityId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && personRecord(row);
}

/** The person of a sign-in that still stands. */
export async function personOfSignIn(
  transaction: Transaction<Database>,
  communityId: string,
  personId: string,
  signInId: string,
  now: Date,
): Promise<PersonRecord | undefined> {
  const row = await transaction
    .selectFrom('people')
    .innerJoin('sign_ins', (join) =>
      join.onRef('sign_ins.community_id', '=', 'people.community_id').onRef('sign_ins.person_id', '=', 'people.id'),
    )
    .select(columns)
    .select(roles)
    .select('sign_ins.second_factor_at')
    .where('people.community_id', '=', communityId)
    .where('people.id', '=', personId)
    .where('sign_ins.id', '=', signInId)
    .where('sign_ins.ended_at', 'is', null)
    .where('sign_ins.expires_at', '>', now)
    .executeTakeFirst();
  return row && personRecord(row, { signInId, secondFactor: row.second_factor_at !== null });
}

/** Adds a person who signs in for the first time. */
export async function addPerson(
  transaction: Transaction<Database>,
  communityId: string,
  person: PersonRecord & { subject?: string },
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('people')
    .values({
      community_id: communityId,
      id: person.id,
      email: person.email,
      display_name: person.displayName,
      language: person.language,
      notifications: JSON.stringify(person.notifications),
      adult: person.adult,
      age_group: person.young?.group ?? null,
      subject: person.subject ?? null,
      created_at: now,
    })
    .execute();
}
