import { communitiesOperations, type Community } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface Communities {
  /** The client's community: name, languages, categories, policies, counts. */
  get(options?: CallOptions): Promise<Community>;
}

export const communities = ({ call }: Caller): Communities => ({ get: call(communitiesOperations.get) });
