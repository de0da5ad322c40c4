import ICAL from 'ical.js';
import { offsetAt } from '../time.js';

/** One turn of a zone's clocks. */
interface Turn {
  readonly at: Date;
  /** Milliseconds east of UTC before and after. */
  readonly from: number;
  readonly to: number;
}

/** No zone turns its clocks twice within a week. */
const stepMs = 7 * 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The turns of a zone between two instants, to the minute. */
function turnsBetween(from: Date, until: Date, timeZone: string): Turn[] {
  const turns: Turn[] = [];
  let before = offsetAt(from, timeZone);
  for (let begin = from.getTime(); begin < until.getTime(); begin += stepMs) {
    const after = offsetAt(new Date(begin + stepMs), timeZone);
    if (after === before) continue;
    let low = begin;
    let high = begin + stepMs;
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetAt(new Date(middle), timeZone) === before) low = middle;
      else high = middle;
    }
    turns.push({ at: new Date(high), from: before, to: after });
    before = after;
  }
  return turns;
}

/** What the clocks say as they turn, as if it were UTC: VTIMEZONE counts by the clock before the turn. */
const clockAt = ({ at, from }: Turn): Date => new Date(at.getTime() + from);

/** Which weekday of its month a turn is on: 1 the first, -1 the last. */
function placesInMonth(clock: Date): number[] {
  const day = clock.getUTCDate();
  const days = new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth() + 1, 0)).getUTCDate();
  return [Math.ceil(day / 7), ...(day + 7 > days ? [-1] : [])];
}

/** The yearly rule that turns keep to, such as the last Sunday of March; none where they keep to none. */
function ruleOf(turns: readonly Turn[]): string | undefined {
  const clocks = turns.map(clockAt);
  const first = clocks[0];
  if (!first || clocks.length < 4) return undefined;
  const alike = clocks.every(
    (clock) =>
      clock.getUTCMonth() === first.getUTCMonth() &&
      clock.getUTCDay() === first.getUTCDay() &&
      clock.getUTCHours() === first.getUTCHours() &&
      clock.getUTCMinutes() === first.getUTCMinutes(),
  );
  const place = [-1, 1, 2, 3, 4].find((one) => clocks.every((clock) => placesInMonth(clock).includes(one)));
  if (!alike || place === undefined) return undefined;
  return `FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${place}${weekdays[first.getUTCDay()] ?? ''}`;
}

const signed = (milliseconds: number): string => {
  const minutes = Math.abs(Math.round(milliseconds / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

const localText = (clock: Date): string => clock.toISOString().slice(0, 19);

function nameAt(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function observance(kind: 'standard' | 'daylight', turn: Turn, timeZone: string, rule: string | undefined): ICAL.Component {
  const part = new ICAL.Component(kind);
  part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(signed(turn.from)));
  part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(signed(turn.to)));
  part.addPropertyWithValue('tzname', nameAt(turn.at, timeZone));
  part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(localText(clockAt(turn))));
  if (rule !== undefined) part.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  return part;
}

/**
 * A zone as calendars want it (RFC 5545, 3.6.5), from the rules that this machine knows: a rule for ever where the clocks keep to one,
 * else each turn of the years that are asked about.
 * @param from the first and @param until the last instant that the calendar names
 */
export function zoneComponent(timeZone: string, from: Date, until: Date): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', timeZone);
  const begin = new Date(Date.UTC(from.getUTCFullYear() - 1, 0, 1));
  const end = new Date(Date.UTC(Math.max(until.getUTCFullYear() + 1, from.getUTCFullYear() + 4), 0, 1));
  const turns = turnsBetween(begin, end, timeZone);
  const least = Math.min(...turns.flatMap((turn) => [turn.from, turn.to]));
  const kinds = { daylight: turns.filter(({ to }) => to !== least), standard: turns.filter(({ to }) => to === least) };
  for (const [kind, some] of Object.entries(kinds) as ['standard' | 'daylight', Turn[]][]) {
    const rule = ruleOf(some);
    for (const turn of rule === undefined ? some : some.slice(0, 1)) zone.addSubcomponent(observance(kind, turn, timeZone, rule));
  }
  // Clocks that never turn.
  if (turns.length === 0) {
    const offset = offsetAt(begin, timeZone);
    zone.addSubcomponent(observance('standard', { at: new Date(begin.getTime() - offset), from: offset, to: offset }, timeZone, undefined));
  }
  return zone;
}
