/** The whole contract: each operation joined with the schemas of what goes in and what comes out. */
import type * as z from 'zod/mini';
import { answers } from './answers.js';
import * as checks from './checks/schemas.js';
import * as bookings from './bookings/schemas.js';
import * as communitySettings from './communities/settings.js';
import * as me from './me/schemas.js';
import * as offers from './offers/schemas.js';
import type { Operation } from './operation.js';
import { operations } from './operations.js';
import * as opportunities from './opportunities/schemas.js';
import * as organisations from './organisations/schemas.js';
import * as people from './people/schemas.js';
import * as queue from './queue/schemas.js';
import * as checkIns from './check-ins/schemas.js';
import * as safeguardingCases from './safeguarding-cases/schemas.js';
import * as references from './references/schemas.js';
import * as requests from './requests/schemas.js';
import * as safety from './safety/schemas.js';
import * as secondFactor from './second-factor/schemas.js';
import * as signIns from './sign-ins/schemas.js';
import * as staff from './staff/schemas.js';
import * as volunteers from './volunteers/schemas.js';
import * as equalityAnswers from './equality-answers/schemas.js';
import * as suggestions from './suggestions/schemas.js';
import { nothing } from './wire.js';

export * from './operations.js';
export { limits } from './limits.js';
export { commonProblems, problems, problemsOf } from './problem.js';
export { problemNotes, type ProblemNote } from './problem-notes.js';
export { mediaTypeOf, noteOf, operationNotes, type OperationNote } from './operation-notes.js';
export { isForStaff, isRefusedToSuspended, operation } from './operation.js';
export { staffRoleNames } from './staff/schemas.js';
export { availabilityTimes, volunteerReaches, volunteerRhythms } from './volunteers/schemas.js';
export { equalityQuestions, equalityVersion, ethnicityDetails } from './equality-answers/schemas.js';
export { barredLists, certificateLevels, checkWaits, otherCheckKinds, workforces } from './checks/schemas.js';
export { knownFor, trusts } from './references/schemas.js';

/** One operation with its schemas. A missing `query` takes none, a missing `body` takes none, a missing `output` answers 204. */
export interface ContractEntry {
  readonly operation: Operation<unknown, unknown, unknown>;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly output?: z.ZodMiniType;
}

/** `contract.requests.create.body` is the schema of what `POST …/requests` takes. */
export const contract = {
  communities: {
    get: { operation: operations.communities.get, output: answers.communities.get },
  },
  settings: {
    get: { operation: operations.settings.get, output: answers.settings.get },
    update: { operation: operations.settings.update, body: communitySettings.communityChanges, output: answers.settings.update },
  },
  areas: { list: { operation: operations.areas.list, output: answers.areas.list } },
  signIns: {
    sendCode: { operation: operations.signIns.sendCode, body: signIns.signInCodeRequest, output: answers.signIns.sendCode },
    create: { operation: operations.signIns.create, body: signIns.signInRequest, output: answers.signIns.create },
    refresh: { operation: operations.signIns.refresh, body: signIns.refreshRequest, output: answers.signIns.refresh },
    end: { operation: operations.signIns.end },
    endAll: { operation: operations.signIns.endAll },
  },
  me: {
    get: { operation: operations.me.get, output: answers.me.get },
    update: { operation: operations.me.update, body: me.meChanges, output: answers.me.update },
    export: { operation: operations.me.export, output: answers.me.export },
    exportPage: { operation: operations.me.exportPage, output: answers.me.exportPage },
    previewErasure: { operation: operations.me.previewErasure, output: answers.me.previewErasure },
    erase: { operation: operations.me.erase, body: me.erasure, output: answers.me.erase },
  },
  requests: {
    list: { operation: operations.requests.list, query: requests.requestListQuery, output: answers.requests.list },
    counts: { operation: operations.requests.counts, query: requests.requestFilters, output: answers.requests.counts },
    preview: { operation: operations.requests.preview, body: requests.requestDraft, output: answers.requests.preview },
    create: { operation: operations.requests.create, body: requests.newRequest, output: answers.requests.create },
    get: { operation: operations.requests.get, output: answers.requests.get },
    translate: { operation: operations.requests.translate, query: requests.translationQuery, output: answers.requests.translate },
    update: { operation: operations.requests.update, body: requests.requestChanges, output: answers.requests.update },
    cancel: { operation: operations.requests.cancel, body: requests.reasonBody, output: answers.requests.cancel },
    complete: { operation: operations.requests.complete, body: requests.completeRequest, output: answers.requests.complete },
    reopen: { operation: operations.requests.reopen, body: requests.reasonBody, output: answers.requests.reopen },
    approve: { operation: operations.requests.approve, body: nothing, output: answers.requests.approve },
    decline: { operation: operations.requests.decline, body: requests.declineRequest, output: answers.requests.decline },
    report: { operation: operations.requests.report, body: safety.newReport, output: answers.requests.report },
    block: { operation: operations.requests.block, body: nothing, output: answers.requests.block },
  },
  offers: {
    listForRequest: { operation: operations.offers.listForRequest, query: offers.pageQuery, output: answers.offers.listForRequest },
    list: { operation: operations.offers.list, query: offers.offerListQuery, output: answers.offers.list },
    create: { operation: operations.offers.create, body: offers.newOffer, output: answers.offers.create },
    translate: { operation: operations.offers.translate, query: requests.translationQuery, output: answers.offers.translate },
    translateThanks: {
      operation: operations.offers.translateThanks,
      query: requests.translationQuery,
      output: answers.offers.translateThanks,
    },
    accept: { operation: operations.offers.accept, body: requests.reasonBody, output: answers.offers.accept },
    decline: { operation: operations.offers.decline, body: requests.reasonBody, output: answers.offers.decline },
    withdraw: { operation: operations.offers.withdraw, body: requests.reasonBody, output: answers.offers.withdraw },
    complete: { operation: operations.offers.complete, body: requests.reasonBody, output: answers.offers.complete },
    report: { operation: operations.offers.report, body: safety.newReport, output: answers.offers.report },
    block: { operation: operations.offers.block, body: nothing, output: answers.offers.block },
    listMessages: { operation: operations.offers.listMessages, query: offers.pageQuery, output: answers.offers.listMessages },
    sendMessage: { operation: operations.offers.sendMessage, body: offers.newMessage, output: answers.offers.sendMessage },
    translateMessage: {
      operation: operations.offers.translateMessage,
      query: requests.translationQuery,
      output: answers.offers.translateMessage,
    },
    reportMessage: { operation: operations.offers.reportMessage, body: safety.newReport, output: answers.offers.reportMessage },
  },
  organisations: {
    list: { operation: operations.organisations.list, query: organisations.organisationListQuery, output: answers.organisations.list },
    get: { operation: operations.organisations.get, output: answers.organisations.get },
    create: { operation: operations.organisations.create, body: organisations.newOrganisation, output: answers.organisations.create },
    update: { operation: operations.organisations.update, body: organisations.organisationChanges, output: answers.organisations.update },
    approve: { operation: operations.organisations.approve, body: nothing, output: answers.organisations.approve },
    decline: {
      operation: operations.organisations.decline,
      body: organisations.declineOrganisation,
      output: answers.organisations.decline,
    },
    withdraw: {
      operation: operations.organisations.withdraw,
      body: organisations.declineOrganisation,
      output: answers.organisations.withdraw,
    },
    block: { operation: operations.organisations.block, body: nothing, output: answers.organisations.block },
    report: { operation: operations.organisations.report, body: safety.newReport, output: answers.organisations.report },
  },
  opportunities: {
    list: { operation: operations.opportunities.list, query: opportunities.opportunityListQuery, output: answers.opportunities.list },
    linked: { operation: operations.opportunities.linked, output: answers.opportunities.linked },
    get: { operation: operations.opportunities.get, output: answers.opportunities.get },
    create: { operation: operations.opportunities.create, body: opportunities.newOpportunity, output: answers.opportunities.create },
    update: { operation: operations.opportunities.update, body: opportunities.opportunityChanges, output: answers.opportunities.update },
    listSessions: {
      operation: operations.opportunities.listSessions,
      query: opportunities.sessionListQuery,
      output: answers.opportunities.listSessions,
    },
    createSessions: {
      operation: operations.opportunities.createSessions,
      body: opportunities.newSessions,
      output: answers.opportunities.createSessions,
    },
    getSession: { operation: operations.opportunities.getSession, output: answers.opportunities.getSession },
    updateSession: {
      operation: operations.opportunities.updateSession,
      body: opportunities.sessionChanges,
      output: answers.opportunities.updateSession,
    },
    cancelSession: {
      operation: operations.opportunities.cancelSession,
      body: requests.reasonBody,
      output: answers.opportunities.cancelSession,
    },
  },
  bookings: {
    list: { operation: operations.bookings.list, query: bookings.bookingListQuery, output: answers.bookings.list },
    listForStaff: {
      operation: operations.bookings.listForStaff,
      query: bookings.bookingsOfStaffQuery,
      output: answers.bookings.listForStaff,
    },
    get: { operation: operations.bookings.get, output: answers.bookings.get },
    create: { operation: operations.bookings.create, body: nothing, output: answers.bookings.create },
    apply: { operation: operations.bookings.apply, body: bookings.newBooking, output: answers.bookings.apply },
    cancel: { operation: operations.bookings.cancel, body: requests.reasonBody, output: answers.bookings.cancel },
    accept: { operation: operations.bookings.accept, body: nothing, output: answers.bookings.accept },
    reconsider: { operation: operations.bookings.reconsider, body: nothing, output: answers.bookings.reconsider },
    decline: { operation: operations.bookings.decline, body: requests.reasonBody, output: answers.bookings.decline },
    record: { operation: operations.bookings.record, body: bookings.attendance, output: answers.bookings.record },
    followCalendar: { operation: operations.bookings.followCalendar, output: answers.bookings.followCalendar },
    endCalendar: { operation: operations.bookings.endCalendar },
  },
  people: {
    list: { operation: operations.people.list, query: people.personListQuery, output: answers.people.list },
    get: { operation: operations.people.get, output: answers.people.get },
    suspend: { operation: operations.people.suspend, body: people.newSuspension, output: answers.people.suspend },
    lift: { operation: operations.people.lift, body: nothing, output: answers.people.lift },
    suspendMany: { operation: operations.people.suspendMany, body: people.newSuspensions },
    liftMany: { operation: operations.people.liftMany, body: people.peopleToLift },
    liftAddress: { operation: operations.people.liftAddress, body: people.addressToLift },
    export: { operation: operations.people.export, output: answers.people.export },
    erase: { operation: operations.people.erase, body: nothing },
    previewMerge: { operation: operations.people.previewMerge, query: people.mergeQuery, output: answers.people.previewMerge },
    merge: { operation: operations.people.merge, body: people.merge, output: answers.people.merge },
    getVolunteer: { operation: operations.people.getVolunteer, output: answers.people.getVolunteer },
    correctVolunteer: {
      operation: operations.people.correctVolunteer,
      body: people.volunteerCorrection,
      output: answers.people.correctVolunteer,
    },
    report: { operation: operations.people.report, body: safety.newReport, output: answers.people.report },
    block: { operation: operations.people.block, body: nothing, output: answers.people.block },
  },
  volunteers: {
    get: { operation: operations.volunteers.get, output: answers.volunteers.get },
    preview: { operation: operations.volunteers.preview, body: volunteers.volunteerDraft, output: answers.volunteers.preview },
    signUp: { operation: operations.volunteers.signUp, body: volunteers.newVolunteer, output: answers.volunteers.signUp },
    update: { operation: operations.volunteers.update, body: volunteers.volunteerChanges, output: answers.volunteers.update },
    leave: { operation: operations.volunteers.leave },
    readGuardianLink: {
      operation: operations.volunteers.readGuardianLink,
      query: volunteers.guardianLinkQuery,
      output: answers.volunteers.readGuardianLink,
    },
    followGuardianLink: { operation: operations.volunteers.followGuardianLink, body: volunteers.guardianConsent },
    record: { operation: operations.volunteers.record, output: answers.volunteers.record },
    issuer: { operation: operations.volunteers.issuer, output: answers.volunteers.issuer },
    issuerKeys: { operation: operations.volunteers.issuerKeys, output: answers.volunteers.issuerKeys },
    issuerKey: { operation: operations.volunteers.issuerKey, query: volunteers.issuerKeyQuery, output: answers.volunteers.issuerKey },
  },
  equalityAnswers: {
    add: { operation: operations.equalityAnswers.add, body: equalityAnswers.equalityAnswers },
    count: { operation: operations.equalityAnswers.count, output: answers.equalityAnswers.count },
  },
  queue: {
    list: { operation: operations.queue.list, query: offers.pageQuery, output: answers.queue.list },
    getReport: { operation: operations.queue.getReport, output: answers.queue.getReport },
    take: { operation: operations.queue.take, body: queue.queueChoice, output: answers.queue.take },
    release: { operation: operations.queue.release, body: queue.queueChoice },
  },
  checkIns: {
    listOverdue: { operation: operations.checkIns.listOverdue, query: offers.pageQuery, output: answers.checkIns.listOverdue },
    close: { operation: operations.checkIns.close, body: checkIns.closeVisit },
    get: { operation: operations.checkIns.get, output: answers.checkIns.get },
    ask: { operation: operations.checkIns.ask, body: checkIns.newCheckIn, output: answers.checkIns.ask },
    arrive: { operation: operations.checkIns.arrive, body: checkIns.arrival, output: answers.checkIns.arrive },
    leave: { operation: operations.checkIns.leave, body: nothing, output: answers.checkIns.leave },
  },
  safeguardingCases: {
    list: { operation: operations.safeguardingCases.list, query: offers.pageQuery, output: answers.safeguardingCases.list },
    open: {
      operation: operations.safeguardingCases.open,
      body: safeguardingCases.newSafeguardingCase,
      output: answers.safeguardingCases.open,
    },
    close: {
      operation: operations.safeguardingCases.close,
      body: safeguardingCases.closeSafeguardingCase,
      output: answers.safeguardingCases.close,
    },
  },
  safety: {
    listBlocks: { operation: operations.safety.listBlocks, query: offers.pageQuery, output: answers.safety.listBlocks },
    endBlock: { operation: operations.safety.endBlock },
    listReports: { operation: operations.safety.listReports, query: safety.reportListQuery, output: answers.safety.listReports },
    closeReport: { operation: operations.safety.closeReport, body: safety.closeReport, output: answers.safety.closeReport },
    reopenReport: { operation: operations.safety.reopenReport, body: nothing, output: answers.safety.reopenReport },
    takeDown: { operation: operations.safety.takeDown, body: safety.closeReport, output: answers.safety.takeDown },
    putBack: { operation: operations.safety.putBack, body: nothing, output: answers.safety.putBack },
  },
  checks: {
    listOwn: { operation: operations.checks.listOwn, output: answers.checks.listOwn },
    consent: { operation: operations.checks.consent, body: checks.consentToChecks, output: answers.checks.consent },
    withdrawConsent: { operation: operations.checks.withdrawConsent, body: nothing, output: answers.checks.withdrawConsent },
    list: { operation: operations.checks.list, query: checks.checkListQuery, output: answers.checks.list },
    listForPerson: { operation: operations.checks.listForPerson, output: answers.checks.listForPerson },
    record: { operation: operations.checks.record, body: checks.newCertificate, output: answers.checks.record },
    checkStatus: { operation: operations.checks.checkStatus, body: checks.checkerName, output: answers.checks.checkStatus },
    decide: { operation: operations.checks.decide, body: checks.decision, output: answers.checks.decide },
    counts: { operation: operations.checks.counts, output: answers.checks.counts },
    getAgreement: { operation: operations.checks.getAgreement, output: answers.checks.getAgreement },
    agree: { operation: operations.checks.agree, body: checks.checkerName, output: answers.checks.agree },
    endAgreement: { operation: operations.checks.endAgreement, body: nothing, output: answers.checks.endAgreement },
    recordIdentity: { operation: operations.checks.recordIdentity, body: checks.newIdentity, output: answers.checks.recordIdentity },
    recordTraining: { operation: operations.checks.recordTraining, body: checks.newTraining, output: answers.checks.recordTraining },
    takeBack: { operation: operations.checks.takeBack, body: nothing, output: answers.checks.takeBack },
  },
  references: {
    listOwn: { operation: operations.references.listOwn, output: answers.references.listOwn },
    ask: { operation: operations.references.ask, body: references.newReferee, output: answers.references.ask },
    remove: { operation: operations.references.remove },
    readLink: {
      operation: operations.references.readLink,
      query: references.referenceLinkQuery,
      output: answers.references.readLink,
    },
    answer: { operation: operations.references.answer, body: references.newReferenceAnswer },
    decide: { operation: operations.references.decide, body: references.referenceDecision, output: answers.references.decide },
  },
  secondFactor: {
    get: { operation: operations.secondFactor.get, output: answers.secondFactor.get },
    begin: { operation: operations.secondFactor.begin, body: nothing, output: answers.secondFactor.begin },
    confirm: { operation: operations.secondFactor.confirm, body: secondFactor.oneTimePassword, output: answers.secondFactor.confirm },
    give: { operation: operations.secondFactor.give, body: secondFactor.oneTimePassword, output: answers.secondFactor.give },
    reset: { operation: operations.secondFactor.reset, body: nothing },
  },
  staff: {
    list: { operation: operations.staff.list, query: offers.pageQuery, output: answers.staff.list },
    grant: { operation: operations.staff.grant, body: staff.newStaffRole, output: answers.staff.grant },
    end: { operation: operations.staff.end, body: nothing, output: answers.staff.end },
    listAudit: { operation: operations.staff.listAudit, query: staff.auditQuery, output: answers.staff.listAudit },
  },
  suggestions: {
    list: { operation: operations.suggestions.list, query: suggestions.suggestionListQuery, output: answers.suggestions.list },
    notThisTime: { operation: operations.suggestions.notThisTime, body: nothing },
    followLink: { operation: operations.suggestions.followLink, body: suggestions.suggestionLink },
  },
} as const satisfies { [Resource in keyof typeof operations]: { [Name in keyof (typeof operations)[Resource]]: ContractEntry } };

export type Contract = typeof contract;
