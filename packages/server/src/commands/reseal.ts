import { sql, type Kysely } from 'kysely';
import type { Config } from '../config.js';
import { migrate } from '../database/migrate.js';
import type { Database } from '../database/schema.js';
import { ownerDatabase } from '../database/scope.js';
import { sealedColumns, SealingError, type Sealing } from '../sealing.js';
import { StartError } from '../start-error.js';
import { openSource, sealingOf } from './open.js';

export interface ResealReport {
  /** Sealed with the newest key now. */
  readonly resealed: number;
  /** Why some do not open, each reason once, with how many. They stay as they are. */
  readonly closed: ReadonlyMap<string, number>;
}

interface SealedRow {
  readonly community_id: string;
  readonly row_id: string;
  readonly sealed: string;
}

const usualBatch = 500;
const first = '00000000-0000-0000-0000-000000000000';

/** `goodturn reseal`: seals everything with the newest key, so that an older one can be taken away. */
export async function resealCommand(config: Config): Promise<void> {
  const source = await openSource(config);
  try {
    const owner = ownerDatabase(source);
    await migrate(owner);
    const { resealed, closed } = await reseal(owner, sealingOf(config));
    console.log(`Sealed with the newest key: ${resealed}.`);
    if (closed.size > 0) throw new StartError(told(closed));
    console.log('Every older key can be taken away.');
  } finally {
    await source.close();
  }
}

const told = (closed: ResealReport['closed']): string =>
  [...[...closed].map(([reason, count]) => `${count} × ${reason}`), 'Keep the older keys until all is sealed with the newest.'].join('\n');

/**
 * Seals with the newest key what an older one sealed, some rows at a time and each by itself: it can be broken off and run again, while
 * servers write.
 * @param owner sees every community
 * @param batch rows that are read at once
 */
export async function reseal(owner: Kysely<Database>, sealing: Sealing, batch = usualBatch): Promise<ResealReport> {
  const closed = new Map<string, number>();
  let resealed = 0;
  for (const place of sealedColumns) {
    for (let after = { community_id: first, row_id: first }; ;) {
      const rows = await readAfter(owner, place, after, batch);
      for (const row of rows) {
        if (sealing.isFresh(row.sealed)) continue;
        try {
          if (await sealAnew(owner, sealing, place, row)) resealed += 1;
        } catch (error) {
          if (!(error instanceof SealingError)) throw error;
          closed.set(error.message, (closed.get(error.message) ?? 0) + 1);
        }
      }
      const last = rows.at(-1);
      if (!last || rows.length < batch) break;
      after = last;
    }
  }
  return { resealed, closed };
}

type SealedColumn = (typeof sealedColumns)[number];

async function readAfter(
  owner: Kysely<Database>,
  { table, column, row }: SealedColumn,
  after: Pick<SealedRow, 'community_id' | 'row_id'>,
  batch: number,
): Promise<readonly SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select community_id, ${sql.id(row)} as row_id, ${sql.id(column)} as sealed from ${sql.table(table)}
    where ${sql.id(column)} is not null and (community_id, ${sql.id(row)}) > (${after.community_id}::uuid, ${after.row_id}::uuid)
    order by community_id, ${sql.id(row)} limit ${batch}`.execute(owner);
  return rows;
}

/** Whether it was written: what somebody changed meanwhile is sealed with the newest key already. */
async function sealAnew(
  owner: Kysely<Database>,
  sealing: Sealing,
  { table, column, row }: SealedColumn,
  { community_id, row_id, sealed }: SealedRow,
): Promise<boolean> {
  const place = { table, column, communityId: community_id, rowId: row_id };
  const anew = sealing.seal(place, sealing.open(place, sealed));
  const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.id(column)} = ${anew}
    where community_id = ${community_id}::uuid and ${sql.id(row)} = ${row_id}::uuid and ${sql.id(column)} = ${sealed}`.execute(owner);
  return numAffectedRows === 1n;
}
