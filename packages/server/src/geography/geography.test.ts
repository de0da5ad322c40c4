import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBand } from './distance.js';
import { allLsoas, createGeography } from './geography.js';
import { fromGrid, metresBetween, toGrid } from './grid.js';
import { centreOf, contains, polygonsOf } from './polygons.js';
import { towerHamletsWards } from './wards.js';

const geography = createGeography();

describe('the grid', () => {
  it('agrees with the published eastings and northings of a postcode', () => {
    const { x, y } = toGrid({ latitude: 51.411831, longitude: 0.178871 });
    expect(Math.hypot(x - 551626, y - 170342)).toBeLessThan(5);
  });
  it('comes back within two metres', () => {
    fc.assert(
      fc.property(fc.double({ min: 50, max: 58, noNaN: true }), fc.double({ min: -5, max: 1.7, noNaN: true }), (latitude, longitude) => {
        const spot = toGrid({ latitude, longitude });
        expect(metresBetween(toGrid(fromGrid(spot)), spot)).toBeLessThan(2);
      }),
    );
  });
});

describe('LSOAs', () => {
  it('are the 169 of Tower Hamlets, each with a radius that covers every corner', () => {
    expect(allLsoas()).toHaveLength(169);
    for (const lsoa of allLsoas()) {
      const farthest = Math.max(
        ...polygonsOf(lsoa.geometry)
          .flat(2)
          .map(([longitude, latitude]) => metresBetween(toGrid({ latitude, longitude }), toGrid(lsoa))),
      );
      expect(lsoa.metres).toBeGreaterThanOrEqual(farthest);
      expect(lsoa.metres).toBeLessThan(farthest + 15);
    }
  });
  it('gives every home in an LSOA the same point, which is never the home', () => {
    const library = { latitude: 51.527, longitude: -0.0556 };
    const one = geography.lsoaAt(library);
    expect(one?.code).toMatch(/^E010\d{5}$/);
    const neighbour = geography.lsoaAt({ latitude: library.latitude + 0.0001, longitude: library.longitude });
    expect(neighbour).toEqual(one);
    expect(one).not.toMatchObject(library);
  });
  it('finds the LSOA whose polygon contains a place, and none elsewhere', () => {
    for (const lsoa of allLsoas()) {
      if (contains(lsoa.geometry, lsoa)) expect(geography.lsoaAt(lsoa)?.code).toBe(lsoa.code);
    }
    expect(geography.lsoaAt({ latitude: 51.6, longitude: -0.2 })).toBeUndefined();
  });
});

describe('polygons', () => {
  const square = (west: number, south: number, size: number): [number, number][] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  it('leave out their holes', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [square(0, 51, 0.1), square(0.02, 51.02, 0.02)] };
    expect(contains(geometry, { latitude: 51.01, longitude: 0.01 })).toBe(true);
    expect(contains(geometry, { latitude: 51.03, longitude: 0.03 })).toBe(false);
    expect(contains(geometry, { latitude: 51.2, longitude: 0.03 })).toBe(false);
  });
  it('have their middle where their surface is', () => {
    const centre = centreOf({ type: 'MultiPolygon', coordinates: [[square(0, 51, 0.01)], [square(0.02, 51, 0.01)]] });
    expect(centre.longitude).toBeCloseTo(0.015, 3);
    expect(centre.latitude).toBeCloseTo(51.005, 3);
  });
});

it('knows 17 wards by slug', () => {
  const wards = towerHamletsWards();
  expect(wards).toHaveLength(17);
  expect(wards.map((ward) => ward.id)).toContain('st-dunstans-and-stepney-green');
  for (const ward of wards) expect(ward.metres).toBeGreaterThan(300);
});

it.each([
  [0, 'under-1km'],
  [999, 'under-1km'],
  [1000, '1-2km'],
  [1999, '1-2km'],
  [2000, '2-5km'],
  [4999, '2-5km'],
  [5000, 'over-5km'],
])('says %d metres as %s', (metres, band) => {
  expect(distanceBand({ x: 0, y: 0 }, { x: metres, y: 0 })).toBe(band);
});
