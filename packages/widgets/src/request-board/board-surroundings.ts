import type { GoodturnClient } from '@goodturn/sdk/light';
import type { Surroundings } from '../foundation/surroundings.js';

/** What the board asks of the API, and no more: each resource is code that a page loads. */
export type BoardClient = Pick<GoodturnClient, 'areas' | 'communities' | 'me' | 'offers' | 'requests' | 'safety' | 'signIns'>;

/** What a view of the board may use of it. */
export interface BoardSurroundings extends Surroundings<BoardClient> {
  /** Reads again the count on the tab of Yours. */
  refreshCount(): Promise<void>;
}
