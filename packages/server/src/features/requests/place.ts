import type { AreaName, InputError, Place } from '@goodturn/contract';
import { readPostcode } from '../../adapters/postcodes/format.js';
import { PostcodesUnavailableError } from '../../adapters/postcodes/postcodes-io.js';
import type { Coordinates } from '../../adapters/places.js';
import type { AreaGeometry, GridPoint } from '../../database/schema.js';
import { metresBetween } from '../../geography/grid.js';
import { contains } from '../../geography/polygons.js';
import { inputProblem, ProblemError, type CallContext } from '../../http/handler.js';

/** A point that may be shown to everybody: shared by many homes and made when the request is written. */
export interface PublicPoint extends Coordinates {
  metres: number;
  spot: GridPoint;
}

export interface FoundPlace {
  area: AreaName;
  lsoaCode: string | null;
  /** Absent for help by phone or online. */
  near: PublicPoint | undefined;
}

interface Area extends PublicPoint {
  id: string;
  name: string;
  geometry: AreaGeometry;
}

/** Metres beyond an area within which a district's middle still counts as near the community. */
const nearbyMetres = 3000;
const rememberMs = 60_000;
const remembered = new WeakMap<object, Map<string, { areas: Area[]; at: number }>>();

/** The community's areas with their boundaries: read once a minute, because they are large and change a few times a year. */
async function areasOf({ community, transaction, services, now }: CallContext): Promise<Area[]> {
  const ofServices = remembered.get(services) ?? new Map<string, { areas: Area[]; at: number }>();
  remembered.set(services, ofServices);
  const known = ofServices.get(community.id);
  if (known && Math.abs(now.getTime() - known.at) < rememberMs) return known.areas;
  const areas = await transaction
    .selectFrom('areas')
    .select(['id', 'name', 'geometry', 'latitude', 'longitude', 'metres', 'spot'])
    .where('community_id', '=', community.id)
    .orderBy('id')
    .execute();
  ofServices.set(community.id, { areas, at: now.getTime() });
  return areas;
}

const pointOf = ({ latitude, longitude, metres, spot }: PublicPoint): PublicPoint => ({ latitude, longitude, metres, spot });

/** Whether a neighbourhood is one of the community's. */
export const areaExists = async (call: CallContext, id: string): Promise<boolean> => (await areasOf(call)).some((one) => one.id === id);

async function chosenArea(call: CallContext, id: string, pointer: string): Promise<Area> {
  const area = (await areasOf(call)).find((one) => one.id === id);
  if (area) return area;
  throw inputProblem({ pointer, code: 'area-unknown', detail: 'Choose a neighbourhood from the list.' });
}

/**
 * Where a place is for everybody. For an address that is the centre of its 2021 LSOA by point in polygon (standards 4.8);
 * where only a neighbourhood is known it is the centre of that.
 * @param pointer of the place in the input: `#/place`
 */
export async function findPlace(call: CallContext, place: Place, pointer: string): Promise<FoundPlace> {
  if (place.kind === 'address') return findPostcode(call, place.postcode, place.area, `${pointer}/postcode`, `${pointer}/area`);
  const area = await chosenArea(call, place.area, `${pointer}/area`);
  return { area: { id: area.id, name: area.name }, lsoaCode: null, near: place.kind === 'remote' ? undefined : pointOf(area) };
}

/**
 * The public point of a postcode in the community.
 * @param chosen id of the neighbourhood that the person chose, used only where the table lacks the postcode
 * @throws ProblemError invalid-input when it cannot be read, is unknown, or is outside the community
 */
export async function findPostcode(
  call: CallContext,
  typed: string,
  chosen: string | undefined,
  pointer: string,
  areaPointer: string,
): Promise<FoundPlace> {
  const wrong = (code: string, detail: string) => inputProblem({ pointer, code, detail } satisfies InputError);
  const postcode = readPostcode(typed);
  if (postcode.kind === 'district') throw wrong('postcode-incomplete', 'Enter the full postcode, like E2 0HL.');
  if (postcode.kind === 'wrong') throw wrong('postcode-format', 'Enter the full postcode, like E2 0HL.');
  const found = await lookUp(call, typed);
  const areas = await areasOf(call);
  const outside = () =>
    wrong('postcode-outside', `${postcode.shown} is outside ${call.community.name}. Only neighbours who live here can use this board.`);

  if (found?.known === 'elsewhere') throw outside();
  if (found?.known) {
    const area = areas.find((one) => contains(one.geometry, found));
    const lsoa = call.services.geography.lsoaAt(found);
    if (!area) throw outside();
    const name = { id: area.id, name: area.name };
    return lsoa ? { area: name, lsoaCode: lsoa.code, near: pointOf(lsoa) } : { area: name, lsoaCode: null, near: pointOf(area) };
  }
  if (!found) throw wrong('postcode-unknown', 'We cannot find this postcode. Check it for mistakes.');
  const middle = call.services.geography.toGrid(found);
  if (!areas.some((area) => metresBetween(area.spot, middle) < area.metres + nearbyMetres)) throw outside();
  if (chosen === undefined) throw wrong('postcode-choose-area', `We do not know ${postcode.shown} yet. Choose your neighbourhood.`);
  const area = await chosenArea(call, chosen, areaPointer);
  return { area: { id: area.id, name: area.name }, lsoaCode: null, near: pointOf(area) };
}

async function lookUp(call: CallContext, typed: string) {
  try {
    return await call.services.postcodes.find(typed, call.transaction);
  } catch (cause) {
    if (!(cause instanceof PostcodesUnavailableError)) throw cause;
    throw new ProblemError('unavailable', {
      detail: 'Postcodes cannot be looked up just now. Try again in a minute.',
      retryAfter: 60,
      cause,
    });
  }
}
