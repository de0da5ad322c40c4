import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealedColumns, sealingWith, type Sealing } from '../sealing.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { reseal } from './reseal.js';

let database: TestDatabase;
const key = (letter: string): Uint8Array => Buffer.alloc(32, letter);
const older = sealingWith([key('a')]);
const newest = sealingWith([key('b')]);
const both = sealingWith([key('b'), key('a')]);
const communities = [randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [index, id] of communities.entries()) {
    await database.owner
      .insertInto('communities')
      .values({ id, slug: `c${index}`, name: 'C', settings: '{}' })
      .execute();
    await database.owner
      .insertInto('people')
      .values({
        community_id: id,
        id,
        email: 'samira@example.org',
        display_name: 'Samira',
        language: 'en',
        notifications: '{"messages":true,"reminders":true}',
        adult: true,
        created_at: new Date(),
      })
      .execute();
  }
});
afterAll(() => database.close());

const placeOf = (column: string, communityId: string, rowId: string) => ({ table: 'certificates', column, communityId, rowId });

/** A certificate whose number is sealed, and whose surname may have been dropped. */
async function certificate(communityId: string, sealing: Sealing, number: string): Promise<string> {
  const id = randomUUID();
  await database.owner
    .insertInto('certificates')
    .values({
      community_id: communityId,
      id,
      person_id: communityId,
      level: 'enhanced',
      workforce: 'adult',
      barred_lists: [],
      issued_on: '2026-01-01',
      number_sealed: sealing.seal(placeOf('number_sealed', communityId, id), number),
      original_seen_on: '2026-01-02',
      recorded_at: new Date(),
      recorded_by: communityId,
    })
    .execute();
  return id;
}
const sealedNumber = async (id: string): Promise<string> =>
  (await database.owner.selectFrom('certificates').select('number_sealed').where('id', '=', id).executeTakeFirstOrThrow()).number_sealed!;

test('everything opens with the newest key alone, in every community, and a second run finds nothing to do', async () => {
  const ids: [string, string, string][] = [];
  for (let index = 0; index < 14; index += 1) {
    const communityId = communities[index % 2]!;
    const number = String(index).padStart(12, '0');
    ids.push([communityId, await certificate(communityId, index < 11 ? older : both, number), number]);
  }
  expect(await reseal(database.owner, both, 4)).toEqual({ resealed: 11, closed: new Map() });
  for (const [communityId, id, number] of ids)
    expect(newest.open(placeOf('number_sealed', communityId, id), await sealedNumber(id))).toBe(number);
  expect(await reseal(database.owner, both, 4)).toEqual({ resealed: 0, closed: new Map() });
});

test('what does not open stays as it is and is counted, and the rest goes on', async () => {
  const [communityId] = communities as [string];
  const lost = await certificate(communityId, sealingWith([key('c')]), '111111111111');
  const moved = await certificate(communityId, older, '222222222222');
  await database.owner
    .updateTable('certificates')
    .set({ number_sealed: older.seal(placeOf('number_sealed', communityId, lost), '333333333333') })
    .where('id', '=', moved)
    .execute();
  const good = await certificate(communityId, older, '444444444444');
  const before = [await sealedNumber(lost), await sealedNumber(moved)];
  const { resealed, closed } = await reseal(database.owner, both, 2);
  expect(resealed).toBe(1);
  expect([...closed.values()]).toEqual([1, 1]);
  expect([...closed.keys()].join(' ')).toMatch(/needs the key [0-9a-f]{8}/);
  expect([...closed.keys()].join(' ')).not.toMatch(/\d{12}/);
  expect([await sealedNumber(lost), await sealedNumber(moved)]).toEqual(before);
  expect(newest.open(placeOf('number_sealed', communityId, good), await sealedNumber(good))).toBe('444444444444');
});

test('knows every column that holds a sealed text, and how its rows are told apart', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_sealed'`.execute(database.owner);
  const names = (columns: readonly { table: string; column: string }[]) => columns.map(({ table, column }) => `${table}.${column}`).sort();
  expect(names(sealedColumns)).toEqual(names(rows));
});
