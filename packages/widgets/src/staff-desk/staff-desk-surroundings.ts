import type { GoodturnClient } from '@goodturn/sdk/light';
import type { Surroundings } from '../foundation/surroundings.js';
import type { Duties } from './duties.js';

/** What this element asks of the API, and no more: each resource is code that a page loads. */
export type StaffDeskClient = Pick<
  GoodturnClient,
  | 'areas'
  | 'bookings'
  | 'checkIns'
  | 'checks'
  | 'communities'
  | 'equalityAnswers'
  | 'me'
  | 'opportunities'
  | 'organisations'
  | 'people'
  | 'queue'
  | 'references'
  | 'requests'
  | 'safeguardingCases'
  | 'safety'
  | 'secondFactor'
  | 'settings'
  | 'signIns'
  | 'staff'
  | 'volunteers'
>;

/** What a view of it may use. */
export interface StaffDeskSurroundings extends Surroundings<StaffDeskClient> {
  /** What the person who is signed in looks after. */
  readonly duties: Duties;
}
