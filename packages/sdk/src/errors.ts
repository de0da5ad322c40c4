import type { InputError, Problem } from '@goodturn/contract/operations';
import { jsonOf } from './json.js';

/** What is known of a failure besides its sentence. */
interface About {
  code: string;
  status?: number;
  requestId?: string | undefined;
  errors?: readonly InputError[] | undefined;
  reason?: string | undefined;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** What every failure of a call is. `message` is a sentence that may be shown to a person. */
export class GoodturnError extends Error {
  /** The same sentence: what the API calls `detail`. */
  readonly detail: string;
  /** The problem's code; for failures that never reached the API `no-connection`, `deadline`, `unexpected-answer` or `bad-option`. */
  readonly code: string;
  /** HTTP status, or 0 when there was no answer. */
  readonly status: number;
  /** Quote it to whoever runs the API. */
  readonly requestId: string | undefined;
  /** What is wrong with which part of the input, in sentences for a form. */
  readonly errors: readonly InputError[];
  /** With `locked`: what is lacking. */
  readonly reason: string | undefined;
  /** Seconds to wait, when the API said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, about: About) {
    super(message, about);
    this.detail = message;
    this.code = about.code;
    this.status = about.status ?? 0;
    this.requestId = about.requestId;
    this.errors = Array.isArray(about.errors) ? about.errors : [];
    this.reason = about.reason;
    this.retryAfterSeconds = about.retryAfterSeconds;
  }
}

/** 400, 413, 415, 422: what was sent cannot be taken. See `errors`. */
export class InvalidInputError extends GoodturnError {}
/** 401: nobody is signed in, or the sign-in has ended. */
export class SignedOutError extends GoodturnError {}
/** 403: the person sees it but may not do this. */
export class NotAllowedError extends GoodturnError {}
/** 404: there is nothing that the person may see. */
export class NotFoundError extends GoodturnError {}
/** 409: things have moved on since they were read. */
export class ConflictError extends GoodturnError {}
/** 429: too many calls. See `retryAfterSeconds`. */
export class TooManyRequestsError extends GoodturnError {}
/** 5xx: the fault is the API's. */
export class ServerError extends GoodturnError {}
/** The API could not be reached. */
export class ConnectionError extends GoodturnError {
  constructor(cause: unknown) {
    super('Goodturn could not be reached. Check the connection and try again.', { code: 'no-connection', cause });
  }
}
/** All attempts together took longer than `deadlineMs`, or one took longer than `timeoutMs`. */
export class DeadlineError extends GoodturnError {
  constructor() {
    super('Goodturn took too long to answer. Try again.', { code: 'deadline' });
  }
}
/** The answer is not what the contract promises: a web page, broken JSON, or another shape. */
export class UnexpectedAnswerError extends GoodturnError {
  constructor(what: string, status: number, requestId?: string) {
    super(`Goodturn gave an answer that cannot be read: ${what}.`, { code: 'unexpected-answer', status, requestId });
  }
}
/** An option of the client is missing or wrong. The message names it and says what was expected. */
export class OptionError extends GoodturnError {
  constructor(message: string) {
    super(message, { code: 'bad-option' });
  }
}

const kinds = {
  GoodturnError,
  InvalidInputError,
  SignedOutError,
  NotAllowedError,
  NotFoundError,
  ConflictError,
  TooManyRequestsError,
  ServerError,
  ConnectionError,
  DeadlineError,
  UnexpectedAnswerError,
  OptionError,
};
// As text, because bundlers shorten the names of classes, and on the prototype, where the language has those of its own errors.
for (const [name, { prototype }] of Object.entries(kinds)) prototype.name = name;

const kindsByStatus: Partial<Record<number, typeof GoodturnError>> = {
  401: SignedOutError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  429: TooManyRequestsError,
};

/** An answer that was read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The problem in an answer, or what a proxy's own page stands for: too many calls, or a server that is down. */
function problemOf({ status, text }: Answer): Pick<Problem, 'code' | 'detail'> | undefined {
  const problem = jsonOf(text) as Partial<Problem> | null | undefined;
  if (typeof problem?.code === 'string' && typeof problem.detail === 'string') return problem as Problem;
  if (status === 429) return { code: 'too-many-requests', detail: 'That was a lot at once. Wait a minute and try again.' };
  if (status >= 500) return { code: 'unavailable', detail: 'Goodturn is not ready just now. The fault is ours, not yours. Try again.' };
  return undefined;
}

/** The error that an answer stands for which is not what was asked for. */
export function errorOf(answer: Answer): GoodturnError {
  const { status, headers } = answer;
  const problem = problemOf(answer);
  const requestId = headers.get('x-request-id') ?? undefined;
  if (!problem) return new UnexpectedAnswerError(`status ${status} with a body that is not the API’s`, status, requestId);
  const Kind = kindsByStatus[status] ?? (status >= 500 ? ServerError : InvalidInputError);
  return new Kind(problem.detail, { requestId, ...problem, status, retryAfterSeconds: secondsOf(headers.get('retry-after')) });
}

/** Seconds of a `Retry-After` header (RFC 9110: a count of seconds, or a date). */
export function secondsOf(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
