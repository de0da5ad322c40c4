import { operation } from '../operation.js';
import type { Community, CommunityChanges, CommunitySettings } from './schemas.js';

export const communitiesOperations = {
  get: operation<undefined, undefined, Community>()({
    method: 'GET',
    path: '/{community}',
    who: 'anyone',
    status: 200,
  }),
  settings: operation<undefined, undefined, CommunitySettings>()({
    method: 'GET',
    path: '/{community}/settings',
    who: 'administrator',
    status: 200,
  }),
  update: operation<undefined, CommunityChanges, CommunitySettings>()({
    method: 'PATCH',
    path: '/{community}/settings',
    who: 'administrator',
    status: 200,
  }),
};
