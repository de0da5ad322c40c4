/** What each operation answers: all that a client checks. One that is not here answers 204, without a body. */
import type * as z from 'zod/mini';
import { page } from './answered.js';
import * as checks from './checks/answers.js';
import * as areas from './areas/schemas.js';
import * as bookings from './bookings/answers.js';
import * as communities from './communities/schemas.js';
import * as communitySettings from './communities/answers.js';
import * as me from './me/answers.js';
import * as offers from './offers/answers.js';
import type { operations } from './operations.js';
import * as opportunities from './opportunities/answers.js';
import * as organisations from './organisations/answers.js';
import * as people from './people/answers.js';
import * as queue from './queue/answers.js';
import * as checkIns from './check-ins/answers.js';
import * as safeguardingCases from './safeguarding-cases/answers.js';
import * as references from './references/answers.js';
import * as requests from './requests/answers.js';
import * as safety from './safety/answers.js';
import * as signIns from './sign-ins/answers.js';
import * as secondFactor from './second-factor/answers.js';
import * as staff from './staff/answers.js';
import * as volunteers from './volunteers/answers.js';
import * as equalityAnswers from './equality-answers/answers.js';
import * as suggestions from './suggestions/answers.js';

type Operations = typeof operations;

/** `answers.requests.get` is the schema of what `GET …/requests/{id}` answers. */
export const answers = {
  communities: {
    get: communities.community,
  },
  settings: {
    get: communitySettings.communitySettings,
    update: communitySettings.communitySettings,
  },
  areas: {
    list: areas.areas,
  },
  signIns: {
    sendCode: signIns.signInAttempt,
    create: signIns.signIn,
    refresh: signIns.signIn,
  },
  me: {
    get: me.me,
    update: me.me,
    export: me.dataExport,
    exportPage: me.exportPage,
    previewErasure: me.erasurePreview,
    erase: me.erased,
  },
  requests: {
    list: page(requests.helpRequest),
    counts: requests.requestCounts,
    preview: requests.requestPreview,
    create: requests.helpRequest,
    get: requests.helpRequest,
    translate: requests.requestTranslation,
    update: requests.helpRequest,
    cancel: requests.helpRequest,
    complete: requests.helpRequest,
    reopen: requests.helpRequest,
    approve: requests.helpRequest,
    decline: requests.helpRequest,
    report: safety.report,
    block: safety.block,
  },
  offers: {
    listForRequest: page(offers.offer),
    list: page(offers.offer),
    create: offers.offer,
    translate: requests.textTranslation,
    translateThanks: requests.textTranslation,
    accept: offers.offer,
    decline: offers.offer,
    withdraw: offers.offer,
    complete: offers.offer,
    report: safety.report,
    block: safety.block,
    listMessages: page(offers.message),
    sendMessage: offers.message,
    translateMessage: requests.textTranslation,
    reportMessage: safety.report,
  },
  organisations: {
    list: page(organisations.organisation),
    get: organisations.organisation,
    create: organisations.organisation,
    update: organisations.organisation,
    approve: organisations.organisation,
    decline: organisations.organisation,
    withdraw: organisations.organisation,
    block: safety.block,
    report: safety.report,
  },
  opportunities: {
    list: page(opportunities.opportunity),
    linked: opportunities.linkedOpportunities,
    get: opportunities.opportunity,
    create: opportunities.opportunity,
    update: opportunities.opportunity,
    listSessions: page(opportunities.session),
    createSessions: opportunities.sessions,
    getSession: opportunities.session,
    updateSession: opportunities.session,
    cancelSession: opportunities.session,
  },
  bookings: {
    list: page(bookings.booking),
    listForStaff: page(bookings.booking),
    get: bookings.booking,
    create: bookings.booking,
    apply: bookings.booking,
    cancel: bookings.booking,
    accept: bookings.booking,
    reconsider: bookings.booking,
    decline: bookings.booking,
    record: bookings.booking,
    followCalendar: bookings.calendarFeed,
  },
  people: {
    list: page(people.personInList),
    get: people.personForStaff,
    suspend: people.personForStaff,
    lift: people.personForStaff,
    getVolunteer: people.volunteerForStaff,
    correctVolunteer: people.volunteerForStaff,
    export: me.dataExport,
    previewMerge: people.mergePreview,
    merge: people.personForStaff,
    report: safety.report,
    block: safety.block,
  },
  volunteers: {
    get: volunteers.volunteer,
    preview: volunteers.volunteerPreview,
    signUp: volunteers.volunteer,
    update: volunteers.volunteer,
    readGuardianLink: volunteers.guardianLink,
    record: volunteers.volunteerRecord,
    issuer: volunteers.issuerProfile,
    issuerKeys: volunteers.issuerKeys,
    issuerKey: volunteers.issuerKey,
  },
  equalityAnswers: {
    count: equalityAnswers.equalityCounts,
  },
  queue: {
    getReport: safety.report,
    list: page(queue.queueItem),
    take: queue.queueItem,
  },
  checkIns: {
    listOverdue: page(checkIns.overdueVisit),
    get: checkIns.checkIn,
    ask: checkIns.checkIn,
    arrive: checkIns.checkIn,
    leave: checkIns.checkIn,
  },
  safeguardingCases: {
    list: page(safeguardingCases.safeguardingCase),
    open: safeguardingCases.safeguardingCase,
    close: safeguardingCases.safeguardingCase,
  },
  safety: {
    listBlocks: page(safety.block),
    listReports: page(safety.report),
    closeReport: safety.report,
    reopenReport: safety.report,
    takeDown: safety.report,
    putBack: safety.report,
  },
  checks: {
    listOwn: checks.ownChecks,
    consent: checks.ownChecks,
    withdrawConsent: checks.ownChecks,
    list: page(checks.checkedPerson),
    listForPerson: checks.personChecks,
    record: checks.certificate,
    checkStatus: checks.certificate,
    decide: checks.certificate,
    counts: checks.checkCounts,
    getAgreement: checks.agreementState,
    agree: checks.agreementState,
    endAgreement: checks.agreementState,
    recordIdentity: checks.seenCheck,
    recordTraining: checks.seenCheck,
    takeBack: checks.seenCheck,
  },
  references: {
    listOwn: references.ownReferees,
    ask: references.ownReferee,
    readLink: references.referenceLink,
    decide: references.referee,
  },
  secondFactor: {
    get: secondFactor.secondFactor,
    begin: secondFactor.secondFactorSecret,
    confirm: secondFactor.recoveryCodes,
    give: secondFactor.secondFactor,
  },
  staff: {
    list: page(staff.staffRole),
    grant: staff.staffRole,
    end: staff.staffRole,
    listAudit: page(staff.auditEntry),
  },
  suggestions: {
    list: page(suggestions.suggestion),
  },
} as const satisfies { [Resource in keyof Operations]: { [Name in keyof Operations[Resource]]?: z.ZodMiniType } };
