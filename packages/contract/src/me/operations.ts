import { operation } from '../operation.js';
import type { Me, MeChanges } from './schemas.js';

export const meOperations = {
  get: operation<undefined, undefined, Me>()({
    method: 'GET',
    path: '/{community}/me',
    who: 'person',
    status: 200,
    problems: [],
    summary: 'The person who is signed in',
  }),
  update: operation<undefined, MeChanges, Me>()({
    method: 'PATCH',
    path: '/{community}/me',
    who: 'person',
    status: 200,
    problems: [],
    summary: 'Change display name, language or which mails to get',
  }),
};
