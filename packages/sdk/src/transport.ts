import type { Operation } from '@goodturn/contract/operations';
import ky, { HTTPError, TimeoutError } from 'ky';
import { ConnectionError, DeadlineError, errorOf, GoodturnError, secondsOf, UnexpectedAnswerError } from './errors.js';
import { newKey } from './key.js';
import type { CallOptions, Settings } from './options.js';

type AnyOperation = Operation<unknown, unknown, unknown>;

/** What a call sends: parameters of the path, the query and the body. */
export interface Sent {
  params?: Record<string, string>;
  query?: object | undefined;
  body?: unknown;
}

/** Throws, warns or does nothing about an answer that the contract does not allow. */
export type AnswerCheck = (operation: AnyOperation, answer: unknown) => void;

const retried = [408, 409, 429, 500, 502, 503, 504];
const retryAfterOf = (error: HTTPError) => secondsOf(error.response.headers.get('retry-after'));

async function jsonOf(response: Response): Promise<unknown> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return undefined;
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address of an operation. Every parameter is encoded, so that no id can reach another path. */
export function addressOf(settings: Settings, operation: AnyOperation, { params, query }: Sent): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(name === 'community' ? settings.community : (params?.[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') search.set(name, String(value));
  const asked = search.toString();
  return `${settings.baseUrl}/v1${path}${asked && `?${asked}`}`;
}

/**
 * Sends one call with one deadline over all its attempts. Reads are retried; what creates or moves something is retried
 * only under one Idempotency-Key. Throws a `GoodturnError`, or the signal's reason when the caller aborted.
 */
export async function send(
  settings: Settings,
  operation: AnyOperation,
  sent: Sent,
  options: CallOptions,
  token: string | undefined,
  check: AnswerCheck,
): Promise<unknown> {
  const started = Date.now();
  const deadlineMs = options.deadlineMs ?? settings.deadlineMs;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), deadlineMs);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (settings.language) headers['accept-language'] = settings.language;
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (operation.key) headers['idempotency-key'] = `"${options.idempotencyKey ?? newKey()}"`;
  if (sent.body !== undefined) headers['content-type'] = 'application/json';
  let attempt = 0;
  const observed = async (request: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const from = Date.now();
    const tell = (status: number) =>
      settings.onRequest?.({ method: operation.method, path: operation.path, attempt, status, milliseconds: Date.now() - from });
    attempt += 1;
    try {
      const response = await (settings.fetch ?? globalThis.fetch)(request, init);
      tell(response.status);
      return response;
    } catch (error) {
      tell(0);
      throw error;
    }
  };
  try {
    const response = await ky(addressOf(settings, operation, sent), {
      method: operation.method,
      headers,
      body: sent.body === undefined ? null : JSON.stringify(sent.body),
      credentials: 'omit',
      // The API sets validators; a browser's cache answers what it may.
      signal: options.signal ? AbortSignal.any([options.signal, deadline.signal]) : deadline.signal,
      timeout: settings.timeoutMs,
      fetch: observed,
      retry: {
        limit: settings.maxRetries,
        methods: operation.method === 'GET' || operation.key ? ['get', 'post'] : [],
        statusCodes: retried,
        afterStatusCodes: retried,
        jitter: true,
        retryOnTimeout: true,
        // A wait beyond the deadline would end in "took too long" where the API said why.
        shouldRetry: ({ error }) => {
          if (!(error instanceof HTTPError)) return undefined;
          const seconds = retryAfterOf(error);
          if (error.response.status === 409 && seconds === undefined) return false;
          return seconds !== undefined && Date.now() - started + seconds * 1000 >= deadlineMs ? false : undefined;
        },
      },
    });
    if (response.status === 204) return undefined;
    const answer = await jsonOf(response);
    const requestId = response.headers.get('x-request-id') ?? undefined;
    if (typeof answer !== 'object' || answer === null) throw new UnexpectedAnswerError('it is not JSON', response.status, requestId);
    check(operation, answer);
    return answer;
  } catch (error) {
    if (error instanceof GoodturnError) throw error;
    if (options.signal?.aborted) throw options.signal.reason;
    if (error instanceof HTTPError) throw errorOf(error.response, await jsonOf(error.response).catch(() => undefined));
    if (deadline.signal.aborted || error instanceof TimeoutError) throw new DeadlineError(error);
    throw new ConnectionError(error);
  } finally {
    clearTimeout(timer);
  }
}
