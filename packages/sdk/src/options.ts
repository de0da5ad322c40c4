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

export interface Settings {
  baseUrl: string;
  community: string;
  getToken: ClientOptions['getToken'];
  storage: SignInStorage | undefined;
  fetch: ClientOptions['fetch'];
  timeoutMs: number;
  deadlineMs: number;
  maxRetries: number;
  language: string | undefined;
  onRequest: ClientOptions['onRequest'];
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)));

const isStorage = (storage: unknown): boolean =>
  typeof storage === 'object' &&
  storage !== null &&
  ['getItem', 'setItem', 'removeItem'].every((name) => typeof (storage as Record<string, unknown>)[name] === 'function');

function whole(name: string, value: number | undefined, fallback: number, least: number, most: number): number {
  if (value === undefined) return fallback;
  if (!Number.isInteger(value) || value < least || value > most)
    throw new OptionError(`createClient: "${name}" must be a whole number from ${least} to ${most}, but is ${show(value)}.`);
  return value;
}

function callable<F>(name: string, value: F | undefined): F | undefined {
  if (value !== undefined && typeof value !== 'function')
    throw new OptionError(`createClient: "${name}" must be a function, but is ${show(value)}.`);
  return value;
}

/** Longest time that a timer can count, in milliseconds. */
const longestMs = 2_147_483_647;

const unknownOption = (where: string, name: string, known: string[]) =>
  new OptionError(`${where}: there is no option "${name}". There are ${known.join(', ')}.`);

const known = [
  'baseUrl',
  'community',
  'getToken',
  'storage',
  'fetch',
  'timeoutMs',
  'deadlineMs',
  'maxRetries',
  'language',
  'validate',
  'onRequest',
];

/** Checks the options of a client. Throws an {@link OptionError} that names the first wrong one. */
export function settingsOf(options: ClientOptions): Settings {
  if (typeof options !== 'object' || options === null)
    throw new OptionError('createClient: give it an object with "baseUrl" and "community".');
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownOption('createClient', unknown, known);
  let base: URL | undefined;
  try {
    base = new URL(String(options.baseUrl));
  } catch {
    base = undefined;
  }
  if (!base || !/^https?:$/.test(base.protocol) || base.search || base.hash || base.username) {
    throw new OptionError(
      `createClient: "baseUrl" must be the address of a Goodturn API, like https://goodturn.example.org, but is ${show(options.baseUrl)}.`,
    );
  }
  if (typeof options.community !== 'string' || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(options.community)) {
    throw new OptionError(`createClient: "community" must be a community’s slug, like tower-hamlets, but is ${show(options.community)}.`);
  }
  const { storage, language } = options;
  if (storage !== undefined && !isStorage(storage)) {
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
    timeoutMs: whole('timeoutMs', options.timeoutMs, 10_000, 1, longestMs),
    deadlineMs: whole('deadlineMs', options.deadlineMs, 30_000, 1, longestMs),
    maxRetries: whole('maxRetries', options.maxRetries, 2, 0, 10),
    language,
    onRequest: callable('onRequest', options.onRequest),
  };
}

const callOptions: Record<keyof CallOptions, [(value: unknown) => boolean, string]> = {
  signal: [(value) => value instanceof AbortSignal, 'an AbortSignal'],
  idempotencyKey: [
    (value) => typeof value === 'string' && /^[!#-[\]-~]{1,253}$/.test(value),
    '1 to 253 letters, digits or signs, without spaces, quotation marks or backslashes',
  ],
  deadlineMs: [
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= longestMs,
    'a whole number of milliseconds of at least 1',
  ],
  headers: [(value) => typeof value === 'object' && value !== null, 'an object of names and values'],
};

/** Checks the options of a call. Throws an {@link OptionError} that names the first wrong one. */
export function checkCall(options: CallOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(callOptions, name)) throw unknownOption('call', name, Object.keys(callOptions));
    const [allows, expected] = callOptions[name as keyof CallOptions];
    if (value !== undefined && !allows(value)) throw new OptionError(`call: "${name}" must be ${expected}, but is ${show(value)}.`);
  }
}
