import { operation, type Page } from '../operation.js';
import type { Block, NewReport, Report } from '../safety/schemas.js';
import type { DeclineOrganisation, NewOrganisation, Organisation, OrganisationChanges, OrganisationListQuery } from './schemas.js';

export const organisationsOperations = {
  list: operation<OrganisationListQuery, undefined, Page<Organisation>>()({
    method: 'GET',
    path: '/{community}/organisations',
    who: 'anyone',
    status: 200,
  }),
  get: operation<undefined, undefined, Organisation>()({
    method: 'GET',
    path: '/{community}/organisations/{id}',
    who: 'anyone',
    status: 200,
  }),
  create: operation<undefined, NewOrganisation, Organisation>()({
    method: 'POST',
    path: '/{community}/organisations',
    who: 'adult',
    status: 201,
    key: true,
  }),
  update: operation<undefined, OrganisationChanges, Organisation>()({
    method: 'PATCH',
    path: '/{community}/organisations/{id}',
    who: 'person',
    status: 200,
  }),
  approve: operation<undefined, undefined, Organisation>()({
    method: 'POST',
    path: '/{community}/organisations/{id}/approve',
    who: 'staff',
    status: 200,
    key: true,
  }),
  decline: operation<undefined, DeclineOrganisation, Organisation>()({
    method: 'POST',
    path: '/{community}/organisations/{id}/decline',
    who: 'staff',
    status: 200,
    key: true,
  }),
  withdraw: operation<undefined, DeclineOrganisation, Organisation>()({
    method: 'POST',
    path: '/{community}/organisations/{id}/withdraw',
    who: 'staff',
    status: 200,
    key: true,
  }),
  report: operation<undefined, NewReport, Report>()({
    method: 'POST',
    path: '/{community}/organisations/{id}/report',
    who: 'person',
    status: 201,
    key: true,
  }),
  block: operation<undefined, undefined, Block>()({
    method: 'POST',
    path: '/{community}/organisations/{id}/block',
    who: 'person',
    status: 201,
    key: true,
  }),
};
