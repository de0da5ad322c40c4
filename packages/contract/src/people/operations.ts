import { operation, type Page } from '../operation.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type { DataExport } from '../me/schemas.js';
import type {
  AddressToLift,
  Merge,
  MergePreview,
  MergeQuery,
  NewSuspension,
  NewSuspensions,
  PeopleToLift,
  PersonForStaff,
  PersonInList,
  PersonListQuery,
  VolunteerCorrection,
  VolunteerForStaff,
} from './schemas.js';

export const peopleOperations = {
  list: operation<PersonListQuery, undefined, Page<PersonInList>>()({
    method: 'GET',
    path: '/{community}/people',
    who: 'staff',
    status: 200,
  }),
  get: operation<undefined, undefined, PersonForStaff>()({
    method: 'GET',
    path: '/{community}/people/{id}',
    who: 'staff',
    status: 200,
  }),
  suspend: operation<undefined, NewSuspension, PersonForStaff>()({
    method: 'POST',
    path: '/{community}/people/{id}/suspend',
    who: 'staff',
    status: 200,
    key: true,
  }),
  lift: operation<undefined, undefined, PersonForStaff>()({
    method: 'POST',
    path: '/{community}/people/{id}/lift',
    who: 'staff',
    status: 200,
    key: true,
  }),
  suspendMany: operation<undefined, NewSuspensions, undefined>()({
    method: 'POST',
    path: '/{community}/people/suspend',
    who: 'staff',
    status: 204,
    key: true,
  }),
  liftMany: operation<undefined, PeopleToLift, undefined>()({
    method: 'POST',
    path: '/{community}/people/lift',
    who: 'staff',
    status: 204,
    key: true,
  }),
  liftAddress: operation<undefined, AddressToLift, undefined>()({
    method: 'POST',
    path: '/{community}/people/lift-address',
    who: 'administrator',
    status: 204,
    key: true,
  }),
  export: operation<undefined, undefined, DataExport>()({
    method: 'GET',
    path: '/{community}/people/{id}/export',
    who: 'administrator',
    status: 200,
  }),
  erase: operation<undefined, undefined, undefined>()({
    method: 'POST',
    path: '/{community}/people/{id}/erase',
    who: 'administrator',
    status: 204,
    key: true,
  }),
  previewMerge: operation<MergeQuery, undefined, MergePreview>()({
    method: 'GET',
    path: '/{community}/people/{id}/merge',
    who: 'administrator',
    status: 200,
  }),
  merge: operation<undefined, Merge, PersonForStaff>()({
    method: 'POST',
    path: '/{community}/people/{id}/merge',
    who: 'administrator',
    status: 200,
    key: true,
  }),
  getVolunteer: operation<undefined, undefined, VolunteerForStaff>()({
    method: 'GET',
    path: '/{community}/people/{id}/volunteer',
    who: 'coordinator',
    status: 200,
  }),
  correctVolunteer: operation<undefined, VolunteerCorrection, VolunteerForStaff>()({
    method: 'PATCH',
    path: '/{community}/people/{id}/volunteer',
    who: 'coordinator',
    status: 200,
  }),
  report: operation<undefined, NewReport, Report>()({
    method: 'POST',
    path: '/{community}/people/{id}/report',
    who: 'person',
    status: 201,
    key: true,
  }),
  block: operation<undefined, undefined, Block>()({
    method: 'POST',
    path: '/{community}/people/{id}/block',
    who: 'person',
    status: 201,
    key: true,
  }),
};
