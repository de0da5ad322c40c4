import type { PageQuery } from '../offers/schemas.js';
import { operation, type Page } from '../operation.js';
import type { CloseSafeguardingCase, NewSafeguardingCase, SafeguardingCase } from './schemas.js';

export const safeguardingCasesOperations = {
  list: operation<PageQuery, undefined, Page<SafeguardingCase>>()({
    method: 'GET',
    path: '/{community}/safeguarding-cases',
    who: 'safeguarding-lead',
    status: 200,
  }),
  open: operation<undefined, NewSafeguardingCase, SafeguardingCase>()({
    method: 'POST',
    path: '/{community}/people/{id}/safeguarding-cases',
    who: 'safeguarding-lead',
    status: 201,
    key: true,
  }),
  close: operation<undefined, CloseSafeguardingCase, SafeguardingCase>()({
    method: 'POST',
    path: '/{community}/safeguarding-cases/{id}/close',
    who: 'safeguarding-lead',
    status: 200,
    key: true,
  }),
};
