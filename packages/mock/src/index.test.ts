import { mediaTypeOf } from '@goodturn/contract';
import { everyOperation } from '@goodturn/contract/examples';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { goodturnHandlers, type Scenario } from './index.js';

const baseUrl = 'https://goodturn.example';
const community = 'tower-hamlets';
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  vi.useRealTimers();
  server.resetHandlers();
});
afterAll(() => server.close());

const play = (scenario: Scenario) => server.use(...goodturnHandlers({ baseUrl, community, scenario }));
const call = (path: string, init?: RequestInit) => fetch(`${baseUrl}/v1/${community}${path}`, init);

/** A call of an operation as its first example makes it. */
function asInExample({ operation, examples: [example] }: (typeof everyOperation)[number]): Promise<Response> {
  const path = operation.path.replace('/{community}', '').replace(/\{(\w+)\}/g, (_, name: string) => example?.params?.[name] ?? '');
  const query = new URLSearchParams(Object.entries(example?.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]));
  return call(`${path}?${query}`, {
    method: operation.method,
    ...(example?.body === undefined ? {} : { body: JSON.stringify(example.body), headers: { 'Content-Type': 'application/json' } }),
  });
}

describe('usual', () => {
  it.each(everyOperation)('answers $resource $name with its first example', async (described) => {
    play('usual');
    const response = await asInExample(described);
    expect(response.status).toBe(described.operation.status);
    if (described.output) expect(response.headers.get('content-type')).toBe(mediaTypeOf(described.operation));
    const text = await response.text();
    expect(text === '' ? undefined : JSON.parse(text)).toEqual(described.examples[0]?.answer);
    if (described.output) expect(described.output.safeParse(JSON.parse(text)).success).toBe(true);
  });

  it('shows the request that was asked for', async () => {
    play('usual');
    const { items } = await (await call('/requests')).json();
    for (const item of items) expect(await (await call(`/requests/${item.id}`)).json()).toEqual(item);
  });

  it('answers a list as the closest example does', async () => {
    play('usual');
    const nearest = await (await call('/requests?postcode=E2+0HL&sort=nearest')).json();
    expect(nearest.items.map(({ distance }: { distance: string }) => distance)).toEqual(['under-1km', '1-2km', '2-5km']);
    const mine = await (await call('/requests?mine=true')).json();
    expect(mine.items).toMatchObject([{ title: 'Put up two fence panels', you: { asker: true } }]);
  });

  it('plays one community only', async () => {
    play('usual');
    await expect(fetch(`${baseUrl}/v1/elsewhere/requests`)).rejects.toThrow();
  });
});

describe('empty', () => {
  it('has lists without items and counts of nought', async () => {
    play('empty');
    for (const path of ['/requests', '/offers?mine=true', '/me/blocks', '/reports'])
      expect(await (await call(path)).json()).toEqual({ items: [] });
    expect(await (await call('/requests/counts')).json()).toEqual({ total: 0, categories: {} });
    expect(await (await call('')).json()).toMatchObject({ name: 'Tower Hamlets', counts: { openRequests: 0, goodTurns: 0 } });
  });

  it('still answers what cannot be empty', async () => {
    play('empty');
    expect(await (await call('/me')).json()).toMatchObject({ displayName: 'Ruth' });
  });
});

describe('slow', () => {
  it('answers as usual, after the time that was set and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.use(...goodturnHandlers({ baseUrl, community, scenario: 'slow', slowMilliseconds: 5000 }));
    const arrived = vi.fn();
    const response = call('/me').then((answer) => {
      arrived();
      return answer;
    });
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(4999);
    expect(arrived).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await (await response).json()).toMatchObject({ displayName: 'Ruth' });
  });
});

describe('refused', () => {
  it.each(everyOperation)('refuses $resource $name with a problem of the contract', async (described) => {
    play('refused');
    const response = await asInExample(described);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = await response.json();
    expect(response.status).toBe(problem.status);
    expect(described.examples.map(({ answer }) => answer)).toContainEqual(problem);
  });
});

describe('down', () => {
  it.each(everyOperation)('does not answer $resource $name at all', async (described) => {
    play('down');
    await expect(asInExample(described)).rejects.toThrow(TypeError);
  });
});
