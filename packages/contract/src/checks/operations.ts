import { operation } from '../operation.js';
import type {
  AgreementState,
  Certificate,
  CheckCounts,
  CheckerName,
  ConsentToChecks,
  Decision,
  NewCertificate,
  OwnChecks,
  PersonChecks,
} from './schemas.js';

export const checksOperations = {
  listOwn: operation<undefined, undefined, OwnChecks>()({
    method: 'GET',
    path: '/{community}/me/checks',
    who: 'person',
    status: 200,
  }),
  consent: operation<undefined, ConsentToChecks, OwnChecks>()({
    method: 'POST',
    path: '/{community}/me/checks/consent',
    who: 'person',
    status: 200,
    key: true,
  }),
  withdrawConsent: operation<undefined, undefined, OwnChecks>()({
    method: 'POST',
    path: '/{community}/me/checks/consent/withdraw',
    who: 'person',
    status: 200,
    key: true,
    whileSuspended: true,
  }),
  listForPerson: operation<undefined, undefined, PersonChecks>()({
    method: 'GET',
    path: '/{community}/people/{id}/checks',
    who: 'coordinator',
    status: 200,
  }),
  record: operation<undefined, NewCertificate, Certificate>()({
    method: 'POST',
    path: '/{community}/people/{id}/certificates',
    who: 'coordinator',
    status: 201,
    key: true,
  }),
  checkStatus: operation<undefined, CheckerName, Certificate>()({
    method: 'POST',
    path: '/{community}/certificates/{id}/check-status',
    who: 'coordinator',
    status: 202,
    key: true,
  }),
  decide: operation<undefined, Decision, Certificate>()({
    method: 'POST',
    path: '/{community}/certificates/{id}/decide',
    who: 'coordinator',
    status: 200,
    key: true,
  }),
  counts: operation<undefined, undefined, CheckCounts>()({
    method: 'GET',
    path: '/{community}/check-counts',
    who: 'coordinator',
    status: 200,
  }),
  agree: operation<undefined, CheckerName, AgreementState>()({
    method: 'POST',
    path: '/{community}/me/recheck-agreement',
    who: 'coordinator',
    status: 200,
    key: true,
  }),
  endAgreement: operation<undefined, undefined, AgreementState>()({
    method: 'POST',
    path: '/{community}/me/recheck-agreement/end',
    who: 'coordinator',
    status: 200,
    key: true,
  }),
};
