import { examples } from '@goodturn/contract/examples';
import type { HelpRequest, Me } from '@goodturn/contract/operations';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient, ConnectionError, OptionError, SignedOutError, type ClientOptions } from '../index.js';
import { problem, startApi } from '../testing/api.js';
import { anotherTab, attempt, sharedStorage, startTokenApi, type TokenApi } from '../testing/tokens.js';

const [{ answer: ruth }] = examples.me.get as unknown as [{ answer: Me }];
const request = examples.requests.get[0].answer as HelpRequest;
const clientOf = ({ baseUrl }: { baseUrl: string }, options: Partial<ClientOptions> = {}) =>
  createClient({ baseUrl, community: 'tower-hamlets', ...options });
const tokensOf = ({ calls }: TokenApi) =>
  calls.filter(({ url }) => !url.includes('sign-ins')).map(({ headers }) => headers.authorization?.replace('Bearer ', ''));

afterEach(anotherTab);

describe('signing in', () => {
  it('sends the token from then on, says who it is, and forgets at the end', async () => {
    const api = await startTokenApi();
    const client = clientOf(api);
    const heard: (string | undefined)[] = [];
    const stop = client.signIns.onChange((person) => heard.push(person?.displayName));
    expect(client.signIns.current()).toBeUndefined();
    await client.requests.list();
    await client.signIns.create(attempt);
    expect(client.signIns.current()).toEqual(ruth);
    await client.requests.list();
    await client.signIns.end();
    expect(client.signIns.current()).toBeUndefined();
    await client.requests.list();
    expect(tokensOf(api)).toEqual([undefined, 'access-1', undefined]);
    expect(api.calls.find(({ method }) => method === 'DELETE')).toMatchObject({ headers: { authorization: 'Bearer access-1' } });
    expect(heard).toEqual(['Ruth', undefined]);
    stop();
    await client.signIns.create(attempt);
    expect(heard).toHaveLength(2);
  });

  it('sends no token with what signs in', async () => {
    const api = await startTokenApi();
    const client = clientOf(api);
    await client.signIns.create(attempt);
    api.expire();
    await client.signIns.create(attempt);
    expect(api.calls.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it('hears of a new name', async () => {
    const renamed = { ...ruth, displayName: 'Ruth B' };
    const api = await startTokenApi(() => ({ body: renamed }));
    const client = clientOf(api);
    await client.signIns.create(attempt);
    const heard: (string | undefined)[] = [];
    client.signIns.onChange((person) => heard.push(person?.displayName));
    await client.me.update({ displayName: 'Ruth B' });
    await client.me.get();
    expect(client.signIns.current()?.displayName).toBe('Ruth B');
    expect(heard).toEqual(['Ruth B']);
  });

  it('is signed out here also when the API cannot be told, and says so', async () => {
    const api = await startTokenApi();
    const storage = sharedStorage();
    await clientOf(api, { storage }).signIns.create(attempt);
    anotherTab();
    const offline = () => Promise.reject(new TypeError('offline'));
    const client = clientOf(api, { storage, fetch: offline, maxRetries: 0 });
    await expect(client.signIns.end()).rejects.toBeInstanceOf(ConnectionError);
    expect(client.signIns.current()).toBeUndefined();
    expect(storage.values.size).toBe(0);
  });

  it('keeps two clients of a program apart', async () => {
    const api = await startTokenApi();
    const [one, other] = [clientOf(api), clientOf(api)];
    await one.signIns.create(attempt);
    expect(other.signIns.current()).toBeUndefined();
  });

  it('keeps APIs and communities apart in one storage, and survives nonsense in it', async () => {
    const storage = sharedStorage();
    const api = await startTokenApi();
    await clientOf(api, { storage }).signIns.create(attempt);
    expect([...storage.values.keys()]).toEqual([`goodturn.1 ${api.baseUrl} tower-hamlets`]);
    expect(createClient({ baseUrl: api.baseUrl, community: 'elsewhere', storage }).signIns.current()).toBeUndefined();
    for (const nonsense of ['{', '42', '{"accessToken":7}', 'null']) {
      storage.setItem(`goodturn.1 ${api.baseUrl} tower-hamlets`, nonsense);
      expect(clientOf(api, { storage }).signIns.current()).toBeUndefined();
    }
  });

  it('stays after a reload, with what a newer version added', async () => {
    const storage = sharedStorage();
    const api = await startTokenApi();
    await clientOf(api, { storage }).signIns.create(attempt);
    const [[key, text]] = [...storage.values] as [[string, string]];
    storage.setItem(key, JSON.stringify({ ...(JSON.parse(text) as object), addedLater: true }));
    anotherTab();
    api.expire();
    const client = clientOf(api, { storage });
    expect(client.signIns.current()).toEqual(ruth);
    await client.requests.list();
    expect(JSON.parse(storage.values.get(key)!)).toMatchObject({ accessToken: 'access-2', addedLater: true });
  });
});

describe('refresh', () => {
  it('happens once for all calls and clients that share a sign-in', async () => {
    const api = await startTokenApi();
    const storage = sharedStorage();
    const clients = [clientOf(api, { storage }), clientOf(api, { storage }), clientOf(api, { storage })];
    await clients[0]!.signIns.create(attempt);
    api.expire();
    await Promise.all(clients.flatMap((client) => [client.requests.list(), client.requests.counts().catch(() => undefined)]));
    expect(api.refreshes()).toBe(1);
    expect(new Set(tokensOf(api).slice(6))).toEqual(new Set(['access-2']));
  });

  it('happens before a token ends, and not again', async () => {
    const storage = sharedStorage();
    const api = await startTokenApi();
    await clientOf(api, { storage }).signIns.create(attempt);
    const [[key, text]] = [...storage.values] as [[string, string]];
    const earlier = Date.now() - 20 * 60_000;
    const accessTokenExpiresAt = new Date(Date.now() + 10_000).toISOString();
    storage.setItem(key, JSON.stringify({ ...(JSON.parse(text) as object), receivedAt: earlier, accessTokenExpiresAt }));
    const late = clientOf(api, { storage });
    await late.requests.list();
    await late.requests.list();
    expect(api.refreshes()).toBe(1);
    expect(tokensOf(api)).toEqual(['access-2', 'access-2']);
  });

  it('never spends the same token twice from two tabs', async () => {
    const api = await startTokenApi();
    const storage = sharedStorage();
    const one = clientOf(api, { storage });
    await one.signIns.create(attempt);
    anotherTab();
    const other = clientOf(api, { storage });
    for (const round of [1, 2]) {
      api.expire();
      await Promise.all([one.requests.list(), other.requests.list()]);
      expect(api.refreshes()).toBe(round);
    }
    expect(one.signIns.current()).toEqual(ruth);
    expect(other.signIns.current()).toEqual(ruth);
  });

  it('gives a duplicated tab, which has a storage of its own, the fresh tokens', async () => {
    const api = await startTokenApi();
    const [mine, copy] = [sharedStorage(), sharedStorage()];
    const one = clientOf(api, { storage: mine });
    await one.signIns.create(attempt);
    for (const [key, value] of mine.values) copy.setItem(key, value);
    const other = clientOf(api, { storage: copy });
    api.expire();
    await one.requests.list();
    await expect.poll(() => JSON.stringify([...copy.values])).toContain('access-2');
    await other.requests.list();
    expect(api.refreshes()).toBe(1);
    const signedOut = new Promise<unknown>((resolve) => other.signIns.onChange(resolve));
    await one.signIns.end();
    expect(await signedOut).toBeUndefined();
    expect(copy.values.size).toBe(0);
  });

  it('does not refresh at each call on a device whose clock is wrong', async () => {
    const api = await startTokenApi(undefined, -60);
    const client = clientOf(api);
    await client.signIns.create(attempt);
    await client.requests.list();
    await client.requests.list();
    expect(api.refreshes()).toBe(0);
    api.expire();
    await client.requests.list();
    expect(api.refreshes()).toBe(1);
  });

  it('keeps the idempotency key of a call that had to refresh', async () => {
    const api = await startTokenApi(() => ({ status: 201, body: request }));
    const client = clientOf(api);
    await client.signIns.create(attempt);
    api.expire();
    await client.requests.cancel(request.id).catch(() => undefined);
    const keys = api.calls.filter(({ url }) => url.endsWith('/cancel')).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('a sign-in that has ended', () => {
  it('is forgotten and told to everyone, and what anybody may read stays readable', async () => {
    const api = await startTokenApi();
    const storage = sharedStorage();
    const [one, other] = [clientOf(api, { storage }), clientOf(api, { storage })];
    await one.signIns.create(attempt);
    const heard: unknown[] = [];
    other.signIns.onChange((person) => heard.push(person));
    api.endAll();
    await expect(one.requests.list()).resolves.toEqual({ items: [] });
    expect(heard).toEqual([undefined]);
    expect(storage.values.size).toBe(0);
    expect(tokensOf(api)).toEqual(['access-1', undefined]);
  });

  it('fails what needs a person', async () => {
    const api = await startTokenApi();
    const client = clientOf(api);
    await client.signIns.create(attempt);
    api.endAll();
    await expect(client.me.get()).rejects.toBeInstanceOf(SignedOutError);
    expect(client.signIns.current()).toBeUndefined();
  });

  it('is not ended by a refresh that did not get through', async () => {
    const api = await startTokenApi();
    const storage = sharedStorage();
    await clientOf(api, { storage }).signIns.create(attempt);
    api.expire();
    anotherTab();
    const client = clientOf(api, {
      storage,
      maxRetries: 0,
      fetch: (call) => (call.url.endsWith('/refresh') ? Promise.reject(new TypeError('offline')) : fetch(call)),
    });
    await expect(client.me.get()).rejects.toBeInstanceOf(ConnectionError);
    expect(client.signIns.current()).toEqual(ruth);
  });
});

describe('getToken', () => {
  it('is asked for each call, and once more when the API refuses its token', async () => {
    const api = await startApi(({ headers }) =>
      headers.authorization === 'Bearer fresh' ? { body: ruth } : problem(401, 'token-expired'),
    );
    const asked: boolean[] = [];
    const getToken = ({ expired }: { expired: boolean }) => {
      asked.push(expired);
      return expired ? 'fresh' : 'stale';
    };
    const client = clientOf(api, { getToken });
    expect(await client.me.get()).toEqual(ruth);
    expect(asked).toEqual([false, true]);
    expect(client.signIns.current()).toBeUndefined();
    await expect(client.signIns.create(attempt)).rejects.toBeInstanceOf(OptionError);
    await expect(client.signIns.end()).resolves.toBeUndefined();
  });

  it('may say that nobody is signed in, and must not say anything else', async () => {
    const api = await startApi(() => ({ body: { items: [] } }));
    await clientOf(api, { getToken: () => Promise.resolve(undefined) }).requests.list();
    expect(api.calls[0]?.headers.authorization).toBeUndefined();
    const wrong = clientOf(api, { getToken: (() => 7) as unknown as () => string });
    await expect(wrong.requests.list()).rejects.toThrow('"getToken" must give text');
    const broken = clientOf(api, { getToken: () => Promise.reject(new Error('the host is down')) });
    await expect(broken.requests.list()).rejects.toThrow('the host is down');
  });
});
