import type { Operation } from '@goodturn/contract/operations';
import {
  ConnectionError,
  DeadlineError,
  errorOf,
  GoodturnError,
  OptionError,
  secondsOf,
  UnexpectedAnswerError,
  type Answer,
} from './errors.js';
import type { Settings } from './options.js';
import { within } from './within.js';

export type AnyOperation = Operation<unknown, unknown, unknown>;

/** What a call sends: parameters of the path, the query and the body. */
export interface Sent {
  params?: Record<string, string>;
  query?: object | undefined;
  body?: unknown;
}

/** How a call is sent: the same for all its attempts. */
export interface Sending {
  readonly token: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call, with its reason. */
  readonly signal: AbortSignal;
  /** When the call's time is over, in milliseconds of `performance.now()`. */
  readonly endsAt: number;
  /** True for a POST without a key that may be sent twice all the same. */
  readonly repeatable?: boolean;
}

/** Throws, warns or does nothing about an answer that the contract does not allow. */
export type AnswerCheck = (operation: AnyOperation, answer: unknown) => void;

const worthAnotherTry = [408, 429, 500, 502, 503, 504];
const firstPauseMs = 300;
const longestPauseMs = 5000;

/** One attempt, its answer read whole, so that one which breaks off or drips is an attempt that failed. */
async function attempt(settings: Settings, operation: AnyOperation, request: Request, number: number): Promise<Answer> {
  const from = performance.now();
  let status = 0;
  try {
    const response = await (settings.fetch ?? globalThis.fetch)(request);
    if (typeof response?.text !== 'function') throw new OptionError('createClient: "fetch" must return a promise of a Response.');
    const answer = { status: response.status, headers: response.headers, text: await response.text() };
    status = response.status;
    return answer;
  } finally {
    const milliseconds = Math.round(performance.now() - from);
    settings.onRequest?.({ method: operation.method, path: operation.path, attempt: number, status, milliseconds });
  }
}

/**
 * Sends one call in as many attempts as make sense. What creates or moves something is sent again only under its
 * Idempotency-Key. Throws a `GoodturnError`, or the reason of the signal.
 */
export async function send(settings: Settings, operation: AnyOperation, sent: Sent, sending: Sending): Promise<unknown> {
  const { method } = operation;
  const { signal, endsAt } = sending;
  const repeatable = method === 'GET' || method === 'DELETE' || sending.idempotencyKey !== undefined || sending.repeatable === true;
  const most = repeatable ? settings.maxRetries : 0;
  const address = addressOf(settings, operation, sent);
  const headers = headersOf(settings, sent, sending);
  const body = sent.body === undefined ? null : JSON.stringify(sent.body);

  for (let number = 1; ; number += 1) {
    const time = new AbortController();
    const timer = setTimeout(() => time.abort(new DeadlineError()), settings.timeoutMs);
    const both = AbortSignal.any([signal, time.signal]);
    let failed: GoodturnError;
    let seconds: number | undefined;
    try {
      const request = new Request(address, { method, headers, body, credentials: 'omit', signal: both });
      const answer = await within(both, attempt(settings, operation, request, number));
      if (answer.status >= 200 && answer.status < 300) return valueOf(answer, operation.status === 204);
      // A first attempt whose answer was lost has removed it already.
      if (method === 'DELETE' && number > 1 && answer.status === 404) return undefined;
      failed = errorOf(answer);
      seconds = secondsOf(answer.headers.get('retry-after'));
      // In progress: the first attempt is still at work, and its answer is the one that is wanted.
      if (!worthAnotherTry.includes(answer.status) && failed.code !== 'in-progress') throw failed;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof GoodturnError && !(error instanceof DeadlineError)) throw error;
      failed = error instanceof DeadlineError ? error : new ConnectionError(error);
    } finally {
      clearTimeout(timer);
    }
    const pauseMs = seconds === undefined ? Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (number - 1)) : seconds * 1000;
    // A wait beyond the deadline would end in "took too long" where the API said why.
    if (number > most || performance.now() + pauseMs >= endsAt) throw failed;
    await pause(pauseMs, signal);
  }
}

/** Waits, or rejects with the signal's reason. No timer is left that would keep a program from ending. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await within(signal, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))));
  } finally {
    clearTimeout(timer);
  }
}

/** What the API answered to a call that went well. */
function valueOf(answer: Answer, empty: boolean): unknown {
  if (empty && answer.text === '') return undefined;
  const value = jsonOf(answer.text);
  if (!empty && typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  const what = `it is not ${empty ? 'empty' : 'a JSON object'}`;
  throw new UnexpectedAnswerError(what, answer.status, answer.headers.get('x-request-id') ?? undefined);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, which `valueOf` says in a sentence.
    return undefined;
  }
}

/** The address of an operation. Every parameter is encoded, so that no id can reach another path. */
function addressOf(settings: Settings, operation: AnyOperation, { params, query }: Sent): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = name === 'community' ? settings.community : params?.[name];
    // Nothing and dots would be another address.
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) throw new OptionError(`${operation.path}: "${name}" must be an id.`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value != null && value !== '') search.set(name, String(value));
  const asked = search.toString();
  return `${settings.baseUrl}/v1${path}${asked && `?${asked}`}`;
}

function headersOf(settings: Settings, { body }: Sent, { token, idempotencyKey, headers }: Sending): Record<string, string> {
  return {
    accept: 'application/json',
    ...(settings.language && { 'accept-language': settings.language }),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(idempotencyKey && { 'idempotency-key': `"${idempotencyKey}"` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  };
}
