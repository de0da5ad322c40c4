import {
  opportunitiesOperations as operations,
  type LinkedOpportunities,
  type NewOpportunity,
  type NewSessions,
  type Opportunity,
  type OpportunityChanges,
  type OpportunityListQuery,
  type ReasonBody,
  type Session,
  type SessionChanges,
  type SessionListQuery,
  type Sessions,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface OpportunitiesResource {
  /** Volunteering roles. Await a page, or iterate all items. */
  list(query?: OpportunityListQuery, options?: CallOptions): PagePromise<Opportunity>;
  /** All that is open, in the UK volunteering data model. */
  linked(options?: CallOptions): Promise<LinkedOpportunities>;
  get(id: string, options?: CallOptions): Promise<Opportunity>;
  /** Coordinators. */
  create(opportunity: NewOpportunity, options?: CallOptions): Promise<Opportunity>;
  /** Coordinators. */
  update(id: string, changes: OpportunityChanges, options?: CallOptions): Promise<Opportunity>;
  /** Dates of a role, from now on unless days are asked for. */
  listSessions(opportunityId: string, query?: SessionListQuery, options?: CallOptions): PagePromise<Session>;
  /** Coordinators: one date, or the same again week after week. */
  createSessions(opportunityId: string, sessions: NewSessions, options?: CallOptions): Promise<Sessions>;
  getSession(id: string, options?: CallOptions): Promise<Session>;
  /** Coordinators. Who comes hears of another time or place; who waits moves up into new room. */
  updateSession(id: string, changes: SessionChanges, options?: CallOptions): Promise<Session>;
  /** Coordinators. Everybody who comes or waits is told. */
  cancelSession(id: string, body?: ReasonBody, options?: CallOptions): Promise<Session>;
}

export const opportunities = ({ call, list }: Caller): OpportunitiesResource => ({
  list: list(operations.list, 'query'),
  linked: call(operations.linked),
  get: call(operations.get, 'id'),
  create: call(operations.create, 'body'),
  update: call(operations.update, 'id', 'body'),
  listSessions: list(operations.listSessions, 'id', 'query'),
  createSessions: call(operations.createSessions, 'id', 'body'),
  getSession: call(operations.getSession, 'id'),
  updateSession: call(operations.updateSession, 'id', 'body'),
  cancelSession: call(operations.cancelSession, 'id', 'body'),
});
