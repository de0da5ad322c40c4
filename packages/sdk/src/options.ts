import { OptionError } from './errors.js';

/** Where a sign-in is kept: `sessionStorage`, `localStorage` or anything of their shape. */
export interface SignInStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** One attempt at a call, for logs and measurements. It never carries query, body or token. */
export interface Attempt {
  method: string;
  /** With the parameters' names, not their values: `/{community}/requests/{id}`. */
  path: string;
  /** 1 for the first. */
  attempt: number;
  /** HTTP status, or 0 when there was no answer. */
  status: number;
  milliseconds: number;
}

export interface ClientOptions {
  /** Where the API is: `https://goodturn.example.org`. */
  baseUrl: string | URL;
  /** Slug of the community: `tower-hamlets`. */
  community: string;
  /**
   * A host's own OpenID Connect token, or undefined for somebody who is signed out. Replaces signing in by code.
   * `expired` is true when the API has just refused the last one.
   */
  getToken?: (why: { expired: boolean }) => Promise<string | undefined> | string | undefined;
  /** Where the sign-in is kept. Default in browsers: the tab (`sessionStorage`), or `localStorage` when the person chose to stay signed in; elsewhere memory. */
  storage?: SignInStorage;
  /** Default: the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds that one attempt may take. Default 10,000. */
  timeoutMs?: number;
  /** Milliseconds that all attempts of a call may take together. Default 30,000. */
  deadlineMs?: number;
  /** Attempts after the first. Default 2. */
  maxRetries?: number;
  /** BCP 47 tag: the language of problems and mails. Default: the browser's. */
  language?: string;
  /** Called after each attempt. */
  onRequest?: (attempt: Attempt) => void;
}

/** Options of one call. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Replaces the key that is made for each call that creates or moves something. Keep it to repeat the same call after a reload. */
  idempotencyKey?: string | undefined;
  /** Milliseconds that this call with all its attempts may take. */
  deadlineMs?: number | undefined;
  /** Sent with the call. In a browser, a header that is not usual costs a GET a preflight. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** Options with their defaults. */
export interface Settings extends Omit<ClientOptions, 'baseUrl' | 'timeoutMs' | 'deadlineMs' | 'maxRetries'> {
  baseUrl: string;
  timeoutMs: number;
  deadlineMs: number;
  maxRetries: number;
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)));

/** The error about a wrong option. */
export const wrong = (where: string, name: string, expected: string, value: unknown): OptionError =>
  new OptionError(`${where}: "${name}" must be ${expected}, but is ${show(value)}.`);

/**
 * The settings that options stand for. Throws an {@link OptionError} about the two that every client needs; the whole
 * client checks the others too (see `option-checks.ts`), the light one leaves that to its types.
 */
export function settingsOf(options: ClientOptions): Settings {
  const { baseUrl, community, timeoutMs = 10_000, deadlineMs = 30_000, maxRetries = 2 } = options;
  const address = URL.canParse(baseUrl) ? new URL(baseUrl).href : '';
  // No question mark, no number sign, and nobody's name before the host.
  if (!/^https?:\/\/[^?#@/]+\/[^?#]*$/.test(address))
    throw wrong('createClient', 'baseUrl', 'the address of a Goodturn API, like https://goodturn.example.org', baseUrl);
  if (typeof community !== 'string' || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(community))
    throw wrong('createClient', 'community', 'a community’s slug, like tower-hamlets', community);
  return { ...options, timeoutMs, deadlineMs, maxRetries, baseUrl: address.replace(/\/+$/, '') };
}
