import { mediaTypeOf } from '@goodturn/contract';
import { everyOperation, examples } from '@goodturn/contract/examples';
import { createClient, type GoodturnClient } from '@goodturn/sdk';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  answered,
  down,
  empty,
  html,
  keepSignIn,
  mock,
  mockFetch,
  nonsense,
  offline,
  refused,
  signedInAs,
  signedOut,
  slow,
  type Call,
} from './index.js';

const where = { baseUrl: 'https://goodturn.example', community: 'tower-hamlets' };
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  vi.useRealTimers();
  server.resetHandlers();
});
afterAll(() => server.close());

const play = (...given: Parameters<typeof mock>) => server.use(...mock(...given));
const call = (path: string, init?: RequestInit) => fetch(`${where.baseUrl}/v1/${where.community}${path}`, init);
const read = async (path: string) => (await call(path)).json();
const client = (...given: Parameters<typeof mock>): GoodturnClient =>
  createClient({ ...where, fetch: mockFetch(...given), maxRetries: 0, getToken: () => 'a-token' });
const [fence] = examples.requests.create;
const wanted = { ...fence.body!, title: 'Mend a garden gate', category: 'other' };

/** A call of an operation as its first example makes it. */
function asInExample({ operation, examples: [example] }: (typeof everyOperation)[number]): Promise<Response> {
  const path = operation.path.replace('/{community}', '').replace(/\{(\w+)\}/g, (_, name: string) => example?.params?.[name] ?? '');
  const query = new URLSearchParams(Object.entries(example?.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]));
  return call(`${path}?${query}`, {
    method: operation.method,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'a-key' },
    ...(example?.body === undefined ? {} : { body: JSON.stringify(example.body) }),
  });
}

describe('as usual', () => {
  it.each(everyOperation)('answers $resource $name with its first example', async (described) => {
    play();
    const response = await asInExample(described);
    expect(response.status).toBe(described.operation.status);
    if (described.output) expect(response.headers.get('content-type')).toBe(mediaTypeOf(described.operation));
    const text = await response.text();
    const [example] = described.examples;
    if (text === '') return expect(example?.answer).toBeUndefined();
    const made = described.operation.status === 201 && 'id' in (example?.answer as object);
    expect(JSON.parse(text)).toEqual({ ...(example?.answer as object), ...(made && { id: expect.any(String) }) });
  });

  it('shows the request that was asked for', async () => {
    play();
    const { items } = await read('/requests');
    for (const item of items) expect(await read(`/requests/${item.id}`)).toMatchObject(item);
  });

  it('answers a list as the closest example does', async () => {
    play();
    const nearest = await read('/requests?postcode=E2+0HL&sort=nearest');
    expect(nearest.items.map(({ distance }: { distance: string }) => distance)).toEqual(['under-1km', '1-2km', '2-5km']);
    const mine = await read('/requests?mine=true');
    expect(mine.items).toMatchObject([{ title: 'Put up two fence panels', you: { asker: true } }]);
  });

  it('refuses what the contract does not allow', async () => {
    const { requests, offers } = client();
    await expect(requests.preview({ title: '' })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '#/title', code: 'blank' }],
    });
    await expect(requests.create({ ...wanted, minutes: 0 })).rejects.toMatchObject({ errors: [{ pointer: '#/minutes' }] });
    await expect(offers.create('01a1f871-0980-7a10-8b20-000000000101', { message: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
    play();
    const without = await call('/requests', { method: 'POST', body: JSON.stringify(wanted) });
    expect(await without.json()).toMatchObject({ code: 'idempotency-key-missing' });
    const broken = await call('/me', { method: 'PATCH', body: '{"displayName":' });
    expect(await broken.json()).toMatchObject({ code: 'invalid-input' });
  });

  it('answers at any address for any community, or at one for one', async () => {
    play();
    expect((await fetch('https://elsewhere.example/of/ours/v1/somewhere/requests')).status).toBe(200);
    server.resetHandlers(...mock(where));
    expect((await fetch(`${where.baseUrl}/v1/tower-hamlets/requests`)).status).toBe(200);
    await expect(fetch(`${where.baseUrl}/v1/elsewhere/requests`)).rejects.toThrow();
    await expect(mockFetch(where)(`${where.baseUrl}/v2`)).rejects.toThrow('is not an operation of Goodturn');
    server.resetHandlers();
  });
});

describe('what was posted', () => {
  it('is a place in a session, which is then mine and can be given up', async () => {
    const { opportunities, bookings } = client();
    const [role] = (await opportunities.list({ postcode: 'E2 0HL' })).items;
    const [first] = (await opportunities.listSessions(role!.id)).items;
    const place = await bookings.create(first!.id);
    expect(place).toMatchObject({ status: 'booked', session: { id: first!.id } });
    expect((await bookings.list()).items[0]).toMatchObject({ id: place.id, status: 'booked' });
    await bookings.cancel(place.id);
    expect(await bookings.get(place.id)).toMatchObject({ id: place.id, status: 'cancelled' });
    const full = client(refused('bookings.create', 'full')).bookings;
    await expect(full.create(first!.id)).rejects.toMatchObject({ code: 'full' });
  });

  it('is on the list, is read, is changed and is taken off', async () => {
    const { requests } = client();
    const before = (await requests.list()).items.length;
    const made = await requests.create(wanted);
    expect(made).toMatchObject({ title: 'Mend a garden gate', category: 'other', status: 'open', you: { asker: true } });
    const titles = async (query = {}) => (await requests.list(query)).items.map(({ title }) => title);
    expect(await titles()).toEqual(['Mend a garden gate', ...Array<unknown>(before).fill(expect.any(String))]);
    expect(await titles({ mine: true })).toContain('Mend a garden gate');
    expect(await titles({ category: 'diy' })).not.toContain('Mend a garden gate');
    await requests.update(made.id, { title: 'Mend two gates', timing: { kind: 'flexible' } });
    expect(await requests.get(made.id)).toMatchObject({ id: made.id, title: 'Mend two gates', timing: { kind: 'flexible' } });
    expect((await requests.get(made.id)).timing).toEqual({ kind: 'flexible' });
    await requests.cancel(made.id);
    expect(await titles()).not.toContain('Mend two gates');
    expect((await requests.list({ mine: true })).items).toMatchObject([{ id: made.id, status: 'cancelled' }, {}]);
  });

  it('is shown to another call only by the same mock', async () => {
    await client().requests.create(wanted);
    expect((await client().requests.list()).items.map(({ title }) => title)).not.toContain(wanted.title);
  });

  it('is checked first, in the words that were sent', async () => {
    const { requests } = client();
    expect(await requests.preview({ title: 'Mend a garden gate' })).toMatchObject({ title: 'Mend a garden gate', masked: [] });
    expect(await requests.preview({ category: 'pets' })).not.toHaveProperty('title');
    const masked = examples.requests.preview.find(({ name }) => name.includes('telephone'))!;
    expect(await requests.preview(masked.body as object)).toEqual(masked.answer);
  });

  it('may be an offer, which is seen on the request, accepted and ended', async () => {
    const { offers, requests } = client();
    const [, , garden] = (await requests.list()).items;
    const offer = await offers.create(garden!.id, { message: 'I have a spade.' });
    expect(offer).toMatchObject({ requestId: garden!.id, message: 'I have a spade.', status: 'offered' });
    expect((await requests.get(garden!.id)).you).toEqual({ asker: false, offer: { id: offer.id, status: 'offered' } });
    expect((await offers.list({ mine: true })).items[0]).toMatchObject({ id: offer.id, request: { title: garden!.title } });
    await offers.accept(offer.id);
    const [accepted] = (await offers.listForRequest(garden!.id)).items;
    expect(accepted).toMatchObject({ id: offer.id, message: 'I have a spade.', status: 'accepted', safeWords: { helperSays: 'amber' } });
    await offers.withdraw(offer.id);
    expect((await offers.listForRequest(garden!.id)).items[0]).toMatchObject({ id: offer.id, status: 'withdrawn' });
  });

  it('may be a message, a name, a block that ends', async () => {
    const { me, offers, requests, safety } = client();
    const {
      items: [offer],
    } = await offers.list({ mine: true });
    await offers.sendMessage(offer!.id, { text: 'On my way.' });
    expect((await offers.listMessages(offer!.id)).items.map(({ text }) => text).at(-1)).toBe('On my way.');
    await me.update({ displayName: 'Ruth B', notifications: { messages: false } });
    expect(await me.get()).toMatchObject({ displayName: 'Ruth B', notifications: { messages: false, reminders: true } });
    const { id } = await requests.block('01a1f871-0980-7a10-8b20-000000000103');
    expect((await safety.listBlocks()).items).toHaveLength(2);
    await safety.endBlock(id);
    expect((await safety.listBlocks()).items).toMatchObject([{ displayName: 'Dean' }]);
  });
});

describe('scenarios', () => {
  it('empty: lists have no items and counts are nought, until something is posted', async () => {
    play(empty);
    for (const path of ['/requests', '/offers?mine=true', '/me/blocks', '/reports']) expect(await read(path)).toEqual({ items: [] });
    expect(await read('/requests/counts')).toEqual({ total: 0, categories: {} });
    expect(await read('')).toMatchObject({ name: 'Tower Hamlets', counts: { openRequests: 0, goodTurns: 0 } });
    expect(await read('/me')).toMatchObject({ displayName: 'Ruth' });
    const { requests } = client(empty);
    await requests.create(wanted);
    expect((await requests.list()).items).toMatchObject([{ title: wanted.title }]);
  });

  it.each([
    ['slow', slow, 3000],
    ['slow(5000)', slow(5000), 5000],
  ])('%s: answers as usual, after its time and not before', async (_, scenario, milliseconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    play(scenario);
    const arrived = vi.fn();
    const response = call('/me').then((answer) => {
      arrived();
      return answer;
    });
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(arrived).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await (await response).json()).toMatchObject({ displayName: 'Ruth' });
  });

  it('refused: one operation is refused with the contract’s problem, the others answer', async () => {
    const { requests } = client(refused('requests.create', 'too-many-requests'));
    await expect(requests.create(wanted)).rejects.toMatchObject({ code: 'too-many-requests', status: 429 });
    expect((await requests.list()).items).toHaveLength(3);
  });

  it.each(everyOperation)('refused: shows each example of a problem of $resource $name', async (described) => {
    for (const { answer } of described.examples.filter(({ status }) => status >= 400)) {
      const { code } = answer as { code: 'server-error' };
      play(refused(`${described.resource}.${described.name}` as 'me.get', code));
      const response = await asInExample(described);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      const problem = await response.json();
      expect(response.status).toBe(problem.status);
      expect(described.examples.map((example) => example.answer)).toContainEqual(problem);
    }
  });

  it('refused: takes fields and reasons, and only what the operation may answer', async () => {
    const errors = [{ pointer: '#/title', code: 'blank', detail: 'Enter a title.' }];
    const { offers, requests } = client(
      refused('requests.create', 'invalid-input', { errors }),
      refused('offers.create', 'locked', { reason: 'age' }),
    );
    await expect(requests.create(wanted)).rejects.toMatchObject({ errors });
    await expect(offers.create('1', { message: 'I can.' })).rejects.toMatchObject({ code: 'locked', reason: 'age' });
    // @ts-expect-error no code is ever wrong where none is sent
    expect(() => refused('requests.create', 'code-wrong')).toThrow('refused: requests.create never answers "code-wrong", but ');
    // @ts-expect-error there is no such operation
    expect(() => refused('requests.make', 'server-error')).toThrow('the contract has no operation "requests.make"');
  });

  it('refused: says another sentence where it is given one', async () => {
    const { requests } = client(refused('requests.list', 'unavailable', { detail: 'We move house today.' }));
    await expect(requests.list()).rejects.toMatchObject({ code: 'unavailable', detail: 'We move house today.' });
  });

  it('answered: one operation answers with what it is given, the others as usual', async () => {
    const [, lesson] = (await client().requests.list()).items;
    const { requests } = client(answered('requests.list', { items: [lesson!] }));
    expect((await requests.list()).items).toEqual([lesson]);
    expect((await requests.counts()).total).toBeGreaterThan(1);
  });

  it('answered: a function hears of the call, and leaves what it does not answer', async () => {
    const calls: Call[] = [];
    const api = client(
      answered('offers.create', (call) => {
        calls.push(call);
        return undefined;
      }),
      answered('requests.counts', async ({ query }) => (query.get('area') === 'weavers' ? { total: 7, categories: {} } : undefined)),
    );
    await api.offers.create('01a1f871-0980-7a10-8b20-000000000103', { message: 'I have a spade.' });
    expect(calls).toMatchObject([
      {
        name: 'offers.create',
        params: { id: '01a1f871-0980-7a10-8b20-000000000103' },
        body: { message: 'I have a spade.' },
        key: expect.stringMatching(/./),
        signedIn: true,
      },
    ]);
    expect((await api.requests.counts({ area: 'weavers' })).total).toBe(7);
    expect((await api.requests.counts()).total).not.toBe(7);
  });

  it('answered: plays any answer as a response, but no value that the contract does not know', async () => {
    play(answered('requests.list', new Response('gone fishing', { status: 418 })));
    expect((await call('/requests')).status).toBe(418);
    const wrong = mockFetch(answered('requests.list', { things: [] } as never));
    await expect(wrong(`${where.baseUrl}/v1/tower-hamlets/requests`)).rejects.toThrow('requests.list cannot answer this');
    const nothing = mockFetch(answered('signIns.end', 'gone' as never));
    const end = { method: 'DELETE', headers: { 'Idempotency-Key': 'a-key' } };
    await expect(nothing(`${where.baseUrl}/v1/tower-hamlets/sign-ins/current`, end)).rejects.toThrow('It answers nothing');
    expect(() => answered('requests.make' as 'requests.list', { items: [] })).toThrow('the contract has no operation "requests.make"');
  });

  it('answered: is asked only about calls that the contract allows', async () => {
    const asked = vi.fn();
    const { requests } = client(answered('requests.create', asked));
    await expect(requests.create({ ...wanted, minutes: 0 })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(asked).not.toHaveBeenCalled();
    await requests.create(wanted);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('signedOut: refuses what needs somebody signed in, until the call carries a token', async () => {
    play(signedOut);
    expect((await call('/requests')).status).toBe(200);
    expect(await read('/me')).toMatchObject({ code: 'signed-out', status: 401 });
    expect((await call('/me', { headers: { Authorization: 'Bearer a-token' } })).status).toBe(200);
  });

  it('offline: nothing answers', async () => {
    play(offline);
    await expect(call('/requests')).rejects.toThrow(TypeError);
    await expect(mockFetch(offline)(`${where.baseUrl}/v1/tower-hamlets`)).rejects.toThrow(TypeError);
  });

  it.each([
    ['down', down, 503, 'application/problem+json', '"code":"unavailable"'],
    ['down(500)', down(500), 500, 'application/problem+json', '"code":"server-error"'],
    ['down(502)', down(502), 502, 'text/html', '<h1>Bad gateway</h1>'],
    ['down(504)', down(504), 504, 'text/html', '<h1>Gateway timeout</h1>'],
    ['html', html, 200, 'text/html', '<h1>Welcome</h1>'],
    ['nonsense', nonsense, 200, 'application/json', '{"items":'],
  ])('%s: each call is answered so', async (_, scenario, status, type, text) => {
    play(scenario);
    const response = await call('/requests');
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(await response.text()).toContain(text);
  });

  it('signedInAs: the caller is that person and has what is theirs', async () => {
    for (const [name, role, requests, offers] of [
      ['ruth', 'neighbour', ['Put up two fence panels'], 0],
      ['samira', 'neighbour', [], 2],
      ['moderator', 'moderator', [], 0],
    ] as const) {
      const api = client(signedInAs(name));
      const person = await api.me.get();
      expect(person).toMatchObject({ email: `${name}@example.org`, role });
      expect((await api.requests.list({ mine: true })).items.map(({ title }) => title)).toEqual(requests);
      expect((await api.offers.list({ mine: true })).items).toHaveLength(offers);
    }
    const [fenceOfRuth] = (await client(signedInAs('ruth')).requests.list()).items;
    expect(fenceOfRuth).toMatchObject({ you: { asker: true, offersWaiting: 1 }, place: { kind: 'address' } });
    const [offeredTo] = (await client(signedInAs('samira')).requests.list()).items;
    expect(offeredTo).toMatchObject({ you: { asker: false, offer: { status: 'offered' } } });
    const named = client(signedInAs('samira'));
    await named.me.update({ displayName: 'Sam' });
    expect(await named.me.get()).toMatchObject({ displayName: 'Sam', email: 'samira@example.org' });
  });

  it('may be several, in any order', async () => {
    const both = [signedInAs('moderator'), refused('requests.approve', 'wrong-state')];
    for (const given of [both, both.toReversed()]) {
      const { me, requests } = client(...given);
      expect((await me.get()).role).toBe('moderator');
      const [held] = (await requests.list({ status: 'pending' })).items;
      await expect(requests.approve(held!.id)).rejects.toMatchObject({ code: 'wrong-state' });
      await requests.decline(held!.id, { reason: 'We ring you today.' });
      expect((await requests.list({ status: 'pending' })).items).toEqual([]);
    }
  });
});

describe('signing in', () => {
  const kept = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
  };
  const stored = (storage: ReturnType<typeof kept>, ...given: Parameters<typeof mock>) =>
    createClient({ ...where, storage, fetch: mockFetch(...given) });

  it('by a code makes the client that person', async () => {
    const { me, signIns } = stored(kept(), signedInAs('moderator'));
    const { attempt } = await signIns.sendCode({ email: 'moderator@example.org' });
    await signIns.create({ attempt, email: 'moderator@example.org', code: '402931' });
    expect(signIns.current()).toMatchObject({ role: 'moderator' });
    expect(await me.get()).toEqual(signIns.current());
    await signIns.end();
    expect(signIns.current()).toBeUndefined();
  });

  it('is done already where it was kept', () => {
    const storage = kept();
    keepSignIn('samira', { ...where, baseUrl: 'https://goodturn.example/', storage });
    expect(stored(storage).signIns.current()).toMatchObject({ displayName: 'Samira' });
  });
});
