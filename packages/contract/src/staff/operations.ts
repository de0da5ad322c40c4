import { operation, type Page } from '../operation.js';
import type { PageQuery } from '../offers/schemas.js';
import type { AuditEntry, AuditQuery, NewStaffRole, StaffRole } from './schemas.js';

export const staffOperations = {
  list: operation<PageQuery, undefined, Page<StaffRole>>()({
    method: 'GET',
    path: '/{community}/staff-roles',
    who: 'administrator',
    status: 200,
  }),
  grant: operation<undefined, NewStaffRole, StaffRole>()({
    method: 'POST',
    path: '/{community}/staff-roles',
    who: 'administrator',
    status: 201,
    key: true,
  }),
  end: operation<undefined, undefined, StaffRole>()({
    method: 'POST',
    path: '/{community}/staff-roles/{id}/end',
    who: 'administrator',
    status: 200,
    key: true,
  }),
  listAudit: operation<AuditQuery, undefined, Page<AuditEntry>>()({
    method: 'GET',
    path: '/{community}/audit-entries',
    who: 'administrator',
    status: 200,
  }),
};
