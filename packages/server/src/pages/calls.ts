import type { Problem, SignIn } from '@goodturn/contract';
import type { Context } from 'hono';
import type { Environment } from '../http/parts.js';

/** A problem that the API answered with. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly problem: Problem,
    /** Seconds to wait, if the API said so. */
    readonly retryAfter: string | null = null,
  ) {
    super(problem.detail);
  }
}

/** The tokens of a person who signed in on the hosted pages. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** ISO 8601: until when the sign-in can be refreshed. */
  readonly until: string;
  /** Whether it outlives the browser. */
  readonly keep: boolean;
}

export const tokensOf = (signIn: SignIn, keep: boolean): Tokens => ({
  access: signIn.accessToken,
  refresh: signIn.refreshToken,
  until: signIn.refreshTokenExpiresAt,
  keep,
});

/** What a call sends besides its path. */
export interface Sent {
  body?: unknown;
  /** Idempotency key. */
  key?: string;
  query?: Readonly<Record<string, string | undefined>>;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The dispatch of the API itself, in this process. */
export type Dispatch = (request: Request, environment: object) => Response | Promise<Response>;

/**
 * Calls an operation of the API as any client would, so that limits, rules, masking and problems are the same ones. The caller's
 * network address goes along; no origin does, as with a program, so that a token of these pages is worth nothing on another site.
 */
export async function call<Output>(
  dispatch: Dispatch,
  context: Context<Environment>,
  { method, path, sent, token, language }: { method: Method; path: string; sent: Sent; token: string | undefined; language: string },
): Promise<Output> {
  const url = new URL(`/v1/${path}`, context.req.url);
  for (const [name, value] of Object.entries(sent.query ?? {})) if (value) url.searchParams.set(name, value);
  const headers = new Headers({ 'accept-language': language });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (sent.key !== undefined) headers.set('idempotency-key', sent.key);
  const forwarded = context.req.header('x-forwarded-for');
  if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
  const body = sent.body === undefined ? undefined : JSON.stringify(sent.body);
  if (body !== undefined) headers.set('content-type', 'application/json');
  const environment: unknown = context.env;
  const response = await dispatch(
    new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }),
    typeof environment === 'object' && environment !== null ? environment : {},
  );
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new Refused(answer as Problem, response.headers.get('retry-after'));
  return answer as Output;
}
