import type { SuggestionReason } from '@goodturn/contract';
import type { Instant, Json, Optional, OptionalDay, OptionalInstant, Point } from '../columns.js';

/** Who is told of which request, when, why, and what they said to it. */
export interface SuggestionsTable {
  community_id: string;
  id: string;
  request_id: string;
  /** The volunteer. */
  person_id: string;
  /** Which wave they were drawn in, from 0; null when they said “not this time” to what nobody had told them of. */
  wave: Optional<number>;
  reasons: Json<SuggestionReason[]>;
  drawn_at: Instant;
  /** When they are to hear of it: at once, after their quiet hours, or with their digest. */
  tell_at: Instant;
  told_at: OptionalInstant;
  /** When it was no longer needed, or no longer right, before it was told. */
  dropped_at: OptionalInstant;
  answer: Optional<'offered' | 'not-this-time'>;
  answered_at: OptionalInstant;
}

/** How far the dispatch of a request has come. */
export interface SuggestionWavesTable {
  community_id: string;
  request_id: string;
  waves: number;
  last_at: Instant;
}

/** What matching knows of a volunteer, beside their profile: narrow, because a community may have a million of them. */
export interface MatchingProfilesTable {
  community_id: string;
  person_id: string;
  /** Public point on the British National Grid, never the home. */
  spot: Point;
  area_id: string;
  reach: 'area' | 'metres' | 'home';
  reach_metres: Optional<number>;
  /** Ids of the UK volunteering standard. */
  skills: string[];
  /** BCP 47 tags. */
  languages: string[];
  /** 21 bits, Monday morning the lowest; null when they did not say. */
  free: Optional<number>;
  rhythm: 'instant' | 'daily' | 'weekly' | 'never';
  /** `HH:MM`. */
  quiet_from: Optional<string>;
  quiet_until: Optional<string>;
  only_on_duty: boolean;
  on_duty: boolean;
  paused: boolean;
  /** The day on which they turn 18; null when they said that they are. */
  adult_on: OptionalDay;
}
