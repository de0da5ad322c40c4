import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRelease } from '../testing/release.js';
import { startTestServer, testOrigin, type TestServer } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ embedFolder: makeRelease('0.2.0', { 'request-board.js': 'export default 1;' }) });
});
afterAll(() => server.close());

describe('what is wrong is said as a problem', () => {
  test.each([
    ['an unknown address', '/nothing/here', {}, 404, 'not-found'],
    ['an unknown community', '/v1/atlantis', {}, 404, 'community-not-found'],
    ['an id that is none', '/requests/42', {}, 404, 'not-found'],
    ['a method that is not taken', '/areas', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['broken JSON', '/sign-in-codes', { raw: '{"email":' }, 400, 'malformed-json'],
    ['another type', '/sign-in-codes', { raw: 'email=a', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
    ['a body of 1 MB', '/sign-in-codes', { raw: JSON.stringify({ email: 'a'.repeat(1_000_000) }) }, 413, 'too-large'],
    ['a list for an object', '/sign-in-codes', { raw: '[]' }, 422, 'invalid-input'],
    ['nothing for an object', '/sign-in-codes', { method: 'POST' }, 422, 'invalid-input'],
    ['NUL in a text', '/sign-in-codes', { raw: '{"email":"a\\u0000@b.example"}' }, 422, 'invalid-input'],
    ['half a character', '/sign-in-codes', { raw: '{"email":"\\ud800@b.example"}' }, 422, 'invalid-input'],
    ['a body that nests 30,000 deep', '/sign-in-codes', { raw: `${'['.repeat(30_000)}${']'.repeat(30_000)}` }, 422, 'invalid-input'],
    ['a prototype in a body', '/sign-in-codes', { raw: '{"email":"a@b.example","__proto__":{"x":1}}' }, 422, 'invalid-input'],
    ['an unknown filter', '/requests?colour=red', {}, 422, 'invalid-input'],
    ['a day that is none', '/requests?when=2026-02-30', {}, 422, 'invalid-input'],
    ['the year 0', '/requests?when=0000-01-01', {}, 422, 'invalid-input'],
    ['too long a page', '/requests?limit=101', {}, 422, 'invalid-input'],
    ['a made-up cursor', '/requests?cursor=%00', {}, 422, 'invalid-input'],
    ['no token', '/me', {}, 401, 'signed-out'],
    ['another scheme', '/me', { headers: { authorization: 'Basic YTpi' } }, 401, 'signed-out'],
  ])('%s', async (_, path, call, status, code) => {
    const answer = await server.call(path.startsWith('/nothing') ? 'http://localhost:8080/nothing/here' : path, call);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const body = answer.body as { type: string; title: string; status: number; detail: string; requestId: string };
    expect(body).toMatchObject({ type: `http://localhost:8080/docs/problems#${code}`, status });
    expect(body.requestId).toBe(answer.headers.get('x-request-id'));
    expect(body.detail).toMatch(/^[A-Z“].*\.$/);
    expect(body.detail).not.toMatch(/invalid|valid|please|sorry/i);
  });

  test('a method that is not taken says which are', async () => {
    expect((await server.call('/requests', { method: 'PUT' })).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  test('a parameter that is given twice is named', async () => {
    const answer = await server.call('/requests?limit=5&q=fence&limit=6&limit=7');
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', errors: [{ pointer: '?limit', code: 'too-many', detail: 'Give “limit” once.' }] },
    });
  });

  test('an unknown field is named, wherever it is', async () => {
    const { accessToken: token } = await server.signIn('field@example.org');
    const answer = await server.call('/me', { method: 'PATCH', token, body: { notifications: { pigeons: true }, 'a/b~c': 1 } });
    expect(answer.body).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '#/notifications/pigeons' }),
        expect.objectContaining({ pointer: '#/a~1b~0c' }),
      ]),
    });
  });
});

describe('pages of other origins', () => {
  test('read without asking first, and see the headers that they need', async () => {
    const answer = await server.call('', { origin: testOrigin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(testOrigin);
    expect(answer.headers.get('access-control-expose-headers')).toBe('Date, Link, ETag, Retry-After, X-Request-Id, Idempotency-Replayed');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each(['http://localhost:5173', 'http://127.0.0.1:9999', 'http://localhost'])('%s is let in by “any port”', async (origin) => {
    expect((await server.call('', { origin })).headers.get('access-control-allow-origin')).toBe(origin);
  });

  test.each([
    'https://evil.example',
    'http://localhost.evil.example:80',
    'null',
    'https://www.council.example.evil.example',
    'http://www.council.example',
  ])('%s is refused, and may not even read that', async (origin) => {
    const answer = await server.call('', { origin });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'origin-not-allowed']);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(
      (await server.call('', { method: 'OPTIONS', origin, headers: { 'access-control-request-method': 'GET' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });

  test('ask once in two hours before they write', async () => {
    const answer = await server.call('/requests', {
      method: 'OPTIONS',
      origin: testOrigin,
      headers: { 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-max-age')).toBe('7200');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Content-Type.*Idempotency-Key/);
  });

  test('may read a problem', async () => {
    expect((await server.call('/requests/42', { origin: testOrigin })).headers.get('access-control-allow-origin')).toBe(testOrigin);
    expect((await server.call('/me', { origin: testOrigin })).headers.get('access-control-allow-origin')).toBe(testOrigin);
  });
});

describe('caches', () => {
  test('may keep what everybody reads for 30 seconds, and ask whether it changed', async () => {
    const answer = await server.call('/areas');
    expect(answer.headers.get('content-type')).toBe('application/geo+json');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    expect(answer.headers.get('vary')).toMatch(/Origin.*Authorization.*Accept-Language/);
    const again = await server.call('/areas', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await server.call('/areas', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('keep nothing that a token was sent for', async () => {
    const { accessToken: token } = await server.signIn('cache@example.org');
    for (const path of ['/me', '/requests', '']) {
      const answer = await server.call(path, { token });
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([200, 'private, no-store', null]);
    }
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('get it packed: %s', async (accept, encoding) => {
    const response = await server.inside.fetch(
      new Request('http://localhost:8080/v1/tower-hamlets/areas', { headers: { 'accept-encoding': accept } }),
    );
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(JSON.parse(text.toString())).toMatchObject({ type: 'FeatureCollection' });
  });
});

describe('every answer', () => {
  test.each(['/healthz', '/v1/tower-hamlets', '/v1/atlantis', '/embed/v1/request-board.js'])(
    'of %s is careful with browsers',
    async (path) => {
      const { headers } = await server.call(`http://localhost:8080${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  test('to HEAD has the headers and no body', async () => {
    const answer = await server.call('/areas', { method: 'HEAD' });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(answer.headers.get('etag')).toBeTruthy();
  });
});

describe('the server itself', () => {
  test('says that it lives, and whether it is ready', async () => {
    expect(await server.call('http://localhost:8080/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(await server.call('http://localhost:8080/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  test('prints the contract as OpenAPI 3.1, with every operation', async () => {
    const { body } = await server.call('http://localhost:8080/openapi.json');
    type Described = { operationId: string; responses: Record<string, { content?: object }> };
    const document = body as { openapi: string; paths: Record<string, Record<string, Described>> };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths['/v1/{community}/requests'] ?? {})).toEqual(['get', 'post']);
    expect(document.paths['/v1/{community}/offers/{id}/accept']?.['post']?.operationId).toBe('offers.accept');
    const mediaTypes = (path: string) => Object.keys(document.paths[`/v1/{community}${path}`]?.['get']?.responses['200']?.content ?? {});
    expect([mediaTypes('/areas'), mediaTypes('/requests')]).toEqual([['application/geo+json'], ['application/json']]);
    expect(Object.values(document.paths).flatMap((path) => Object.keys(path)).length).toBeGreaterThan(35);
  });

  test('says where an answer may be kept and asked for again, as every read without a token may', async () => {
    type Described = { 'x-who': string; parameters: { name: string }[]; responses: Record<string, { headers?: object }> };
    const { body } = await server.call('http://localhost:8080/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, Described>> };
    const all = Object.values(paths).flatMap((path) => Object.entries(path));
    const kept = all.filter(([, described]) => described.responses['304']);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept).toEqual(all.filter(([method, described]) => method === 'get' && described['x-who'] === 'anyone'));
    for (const [, { parameters, responses }] of kept) {
      expect(parameters.map(({ name }) => name)).toContain('If-None-Match');
      expect([responses['200']?.headers, responses['304']?.headers]).toEqual([
        { ETag: expect.anything() as unknown },
        { ETag: expect.anything() as unknown },
      ]);
    }
  });

  test('logs each call without what people typed, and nothing of the query', async () => {
    server.log.length = 0;
    const { accessToken } = await server.signIn('secret-person@example.org', { displayName: 'Zebedee' });
    await server.call('/requests?q=moonflower&postcode=E2+0HL', { token: accessToken });
    await server.call('/me', { method: 'PATCH', token: accessToken, body: { displayName: 'Hippolyta' } });
    const text = server.log.join('');
    expect(text).not.toMatch(/moonflower|E2|secret-person|Zebedee|Hippolyta|Bearer/);
    expect(text).not.toContain(accessToken);
    const lines = server.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find((line) => line['route'] === '/v1/{community}/requests')).toMatchObject({
      level: 'info',
      method: 'GET',
      community: 'tower-hamlets',
      status: 200,
    });
    const allowed = ['level', 'time', 'requestId', 'method', 'route', 'community', 'status', 'code', 'milliseconds'];
    expect(lines.flatMap((line) => Object.keys(line).filter((name) => !allowed.includes(name)))).toEqual([]);
  });
});
