import type { BodyOf, InputError, OutputOf, OwnRole, ProblemCode, QueryOf, contract } from '@goodturn/contract';
import { problems } from '@goodturn/contract';
import type { Transaction } from 'kysely';
import type { CommunitySettings, Database } from '../database/schema.js';
import type { Services } from '../services.js';

export interface CommunityRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly settings: CommunitySettings;
}

export interface PersonRecord {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly language: string;
  readonly notifications: { readonly messages: boolean; readonly reminders: boolean };
  /** Whether they said that they are 18 or over. */
  readonly adult: boolean;
  /** Below 18, where a date of birth is known: from 13 to 15 a guardian has to have said yes. */
  readonly young?: { readonly group: '13-15' | '16-17'; readonly guardianConfirmed: boolean };
  /** What they look after, as staff: nothing while they are suspended, or before this sign-in has given the password of their authenticator. */
  readonly roles: readonly OwnRole[];
  /** What they would look after had they given it. */
  readonly rolesWaiting?: readonly OwnRole[];
  /** Present for who has a role of the staff. */
  readonly secondFactor?: 'enrol' | 'needed' | 'given';
  /** Whether they may only read, because staff suspended them. */
  readonly suspended?: boolean;
  /** The family of the token, absent for a host's own token. */
  readonly signInId?: string;
}

/** What every call carries, whichever the operation. */
export interface CallContext {
  readonly community: CommunityRecord;
  /** Who signed in. Present where the operation's `who` is not `anyone`: see {@link signedIn}. */
  readonly person: PersonRecord | undefined;
  /** BCP 47 tag: the best of what the caller accepts and the community has. */
  readonly language: string;
  readonly now: Date;
  readonly requestId: string;
  /** Origin of the page that calls; undefined for a program and for a browser's same-origin GET. */
  readonly origin: string | undefined;
  /** Network address of who calls, for counting: never logged, and never kept as it is. */
  readonly address: string;
  /** Runs as goodturn_app, with community and person set, so that policies hold. Rolled back when the handler throws. */
  readonly transaction: Transaction<Database>;
  readonly services: Services;
}

export interface Call<Operation> extends CallContext {
  /** Of the path, without the community. An `id` is a UUID here; anything else has been answered with 404. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryOf<Operation>;
  readonly body: BodyOf<Operation>;
}

export type ResourceKind =
  | 'request'
  | 'offer'
  | 'message'
  | 'report'
  | 'block'
  | 'organisation'
  | 'opportunity'
  | 'session'
  | 'session-series'
  | 'booking'
  | 'staff-role'
  | 'person'
  | 'volunteer'
  | 'queue-item'
  | 'check-in'
  | 'safeguarding-case'
  | 'erasure'
  | 'certificate'
  | 'own-checks'
  | 'seen-check'
  | 'own-referee'
  | 'referee'
  | 'recheck-agreement';

/** What a handler gives back. */
export interface Answer<Output> {
  body: Output;
  /** Of keyed operations: what a replay reads again, with the permissions of that day. See {@link Readers}. */
  resource?: { kind: ResourceKind; id: string };
  /** The same as a page, for who asks for `text/html`: what it links to and how it looks is all in it. */
  html?: { fileName: string; html: string };
}

export type Handler<Operation> = (call: Call<Operation>) => Promise<Answer<OutputOf<Operation>>>;

type Contract = typeof contract;

/** One handler for each operation of a resource: `export const offersHandlers: HandlersOf<'offers'> = { … }`. */
export type HandlersOf<Resource extends keyof Contract> = {
  readonly [Name in keyof Contract[Resource]]: Contract[Resource][Name] extends { readonly operation: infer Operation }
    ? Handler<Operation>
    : never;
};

export type AllHandlers = { readonly [Resource in keyof Contract]: HandlersOf<Resource> };

/** How a replayed call reads its resource again. Throws `not-found` when the person may no longer see it. */
export type Readers = { readonly [Kind in ResourceKind]: (call: CallContext, id: string) => Promise<unknown> };

/** A problem to answer with. Thrown anywhere below the mount; the transaction is rolled back. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors: InputError[] | undefined;
  /** With `locked`: what is lacking. */
  readonly reason: string | undefined;
  /** Seconds, for `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** True when what the handler wrote must stay although the answer is a problem: a wrong try of a code is counted. */
  readonly keepChanges: boolean;

  constructor(
    code: ProblemCode,
    more: { detail?: string; errors?: InputError[]; reason?: string; retryAfter?: number; keepChanges?: boolean; cause?: unknown } = {},
  ) {
    const detail = more.detail ?? `${problems[code].title}.`;
    super(detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.detail = detail;
    this.errors = more.errors;
    this.reason = more.reason;
    this.retryAfter = more.retryAfter;
    this.keepChanges = more.keepChanges ?? false;
  }
}

/** `invalid-input` with sentences for a form. */
export const inputProblem = (...errors: InputError[]): ProblemError =>
  new ProblemError('invalid-input', {
    detail: errors.length === 1 ? errors[0]!.detail : `There are ${errors.length} problems with what was sent.`,
    errors,
  });

/** The person of a call whose operation asks for one. */
export function signedIn(call: CallContext): PersonRecord {
  if (!call.person) throw new ProblemError('signed-out');
  return call.person;
}
