import type { PageQuery } from '../offers/schemas.js';
import { operation, type Page } from '../operation.js';
import type { Report } from '../safety/schemas.js';
import type { QueueChoice, QueueItem } from './schemas.js';

export const queueOperations = {
  list: operation<PageQuery, undefined, Page<QueueItem>>()({
    method: 'GET',
    path: '/{community}/queue',
    who: 'staff',
    status: 200,
  }),
  getReport: operation<undefined, undefined, Report>()({
    method: 'GET',
    path: '/{community}/reports/{id}',
    who: 'staff',
    status: 200,
  }),
  take: operation<undefined, QueueChoice, QueueItem>()({
    method: 'POST',
    path: '/{community}/queue/take',
    who: 'staff',
    status: 200,
    key: true,
  }),
  release: operation<undefined, QueueChoice, undefined>()({
    method: 'POST',
    path: '/{community}/queue/release',
    who: 'staff',
    status: 204,
    key: true,
  }),
};
