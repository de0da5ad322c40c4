import { operation, type Page } from '../operation.js';
import type { ReasonBody } from '../requests/schemas.js';
import type { LinkedOpportunities } from './linked.js';
import type {
  NewOpportunity,
  NewSessions,
  Opportunity,
  OpportunityChanges,
  OpportunityListQuery,
  Session,
  SessionChanges,
  SessionListQuery,
  Sessions,
} from './schemas.js';

export const opportunitiesOperations = {
  list: operation<OpportunityListQuery, undefined, Page<Opportunity>>()({
    method: 'GET',
    path: '/{community}/opportunities',
    who: 'anyone',
    status: 200,
  }),
  linked: operation<undefined, undefined, LinkedOpportunities>()({
    method: 'GET',
    path: '/{community}/opportunities.jsonld',
    who: 'anyone',
    status: 200,
  }),
  get: operation<undefined, undefined, Opportunity>()({
    method: 'GET',
    path: '/{community}/opportunities/{id}',
    who: 'anyone',
    status: 200,
  }),
  create: operation<undefined, NewOpportunity, Opportunity>()({
    method: 'POST',
    path: '/{community}/opportunities',
    who: 'staff',
    status: 201,
    key: true,
  }),
  update: operation<undefined, OpportunityChanges, Opportunity>()({
    method: 'PATCH',
    path: '/{community}/opportunities/{id}',
    who: 'staff',
    status: 200,
  }),
  listSessions: operation<SessionListQuery, undefined, Page<Session>>()({
    method: 'GET',
    path: '/{community}/opportunities/{id}/sessions',
    who: 'anyone',
    status: 200,
  }),
  createSessions: operation<undefined, NewSessions, Sessions>()({
    method: 'POST',
    path: '/{community}/opportunities/{id}/sessions',
    who: 'staff',
    status: 201,
    key: true,
  }),
  getSession: operation<undefined, undefined, Session>()({
    method: 'GET',
    path: '/{community}/sessions/{id}',
    who: 'anyone',
    status: 200,
  }),
  updateSession: operation<undefined, SessionChanges, Session>()({
    method: 'PATCH',
    path: '/{community}/sessions/{id}',
    who: 'staff',
    status: 200,
  }),
  cancelSession: operation<undefined, ReasonBody | undefined, Session>()({
    method: 'POST',
    path: '/{community}/sessions/{id}/cancel',
    who: 'staff',
    status: 200,
    key: true,
  }),
};
