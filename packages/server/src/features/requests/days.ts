/** Making one takes longer than using it a hundred times, and a community has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(kind: 'day' | 'time', timeZone: string): Intl.DateTimeFormat {
  const name = `${kind} ${timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const made =
    kind === 'day'
      ? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
      : new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(name, made);
  return made;
}

/** The day, `YYYY-MM-DD`, that it is in a time zone. */
export const dayIn = (instant: Date, timeZone: string): string => formatOf('day', timeZone).format(instant);

/** The time, `HH:MM`, that it is in a time zone. */
export const timeIn = (instant: Date, timeZone: string): string => formatOf('time', timeZone).format(instant);

/** The day `count` days after another. */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
