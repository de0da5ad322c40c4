import type { VolunteerReach, VolunteerRhythm } from '@goodturn/contract';
import type { GridPoint } from '../../database/schema.js';
import { freeTimesOf, type FreeTime } from '../suggestions/free-times.js';
import type { MatchingProfile } from '../suggestions/profiles.js';

/** A volunteer as matching has them: no name, no address, no day of birth. */
export interface VolunteerFacts {
  readonly personId: string;
  readonly spot: GridPoint;
  readonly areaId: string;
  readonly reach: VolunteerReach;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  /** `MondayMorning`; empty when they did not say. */
  readonly availability: readonly string[];
  readonly rhythm: VolunteerRhythm;
  readonly quiet: { readonly from: string; readonly until: string } | undefined;
  readonly onlyOnDuty: boolean;
  readonly onDuty: boolean;
  /** No suggestions before this day, `YYYY-MM-DD`. */
  readonly pausedUntil: string | undefined;
  /** See `adultOnForMatching`. */
  readonly adultOn: string | undefined;
}

const metres: Readonly<Partial<Record<VolunteerReach, number>>> = { '1km': 1000, '2km': 2000, '5km': 5000 };
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `MondayMorning` as a cell of the week. */
function freeTime(name: string): FreeTime {
  const weekday = weekdays.findIndex((one) => name.startsWith(one)) as FreeTime['weekday'];
  return { weekday, part: name.slice(weekdays[weekday]?.length).toLowerCase() as FreeTime['part'] };
}

/** What matching keeps of a volunteer. @param today `YYYY-MM-DD` in the community's time zone */
export function matchingProfileOf(facts: VolunteerFacts, today: string): MatchingProfile {
  const { personId, spot, areaId, reach, skills, languages, availability, rhythm, quiet, onlyOnDuty, onDuty, pausedUntil, adultOn } = facts;
  const far = metres[reach];
  return {
    personId,
    spot,
    areaId,
    reach: far === undefined ? { kind: reach === 'home' ? 'home' : 'area' } : { kind: 'metres', metres: far },
    skills,
    languages,
    free: availability.length === 0 ? undefined : freeTimesOf(availability.map(freeTime)),
    rhythm,
    quiet,
    onlyOnDuty,
    onDuty,
    paused: pausedUntil !== undefined && pausedUntil > today,
    adultOn,
  };
}
