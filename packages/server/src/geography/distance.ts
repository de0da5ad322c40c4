import type { Distance } from '@goodturn/contract';
import type { GridPoint } from '../database/schema.js';
import { metresBetween } from './grid.js';

/** The band of a distance between two blurred points: exact figures would let somebody find a home by asking often. */
export function distanceBand(one: GridPoint, other: GridPoint): Distance {
  const metres = metresBetween(one, other);
  if (metres < 1000) return 'under-1km';
  if (metres < 2000) return '1-2km';
  return metres < 5000 ? '2-5km' : 'over-5km';
}
