import { communitiesOperations, type Community, type CommunityChanges, type CommunitySettings } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface Communities {
  /** The client's community: name, languages, categories, policies, counts. */
  get(options?: CallOptions): Promise<Community>;
  /** For administrators: all that they may set, as it is now. */
  settings(options?: CallOptions): Promise<CommunitySettings>;
  /** For administrators: what is left out stays. */
  update(body: CommunityChanges, options?: CallOptions): Promise<CommunitySettings>;
}

export const communities = ({ call }: Caller): Communities => ({
  get: call(communitiesOperations.get),
  settings: call(communitiesOperations.settings),
  update: call(communitiesOperations.update, 'body'),
});
