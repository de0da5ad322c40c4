import { operation, type Page } from '../operation.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type {
  CompleteRequest,
  DeclineRequest,
  HelpRequest,
  NewRequest,
  ReasonBody,
  RequestChanges,
  RequestCounts,
  RequestDraft,
  RequestFilters,
  RequestListQuery,
  RequestPreview,
} from './schemas.js';

export const requestsOperations = {
  list: operation<RequestListQuery, undefined, Page<HelpRequest>>()({
    method: 'GET',
    path: '/{community}/requests',
    who: 'anyone',
    status: 200,
  }),
  counts: operation<RequestFilters, undefined, RequestCounts>()({
    method: 'GET',
    path: '/{community}/requests/counts',
    who: 'anyone',
    status: 200,
  }),
  preview: operation<undefined, RequestDraft, RequestPreview>()({
    method: 'POST',
    path: '/{community}/requests/preview',
    who: 'anyone',
    status: 200,
  }),
  create: operation<undefined, NewRequest, HelpRequest>()({
    method: 'POST',
    path: '/{community}/requests',
    who: 'adult',
    status: 201,
    key: true,
  }),
  get: operation<undefined, undefined, HelpRequest>()({
    method: 'GET',
    path: '/{community}/requests/{id}',
    who: 'anyone',
    status: 200,
  }),
  update: operation<undefined, RequestChanges, HelpRequest>()({
    method: 'PATCH',
    path: '/{community}/requests/{id}',
    who: 'adult',
    status: 200,
  }),
  cancel: operation<undefined, ReasonBody | undefined, HelpRequest>()({
    method: 'POST',
    path: '/{community}/requests/{id}/cancel',
    who: 'adult',
    status: 200,
    key: true,
  }),
  complete: operation<undefined, CompleteRequest | undefined, HelpRequest>()({
    method: 'POST',
    path: '/{community}/requests/{id}/complete',
    who: 'adult',
    status: 200,
    key: true,
  }),
  reopen: operation<undefined, ReasonBody | undefined, HelpRequest>()({
    method: 'POST',
    path: '/{community}/requests/{id}/reopen',
    who: 'adult',
    status: 200,
    key: true,
  }),
  approve: operation<undefined, undefined, HelpRequest>()({
    method: 'POST',
    path: '/{community}/requests/{id}/approve',
    who: 'moderator',
    status: 200,
    key: true,
  }),
  decline: operation<undefined, DeclineRequest, HelpRequest>()({
    method: 'POST',
    path: '/{community}/requests/{id}/decline',
    who: 'moderator',
    status: 200,
    key: true,
  }),
  report: operation<undefined, NewReport, Report>()({
    method: 'POST',
    path: '/{community}/requests/{id}/report',
    who: 'person',
    status: 201,
    key: true,
  }),
  block: operation<undefined, undefined, Block>()({
    method: 'POST',
    path: '/{community}/requests/{id}/block',
    who: 'person',
    status: 201,
    key: true,
  }),
};
