import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { Coordinates, PostcodeAdapter } from '../places.js';
import { readPostcode } from './format.js';

/** The service of postcodes did not answer, or not with what it promises. */
export class PostcodesUnavailableError extends Error {
  override readonly name = 'PostcodesUnavailableError';
}

export interface PostcodesIoSettings {
  /** Without a slash at the end: `https://api.postcodes.io`. */
  url: string;
  database: Kysely<Database>;
  clock: { now(): Date };
  /** For one call; 3000 by default. */
  timeoutMs?: number;
}

/** Days for which an answer is kept: postcodes rarely move, and new ones appear within weeks. */
const keepDays = { known: 90, unknown: 7 };

/**
 * Asks postcodes.io (or a copy of it that a council hosts) and keeps the answers in the table `postcodes`, so that a
 * neighbour's postcode leaves the server once a season, without anything about the neighbour.
 */
export function postcodesIo({ url, database, clock, timeoutMs = 3000 }: PostcodesIoSettings): PostcodeAdapter {
  async function cached(database: Kysely<Database>, key: string): Promise<{ place: Coordinates | undefined } | undefined> {
    const row = await database.selectFrom('postcodes').selectAll().where('postcode', '=', key).executeTakeFirst();
    if (!row) return undefined;
    const age = (clock.now().getTime() - row.fetched_at.getTime()) / 86_400_000;
    if (age > (row.known ? keepDays.known : keepDays.unknown)) return undefined;
    return { place: row.latitude === null || row.longitude === null ? undefined : { latitude: row.latitude, longitude: row.longitude } };
  }

  async function ask(path: string): Promise<Coordinates | undefined> {
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'application/json' } });
      body = await response.json();
    } catch (cause) {
      throw new PostcodesUnavailableError('The service of postcodes did not answer.', { cause });
    }
    if (response.status === 404) return undefined;
    const result = (body as { result?: { latitude?: unknown; longitude?: unknown } | null } | null)?.result;
    if (!response.ok || !result) throw new PostcodesUnavailableError(`The service of postcodes answered ${response.status}.`);
    // The Channel Islands and the Isle of Man have postcodes without coordinates.
    if (typeof result.latitude !== 'number' || typeof result.longitude !== 'number') return undefined;
    return { latitude: result.latitude, longitude: result.longitude };
  }

  async function lookUp(database: Kysely<Database>, key: string, path: string): Promise<Coordinates | undefined> {
    const known = await cached(database, key);
    if (known) return known.place;
    const place = await ask(path);
    const values = {
      known: place !== undefined,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      fetched_at: clock.now(),
    };
    await database
      .insertInto('postcodes')
      .values({ postcode: key, ...values })
      .onConflict((conflict) => conflict.column('postcode').doUpdateSet(values))
      .execute();
    return place;
  }

  return {
    async find(typed, through = database) {
      const postcode = readPostcode(typed);
      if (postcode.kind !== 'full') return undefined;
      const place = await lookUp(through, postcode.code, `/postcodes/${postcode.code}`);
      if (place) return { known: true, postcode: postcode.shown, ...place };
      const district = await lookUp(through, postcode.district, `/outcodes/${postcode.district}`);
      return district && { known: false, district: postcode.district, ...district };
    },
  };
}
