import { describe, expect, it } from 'vitest';
import { createClient, newKey, OptionError, type ClientOptions } from './index.js';
import { createClient as createLight } from './light.js';

const good: ClientOptions = { baseUrl: 'https://goodturn.example', community: 'tower-hamlets' };
/** The sentence that a wrong option gives. */
function sentenceOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(OptionError);
    expect(error).toMatchObject({ code: 'bad-option' });
    return (error as OptionError).message;
  }
  throw new Error('The option was taken.');
}

describe('options of a client', () => {
  it.each([
    ['baseUrl', undefined, 'must be the address of a Goodturn API'],
    ['baseUrl', 'goodturn.example', 'must be the address of a Goodturn API'],
    ['baseUrl', 'ftp://goodturn.example', 'must be the address of a Goodturn API'],
    ['baseUrl', 'https://goodturn.example/?v=1', 'must be the address of a Goodturn API'],
    ['community', undefined, 'slug, like tower-hamlets, but is nothing'],
    ['community', 'Tower Hamlets', 'but is "Tower Hamlets"'],
    ['community', '../me', 'but is "../me"'],
    ['getToken', 'abc', 'must be a function, but is "abc"'],
    ['fetch', {}, 'must be a function'],
    ['onRequest', true, 'must be a function, but is true'],
    ['storage', 'localStorage', 'getItem, setItem and removeItem'],
    ['storage', { getItem: () => null }, 'getItem, setItem and removeItem'],
    ['timeoutMs', 0, 'whole number from 1 to 2147483647, but is 0'],
    ['timeoutMs', '10s', 'but is "10s"'],
    ['deadlineMs', 3e9, 'whole number from 1 to 2147483647'],
    ['maxRetries', -1, 'whole number from 0 to 10, but is -1'],
    ['maxRetries', 1.5, 'but is 1.5'],
    ['language', 'english please', 'must be a language tag, like en'],
    ['validate', 'strict', 'must be error, warn or off'],
  ])('%s %j is named with what was expected', (name, value, expected) => {
    const sentence = sentenceOf(() => createClient({ ...good, [name]: value } as ClientOptions));
    expect(sentence).toMatch(/^createClient: /);
    expect(sentence).toContain(`"${name}"`);
    expect(sentence).toContain(expected);
  });

  it('names an option that there is not, and those that there are', () => {
    const options = { ...good, baseURL: 'https://goodturn.example' };
    expect(sentenceOf(() => createClient(options))).toMatch(/there is no option "baseURL". There are baseUrl, community,/);
    expect(sentenceOf(() => createClient(undefined as unknown as ClientOptions))).toContain('"baseUrl" and "community"');
  });

  it('takes everything that is right, with the schemas and without', () => {
    const all = {
      ...good,
      language: 'en-GB',
      timeoutMs: 1,
      deadlineMs: 1,
      maxRetries: 0,
      fetch,
      getToken: () => undefined,
      onRequest: () => undefined,
    };
    const names = [
      'areas',
      'bookings',
      'checkIns',
      'checks',
      'communities',
      'equalityAnswers',
      'me',
      'offers',
      'opportunities',
      'organisations',
      'people',
      'queue',
      'references',
      'requests',
      'safeguardingCases',
      'safety',
      'secondFactor',
      'settings',
      'signIns',
      'staff',
      'suggestions',
      'volunteers',
    ];
    expect(Object.keys(createClient({ ...all, validate: 'warn' })).sort()).toEqual(names);
    expect(Object.keys(createLight(all)).sort()).toEqual(names);
  });
});

describe('options of a call', () => {
  const { requests } = createClient(good);
  it.each([
    ['signal', 'stop', 'must be an AbortSignal, but is "stop"'],
    ['idempotencyKey', 'two words', 'must be 1 to 253 letters'],
    ['idempotencyKey', '', 'must be 1 to 253 letters'],
    ['deadlineMs', -5, 'must be a whole number of milliseconds'],
    ['headers', 'x: y', 'must be an object'],
    ['timeout', 5, 'there is no option "timeout"'],
  ])('%s %j is named with what was expected', async (name, value, expected) => {
    await expect(requests.get('x', { [name]: value })).rejects.toThrow(expected);
    await expect(requests.get('x', { [name]: value })).rejects.toBeInstanceOf(OptionError);
  });
});

describe('a key', () => {
  const digits = /^[0-9a-f]{32}$/;
  it('is random each time, also on a page without HTTPS', () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const keys = new Set(Array.from({ length: 50 }, newKey));
      expect(keys.size).toBe(50);
      for (const key of keys) expect(key).toMatch(digits);
    } finally {
      if (own) Object.defineProperty(crypto, 'randomUUID', own);
      else Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});
