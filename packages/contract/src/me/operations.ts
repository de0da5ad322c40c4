import { operation } from '../operation.js';
import type { Me, MeChanges } from './schemas.js';

export const meOperations = {
  get: operation<undefined, undefined, Me>()({
    method: 'GET',
    path: '/{community}/me',
    who: 'person',
    status: 200,
  }),
  update: operation<undefined, MeChanges, Me>()({
    method: 'PATCH',
    path: '/{community}/me',
    who: 'person',
    status: 200,
  }),
};
