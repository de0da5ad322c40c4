import {
  staffOperations as operations,
  type AuditEntry,
  type AuditQuery,
  type NewStaffRole,
  type PageQuery,
  type StaffRole,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

/** For administrators: who of the staff may what, and what they did. */
export interface StaffResource {
  /** Who has which role, with those that ended. */
  list(query?: PageQuery, options?: CallOptions): PagePromise<StaffRole>;
  grant(body: NewStaffRole, options?: CallOptions): Promise<StaffRole>;
  end(id: string, options?: CallOptions): Promise<StaffRole>;
  /** What staff saw and decided about people, newest first. */
  listAudit(query?: AuditQuery, options?: CallOptions): PagePromise<AuditEntry>;
}

export const staff = ({ call, list }: Caller): StaffResource => ({
  list: list(operations.list, 'query'),
  grant: call(operations.grant, 'body'),
  end: call(operations.end, 'id'),
  listAudit: list(operations.listAudit, 'query'),
});
