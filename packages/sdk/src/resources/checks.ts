import {
  checksOperations as operations,
  type AgreementState,
  type Certificate,
  type CheckCounts,
  type CheckedPerson,
  type CheckListQuery,
  type CheckerName,
  type ConsentToChecks,
  type Decision,
  type NewCertificate,
  type NewIdentity,
  type NewTraining,
  type OwnChecks,
  type PersonChecks,
  type SeenCheck,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';
import type { PagePromise } from '../page-promise.js';

export interface ChecksResource {
  /** My checks: which I have, which I lack, and what I consented to. */
  listOwn(options?: CallOptions): Promise<OwnChecks>;
  /** Lets the DBS Update Service be asked about my certificates again and again. */
  consent(body: ConsentToChecks, options?: CallOptions): Promise<OwnChecks>;
  /** Takes that back: the checks stop, and help that relied on them ends. */
  withdrawConsent(options?: CallOptions): Promise<OwnChecks>;
  /** Coordinators: volunteers and how their checks stand, by what waits. Await a page, or iterate all items. */
  list(query?: CheckListQuery, options?: CallOptions): PagePromise<CheckedPerson>;
  /** Coordinators: somebody's checks. Each reading is written into the trail. */
  listForPerson(personId: string, options?: CallOptions): Promise<PersonChecks>;
  /** Coordinators: records that I saw an original certificate and who its holder is. */
  record(personId: string, body: NewCertificate, options?: CallOptions): Promise<Certificate>;
  /** Coordinators: asks the DBS Update Service, in my name. The answer comes a little later. */
  checkStatus(id: string, body: CheckerName, options?: CallOptions): Promise<Certificate>;
  /** Coordinators: decides whether somebody is cleared. */
  decide(id: string, body: Decision, options?: CallOptions): Promise<Certificate>;
  /** Coordinators: how many checks wait. */
  counts(options?: CallOptions): Promise<CheckCounts>;
  /** Coordinators: whether checks are made in my name. */
  getAgreement(options?: CallOptions): Promise<AgreementState>;
  /** Coordinators: lets certificates be checked again and again in my name, which their holders see. */
  agree(body: CheckerName, options?: CallOptions): Promise<AgreementState>;
  endAgreement(options?: CallOptions): Promise<AgreementState>;
  /** Coordinators: records that I saw who somebody is. */
  recordIdentity(personId: string, body: NewIdentity, options?: CallOptions): Promise<SeenCheck>;
  /** Coordinators: records what somebody learned. */
  recordTraining(personId: string, body: NewTraining, options?: CallOptions): Promise<SeenCheck>;
  /** Coordinators: takes back what was recorded of an identity or a training. */
  takeBack(id: string, options?: CallOptions): Promise<SeenCheck>;
}

export const checks = ({ call, list }: Caller): ChecksResource => ({
  listOwn: call(operations.listOwn),
  consent: call(operations.consent, 'body'),
  withdrawConsent: call(operations.withdrawConsent),
  list: list(operations.list, 'query'),
  listForPerson: call(operations.listForPerson, 'id'),
  record: call(operations.record, 'id', 'body'),
  checkStatus: call(operations.checkStatus, 'id', 'body'),
  decide: call(operations.decide, 'id', 'body'),
  counts: call(operations.counts),
  getAgreement: call(operations.getAgreement),
  agree: call(operations.agree, 'body'),
  endAgreement: call(operations.endAgreement),
  recordIdentity: call(operations.recordIdentity, 'id', 'body'),
  recordTraining: call(operations.recordTraining, 'id', 'body'),
  takeBack: call(operations.takeBack, 'id'),
});
