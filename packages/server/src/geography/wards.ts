import { readFileSync } from 'node:fs';
import type { AreaGeometry } from '../database/schema.js';
import { centreOf, type Centre } from './polygons.js';

export interface Ward extends Centre {
  /** Slug made of the name: `st-dunstans-and-stepney-green`. */
  id: string;
  name: string;
  geometry: AreaGeometry;
}

/** Print this wherever the boundaries are shown. */
export const wardsAttribution =
  'Ward boundaries as they were before 2014: Martin Chorley, UK-GeoJSON, CC BY 4.0. Contains OS, ONS, NRS data © Crown copyright and database right 2016';

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/** The 17 wards of Tower Hamlets as they were before 2014, by name. */
export function towerHamletsWards(): Ward[] {
  const file = new URL('../../data/tower-hamlets/wards_by_lad_E09000030.geojson', import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: { properties: { WD13NM: string }; geometry: AreaGeometry }[] };
  return features
    .map(({ properties, geometry }) => ({ id: slug(properties.WD13NM), name: properties.WD13NM, geometry, ...centreOf(geometry) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
