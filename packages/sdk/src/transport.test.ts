import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { examples } from '@goodturn/contract/examples';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  ConflictError,
  ConnectionError,
  createClient,
  DeadlineError,
  GoodturnError,
  InvalidInputError,
  NotAllowedError,
  NotFoundError,
  OptionError,
  ServerError,
  SignedOutError,
  TooManyRequestsError,
  UnexpectedAnswerError,
  type ClientOptions,
  type HelpRequest,
  type NewRequest,
} from './index.js';
import { problem, startApi, type Api, type Reply } from './testing/api.js';

const request = examples.requests.get[0].answer as HelpRequest;
const newRequest = examples.requests.create[0].body as NewRequest;
const { id } = request;
const page: Reply = { body: { items: [request] } };

const clientOf = (api: Pick<Api, 'baseUrl'>, options: Partial<ClientOptions> = {}) =>
  createClient({ baseUrl: api.baseUrl, community: 'tower-hamlets', ...options });
/** What a call rejects with. */
const failure = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    (value) => {
      throw new Error(`It should have failed and gave ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );

describe('what is sent', () => {
  it('reads with nothing that needs a preflight when nobody is signed in', async () => {
    const api = await startApi(() => page);
    await clientOf(api, { language: 'cy' }).requests.list({ q: 'fence & gate', limit: 5, mine: undefined });
    const [call] = api.calls;
    expect(call).toMatchObject({ method: 'GET', url: '/v1/tower-hamlets/requests?q=fence+%26+gate&limit=5' });
    expect(call?.headers).toMatchObject({ accept: 'application/json', 'accept-language': 'cy' });
    expect(Object.keys(call!.headers)).not.toEqual(expect.arrayContaining(['authorization']));
    expect(Object.keys(call!.headers)).not.toEqual(expect.arrayContaining(['content-type']));
    expect(Object.keys(call!.headers)).not.toEqual(expect.arrayContaining(['idempotency-key']));
  });

  it('encodes ids, so that none reaches another address', async () => {
    const api = await startApi(() => ({ body: request }));
    await clientOf(api).requests.get('../me?x#y');
    expect(api.calls[0]?.url).toBe('/v1/tower-hamlets/requests/..%2Fme%3Fx%23y');
    for (const other of ['', '.', '..']) expect(await failure(clientOf(api).requests.get(other))).toBeInstanceOf(OptionError);
    expect(api.calls).toHaveLength(1);
  });

  it('sends the key and the headers that a call is given', async () => {
    const api = await startApi(() => ({ status: 201, body: request }));
    await clientOf(api).requests.create(newRequest, { idempotencyKey: 'kept-over-a-reload', headers: { 'x-page': 'library' } });
    expect(api.calls[0]?.headers).toMatchObject({ 'idempotency-key': '"kept-over-a-reload"', 'x-page': 'library' });
    expect(api.calls[0]?.body).toEqual(newRequest);
  });

  it('tells onRequest of each attempt, never what was sent', async () => {
    const api = await startApi((_, before) => (before === 0 ? problem(503, 'unavailable') : { body: request }));
    const seen: object[] = [];
    await clientOf(api, { onRequest: (attempt) => seen.push(attempt) }).requests.get(id);
    const path = '/{community}/requests/{id}';
    expect(seen).toEqual([
      { method: 'GET', path, attempt: 1, status: 503, milliseconds: expect.any(Number) },
      { method: 'GET', path, attempt: 2, status: 200, milliseconds: expect.any(Number) },
    ]);
  });
});

describe('attempts', () => {
  it('reads again after a fault of the API, and gives up after maxRetries', async () => {
    const api = await startApi((_, before) => (before < 2 ? problem(503, 'unavailable') : page));
    expect((await clientOf(api).requests.list()).items).toHaveLength(1);
    expect(api.calls).toHaveLength(3);
    const down = await startApi(() => problem(503, 'unavailable'));
    expect(await failure(clientOf(down, { maxRetries: 1 }).requests.list())).toBeInstanceOf(ServerError);
    expect(down.calls).toHaveLength(2);
  });

  it('keeps one key over all attempts of a call, and makes another for the next', async () => {
    const api = await startApi((_, before) => (before < 2 ? problem(500, 'server-error') : { status: 201, body: request }));
    const client = clientOf(api);
    await client.requests.create(newRequest);
    await client.requests.create(newRequest);
    const keys = api.calls.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^"[0-9a-f]{32}"$/);
    expect(keys).toEqual([keys[0], keys[0], keys[0], keys[3]]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(new Set(api.calls.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('never sends twice what has no key', async () => {
    const api = await startApi(() => problem(503, 'unavailable'));
    const client = clientOf(api);
    expect(await failure(client.signIns.sendCode({ email: 'ruth@example.org' }))).toBeInstanceOf(ServerError);
    expect(await failure(client.requests.update(id, { title: 'Another' }))).toBeInstanceOf(ServerError);
    expect(api.calls).toHaveLength(2);
  });

  it('waits as long as Retry-After says', async () => {
    const api = await startApi((_, before) => (before === 0 ? problem(429, 'too-many-requests', {}, { 'retry-after': '1' }) : page));
    await clientOf(api).requests.list();
    expect(api.calls[1]!.at - api.calls[0]!.at).toBeGreaterThanOrEqual(990);
  });

  it('says at once what the API said when it asks for a longer wait than the deadline', async () => {
    const api = await startApi(() => problem(429, 'too-many-requests', {}, { 'retry-after': '3600' }));
    const error = await failure(clientOf(api).requests.list());
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(error).toMatchObject({ retryAfterSeconds: 3600, code: 'too-many-requests', message: 'The sentence of too-many-requests.' });
    expect(api.calls).toHaveLength(1);
  });

  it('waits for a first attempt that is still at work', async () => {
    const api = await startApi((_, before) => (before === 0 ? problem(409, 'in-progress') : { status: 201, body: request }));
    expect((await clientOf(api).requests.create(newRequest)).id).toBe(id);
    expect(api.calls[1]?.headers['idempotency-key']).toBe(api.calls[0]?.headers['idempotency-key']);
  });

  it('tries again when the answer breaks off', async () => {
    const api = await startApi((_, before) => (before === 0 ? 'cut' : page));
    expect((await clientOf(api).requests.list()).items).toHaveLength(1);
    const cut = await startApi(() => 'cut');
    expect(await failure(clientOf(cut, { maxRetries: 0 }).requests.list())).toBeInstanceOf(ConnectionError);
  });

  it('takes what a first attempt removed for removed', async () => {
    const api = await startApi((_, before) => (before === 0 ? problem(502, 'unavailable') : problem(404, 'not-found')));
    await expect(clientOf(api).safety.endBlock(id)).resolves.toBeUndefined();
    const never = await startApi(() => problem(404, 'not-found'));
    expect(await failure(clientOf(never).safety.endBlock(id))).toBeInstanceOf(NotFoundError);
  });
});

describe('time', () => {
  it('has one deadline over all attempts', async () => {
    const api = await startApi(() => 'hang');
    expect(await failure(clientOf(api, { timeoutMs: 40, deadlineMs: 200, maxRetries: 10 }).requests.list())).toBeInstanceOf(DeadlineError);
    expect(await failure(clientOf(api).requests.list({}, { deadlineMs: 50 }))).toMatchObject({ code: 'deadline' });
  });

  it('tries again when one attempt takes too long', async () => {
    const api = await startApi((_, before) => (before === 0 ? 'hang' : page));
    expect((await clientOf(api, { timeoutMs: 100 }).requests.list()).items).toHaveLength(1);
  });

  it('ends in time although fetch does not heed its signal, and although a token never comes', async () => {
    const never = () => new Promise<never>(() => undefined);
    const api = { baseUrl: 'http://127.0.0.1:9' };
    expect(await failure(clientOf(api, { fetch: never, deadlineMs: 30 }).requests.get(id))).toBeInstanceOf(DeadlineError);
    expect(await failure(clientOf(api, { getToken: never, deadlineMs: 30 }).requests.get(id))).toBeInstanceOf(DeadlineError);
  });

  it('stops when the caller does, with the caller’s reason', async () => {
    const api = await startApi(() => 'hang');
    const stop = new AbortController();
    const call = failure(clientOf(api).requests.get(id, { signal: stop.signal }));
    await api.hasReceived(1);
    stop.abort(new Error('the page was left'));
    expect(await call).toMatchObject({ message: 'the page was left' });
    expect(await failure(clientOf(api).requests.get(id, { signal: AbortSignal.abort() }))).toMatchObject({ name: 'AbortError' });
    expect(api.calls).toHaveLength(1);
  });
});

describe('failures', () => {
  it.each([
    [400, 'malformed-json', InvalidInputError],
    [401, 'signed-out', SignedOutError],
    [403, 'own-request', NotAllowedError],
    [404, 'not-found', NotFoundError],
    [409, 'wrong-state', ConflictError],
    [413, 'too-large', InvalidInputError],
    [429, 'too-many-requests', TooManyRequestsError],
    [500, 'server-error', ServerError],
  ])('%s %s has its own class', async (status, code, Kind) => {
    const api = await startApi(() => problem(status, code));
    const error = await failure(clientOf(api, { maxRetries: 0 }).requests.get(id));
    expect(error).toBeInstanceOf(Kind);
    expect(error).toBeInstanceOf(GoodturnError);
    const sentence = `The sentence of ${code}.`;
    expect(error).toMatchObject({ status, code, requestId: 'r-1', message: sentence, detail: sentence, errors: [] });
  });

  it('gives what is wrong field by field, and what is lacking', async () => {
    const errors = [{ pointer: '#/title', code: 'missing', detail: 'Say in a few words what you need.' }];
    const api = await startApi((_, before) =>
      before === 0 ? problem(422, 'invalid-input', { errors }) : problem(403, 'locked', { reason: 'dbs' }),
    );
    expect(await failure(clientOf(api).requests.create(newRequest))).toMatchObject({ name: 'InvalidInputError', errors });
    expect(await failure(clientOf(api).offers.create(id, { message: 'I can.' }))).toMatchObject({ name: 'NotAllowedError', reason: 'dbs' });
  });

  it.each([
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in to the library’s network</title>' }],
    ['broken JSON', { body: '{"items": [' }],
    ['a number', { body: '42' }],
    ['null', { body: 'null' }],
    ['a list', { body: [] }],
    ['nothing', {}],
    ['an object without items', { body: { hello: 'world' } }],
    ['items of another shape', { body: { items: [{ id: 7 }] } }],
    ['a web page with status 404', { status: 404, body: '<h1>Not found</h1>' }],
  ])('calls %s an answer that cannot be read', async (_, reply: Reply) => {
    const api = await startApi(() => reply);
    const error = await failure(clientOf(api, { maxRetries: 0 }).requests.list());
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect((error as Error).message).toMatch(/^Goodturn gave an answer that cannot be read: /);
  });

  it('reads areas, which are GeoJSON by name', async () => {
    const { answer } = examples.areas.list[0];
    const api = await startApi(() => ({ headers: { 'content-type': 'application/geo+json' }, body: answer }));
    expect(await clientOf(api).areas.list()).toEqual(answer);
  });

  it('takes a web page in place of "done" for what it is', async () => {
    const api = await startApi(() => ({ body: '<h1>Sign in to the library’s network</h1>' }));
    expect(await failure(clientOf(api).safety.endBlock(id))).toBeInstanceOf(UnexpectedAnswerError);
  });

  it('knows a proxy’s own words for a server that is down and for too many calls', async () => {
    const down = await startApi(() => ({ status: 502, body: '<h1>Bad gateway</h1>' }));
    expect(await failure(clientOf(down, { maxRetries: 0 }).requests.list())).toBeInstanceOf(ServerError);
    const busy = await startApi(() => ({ status: 429, body: 'slow down', headers: { 'retry-after': '7' } }));
    expect(await failure(clientOf(busy, { maxRetries: 0 }).requests.list())).toMatchObject({
      code: 'too-many-requests',
      retryAfterSeconds: 7,
    });
  });

  it('says that there is no connection when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const error = await failure(clientOf({ baseUrl: `http://127.0.0.1:${port}` }).requests.list());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'no-connection', status: 0 });
  });

  it('says what is wrong with a fetch that is none', async () => {
    const client = clientOf({ baseUrl: 'http://127.0.0.1:9' }, { fetch: (() => 'hello') as unknown as () => Promise<Response> });
    expect(await failure(client.requests.list())).toMatchObject({ name: 'OptionError', message: expect.stringContaining('"fetch"') });
  });
});

describe('validate', () => {
  const odd = { ...request, minutes: 'two hours', colour: 'green' };

  it('refuses, lets pass or ignores what breaks the contract, and keeps fields that it does not know', async () => {
    const api = await startApi(() => ({ body: odd }));
    const error = await failure(clientOf(api, { validate: 'error' }).requests.get(id));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect((error as Error).message).toContain('GET /{community}/requests/{id} does not keep to the contract at minutes');
    expect((error as Error).message).not.toContain('two hours');
    expect(await clientOf(api, { validate: 'off' }).requests.get(id)).toEqual(odd);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    const client = clientOf(api, { validate: 'warn' });
    expect(await client.requests.get(id)).toEqual(odd);
    await client.requests.get(id);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('does not keep to the contract at minutes')]]);
    const newer = await startApi(() => ({ body: { ...request, colour: 'green', status: 'dreamt' } }));
    expect(await clientOf(newer, { validate: 'error' }).requests.get(id)).toMatchObject({ colour: 'green', status: 'dreamt' });
  });
});
