import { operation, type Page } from '../operation.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type {
  CompleteRequest, DeclineRequest, HelpRequest, NewRequest, ReasonBody, RequestChanges, RequestCounts, RequestDraft, RequestFilters, RequestListQuery, RequestPreview,
} from './schemas.js';

export const requestsOperations = {
  list: operation<RequestListQuery, undefined, Page<HelpRequest>>()({
    method: 'GET', path: '/{community}/requests', who: 'anyone', status: 200, problems: [], summary: 'Requests for help: open ones, newest or nearest first',
  }),
  counts: operation<RequestFilters, undefined, RequestCounts>()({
    method: 'GET', path: '/{community}/requests/counts', who: 'anyone', status: 200, problems: [], summary: 'How many requests the same filters find, by category',
  }),
  preview: operation<undefined, RequestDraft, RequestPreview>()({
    method: 'POST', path: '/{community}/requests/preview', who: 'anyone', status: 200, problems: [], summary: 'Check a part of a request and see what everyone would see; nothing is stored',
  }),
  create: operation<undefined, NewRequest, HelpRequest>()({
    method: 'POST', path: '/{community}/requests', who: 'adult', status: 201, key: true, problems: [], summary: 'Ask for help',
  }),
  get: operation<undefined, undefined, HelpRequest>()({
    method: 'GET', path: '/{community}/requests/{id}', who: 'anyone', status: 200, problems: [], summary: 'One request, with as much of it as the reader may see',
  }),
  update: operation<undefined, RequestChanges, HelpRequest>()({
    method: 'PATCH', path: '/{community}/requests/{id}', who: 'adult', status: 200, problems: ['not-allowed', 'wrong-state'], summary: 'Change my request while it is pending or open',
  }),
  cancel: operation<undefined, ReasonBody | undefined, HelpRequest>()({
    method: 'POST', path: '/{community}/requests/{id}/cancel', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state'], summary: 'Cancel my request',
  }),
  complete: operation<undefined, CompleteRequest | undefined, HelpRequest>()({
    method: 'POST', path: '/{community}/requests/{id}/complete', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state'], summary: 'Confirm that the good turn is done, how long each helper gave, and say thanks',
  }),
  reopen: operation<undefined, ReasonBody | undefined, HelpRequest>()({
    method: 'POST', path: '/{community}/requests/{id}/reopen', who: 'adult', status: 200, key: true, problems: ['not-allowed', 'wrong-state'], summary: 'Say within 14 days that it is not finished',
  }),
  approve: operation<undefined, undefined, HelpRequest>()({
    method: 'POST', path: '/{community}/requests/{id}/approve', who: 'moderator', status: 200, key: true, problems: ['wrong-state'], summary: 'Put a request that waits on the board',
  }),
  decline: operation<undefined, DeclineRequest, HelpRequest>()({
    method: 'POST', path: '/{community}/requests/{id}/decline', who: 'moderator', status: 200, key: true, problems: ['wrong-state'], summary: 'Decline a request that waits, with a reason that the asker reads',
  }),
  report: operation<undefined, NewReport, Report>()({
    method: 'POST', path: '/{community}/requests/{id}/report', who: 'person', status: 201, key: true, problems: ['already-reported'], summary: 'Tell the moderators about a request',
  }),
  block: operation<undefined, undefined, Block>()({
    method: 'POST', path: '/{community}/requests/{id}/block', who: 'person', status: 201, key: true, problems: ['own-request'], summary: 'Block the person who asked, silently',
  }),
};
