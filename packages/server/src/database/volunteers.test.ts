import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import type { Database } from './schema.js';
import type { Scope } from './scope.js';

let database: TestDatabase;
const now = new Date('2026-11-22T12:00:00Z');
const parish = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const samira = '01900000-0000-7000-8000-0000000000a1';
const stranger = '01900000-0000-7000-8000-0000000000a2';
const link = '01900000-0000-7000-8000-0000000000b1';

const tables = ['volunteers', 'birthdays', 'guardian_links', 'equality_counts'] as const satisfies readonly (keyof Database)[];

beforeAll(async () => {
  database = await openTestDatabase();
  const { owner } = database;
  for (const [id, slug] of [
    [parish, 'parish'],
    [other, 'other'],
  ] as const) {
    await owner.insertInto('communities').values({ id, slug, name: slug, settings: '{}' }).execute();
    await owner
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
    for (const person of [samira, stranger])
      await owner
        .insertInto('people')
        .values({
          community_id: id,
          id: person,
          email: `${person}@example.org`,
          display_name: 'Samira',
          language: 'en',
          notifications: '{"messages":true,"reminders":true}',
          adult: true,
          created_at: now,
        })
        .execute();
    await owner
      .insertInto('volunteers')
      .values({
        community_id: id,
        person_id: samira,
        legal_name_sealed: 'sealed',
        postcode_sealed: 'sealed',
        spot: '(1,2)',
        area_id: 'north',
        reach: '2km',
        skills: [],
        interests: [],
        availability: [],
        languages: ['en'],
        code_version: '1',
        code_accepted_at: now,
        rhythm: 'daily',
        only_on_duty: false,
        on_duty: true,
        joined_at: now,
      })
      .execute();
    await owner.insertInto('birthdays').values({ community_id: id, person_id: samira, date_of_birth_sealed: 'sealed' }).execute();
    await owner
      .insertInto('guardian_links')
      .values({
        community_id: id,
        id: link,
        person_id: samira,
        email: 'mother@example.org',
        token_hash: 'hash',
        asked_at: now,
        expires_at: now,
      })
      .execute();
    await owner
      .insertInto('equality_counts')
      .values({ community_id: id, month: '2026-10', version: '1', question: 'sex', answer: 'female', given: 3 })
      .execute();
  }
});
afterAll(() => database.close());

/** How many rows of each table somebody sees. */
const seen = (who: Omit<Scope, 'communityId' | 'now'>, communityId = parish) =>
  database.scoped.transact({ communityId, now, ...who }, async (transaction) => {
    const found: Partial<Record<(typeof tables)[number], number>> = {};
    for (const table of tables) found[table] = (await transaction.selectFrom(table).select('community_id').execute()).length;
    return found;
  });

test.each([
  ['nobody', {}, { volunteers: 0, birthdays: 0, guardian_links: 0, equality_counts: 0 }],
  ['the volunteer', { personId: samira }, { volunteers: 1, birthdays: 1, guardian_links: 1, equality_counts: 0 }],
  ['somebody else', { personId: stranger }, { volunteers: 0, birthdays: 0, guardian_links: 0, equality_counts: 0 }],
  ['a moderator', { personId: stranger, role: 'moderator' }, { volunteers: 0, birthdays: 0, guardian_links: 0, equality_counts: 0 }],
  [
    'a safeguarding lead',
    { personId: stranger, role: 'safeguarding-lead' },
    { volunteers: 0, birthdays: 0, guardian_links: 0, equality_counts: 0 },
  ],
  ['a coordinator', { personId: stranger, role: 'coordinator' }, { volunteers: 1, birthdays: 0, guardian_links: 0, equality_counts: 1 }],
  [
    'an administrator',
    { personId: stranger, role: 'administrator' },
    { volunteers: 0, birthdays: 0, guardian_links: 0, equality_counts: 1 },
  ],
] as const)('%s sees of volunteers what is for them, and nothing of another community', async (_, who, expected) => {
  expect(await seen(who)).toEqual(expected);
});

test('nobody writes a profile, a birthday or a guardian’s yes of somebody else, a coordinator neither', async () => {
  for (const role of [undefined, 'coordinator', 'administrator'] as const)
    await database.scoped.transact({ communityId: parish, personId: stranger, role, now }, async (transaction) => {
      for (const table of ['volunteers', 'birthdays', 'guardian_links'] as const) {
        const { numUpdatedRows } = await transaction.updateTable(table).set({ person_id: stranger }).executeTakeFirstOrThrow();
        const { numDeletedRows } = await transaction.deleteFrom(table).executeTakeFirstOrThrow();
        expect([table, numUpdatedRows, numDeletedRows]).toEqual([table, 0n, 0n]);
      }
      const { numUpdatedRows } = await transaction.updateTable('equality_counts').set({ given: 100 }).executeTakeFirstOrThrow();
      expect(numUpdatedRows).toBe(0n);
    });
  await expect(
    database.scoped.transact({ communityId: parish, personId: stranger, now }, (transaction) =>
      transaction.insertInto('birthdays').values({ community_id: parish, person_id: samira, date_of_birth_sealed: 'x' }).execute(),
    ),
  ).rejects.toThrow(/row-level security/);
});
