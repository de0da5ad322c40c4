import { readFileSync } from 'node:fs';
import type { Coordinates, Geography } from '../adapters/places.js';
import type { AreaGeometry } from '../database/schema.js';
import { toGrid } from './grid.js';
import { centreOf, contains, polygonsOf, type Centre } from './polygons.js';

interface LsoaFile {
  features: { properties: { LSOA21CD: string }; geometry: AreaGeometry }[];
}

interface Lsoa extends Centre {
  code: string;
  geometry: AreaGeometry;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Boundaries of 2021 LSOAs shipped with the server (ONS, Open Government Licence v3). */
const lsoaFiles = [new URL('../../data/tower-hamlets/lsoa21_tower_hamlets.geojson', import.meta.url)];

function readLsoas(file: URL): Lsoa[] {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as LsoaFile;
  return features.map(({ properties, geometry }) => {
    const corners = polygonsOf(geometry).flat(2);
    const longitudes = corners.map(([longitude]) => longitude);
    const latitudes = corners.map(([, latitude]) => latitude);
    return {
      code: properties.LSOA21CD,
      geometry,
      ...centreOf(geometry),
      west: Math.min(...longitudes),
      east: Math.max(...longitudes),
      south: Math.min(...latitudes),
      north: Math.max(...latitudes),
    };
  });
}

/** Every LSOA that is shipped, with its public point: read at first use. */
let lsoas: Lsoa[] | undefined;
export const allLsoas = (): readonly Lsoa[] => (lsoas ??= lsoaFiles.flatMap(readLsoas));

/** Finds LSOAs by point in polygon and measures on the British National Grid. */
export function createGeography(): Geography {
  return {
    toGrid,
    lsoaAt(place: Coordinates) {
      const { latitude, longitude } = place;
      const found = allLsoas().find(
        (one) =>
          longitude >= one.west && longitude <= one.east && latitude >= one.south && latitude <= one.north && contains(one.geometry, place),
      );
      return found && { code: found.code, latitude: found.latitude, longitude: found.longitude, metres: found.metres, spot: found.spot };
    },
  };
}
