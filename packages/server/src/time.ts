/** Making one takes longer than using it a hundred times, and a community has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Offset of a zone from UTC at an instant, in milliseconds: east is positive. */
export function offsetAt(instant: Date, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}

/** The instant at which the current year began in a zone. */
export function startOfYear(now: Date, timeZone: string): Date {
  const year = new Date(now.getTime() + offsetAt(now, timeZone)).getUTCFullYear();
  const midnight = Date.UTC(year, 0, 1);
  return new Date(midnight - offsetAt(new Date(midnight), timeZone));
}
