import { OptionError } from './errors.js';
import { wrong, type CallOptions, type ClientOptions } from './options.js';

/** Longest time that a timer can count, in milliseconds. */
const longestMs = 2_147_483_647;

type Rule = [allows: (value: unknown) => boolean, expected: string];

const aFunction: Rule = [(value) => typeof value === 'function', 'a function'];
const whole = (least: number, most: number): Rule => [
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  `a whole number from ${least} to ${most}`,
];
const aStorage = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['getItem', 'setItem', 'removeItem'].every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

/** `undefined` stands for a rule that is kept elsewhere. */
const clientRules: Record<keyof ClientOptions | 'validate', Rule | undefined> = {
  baseUrl: undefined,
  community: undefined,
  getToken: aFunction,
  storage: [aStorage, 'an object with getItem, setItem and removeItem, as sessionStorage has'],
  fetch: aFunction,
  timeoutMs: whole(1, longestMs),
  deadlineMs: whole(1, longestMs),
  maxRetries: whole(0, 10),
  language: [(value) => typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value), 'a language tag, like en or bn'],
  validate: [(value) => ['error', 'warn', 'off'].includes(String(value)), 'error, warn or off'],
  onRequest: aFunction,
};

const callRules: Record<keyof CallOptions, Rule> = {
  signal: [(value) => value instanceof AbortSignal, 'an AbortSignal'],
  idempotencyKey: [
    (value) => typeof value === 'string' && /^[!#-[\]-~]{1,253}$/.test(value),
    '1 to 253 letters, digits or signs, without spaces, quotation marks or backslashes',
  ],
  deadlineMs: [whole(1, longestMs)[0], 'a whole number of milliseconds of at least 1'],
  headers: [(value) => typeof value === 'object' && value !== null, 'an object of names and values'],
};

function keep(where: string, options: object, rules: Record<string, Rule | undefined>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(rules, name))
      throw new OptionError(`${where}: there is no option "${name}". There are ${Object.keys(rules).join(', ')}.`);
    const rule = rules[name];
    if (rule && value !== undefined && !rule[0](value)) throw wrong(where, name, rule[1], value);
  }
}

/**
 * The options of a client, whose functions are held to what they promise. Throws an {@link OptionError} that names the
 * first wrong or unknown option.
 */
export function checkedOptions(options: ClientOptions): ClientOptions {
  if (typeof options !== 'object' || options === null)
    throw new OptionError('createClient: give it an object with "baseUrl" and "community".');
  keep('createClient', options, clientRules);
  const { fetch, getToken } = options;
  const checked = { ...options };
  if (fetch)
    checked.fetch = async (request) => {
      const response = await fetch(request);
      if (typeof response?.text === 'function') return response;
      throw new OptionError('createClient: "fetch" must return a promise of a Response.');
    };
  if (getToken)
    checked.getToken = async (why) => {
      const token: unknown = await getToken(why);
      if (token == null || typeof token === 'string') return token ?? undefined;
      throw new OptionError('createClient: "getToken" must give text, or undefined.');
    };
  return checked;
}

/** Throws an {@link OptionError} that names the first wrong or unknown option of a call. */
export const checkCall = (options: CallOptions): void => keep('call', options, callRules);
