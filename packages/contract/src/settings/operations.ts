import type { CommunityChanges, CommunitySettings } from '../communities/schemas.js';
import { operation } from '../operation.js';

/** A resource of its own, so that what everybody reads of a community brings nothing along that only its administrators call. */
export const settingsOperations = {
  get: operation<undefined, undefined, CommunitySettings>()({
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
