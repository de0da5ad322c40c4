import { offsetAt } from './time.js';

/**
 * The instant at which clocks of a zone say a time on a day. Where they say it twice, as they turn back, it is the first; where they
 * leave it out, as they turn forward, there is none.
 * @param day `YYYY-MM-DD` @param time `HH:MM` @param timeZone IANA name
 */
export function instantAt(day: string, time: string, timeZone: string): Date | undefined {
  const clock = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(clock)) return undefined;
  const around = [-1, 1].map((side) => offsetAt(new Date(clock + side * 86_400_000), timeZone));
  const instants = around.map((offset) => clock - offset).filter((instant) => offsetAt(new Date(instant), timeZone) === clock - instant);
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

/** An instant as ISO 8601 with the offset that the zone's clocks have then: `2026-10-20T18:00:00+01:00`. */
export function withOffset(instant: Date, timeZone: string): string {
  const offset = offsetAt(instant, timeZone);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${new Date(instant.getTime() + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
