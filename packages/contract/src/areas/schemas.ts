import * as z from 'zod/mini';

/** A neighbourhood's id and name: what everybody may read of a place. */
export interface AreaName {
  /** Slug, unique in the community. */
  id: string;
  name: string;
}

/** Position of GeoJSON (RFC 7946): longitude, latitude, in WGS84 degrees. */
export type Position = [number, number];

export interface AreaFeature {
  type: 'Feature';
  id: string;
  properties: {
    name: string;
    /** Middle of the area, WGS84 degrees. */ latitude: number;
    longitude: number;
    /** Radius that covers it. */ metres: number;
  };
  geometry: { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] };
}

/** The community's areas as GeoJSON (RFC 7946). */
export interface Areas {
  type: 'FeatureCollection';
  /** Print this wherever the boundaries are shown. */
  attribution: string;
  features: AreaFeature[];
}

export const areaName = z.object({ id: z.string(), name: z.string() });
const position = z.tuple([z.number(), z.number()]);
export const areas = z.object({
  type: z.literal('FeatureCollection'),
  attribution: z.string(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({ name: z.string(), latitude: z.number(), longitude: z.number(), metres: z.number() }),
      geometry: z.union([
        z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
      ]),
    }),
  ),
});
