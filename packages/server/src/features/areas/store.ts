import type { Transaction } from 'kysely';
import { pointText, type Database } from '../../database/schema.js';
import type { Ward } from '../../geography/wards.js';

/** Gives a community its neighbourhoods. */
export async function addAreas(transaction: Transaction<Database>, communityId: string, wards: readonly Ward[]): Promise<void> {
  await transaction
    .insertInto('areas')
    .values(
      wards.map(({ id, name, geometry, latitude, longitude, spot, metres }) => ({
        community_id: communityId,
        id,
        name,
        geometry: JSON.stringify(geometry),
        latitude,
        longitude,
        spot: pointText(spot),
        metres,
      })),
    )
    .execute();
}
