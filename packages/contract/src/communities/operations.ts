import { operation } from '../operation.js';
import type { Community } from './schemas.js';

export const communitiesOperations = {
  get: operation<undefined, undefined, Community>()({
    method: 'GET',
    path: '/{community}',
    who: 'anyone',
    status: 200,
  }),
};
