import type { GoodturnClient } from '@goodturn/sdk/light';
import type { Surroundings } from '../foundation/surroundings.js';

/** What this element asks of the API, and no more: each resource is code that a page loads. */
export type StaffDeskClient = Pick<GoodturnClient, 'communities' | 'queue' | 'signIns' | 'staff'>;

/** What a view of it may use. */
export type StaffDeskSurroundings = Surroundings<StaffDeskClient>;
