import type { Kysely } from 'kysely';
import type { Database, GridPoint } from '../database/schema.js';

/** WGS84 degrees. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

export interface PostcodeAdapter {
  /**
   * Where a full postcode is. `known: false` with a `district` when the postcode is not in the table but its district
   * ("E2") is, so that the person can choose their neighbourhood; `elsewhere` when it is a real one far from all that the
   * table knows; undefined when nothing is known of either.
   * @param postcode as typed: any case, with or without a space
   * @param through the caller's transaction, when it has one: the embedded database has a single connection, and who
   * held it while waiting for another would wait for ever
   */
  find(
    postcode: string,
    through?: Kysely<Database>,
  ): Promise<
    | ({ known: true; postcode: string } & Coordinates)
    | ({ known: false; district: string } & Coordinates)
    | { known: 'elsewhere'; district: string }
    | undefined
  >;
}

export interface Geography {
  /** Metres on the British National Grid. */
  toGrid(place: Coordinates): GridPoint;
  /** The 2021 LSOA that contains a place, with its public point and a radius that covers it; undefined where there is none. */
  lsoaAt(place: Coordinates): ({ code: string; metres: number; spot: GridPoint } & Coordinates) | undefined;
}
