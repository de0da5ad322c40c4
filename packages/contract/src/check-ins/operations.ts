import type { PageQuery } from '../offers/schemas.js';
import { operation, type Page } from '../operation.js';
import type { Arrival, CheckIn, CloseVisit, NewCheckIn, OverdueVisit } from './schemas.js';

export const checkInsOperations = {
  listOverdue: operation<PageQuery, undefined, Page<OverdueVisit>>()({
    method: 'GET',
    path: '/{community}/overdue-visits',
    who: 'staff',
    status: 200,
  }),
  close: operation<undefined, CloseVisit, undefined>()({
    method: 'POST',
    path: '/{community}/offers/{id}/check-in/close',
    who: 'staff',
    status: 204,
    key: true,
  }),
  get: operation<undefined, undefined, CheckIn>()({
    method: 'GET',
    path: '/{community}/offers/{id}/check-in',
    who: 'person',
    status: 200,
  }),
  ask: operation<undefined, NewCheckIn, CheckIn>()({
    method: 'POST',
    path: '/{community}/offers/{id}/check-in',
    who: 'person',
    status: 201,
    key: true,
  }),
  arrive: operation<undefined, Arrival | undefined, CheckIn>()({
    method: 'POST',
    path: '/{community}/offers/{id}/arrive',
    who: 'person',
    status: 200,
    key: true,
  }),
  leave: operation<undefined, undefined, CheckIn>()({
    method: 'POST',
    path: '/{community}/offers/{id}/leave',
    who: 'person',
    status: 200,
    key: true,
    // Who is suspended while they are there still tells that they left safely.
    whileSuspended: true,
  }),
};
