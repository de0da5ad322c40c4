import { signInsOperations, type Operation } from '@goodturn/contract/operations';
import { ConnectionError, errorOf, GoodturnError, OptionError, type Answer } from './errors.js';
import { jsonOf } from './json.js';
import type { Settings } from './options.js';
import { within } from './within.js';

export type AnyOperation = Operation<unknown, unknown, unknown>;

/** What a call sends: the id in its path, the query and the body. */
export interface Sent {
  id?: string;
  query?: object | undefined;
  body?: unknown;
}

/** How a call is sent: the same for all its attempts. */
export interface Sending {
  /** Those of this call; one without a value is not sent. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Ends the call, with its reason. */
  readonly signal: AbortSignal;
  /** When the call's time is over, in milliseconds of `performance.now()`. */
  readonly endsAt: number;
}

/** Throws, warns or does nothing about an answer that the contract does not allow. */
export type AnswerCheck = (operation: AnyOperation, answer: unknown) => void;

/** A failure in words of ours: what has none means that the API was not reached. */
export const failureOf = (error: unknown): GoodturnError => (error instanceof GoodturnError ? error : new ConnectionError(error));

/** A fault that may have passed. In progress: the first attempt is still at work, and its answer is the one that is wanted. */
const isWorthAnotherTry = ({ status, code }: GoodturnError): boolean =>
  [408, 429, 500, 502, 503, 504].includes(status) || ['no-connection', 'deadline', 'in-progress'].includes(code);
const firstPauseMs = 300;
const longestPauseMs = 5000;

/** Whether a call may be sent again. A refresh token stays good until its successor is used. */
const isRepeatable = (operation: AnyOperation): boolean =>
  operation.key ?? (operation === signInsOperations.refresh || operation.method === 'GET' || operation.method === 'DELETE');

/** One attempt, its answer read whole, so that one which breaks off or drips is an attempt that failed. */
async function attempt(settings: Settings, { method, path }: AnyOperation, request: Request, number: number): Promise<Answer> {
  const from = performance.now();
  let status = 0;
  try {
    const response = await (settings.fetch ?? fetch)(request);
    const text = await response.text();
    status = response.status;
    return { status, headers: response.headers, text };
  } finally {
    settings.onRequest?.({ method, path, attempt: number, status, milliseconds: Math.round(performance.now() - from) });
  }
}

/**
 * Sends one call in as many attempts as make sense. What creates or moves something is sent again only under its
 * Idempotency-Key. Throws a `GoodturnError`, or the reason of the signal.
 */
export async function send(settings: Settings, operation: AnyOperation, sent: Sent, sending: Sending): Promise<unknown> {
  const { method } = operation;
  const { signal, endsAt } = sending;
  const most = isRepeatable(operation) ? settings.maxRetries : 0;
  const address = addressOf(settings, operation, sent);
  const body = sent.body === undefined ? null : JSON.stringify(sent.body);
  const headers = given({
    accept: 'application/json',
    'accept-language': settings.language,
    'content-type': body && 'application/json',
    ...sending.headers,
  });

  for (let number = 1; ; number += 1) {
    try {
      const answer = await within(settings.timeoutMs, signal, (signal) => {
        const request = new Request(address, { method, headers, body, credentials: 'omit', signal });
        return attempt(settings, operation, request, number);
      });
      // A first attempt whose answer was lost has removed it already.
      if (method === 'DELETE' && number > 1 && answer.status === 404) return undefined;
      return valueOf(operation, answer);
    } catch (error) {
      signal.throwIfAborted();
      const failed = failureOf(error);
      const seconds = failed.retryAfterSeconds;
      const pauseMs = seconds === undefined ? Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (number - 1)) : seconds * 1000;
      // A wait beyond the deadline would end in "took too long" where the API said why.
      if (number > most || !isWorthAnotherTry(failed) || performance.now() + pauseMs >= endsAt) throw failed;
      await pause(pauseMs, signal);
    }
  }
}

/** Waits. A call that is stopped meanwhile has rejected already: it waits no longer, and no timer keeps a program from ending. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });

/** What the API answered: an object, or nothing where the operation has nothing to say. */
function valueOf(operation: AnyOperation, answer: Answer): unknown {
  const { status, text } = answer;
  const value = jsonOf(text);
  const isExpected = operation.status === 204 ? text === '' : value instanceof Object && !Array.isArray(value);
  if (status >= 300 || !isExpected) throw errorOf(answer);
  return value;
}

/** The address of an operation. The id is encoded, so that none can reach another path. */
function addressOf({ baseUrl, community }: Settings, { path }: AnyOperation, { id, query }: Sent): string {
  const place = path.replace('{community}', community).replace('{id}', () => {
    // Nothing and dots would be another address.
    if (typeof id !== 'string' || /^\.{0,2}$/.test(id)) throw new OptionError(`${path}: "id" must be an id.`);
    return encodeURIComponent(id);
  });
  const asked = String(new URLSearchParams(given({ ...query })));
  return `${baseUrl}/v1${place}${asked && `?${asked}`}`;
}

/** What has a value, as text: no filter and no header is sent empty. */
const given = (entries: Record<string, unknown>): [string, string][] =>
  Object.entries(entries).flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, String(value)]]));
