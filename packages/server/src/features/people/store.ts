import type { PersonForStaff, PersonInList } from '@goodturn/contract';
import { sql, type SqlBool } from 'kysely';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { clearancesOf } from '../checks/store.js';
import { answerTo } from '../checks/gate.js';
import { asSystem } from '../staff/as-system.js';
import { coordinatedBy } from '../staff/rules.js';
import { reachOf } from './rules.js';

/** People whom the caller reaches as staff; nobody who deleted their data. @throws ProblemError not-allowed */
export function peopleFor(call: CallContext) {
  const reach = reachOf(signedIn(call));
  if (reach === 'nobody')
    throw new ProblemError('not-allowed', { detail: 'Only coordinators, safeguarding leads and administrators may do this.' });
  const rows = call.transaction
    .selectFrom('people')
    .select(['id', 'display_name', 'email', 'language', 'adult', 'created_at', 'suspended_at', sql<string>`lower(display_name)`.as('key')])
    .where('community_id', '=', call.community.id)
    .where('erased_at', 'is', null);
  if (reach === 'everybody') return rows;
  return rows.where('id', 'in', (query) =>
    query
      .selectFrom('bookings')
      .select('person_id')
      .where('community_id', '=', call.community.id)
      .where('organisation_id', 'in', [...reach.organisations]),
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof peopleFor>['executeTakeFirstOrThrow']>>;

export const presentInList = (row: Row): PersonInList => ({
  id: row.id,
  displayName: row.display_name,
  email: row.email,
  joinedAt: row.created_at.toISOString(),
  suspended: row.suspended_at !== null,
});

/** What staff typed, found anywhere in a name or an address; its `%` and `_` are letters like others. */
export function namedLike(typed: string) {
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(people.display_name ilike ${pattern} or people.email ilike ${pattern})`;
}

/** Whom the caller reaches. @throws ProblemError not-found */
export async function findPerson(call: CallContext, id: string): Promise<Row> {
  const row = await peopleFor(call).where('id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row;
}

/** Roles that stand, whether or not whose they are is suspended. */
export const rolesOf = ({ transaction, community }: CallContext, personId: string) =>
  transaction
    .selectFrom('staff_roles')
    .select(['role', 'organisation_id'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('id')
    .execute();

/** A person as staff read them. @throws ProblemError not-found, not-allowed */
export async function readPerson(call: CallContext, id: string): Promise<PersonForStaff> {
  const row = await findPerson(call, id);
  const suspension = await standingSuspension(call, id);
  return {
    ...presentInList(row),
    language: row.language,
    adult: row.adult,
    roles: (await rolesOf(call, id)).map(({ role, organisation_id }) => ({
      role,
      ...(organisation_id !== null && { organisationId: organisation_id }),
    })),
    clearances: (await clearancesOf(call.transaction, call.community.id, id)).map((held) => ({
      level: held.level,
      workforce: held.workforce,
      barredLists: [...held.barredLists],
      state: answerTo(held, [held], call.now).state,
    })),
    counts: await countsOf(call, id),
    ...(suspension && {
      suspension: {
        reason: suspension.reason,
        suspendedAt: suspension.suspended_at.toISOString(),
        suspendedBy: { id: suspension.suspended_by, displayName: suspension.display_name },
      },
    }),
  };
}

/** The suspension that stands; policies show it to staff of the whole community alone. */
const standingSuspension = ({ transaction, community }: CallContext, personId: string) =>
  transaction
    .selectFrom('suspensions')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'suspensions.community_id').onRef('people.id', '=', 'suspensions.suspended_by'),
    )
    .select(['suspensions.reason', 'suspensions.suspended_at', 'suspensions.suspended_by', 'people.display_name'])
    .where('suspensions.community_id', '=', community.id)
    .where('suspensions.person_id', '=', personId)
    .where('suspensions.lifted_at', 'is', null)
    .executeTakeFirst();

async function countsOf(call: CallContext, personId: string): Promise<PersonForStaff['counts']> {
  const { transaction, community } = call;
  const own = coordinatedBy(signedIn(call));
  const reach = reachOf(signedIn(call));
  // That somebody asks neighbours for help is not an organisation's to know: it counts what it looks after.
  const whole = sql`${reach === 'everybody'} and community_id = ${community.id} and person_id = ${personId}`;
  const { rows } = await asSystem(call, () =>
    sql<PersonForStaff['counts']>`select
      (select count(*)::int from requests where ${whole}) as requests,
      (select count(*)::int from offers where ${whole}) as offers,
      (select count(*)::int from offers where ${whole} and status = 'done' and minutes is not null) as "goodTurns",
      (select count(*)::int from bookings where community_id = ${community.id} and person_id = ${personId}
        and (${reach === 'everybody'} or organisation_id = any (${own}::uuid[]))) as bookings`.execute(transaction),
  );
  return rows[0] ?? { requests: 0, offers: 0, goodTurns: 0, bookings: 0 };
}
