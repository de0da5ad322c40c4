import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { actAs, type Scope } from './scope.js';

let database: TestDatabase;
const now = new Date('2026-11-22T12:00:00Z');
const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`;
const parish = id('1');
const other = id('2');
const volunteer = id('a1');
const stranger = id('a2');
const coordinator = id('a3');
const kitchen = id('c1');
const farm = id('c2');
const pending = id('c3');
const open = id('d1');
const draft = id('d2');

const organisation = (community_id: string, organisationId: string, status: 'approved' | 'pending') => ({
  community_id,
  id: organisationId,
  name: 'Kitchen',
  description: 'Words',
  causes: '[]',
  status,
  created_by: volunteer,
  created_at: now,
  updated_at: now,
});
const opportunity = (community_id: string, opportunityId: string, organisation_id: string, status: 'open' | 'draft') => ({
  community_id,
  id: opportunityId,
  organisation_id,
  title: 'Cook',
  description: 'Words',
  language: 'en',
  place: '{"kind":"remote"}',
  remote: true,
  skills: '[]',
  needs: '[]',
  rewards: '[]',
  times: '[]',
  supervised: false,
  requirement: '{"kind":"none"}',
  joining: 'join' as const,
  status,
  created_at: now,
  updated_at: now,
});

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [communityId, slug] of [
    [parish, 'parish'],
    [other, 'other'],
  ] as const) {
    await database.owner.insertInto('communities').values({ id: communityId, slug, name: slug, settings: '{}' }).execute();
    await database.scoped.transact({ communityId, role: 'system', now }, async (transaction) => {
      await transaction
        .insertInto('people')
        .values(
          [volunteer, stranger, coordinator].map((person) => ({
            community_id: communityId,
            id: person,
            email: `${person}@example.org`,
            display_name: 'Ada',
            language: 'en',
            notifications: '{"messages":true,"reminders":true}',
            adult: true,
            created_at: now,
          })),
        )
        .execute();
      await transaction
        .insertInto('organisations')
        .values([
          organisation(communityId, kitchen, 'approved'),
          organisation(communityId, farm, 'approved'),
          organisation(communityId, pending, 'pending'),
        ])
        .execute();
      await transaction
        .insertInto('opportunities')
        .values([opportunity(communityId, open, kitchen, 'open'), opportunity(communityId, draft, kitchen, 'draft')])
        .execute();
      for (const [session, of] of [
        [id('e1'), open],
        [id('e2'), draft],
      ] as const) {
        await transaction
          .insertInto('sessions')
          .values({
            community_id: communityId,
            id: session,
            opportunity_id: of,
            organisation_id: kitchen,
            series_id: session,
            starts_at: new Date('2026-11-24T18:00:00Z'),
            ends_at: new Date('2026-11-24T20:00:00Z'),
            waiting_list: false,
            created_at: now,
            updated_at: now,
          })
          .execute();
      }
      await transaction
        .insertInto('bookings')
        .values({
          community_id: communityId,
          id: id('f1'),
          opportunity_id: open,
          organisation_id: kitchen,
          session_id: id('e1'),
          person_id: volunteer,
          status: 'booked',
          booked_at: now,
          updated_at: now,
        })
        .execute();
      await transaction
        .insertInto('calendar_keys')
        .values({ community_id: communityId, person_id: volunteer, key_hash: 'hash', created_at: now })
        .execute();
    });
  }
});
afterAll(() => database.close());

type Reader = Pick<Scope, 'personId' | 'role'> & { organisations?: readonly string[] };
const tables = ['organisations', 'opportunities', 'sessions', 'bookings', 'calendar_keys'] as const;
type Counts = Record<(typeof tables)[number], number>;

const seenBy = ({ organisations, ...scope }: Reader, communityId = parish): Promise<Counts> =>
  database.scoped.transact({ communityId, ...scope, now }, async (transaction) => {
    if (organisations) await actAs(transaction, { ...(scope.personId && { personId: scope.personId }), organisations });
    const counts: [string, number][] = [];
    for (const table of tables) {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(transaction);
      counts.push([table, rows[0]!.count]);
    }
    return Object.fromEntries(counts) as Counts;
  });

describe('what organisations offer', () => {
  test.each<[string, Reader, Counts]>([
    ['nobody who is signed in', {}, { organisations: 2, opportunities: 1, sessions: 1, bookings: 0, calendar_keys: 0 }],
    ['a stranger', { personId: stranger }, { organisations: 2, opportunities: 1, sessions: 1, bookings: 0, calendar_keys: 0 }],
    [
      'the volunteer who added one',
      { personId: volunteer },
      { organisations: 3, opportunities: 1, sessions: 1, bookings: 1, calendar_keys: 1 },
    ],
    [
      'its own coordinator',
      { personId: coordinator, organisations: [kitchen] },
      { organisations: 2, opportunities: 2, sessions: 2, bookings: 1, calendar_keys: 0 },
    ],
    [
      'another organisation’s coordinator',
      { personId: coordinator, organisations: [farm] },
      { organisations: 2, opportunities: 1, sessions: 1, bookings: 0, calendar_keys: 0 },
    ],
    [
      'the community’s coordinator',
      { personId: coordinator, role: 'coordinator' },
      { organisations: 3, opportunities: 2, sessions: 2, bookings: 1, calendar_keys: 0 },
    ],
    [
      'an administrator',
      { personId: stranger, role: 'administrator' },
      { organisations: 3, opportunities: 2, sessions: 2, bookings: 1, calendar_keys: 0 },
    ],
    [
      'a moderator',
      { personId: stranger, role: 'moderator' },
      { organisations: 3, opportunities: 1, sessions: 1, bookings: 0, calendar_keys: 0 },
    ],
    [
      'a safeguarding lead',
      { personId: stranger, role: 'safeguarding-lead' },
      { organisations: 2, opportunities: 1, sessions: 1, bookings: 0, calendar_keys: 0 },
    ],
  ])('is read by %s', async (_, reader, expected) => {
    expect(await seenBy(reader)).toEqual(expected);
  });

  test('is written only by those who look after it, and places by the server alone', async () => {
    const changing = (reader: Reader, work: string) =>
      database.scoped.transact({ communityId: parish, personId: reader.personId, role: reader.role, now }, async (transaction) => {
        if (reader.organisations)
          await actAs(transaction, { ...(reader.personId && { personId: reader.personId }), organisations: reader.organisations });
        const { numAffectedRows } = await sql.raw(work).execute(transaction);
        return Number(numAffectedRows ?? 0n);
      });
    const own: Reader = { personId: coordinator, organisations: [kitchen] };
    const foreign: Reader = { personId: coordinator, organisations: [farm] };
    for (const work of [
      'update opportunities set title = title',
      'update sessions set note = note',
      'update bookings set reason = reason',
    ]) {
      expect([work, await changing(own, work)]).not.toEqual([work, 0]);
      expect([work, await changing(foreign, work)]).toEqual([work, 0]);
      expect([work, await changing({ personId: volunteer }, work)]).toEqual([work, 0]);
    }
    const booking = `insert into bookings (community_id, id, opportunity_id, organisation_id, person_id, status, booked_at, updated_at)
      values ('${parish}', '${id('f9')}', '${open}', '${kitchen}', '${volunteer}', 'booked', now(), now())`;
    await expect(changing({ personId: volunteer }, booking)).rejects.toThrow(/row-level security/);
    await expect(changing(own, booking)).rejects.toThrow(/row-level security/);
    await expect(
      changing({ personId: volunteer }, `insert into calendar_keys values ('${parish}', '${stranger}', 'mine', now())`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      changing(
        own,
        `insert into organisations (community_id, id, name, description, causes, status, created_by, created_at, updated_at)
      values ('${parish}', '${id('c9')}', 'x', 'x', '[]', 'approved', '${stranger}', now(), now())`,
      ),
    ).rejects.toThrow(/row-level security/);
    for (const table of ['organisations', 'opportunities', 'sessions', 'bookings'])
      await expect(changing({ role: 'system' }, `delete from ${table}`)).rejects.toThrow(/permission denied/);
  });

  test('shows nothing without a community, and the public view only what is open there today', async () => {
    const view = (communityId: string, moment = now) =>
      database.scoped.transact({ communityId, personId: coordinator, role: 'administrator', now: moment }, (transaction) =>
        transaction.selectFrom('public_opportunities').select(['id', 'community_id']).execute(),
      );
    expect(await view(parish)).toEqual([{ id: open, community_id: parish }]);
    await database.owner.updateTable('opportunities').set({ publish_until: '2026-11-22' }).where('id', '=', open).execute();
    // The day ends with the community’s clocks, which stand at UTC in winter.
    expect(await view(parish, new Date('2026-11-22T23:59:00Z'))).toHaveLength(1);
    expect(await view(parish, new Date('2026-11-23T00:01:00Z'))).toHaveLength(0);
    const { rows } = await sql`select * from public_opportunities`.execute(database.owner);
    expect(rows).toEqual([]);
  });

  test('has at most one standing place of a person, whatever two calls at once believe', async () => {
    const twice = database.scoped.transact({ communityId: parish, role: 'system', now }, (transaction) =>
      sql`insert into bookings (community_id, id, opportunity_id, organisation_id, session_id, person_id, status, booked_at, updated_at)
        values (${parish}, ${id('f8')}, ${open}, ${kitchen}, ${id('e1')}, ${volunteer}, 'waiting', now(), now())`.execute(transaction),
    );
    await expect(twice).rejects.toThrow(/standing_bookings/);
  });
});
