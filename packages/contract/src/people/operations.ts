import { operation, type Page } from '../operation.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type { NewSuspension, PersonForStaff, PersonInList, PersonListQuery } from './schemas.js';

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
