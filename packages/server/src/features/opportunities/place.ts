import type { NewOpportunityPlace, OpportunityPlace } from '@goodturn/contract';
import { readPostcode } from '../../adapters/postcodes/format.js';
import { pointText } from '../../database/schema.js';
import { inputProblem, ProblemError, type CallContext } from '../../http/handler.js';
import { findPlace, findPostcode } from '../requests/place.js';

/** A place as it is stored. A venue is public, so its own point is kept and not one that many homes share. */
export interface StoredPlace {
  place: string;
  area_id: string | null;
  latitude: number | null;
  longitude: number | null;
  spot: string | null;
}

const nowhere = { area_id: null, latitude: null, longitude: null, spot: null };

/** Where an opportunity is on the map. @param pointer of the place in the input: `#/place` @throws ProblemError invalid-input */
export async function storedPlace(call: CallContext, place: NewOpportunityPlace, pointer: string): Promise<StoredPlace> {
  if (place.kind === 'remote') return { place: JSON.stringify(place), ...nowhere };
  if (place.kind === 'area') {
    const { area, near } = await findPlace(call, { kind: 'meeting', area: place.area, description: '' }, pointer);
    return { place: JSON.stringify(place), ...nowhere, area_id: area.id, spot: near ? pointText(near.spot) : null };
  }
  const found = await postcodeOf(call, place, pointer);
  const { services, transaction } = call;
  const exact = await services.postcodes.find(place.postcode, transaction);
  const point = exact?.known === true ? exact : found.near;
  const read = readPostcode(place.postcode);
  const shown = { ...place, postcode: read.kind === 'full' ? read.shown : place.postcode };
  return {
    place: JSON.stringify(shown),
    area_id: found.area.id,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    spot: point ? pointText(services.geography.toGrid(point)) : null,
  };
}

/** The same rules as for neighbours, in words that fit a venue. */
async function postcodeOf(call: CallContext, place: Extract<NewOpportunityPlace, { kind: 'venue' }>, pointer: string) {
  try {
    return await findPostcode(call, place.postcode, place.area, `${pointer}/postcode`, `${pointer}/area`);
  } catch (error) {
    const wrong = error instanceof ProblemError ? error.errors?.[0] : undefined;
    if (wrong?.code !== 'postcode-outside') throw error;
    throw inputProblem({ ...wrong, detail: `This postcode is outside ${call.community.name}.` });
  }
}

/** Columns of a place as they are read. */
export interface PlaceRow {
  place: NewOpportunityPlace;
  area_id: string | null;
  area_name: string | null;
  latitude: number | null;
  longitude: number | null;
}

export function presentPlace({ place, area_id, area_name, latitude, longitude }: PlaceRow): OpportunityPlace {
  return {
    kind: place.kind,
    // What was imported may lack parts.
    ...(place.kind === 'venue' && {
      ...(place.name && { name: place.name }),
      ...(place.address && { address: place.address }),
      ...(place.postcode && { postcode: place.postcode }),
    }),
    ...(area_id !== null && { area: { id: area_id, name: area_name ?? area_id } }),
    ...(latitude !== null && longitude !== null && { point: { latitude, longitude } }),
  };
}

/** A venue in one line; nothing for other places. */
export const venueLine = (place: OpportunityPlace): string | undefined =>
  place.kind === 'venue' ? [place.name, place.address, place.postcode].filter(Boolean).join(', ') || undefined : undefined;
