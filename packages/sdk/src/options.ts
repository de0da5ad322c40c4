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
  /** A host's own OpenID Connect token, or undefined for somebody who is signed out. Replaces signing in by code. */
  getToken?: () => Promise<string | undefined> | string | undefined;
  /** Where the sign-in is kept. Default in browsers: the tab (`sessionStorage`), or `localStorage` when the person chose to stay signed in; elsewhere memory. */
  storage?: SignInStorage;
  /** Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch;
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
  deadlineMs?: number | undefined;
}

export interface Settings {
  baseUrl: string;
  community: string;
  getToken: ClientOptions['getToken'];
  storage: SignInStorage | undefined;
  fetch: typeof globalThis.fetch | undefined;
  timeoutMs: number;
  deadlineMs: number;
  maxRetries: number;
  language: string | undefined;
  onRequest: ClientOptions['onRequest'];
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)));

function whole(name: string, value: number | undefined, fallback: number, least: number): number {
  if (value === undefined) return fallback;
  if (!Number.isInteger(value) || value < least)
    throw new OptionError(`createClient: "${name}" must be a whole number of at least ${least}, but is ${show(value)}.`);
  return value;
}

function callable<F>(name: string, value: F | undefined): F | undefined {
  if (value !== undefined && typeof value !== 'function')
    throw new OptionError(`createClient: "${name}" must be a function, but is ${show(value)}.`);
  return value;
}

/** Checks the options of a client. Throws an {@link OptionError} that names the first wrong one. */
export function settingsOf(options: ClientOptions): Settings {
  if (typeof options !== 'object' || options === null)
    throw new OptionError('createClient: give it an object with "baseUrl" and "community".');
  let base: URL | undefined;
  try {
    base = new URL(String(options.baseUrl));
  } catch {
    base = undefined;
  }
  if (!base || !/^https?:$/.test(base.protocol)) {
    throw new OptionError(
      `createClient: "baseUrl" must be the address of a Goodturn API, like https://goodturn.example.org, but is ${show(options.baseUrl)}.`,
    );
  }
  if (typeof options.community !== 'string' || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(options.community)) {
    throw new OptionError(`createClient: "community" must be a community’s slug, like tower-hamlets, but is ${show(options.community)}.`);
  }
  const { storage, language } = options;
  if (storage !== undefined && (typeof storage !== 'object' || storage === null || typeof storage.getItem !== 'function')) {
    throw new OptionError('createClient: "storage" must have getItem, setItem and removeItem, as sessionStorage has.');
  }
  if (language !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw new OptionError(`createClient: "language" must be a language tag, like en or bn, but is ${show(language)}.`);
  }
  return {
    baseUrl: (base.origin + base.pathname).replace(/\/+$/, ''),
    community: options.community,
    getToken: callable('getToken', options.getToken),
    storage,
    fetch: callable('fetch', options.fetch),
    timeoutMs: whole('timeoutMs', options.timeoutMs, 10_000, 1),
    deadlineMs: whole('deadlineMs', options.deadlineMs, 30_000, 1),
    maxRetries: whole('maxRetries', options.maxRetries, 2, 0),
    language,
    onRequest: callable('onRequest', options.onRequest),
  };
}
