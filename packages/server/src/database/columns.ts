import type { ColumnType } from 'kysely';

/** An instant: read as a `Date`, written as a `Date` or ISO 8601 text. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
export type OptionalInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** `YYYY-MM-DD`, as text both ways. */
export type OptionalDay = ColumnType<string | null, string | null | undefined, string | null>;
/** JSON: read parsed, written as text made by `JSON.stringify`. */
export type Json<Value> = ColumnType<Value, string, string>;
export type OptionalJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>;
/** Metres on the British National Grid: read as `{ x, y }` (east, north), written as text made by `pointText`. */
export interface GridPoint {
  x: number;
  y: number;
}
export type Point = ColumnType<GridPoint, string, string>;
export type OptionalPoint = ColumnType<GridPoint | null, string | null | undefined, string | null>;
export type Optional<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** How a point is written: `(530034,180381)`. */
export const pointText = (point: GridPoint): string => `(${point.x},${point.y})`;
