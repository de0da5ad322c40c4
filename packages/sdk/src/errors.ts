import type { InputError, Problem } from '@goodturn/contract/operations';

/** What every failure of a call is. `message` is a sentence that may be shown to a person. */
export class GoodturnError extends Error {
  override name = 'GoodturnError';
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

  constructor(
    message: string,
    about: {
      code: string;
      status?: number;
      requestId?: string | undefined;
      errors?: readonly InputError[] | undefined;
      reason?: string | undefined;
      cause?: unknown;
    },
  ) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause });
    this.detail = message;
    this.code = about.code;
    this.status = about.status ?? 0;
    this.requestId = about.requestId;
    this.errors = about.errors ?? [];
    this.reason = about.reason;
  }
}

/** 400, 413, 415, 422: what was sent cannot be taken. See `errors`. */
export class InvalidInputError extends GoodturnError {
  override name = 'InvalidInputError';
}
/** 401: nobody is signed in, or the sign-in has ended. */
export class SignedOutError extends GoodturnError {
  override name = 'SignedOutError';
}
/** 403: the person sees it but may not do this. */
export class NotAllowedError extends GoodturnError {
  override name = 'NotAllowedError';
}
/** 404: there is nothing that the person may see. */
export class NotFoundError extends GoodturnError {
  override name = 'NotFoundError';
}
/** 409: things have moved on since they were read. */
export class ConflictError extends GoodturnError {
  override name = 'ConflictError';
}
/** 429: too many calls. */
export class TooManyRequestsError extends GoodturnError {
  override name = 'TooManyRequestsError';
  /** Seconds to wait, when the API said so. */
  readonly retryAfterSeconds: number | undefined;
  constructor(message: string, about: ConstructorParameters<typeof GoodturnError>[1], retryAfterSeconds: number | undefined) {
    super(message, about);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
/** 5xx: the fault is the API's. */
export class ServerError extends GoodturnError {
  override name = 'ServerError';
}
/** The API could not be reached. */
export class ConnectionError extends GoodturnError {
  override name = 'ConnectionError';
  constructor(cause: unknown) {
    super('Goodturn could not be reached. Check the connection and try again.', { code: 'no-connection', cause });
  }
}
/** All attempts together took longer than `deadlineMs`, or one took longer than `timeoutMs`. */
export class DeadlineError extends GoodturnError {
  override name = 'DeadlineError';
  constructor(cause?: unknown) {
    super('Goodturn took too long to answer. Try again.', { code: 'deadline', cause });
  }
}
/** The answer is not what the contract promises: a web page, broken JSON, or another shape. */
export class UnexpectedAnswerError extends GoodturnError {
  override name = 'UnexpectedAnswerError';
  constructor(what: string, status: number, requestId?: string, cause?: unknown) {
    super(`Goodturn gave an answer that cannot be read: ${what}.`, { code: 'unexpected-answer', status, requestId, cause });
  }
}
/** An option of the client is missing or wrong. The message names it and says what was expected. */
export class OptionError extends GoodturnError {
  override name = 'OptionError';
  constructor(message: string) {
    super(message, { code: 'bad-option' });
  }
}

const classes = new Map<number, typeof GoodturnError>([
  [401, SignedOutError],
  [403, NotAllowedError],
  [404, NotFoundError],
  [409, ConflictError],
]);

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string' && typeof (body as Problem).detail === 'string';

/** An answer that was read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

function problemOf(text: string): Problem | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isProblem(body) ? body : undefined;
  } catch {
    // A proxy's page: there is no problem in it to read.
    return undefined;
  }
}

/** The error that an answer with a status of 400 or more stands for. */
export function errorOf({ status, headers, text }: Answer): GoodturnError {
  const requestId = headers.get('x-request-id') ?? undefined;
  const retryAfter = secondsOf(headers.get('retry-after'));
  const body = problemOf(text);
  // A proxy's own error page is still a server that is down, not nonsense of ours.
  if (!body) {
    if (status === 429) {
      const about = { code: 'too-many-requests', status, requestId };
      return new TooManyRequestsError('That was too much at once. Wait a little and try again.', about, retryAfter);
    }
    return status >= 500
      ? new ServerError('Goodturn is not working just now. The fault is not yours.', { code: 'unavailable', status, requestId })
      : new UnexpectedAnswerError(`status ${status} without a problem`, status, requestId);
  }
  const about = {
    code: body.code,
    status,
    requestId: typeof body.requestId === 'string' ? body.requestId : requestId,
    errors: Array.isArray(body.errors) ? body.errors : [],
    reason: typeof body.reason === 'string' ? body.reason : undefined,
  };
  if (status === 429) return new TooManyRequestsError(body.detail, about, retryAfter);
  const Class = classes.get(status) ?? (status >= 500 ? ServerError : InvalidInputError);
  return new Class(body.detail, about);
}

/** Seconds of a `Retry-After` header (RFC 9110: a count of seconds, or a date). */
export function secondsOf(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
