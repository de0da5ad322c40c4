import { operation } from '../operation.js';
import type { Areas } from './schemas.js';

export const areasOperations = {
  list: operation<undefined, undefined, Areas>()({
    method: 'GET',
    path: '/{community}/areas',
    who: 'anyone',
    status: 200,
  }),
};
