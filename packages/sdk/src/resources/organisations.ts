import {
  organisationsOperations as operations,
  type Block,
  type DeclineOrganisation,
  type NewOrganisation,
  type NewReport,
  type Organisation,
  type OrganisationChanges,
  type OrganisationListQuery,
  type Report,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface OrganisationsResource {
  /** Organisations by name. Await a page, or iterate all items. */
  list(query?: OrganisationListQuery, options?: CallOptions): PagePromise<Organisation>;
  get(id: string, options?: CallOptions): Promise<Organisation>;
  /** Adds an organisation; staff read it before everybody sees it. */
  create(organisation: NewOrganisation, options?: CallOptions): Promise<Organisation>;
  update(id: string, changes: OrganisationChanges, options?: CallOptions): Promise<Organisation>;
  /** Staff: who added it coordinates it from then on. */
  approve(id: string, options?: CallOptions): Promise<Organisation>;
  /** Staff. */
  decline(id: string, body: DeclineOrganisation, options?: CallOptions): Promise<Organisation>;
  /** Staff: nothing of it is listed, and its coordinators have no access, until it is approved again. */
  withdraw(id: string, body: DeclineOrganisation, options?: CallOptions): Promise<Organisation>;
  /** I no longer see what it offers, it no longer sees me, and my places there end. */
  block(id: string, options?: CallOptions): Promise<Block>;
  /** Tells the moderators about an organisation. */
  report(id: string, body: NewReport, options?: CallOptions): Promise<Report>;
}

export const organisations = ({ call, list }: Caller): OrganisationsResource => ({
  list: list(operations.list, 'query'),
  get: call(operations.get, 'id'),
  create: call(operations.create, 'body'),
  update: call(operations.update, 'id', 'body'),
  approve: call(operations.approve, 'id'),
  decline: call(operations.decline, 'id', 'body'),
  withdraw: call(operations.withdraw, 'id', 'body'),
  block: call(operations.block, 'id'),
  report: call(operations.report, 'id', 'body'),
});
