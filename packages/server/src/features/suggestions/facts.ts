import type { Timing } from '@goodturn/contract';
import type { GridPoint } from '../../database/schema.js';
import type { FreeTimes } from './free-times.js';

/** How far somebody goes to help: within their own neighbourhood, so many metres, or not at all because they help from home. */
export type Reach = { readonly kind: 'area' } | { readonly kind: 'metres'; readonly metres: number } | { readonly kind: 'home' };

/** A volunteer as matching sees them: no name, no address, nothing that equality questions asked. */
export interface VolunteerToMatch {
  readonly personId: string;
  /** Public point on the British National Grid, never the home; absent when only a neighbourhood is known. */
  readonly spot: GridPoint | undefined;
  readonly areaId: string | undefined;
  readonly reach: Reach;
  /** Ids of the UK volunteering standard. */
  readonly skills: readonly string[];
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** Undefined when they did not say when they are free. */
  readonly free: FreeTimes | undefined;
  readonly history: History;
}

/** What somebody did so far. Suggestions that were not answered, or answered with “not this time”, are no fault and are not here. */
export interface History {
  /** Good turns that were done. */
  readonly done: number;
  /** Matches that they left after they were accepted. */
  readonly left: number;
  /** Matches that stand now. */
  readonly helping: number;
  /** Suggestions in the last seven days, those that wait to be told among them. */
  readonly lately: number;
  /** When they were last suggested something; undefined when never. */
  readonly lastAt: Date | undefined;
}

/** A request as matching sees it. */
export interface RequestToMatch {
  readonly id: string;
  readonly askerId: string;
  /** Public point; undefined for help by phone or online. */
  readonly spot: GridPoint | undefined;
  readonly areaId: string;
  readonly category: string;
  /** Skills that count as supply for its category; none when any neighbour can help. */
  readonly skills: readonly string[];
  /** BCP 47 tag of what the asker reads Goodturn in. */
  readonly language: string;
  readonly timing: Timing;
  /** How long it takes. */
  readonly minutes: number;
  readonly postedAt: Date;
}

/** Clock and place of a decision. */
export interface Moment {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** The language that goes without saying in the community: speaking it is no reason to be told. */
  readonly usualLanguage: string;
}
