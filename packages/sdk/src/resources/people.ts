import {
  peopleOperations as operations,
  type AddressToLift,
  type Block,
  type DataExport,
  type Merge,
  type MergePreview,
  type MergeQuery,
  type NewReport,
  type NewSuspension,
  type NewSuspensions,
  type PeopleToLift,
  type PersonForStaff,
  type PersonInList,
  type PersonListQuery,
  type Report,
  type VolunteerCorrection,
  type VolunteerForStaff,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface PeopleResource {
  /** Staff: people of the community by name. Await a page, or iterate all items. */
  list(query?: PersonListQuery, options?: CallOptions): PagePromise<PersonInList>;
  /** Staff: each reading is in the audit trail. */
  get(id: string, options?: CallOptions): Promise<PersonForStaff>;
  /** Coordinators: the name, date of birth and emergency contact of a volunteer; each reading is in the audit trail. */
  getVolunteer(id: string, options?: CallOptions): Promise<VolunteerForStaff>;
  /** Coordinators: corrects a name or a date of birth as the papers have it. */
  correctVolunteer(id: string, body: VolunteerCorrection, options?: CallOptions): Promise<VolunteerForStaff>;
  /** Staff: ends at once what they do, and lets them only read. */
  suspend(id: string, body: NewSuspension, options?: CallOptions): Promise<PersonForStaff>;
  /** Staff. */
  lift(id: string, options?: CallOptions): Promise<PersonForStaff>;
  /** Staff: several people at once, all of them or nobody. `liftMany` undoes it. */
  suspendMany(body: NewSuspensions, options?: CallOptions): Promise<void>;
  /** Staff. */
  liftMany(body: PeopleToLift, options?: CallOptions): Promise<void>;
  /** Administrators: lets somebody come back who deleted their data while they were suspended. */
  liftAddress(body: AddressToLift, options?: CallOptions): Promise<void>;
  /** Administrators: everything that is kept of somebody, on their behalf. */
  export(id: string, options?: CallOptions): Promise<DataExport>;
  /** Administrators: deletes somebody's data on their behalf. */
  erase(id: string, options?: CallOptions): Promise<void>;
  /** Administrators: what it would do to merge another account into this one. */
  previewMerge(id: string, query: MergeQuery, options?: CallOptions): Promise<MergePreview>;
  /** Administrators: merges another account of the same person into this one. It cannot be undone. */
  merge(id: string, body: Merge, options?: CallOptions): Promise<PersonForStaff>;
  /** Tells the moderators about somebody, who is not told. */
  report(id: string, body: NewReport, options?: CallOptions): Promise<Report>;
  /** Hides each from the other, silently. */
  block(id: string, options?: CallOptions): Promise<Block>;
}

export const people = ({ call, list }: Caller): PeopleResource => ({
  list: list(operations.list, 'query'),
  get: call(operations.get, 'id'),
  getVolunteer: call(operations.getVolunteer, 'id'),
  correctVolunteer: call(operations.correctVolunteer, 'id', 'body'),
  suspend: call(operations.suspend, 'id', 'body'),
  lift: call(operations.lift, 'id'),
  suspendMany: call(operations.suspendMany, 'body'),
  liftMany: call(operations.liftMany, 'body'),
  liftAddress: call(operations.liftAddress, 'body'),
  export: call(operations.export, 'id'),
  erase: call(operations.erase, 'id'),
  previewMerge: call(operations.previewMerge, 'id', 'query'),
  merge: call(operations.merge, 'id', 'body'),
  report: call(operations.report, 'id', 'body'),
  block: call(operations.block, 'id'),
});
