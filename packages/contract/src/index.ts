/** The whole contract: each operation joined with the schemas of what goes in and what comes out. */
import type * as z from 'zod/mini';
import * as areas from './areas/schemas.js';
import * as communities from './communities/schemas.js';
import * as me from './me/schemas.js';
import * as offers from './offers/schemas.js';
import type { Operation } from './operation.js';
import { operations } from './operations.js';
import * as requests from './requests/schemas.js';
import * as safety from './safety/schemas.js';
import * as signIns from './sign-ins/schemas.js';
import { nothing, page } from './wire.js';

export * from './operations.js';
export { limits } from './limits.js';
export { commonProblems, problems, problemsOf } from './problem.js';
export { operation } from './operation.js';

/** One operation with its schemas. A missing `query` takes none, a missing `body` takes none, a missing `output` answers 204. */
export interface ContractEntry {
  readonly operation: Operation<unknown, unknown, unknown>;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly output?: z.ZodMiniType;
}

/** `contract.requests.create.body` is the schema of what `POST …/requests` takes. */
export const contract = {
  communities: { get: { operation: operations.communities.get, output: communities.community } },
  areas: { list: { operation: operations.areas.list, output: areas.areas } },
  signIns: {
    sendCode: { operation: operations.signIns.sendCode, body: signIns.signInCodeRequest, output: signIns.signInAttempt },
    create: { operation: operations.signIns.create, body: signIns.signInRequest, output: signIns.signIn },
    refresh: { operation: operations.signIns.refresh, body: signIns.refreshRequest, output: signIns.signIn },
    end: { operation: operations.signIns.end },
    endAll: { operation: operations.signIns.endAll },
  },
  me: {
    get: { operation: operations.me.get, output: me.me },
    update: { operation: operations.me.update, body: me.meChanges, output: me.me },
  },
  requests: {
    list: { operation: operations.requests.list, query: requests.requestListQuery, output: page(requests.helpRequest) },
    counts: { operation: operations.requests.counts, query: requests.requestFilters, output: requests.requestCounts },
    preview: { operation: operations.requests.preview, body: requests.requestDraft, output: requests.requestPreview },
    create: { operation: operations.requests.create, body: requests.newRequest, output: requests.helpRequest },
    get: { operation: operations.requests.get, output: requests.helpRequest },
    update: { operation: operations.requests.update, body: requests.requestChanges, output: requests.helpRequest },
    cancel: { operation: operations.requests.cancel, body: requests.reasonBody, output: requests.helpRequest },
    complete: { operation: operations.requests.complete, body: requests.completeRequest, output: requests.helpRequest },
    reopen: { operation: operations.requests.reopen, body: requests.reasonBody, output: requests.helpRequest },
    approve: { operation: operations.requests.approve, body: nothing, output: requests.helpRequest },
    decline: { operation: operations.requests.decline, body: requests.declineRequest, output: requests.helpRequest },
    report: { operation: operations.requests.report, body: safety.newReport, output: safety.report },
    block: { operation: operations.requests.block, body: nothing, output: safety.block },
  },
  offers: {
    listForRequest: { operation: operations.offers.listForRequest, query: offers.pageQuery, output: page(offers.offer) },
    list: { operation: operations.offers.list, query: offers.offerListQuery, output: page(offers.offer) },
    create: { operation: operations.offers.create, body: offers.newOffer, output: offers.offer },
    accept: { operation: operations.offers.accept, body: requests.reasonBody, output: offers.offer },
    decline: { operation: operations.offers.decline, body: requests.reasonBody, output: offers.offer },
    withdraw: { operation: operations.offers.withdraw, body: requests.reasonBody, output: offers.offer },
    complete: { operation: operations.offers.complete, body: requests.reasonBody, output: offers.offer },
    report: { operation: operations.offers.report, body: safety.newReport, output: safety.report },
    block: { operation: operations.offers.block, body: nothing, output: safety.block },
    listMessages: { operation: operations.offers.listMessages, query: offers.pageQuery, output: page(offers.message) },
    sendMessage: { operation: operations.offers.sendMessage, body: offers.newMessage, output: offers.message },
    reportMessage: { operation: operations.offers.reportMessage, body: safety.newReport, output: safety.report },
  },
  safety: {
    listBlocks: { operation: operations.safety.listBlocks, query: offers.pageQuery, output: page(safety.block) },
    endBlock: { operation: operations.safety.endBlock },
    listReports: { operation: operations.safety.listReports, query: safety.reportListQuery, output: page(safety.report) },
    closeReport: { operation: operations.safety.closeReport, body: safety.closeReport, output: safety.report },
  },
} as const satisfies { [Resource in keyof typeof operations]: { [Name in keyof (typeof operations)[Resource]]: ContractEntry } };

export type Contract = typeof contract;
