import type { NewOpportunityPlace } from '@goodturn/contract';
import type { Geography } from '../../../adapters/places.js';
import { pointText, type AreaGeometry, type GridPoint } from '../../../database/schema.js';
import { contains } from '../../../geography/polygons.js';
import type { ImportedLocation } from './document.js';

export interface PlacingArea {
  readonly id: string;
  readonly name: string;
  readonly geometry: AreaGeometry;
  readonly spot: GridPoint;
}

export interface PlaceColumns {
  place: string;
  area_id: string | null;
  latitude: number | null;
  longitude: number | null;
  spot: string | null;
}

const postcodeIn = (address: string): string => /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i.exec(address)?.[0].toUpperCase() ?? '';
const folded = (name: string): string => name.trim().toLowerCase();

/** Where something is; undefined for what is on the map outside the community. */
export function placeOf(
  geography: Pick<Geography, 'toGrid'>,
  areas: readonly PlacingArea[],
  remote: boolean,
  location: ImportedLocation | undefined,
): PlaceColumns | undefined {
  const nowhere = { area_id: null, latitude: null, longitude: null, spot: null };
  const stored = (place: NewOpportunityPlace) => JSON.stringify(place);
  if (!location) return { place: stored(remote ? { kind: 'remote' } : { kind: 'area', area: '' }), ...nowhere };
  const { name, address, point } = location;
  // The standard has no neighbourhoods: one leaves here as the name of a place, and comes back as what it was.
  const named = address === '' && !point ? areas.find((one) => folded(one.name) === folded(name)) : undefined;
  if (named) return { place: stored({ kind: 'area', area: named.id }), ...nowhere, area_id: named.id, spot: pointText(named.spot) };
  const postcode = postcodeIn(address);
  const place = stored({
    kind: 'venue',
    name,
    address: postcode === '' ? address : address.replace(new RegExp(`,?\\s*${postcode}\\s*$`, 'i'), ''),
    postcode,
  });
  if (!point) return { place, ...nowhere };
  const area = areas.find((one) => contains(one.geometry, point));
  if (!area && areas.length > 0) return undefined;
  return { place, area_id: area?.id ?? null, ...point, spot: pointText(geography.toGrid(point)) };
}
