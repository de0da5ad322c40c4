import type { GoodturnClient } from '@goodturn/sdk/light';
import type { Surroundings } from '../foundation/surroundings.js';

/** What this element asks of the API, and no more: each resource is code that a page loads. */
export type OpportunityListClient = Pick<GoodturnClient, 'bookings' | 'communities' | 'opportunities' | 'signIns'>;

/** What a view of it may use. */
export type OpportunityListSurroundings = Surroundings<OpportunityListClient>;
