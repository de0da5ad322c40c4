import type { PageQuery } from '../offers/schemas.js';
import { operation, type Page } from '../operation.js';
import type { Block, CloseReport, Report, ReportListQuery } from './schemas.js';

export const safetyOperations = {
  listBlocks: operation<PageQuery, undefined, Page<Block>>()({
    method: 'GET',
    path: '/{community}/me/blocks',
    who: 'person',
    status: 200,
  }),
  endBlock: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/me/blocks/{id}',
    who: 'person',
    status: 204,
  }),
  listReports: operation<ReportListQuery, undefined, Page<Report>>()({
    method: 'GET',
    path: '/{community}/reports',
    who: 'staff',
    status: 200,
  }),
  closeReport: operation<undefined, CloseReport | undefined, Report>()({
    method: 'POST',
    path: '/{community}/reports/{id}/close',
    who: 'staff',
    status: 200,
    key: true,
  }),
  reopenReport: operation<undefined, undefined, Report>()({
    method: 'POST',
    path: '/{community}/reports/{id}/reopen',
    who: 'staff',
    status: 200,
    key: true,
  }),
  takeDown: operation<undefined, CloseReport | undefined, Report>()({
    method: 'POST',
    path: '/{community}/reports/{id}/take-down',
    who: 'staff',
    status: 200,
    key: true,
  }),
  putBack: operation<undefined, undefined, Report>()({
    method: 'POST',
    path: '/{community}/reports/{id}/put-back',
    who: 'staff',
    status: 200,
    key: true,
  }),
};
