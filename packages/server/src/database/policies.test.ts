import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { checkRole, migrate } from './migrate.js';
import { tablesWithoutPolicy } from './tables-without-policy.js';

let database: TestDatabase;
const now = new Date('2026-11-22T12:00:00Z');
const parish = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const asker = '01900000-0000-7000-8000-0000000000a1';
const helper = '01900000-0000-7000-8000-0000000000a2';
const stranger = '01900000-0000-7000-8000-0000000000a3';
const request = '01900000-0000-7000-8000-0000000000b1';
const offer = '01900000-0000-7000-8000-0000000000c1';

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [id, slug] of [
    [parish, 'parish'],
    [other, 'other'],
  ] as const) {
    await database.owner.insertInto('communities').values({ id, slug, name: slug, settings: '{}' }).execute();
    await database.scoped.transact({ communityId: id, role: 'system', now }, async (transaction) => {
      await transaction
        .insertInto('areas')
        .values({
          community_id: id,
          id: 'north',
          name: 'North',
          geometry: '{"type":"Polygon","coordinates":[]}',
          latitude: 51.5,
          longitude: 0,
          spot: '(1,2)',
          metres: 300,
        })
        .execute();
      await transaction
        .insertInto('categories')
        .values({
          community_id: id,
          id: 'diy',
          position: 1,
          names: '{"en":"DIY"}',
          pictogram: 'diy',
          requirement: '{"kind":"none"}',
          skills: '[]',
          asset_terms: '[]',
        })
        .execute();
      for (const person of [asker, helper, stranger]) {
        await transaction
          .insertInto('people')
          .values({
            community_id: id,
            id: person,
            email: `${person}@example.org`,
            display_name: 'Ada',
            language: 'en',
            notifications: '{"messages":true,"reminders":true}',
            adult: true,
            created_at: now,
          })
          .execute();
      }
      await transaction
        .insertInto('requests')
        .values({
          community_id: id,
          id: request,
          person_id: asker,
          reference: 'GT-1',
          title: 'Fénce',
          details: 'Two panels',
          category_id: 'diy',
          area_id: 'north',
          place_kind: 'address',
          latitude: 51.5,
          longitude: 0,
          metres: 300,
          spot: '(1,2)',
          timing_kind: 'on',
          timing_date: '2026-11-28',
          minutes: 60,
          helpers_wanted: 1,
          status: 'open',
          language: 'en',
          posted_at: now,
          expires_at: now,
          updated_at: now,
        })
        .execute();
      await transaction
        .insertInto('request_places')
        .values({
          community_id: id,
          request_id: request,
          person_id: asker,
          kind: 'address',
          postcode: 'E2 0HL',
          address: '12 Example Street',
        })
        .execute();
      await transaction
        .insertInto('offers')
        .values({
          community_id: id,
          id: offer,
          request_id: request,
          person_id: helper,
          asker_id: asker,
          status: 'accepted',
          message: 'Yes',
          language: 'en',
          offered_at: now,
        })
        .execute();
      await transaction
        .insertInto('match_safe_words')
        .values({ community_id: id, offer_id: offer, helper_says: 'amber', asker_says: 'kettle' })
        .execute();
      await transaction
        .insertInto('messages')
        .values({ community_id: id, id: offer, offer_id: offer, person_id: asker, text: 'Hello', language: 'en', sent_at: now })
        .execute();
    });
  }
});
afterAll(() => database.close());

const names = async () => {
  const { rows } = await sql<{ name: string; guarded: boolean }>`
    select case when schema.nspname = 'public' then '' else schema.nspname || '.' end || class.relname as name,
      class.relrowsecurity and exists (select from pg_policy policy where policy.polrelid = class.oid) as guarded
    from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
    where class.relkind in ('r', 'p') and schema.nspname not in ('pg_catalog', 'information_schema') and schema.nspname not like 'pg_toast%'`.execute(
    database.owner,
  );
  return rows;
};

describe('row-level security', () => {
  test('guards every table but the named few', async () => {
    const unguarded = (await names()).filter((table) => !table.guarded).map((table) => table.name);
    expect(unguarded.filter((name) => !(name in tablesWithoutPolicy) && !name.startsWith('pgboss.'))).toEqual([]);
  });

  test('leads the key of every guarded table with the community', async () => {
    const { rows } = await sql<{ name: string; first: string }>`
      select class.relname as name, attribute.attname as first
      from pg_index index join pg_class class on class.oid = index.indrelid
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = index.indkey[0]
      where index.indisprimary and class.relrowsecurity`.execute(database.owner);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.first !== 'community_id')).toEqual([]);
  });

  test('shows nothing and writes nothing without a community', async () => {
    const guarded = (await names()).filter((table) => table.guarded).map((table) => table.name);
    for (const table of [...guarded, 'public_requests']) {
      const rows = await database.owner.transaction().execute(async (transaction) => {
        await sql`set local role goodturn_app`.execute(transaction);
        return (await sql`select * from ${sql.table(table)}`.execute(transaction)).rows;
      });
      expect(rows, table).toEqual([]);
    }
    const writing = database.owner.transaction().execute(async (transaction) => {
      await sql`set local role goodturn_app`.execute(transaction);
      await sql`update requests set title = 'mine'`.execute(transaction);
      await sql`insert into demo_outbox values (${parish}, ${offer}, 'a', 'b', 'c', now())`.execute(transaction);
    });
    await expect(writing).rejects.toThrow(/row-level security/);
    expect(await database.owner.selectFrom('requests').select('title').distinct().execute()).toEqual([{ title: 'Fénce' }]);
  });

  test('shows one community only its own rows', async () => {
    const guarded = (await names()).filter((table) => table.guarded).map((table) => table.name);
    for (const table of [...guarded, 'public_requests']) {
      const rows = await database.scoped.transact({ communityId: parish, personId: asker, now }, async (transaction) => {
        return (await sql<{ community_id: string }>`select * from ${sql.table(table)}`.execute(transaction)).rows;
      });
      expect(
        rows.filter((row) => row.community_id !== parish),
        table,
      ).toEqual([]);
    }
    const seen = await database.scoped.transact({ communityId: parish, now }, (transaction) =>
      transaction.selectFrom('public_requests').select('title').execute(),
    );
    expect(seen).toEqual([{ title: 'Fénce' }]);
  });

  test.each(['request_places', 'match_safe_words', 'messages'] as const)('shows %s to asker and helper alone', async (table) => {
    const count = (personId: string | undefined, role?: 'system' | 'moderator') =>
      database.scoped.transact({ communityId: parish, personId, role, now }, async (transaction) => {
        const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(transaction);
        return rows[0]?.count;
      });
    expect(await count(asker)).toBe(1);
    expect(await count(helper)).toBe(1);
    expect(await count(stranger)).toBe(0);
    expect(await count(stranger, 'moderator')).toBe(0);
    expect(await count(undefined)).toBe(0);
    expect(await count(undefined, 'system')).toBe(0);
  });

  test('takes place and words from a helper when the match ends, and seven days after it is done', async () => {
    const seen = (moment: Date) =>
      database.scoped.transact({ communityId: parish, personId: helper, now: moment }, async (transaction) => [
        (await transaction.selectFrom('request_places').select('address').execute()).length,
        (await transaction.selectFrom('match_safe_words').select('offer_id').execute()).length,
      ]);
    const become = (status: 'accepted' | 'withdrawn' | 'declined' | 'done') =>
      database.scoped.transact({ communityId: parish, role: 'system', now }, (transaction) =>
        transaction
          .updateTable('offers')
          .set({ status, done_at: status === 'done' ? now : null })
          .execute(),
      );
    for (const status of ['withdrawn', 'declined'] as const) {
      await become(status);
      expect(await seen(now)).toEqual([0, 0]);
    }
    await become('done');
    expect(await seen(new Date(now.getTime() + 6.9 * 86_400_000))).toEqual([1, 1]);
    expect(await seen(new Date(now.getTime() + 7.1 * 86_400_000))).toEqual([0, 0]);
    await become('accepted');
  });

  test('refuses a row for another community', async () => {
    const writing = database.scoped.transact({ communityId: parish, role: 'system', now }, (transaction) =>
      transaction
        .insertInto('blocks')
        .values({ community_id: other, id: offer, person_id: asker, blocked_id: helper, blocked_at: now })
        .execute(),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test('hides requests of whom a block parts, both ways, and from nobody else', async () => {
    const seenBy = (personId: string) =>
      database.scoped.transact({ communityId: parish, personId, now }, (transaction) =>
        transaction.selectFrom('public_requests').select('id').execute(),
      );
    for (const [person_id, blocked_id] of [
      [asker, helper],
      [helper, asker],
    ] as const) {
      await database.scoped.transact({ communityId: parish, now }, (transaction) =>
        transaction.insertInto('blocks').values({ community_id: parish, id: offer, person_id, blocked_id, blocked_at: now }).execute(),
      );
      expect(await seenBy(helper)).toEqual([]);
      expect(await seenBy(stranger)).toEqual([{ id: request }]);
      await database.scoped.transact({ communityId: parish, now }, (transaction) => transaction.deleteFrom('blocks').execute());
    }
  });

  test('is not passed by the application outside a transaction', async () => {
    await expect(database.scoped.transact({ communityId: "x'; drop table people; --", now }, () => Promise.resolve())).rejects.toThrow(
      /UUID/,
    );
  });
});

describe('the database', () => {
  test('reads a day, a point, a count and JSON the same on both kinds', async () => {
    const row = await database.scoped.transact({ communityId: parish, now }, (transaction) =>
      transaction
        .selectFrom('requests')
        .select(['timing_date', 'spot', 'posted_at', 'latitude'])
        .select((query) =>
          query
            .selectFrom('people')
            .select(({ fn }) => fn.countAll<number>().as('people'))
            .as('people'),
        )
        .executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ timing_date: '2026-11-28', spot: { x: 1, y: 2 }, posted_at: now, latitude: 51.5, people: 3 });
    const area = await database.scoped.transact({ communityId: parish, now }, (transaction) =>
      transaction.selectFrom('areas').select('geometry').executeTakeFirst(),
    );
    expect(area).toEqual({ geometry: { type: 'Polygon', coordinates: [] } });
  });

  test('migrates twice without doing anything the second time', async () => {
    expect(await migrate(database.owner)).toEqual([]);
  });

  test('refuses a database that a newer Goodturn made, in one sentence', async () => {
    await sql`insert into kysely_migration values ('0999-future', now()::text)`.execute(database.owner);
    await expect(migrate(database.owner)).rejects.toThrow(
      'The database was made by a newer Goodturn (it has “0999-future”): install the newest Goodturn, or use another database.',
    );
    await sql`delete from kysely_migration where name = '0999-future'`.execute(database.owner);
  });

  test('refuses a role that would pass the policies', async () => {
    // Roles belong to the cluster, so the change is never committed: other tests run beside this one.
    const checking = database.owner.transaction().execute(async (transaction) => {
      await sql`alter role goodturn_app bypassrls`.execute(transaction);
      await checkRole(transaction);
    });
    await expect(checking).rejects.toThrow(/could pass row-level security/);
  });
});
