import type { DayPart, Weekday } from './free-times.js';

/**
 * Why somebody is told of a request: a key and its values, worded by a catalogue in the reader's language. Distances are in the bands of
 * two public points, so that nobody is found by them.
 */
export type Reason =
  | { readonly key: 'from-home' }
  /** Less than 1 km. */
  | { readonly key: 'near' }
  | { readonly key: 'same-area' }
  | { readonly key: 'within'; readonly kilometres: 2 | 5 }
  /** The asker and the volunteer have this language in common, and it is not the one that goes without saying. BCP 47. */
  | { readonly key: 'language'; readonly language: string }
  | { readonly key: 'free'; readonly weekday: Weekday; readonly part: DayPart }
  /** Ids of the UK volunteering standard that the request wants and the volunteer has. */
  | { readonly key: 'skills'; readonly skills: readonly string[] }
  | { readonly key: 'helped'; readonly times: number }
  | { readonly key: 'waiting'; readonly days: number };

export type ReasonKey = Reason['key'];
