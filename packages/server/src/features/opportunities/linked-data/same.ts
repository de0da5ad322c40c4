/** Whether a row already says all that a document says. */
export const says = (row: object, columns: object): boolean =>
  Object.entries(columns).every(([name, value]) => isSame(Reflect.get(row, name), value));

function isSame(there: unknown, value: unknown): boolean {
  if (there instanceof Date) return value instanceof Date && there.getTime() === value.getTime();
  if (typeof there !== 'object' || there === null) return there === value;
  if ('x' in there && 'y' in there) return `(${String(there.x)},${String(there.y)})` === value;
  // JSON is read parsed and written as text.
  return typeof value === 'string' && JSON.stringify(ordered(there)) === JSON.stringify(ordered(JSON.parse(value)));
}

/** JSON with its fields in one order: the database keeps its own. */
const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
