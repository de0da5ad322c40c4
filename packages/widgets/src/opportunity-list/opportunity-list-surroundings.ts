import type { GoodturnClient } from '@goodturn/sdk/light';
import type { Surroundings } from '../foundation/surroundings.js';

/** What this element asks of the API, and no more: each resource is code that a page loads. */
export type OpportunityListClient = Pick<
  GoodturnClient,
  'areas' | 'bookings' | 'communities' | 'opportunities' | 'organisations' | 'safety' | 'signIns'
>;

/** What a view of it may use. */
export interface OpportunityListSurroundings extends Surroundings<OpportunityListClient> {
  /** Id of the organisation whose roles alone the page shows; empty: everybody's. */
  readonly organisation: string;
  /** Where somebody signs up to volunteer, or finds their profile. */
  readonly signUpPage: string;
  /** Ids of the skills or causes that this version has words for. */
  termsOf(kind: 'skill' | 'cause'): readonly string[];
  /** Called when nothing can be shown at all. */
  cannotShow(error: unknown): void;
}
