import proj4 from 'proj4';
import type { Coordinates } from '../adapters/places.js';
import type { GridPoint } from '../database/schema.js';

/** British National Grid (EPSG:27700) with the seven parameters of Ordnance Survey's Helmert transformation: within 5 m. */
const britishNationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';
const converter = proj4('EPSG:4326', britishNationalGrid);

/** WGS84 degrees to whole metres on the British National Grid. */
export function toGrid({ latitude, longitude }: Coordinates): GridPoint {
  const [x, y] = converter.forward<[number, number]>([longitude, latitude]);
  return { x: Math.round(x), y: Math.round(y) };
}

/** Metres on the British National Grid to WGS84 degrees of five decimals, which is about a metre. */
export function fromGrid({ x, y }: GridPoint): Coordinates {
  const [longitude, latitude] = converter.inverse<[number, number]>([x, y]);
  return { latitude: Number(latitude.toFixed(5)), longitude: Number(longitude.toFixed(5)) };
}

/** Metres between two points of the grid. */
export const metresBetween = (one: GridPoint, other: GridPoint): number => Math.hypot(one.x - other.x, one.y - other.y);
