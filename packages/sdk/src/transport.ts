import type { Operation } from '@goodturn/contract/operations';
import ky, { HTTPError, TimeoutError } from 'ky';
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

/**
 * Sends one call in as many attempts as make sense. What creates or moves something is sent again only under its
 * Idempotency-Key. Throws a `GoodturnError`, or the reason of the signal.
 */
export async function send(settings: Settings, operation: AnyOperation, sent: Sent, sending: Sending): Promise<unknown> {
  const { method } = operation;
  const { signal, endsAt } = sending;
  const repeatable = method === 'GET' || method === 'DELETE' || sending.idempotencyKey !== undefined || sending.repeatable === true;
  let attempts = 0;
  let answer: Answer | undefined;

  const attempt = async (request: Request): Promise<Response> => {
    const from = performance.now();
    attempts += 1;
    answer = undefined;
    try {
      const response = await (settings.fetch ?? globalThis.fetch)(request);
      if (typeof response?.text !== 'function') throw new OptionError('createClient: "fetch" must return a promise of a Response.');
      // Read here, so that an answer which breaks off or drips is an attempt that failed.
      answer = { status: response.status, headers: response.headers, text: await response.text() };
      return response;
    } finally {
      const milliseconds = Math.round(performance.now() - from);
      settings.onRequest?.({ method, path: operation.path, attempt: attempts, status: answer?.status ?? 0, milliseconds });
    }
  };

  const shouldRetry = ({ error }: { error: Error }): boolean | undefined => {
    if (error instanceof GoodturnError || signal.aborted) return false;
    if (!(error instanceof HTTPError) || !answer) return true;
    // A wait beyond the deadline would end in "took too long" where the API said why.
    const seconds = secondsOf(answer.headers.get('retry-after')) ?? 0;
    if (performance.now() + seconds * 1000 >= endsAt) return false;
    // The first attempt is still at work: its answer is the one that is wanted.
    return errorOf(answer).code === 'in-progress' || undefined;
  };

  try {
    await ky(addressOf(settings, operation, sent), {
      method,
      headers: headersOf(settings, sent, sending),
      body: sent.body === undefined ? null : JSON.stringify(sent.body),
      credentials: 'omit',
      signal,
      timeout: settings.timeoutMs,
      fetch: (request) => attempt(request as Request),
      retry: {
        limit: repeatable ? settings.maxRetries : 0,
        methods: ['get', 'post', 'delete', 'patch'],
        statusCodes: worthAnotherTry,
        afterStatusCodes: worthAnotherTry,
        retryOnTimeout: true,
        delay: (count) => firstPauseMs * 2 ** (count - 1),
        backoffLimit: longestPauseMs,
        jitter: true,
        shouldRetry,
      },
    });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof GoodturnError) throw error;
    if (error instanceof TimeoutError) throw new DeadlineError(error);
    if (!(error instanceof HTTPError) || !answer) throw new ConnectionError(error);
    // A first attempt whose answer was lost has removed it already.
    if (method === 'DELETE' && attempts > 1 && answer.status === 404) return undefined;
    throw errorOf(answer);
  }
  return valueOf(answer as Answer | undefined, operation.status === 204);
}

/** What the API answered to a call that went well. */
function valueOf(answer: Answer | undefined, empty: boolean): unknown {
  if (empty && answer?.text === '') return undefined;
  const value = jsonOf(answer?.text ?? '');
  if (!empty && typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  const what = `it is not ${empty ? 'empty' : 'a JSON object'}`;
  throw new UnexpectedAnswerError(what, answer?.status ?? 0, answer?.headers.get('x-request-id') ?? undefined);
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
