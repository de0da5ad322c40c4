import type { Position } from '@goodturn/contract';
import type { Coordinates } from '../adapters/places.js';
import type { AreaGeometry, GridPoint } from '../database/schema.js';
import { fromGrid, metresBetween, toGrid } from './grid.js';

/** Polygons of a geometry, each a list of rings: the first is the outline, the others are holes. */
export const polygonsOf = (geometry: AreaGeometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function ringContains(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false;
  for (let here = 0, before = ring.length - 1; here < ring.length; before = here++) {
    const [hereX, hereY] = ring[here]!;
    const [beforeX, beforeY] = ring[before]!;
    if (hereY > y !== beforeY > y && x < ((beforeX - hereX) * (y - hereY)) / (beforeY - hereY) + hereX) inside = !inside;
  }
  return inside;
}

/** Whether a place lies in a polygon or one of several, and in none of its holes. */
export const contains = (geometry: AreaGeometry, { latitude, longitude }: Coordinates): boolean =>
  polygonsOf(geometry).some(
    ([outline, ...holes]) =>
      outline !== undefined && ringContains(outline, longitude, latitude) && !holes.some((hole) => ringContains(hole, longitude, latitude)),
  );

/** A fixed public point and the radius in metres that covers what it stands for. */
export interface Centre extends Coordinates {
  spot: GridPoint;
  metres: number;
}

/** The middle of an area by its surface, and a radius, in tens of metres, that covers every corner of it. */
export function centreOf(geometry: AreaGeometry): Centre {
  let surface = 0;
  let x = 0;
  let y = 0;
  const corners: GridPoint[] = [];
  for (const rings of polygonsOf(geometry)) {
    for (const [index, ring] of rings.entries()) {
      const points = ring.map(([longitude, latitude]) => toGrid({ latitude, longitude }));
      if (index === 0) corners.push(...points);
      const part = ringMoments(points, corners[0]!);
      // Holes count against the surface, whichever way round they are drawn.
      const sign = (index === 0) === part.surface > 0 ? 1 : -1;
      surface += sign * part.surface;
      x += sign * part.x;
      y += sign * part.y;
    }
  }
  const origin = corners[0]!;
  const exact = { x: Math.round(origin.x + x / surface), y: Math.round(origin.y + y / surface) };
  const place = fromGrid(exact);
  const spot = toGrid(place);
  const farthest = Math.max(...corners.map((corner) => metresBetween(corner, spot)));
  return { ...place, spot, metres: Math.ceil((farthest + 2) / 10) * 10 };
}

/** Signed surface of a ring, and that surface times its middle, measured from `origin` to keep the numbers small. */
function ringMoments(points: readonly GridPoint[], origin: GridPoint): { surface: number; x: number; y: number } {
  let surface = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index < points.length; index++) {
    const here = { x: points[index]!.x - origin.x, y: points[index]!.y - origin.y };
    const following = points[(index + 1) % points.length]!;
    const next = { x: following.x - origin.x, y: following.y - origin.y };
    const cross = here.x * next.y - next.x * here.y;
    surface += cross / 2;
    x += ((here.x + next.x) * cross) / 6;
    y += ((here.y + next.y) * cross) / 6;
  }
  return { surface, x, y };
}
