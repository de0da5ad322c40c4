import { examples } from '@goodturn/contract/examples';
import type { HelpRequest } from '@goodturn/contract/operations';
import { describe, expect, it } from 'vitest';
import { createClient, UnexpectedAnswerError } from './index.js';
import { problem, startApi, type Received } from './testing/api.js';

const request = examples.requests.get[0].answer as HelpRequest;
const titled = (title: string): HelpRequest => ({ ...request, title });
const cursorOf = ({ url }: Received) => new URL(url, 'http://api').searchParams.get('cursor');

/** An API with three pages. */
const startPages = () =>
  startApi((call) => {
    const cursor = cursorOf(call);
    if (cursor === null) return { body: { items: [titled('one'), titled('two')], nextCursor: 'second' } };
    if (cursor === 'second') return { body: { items: [], nextCursor: 'third' } };
    return { body: { items: [titled('three')] } };
  });
const clientOf = ({ baseUrl }: { baseUrl: string }) => createClient({ baseUrl, community: 'tower-hamlets' });

describe('a list', () => {
  it('is a page when it is awaited', async () => {
    const api = await startPages();
    const page = await clientOf(api).requests.list({ category: 'diy' });
    expect(page).toEqual({ items: [titled('one'), titled('two')], nextCursor: 'second' });
    expect(api.calls).toHaveLength(1);
  });

  it('is every item of all pages when it is iterated, with the same filters on each', async () => {
    const api = await startPages();
    const titles: string[] = [];
    for await (const { title } of clientOf(api).requests.list({ category: 'diy' })) titles.push(title);
    expect(titles).toEqual(['one', 'two', 'three']);
    expect(api.calls.map(({ url }) => url.split('?')[1])).toEqual([
      'category=diy',
      'category=diy&cursor=second',
      'category=diy&cursor=third',
    ]);
  });

  it('reads no further than it is asked', async () => {
    const api = await startPages();
    for await (const item of clientOf(api).requests.list()) {
      expect(item.title).toBe('one');
      break;
    }
    expect(api.calls).toHaveLength(1);
  });

  it('can begin at a cursor', async () => {
    const api = await startPages();
    const items: HelpRequest[] = [];
    for await (const item of clientOf(api).requests.list({ cursor: 'third' })) items.push(item);
    expect(items).toEqual([titled('three')]);
  });

  it('rejects when a later page fails', async () => {
    const api = await startApi((call) =>
      cursorOf(call) === null ? { body: { items: [request], nextCursor: 'more' } } : problem(422, 'invalid-input'),
    );
    const read = async () => {
      for await (const item of clientOf(api).requests.list()) expect(item.id).toBe(request.id);
    };
    await expect(read()).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('stops where the cursor goes round in a circle', async () => {
    const api = await startApi(() => ({ body: { items: [request], nextCursor: 'again' } }));
    const read = async () => {
      for await (const item of clientOf(api).requests.list()) expect(item.id).toBe(request.id);
    };
    await expect(read()).rejects.toBeInstanceOf(UnexpectedAnswerError);
    expect(api.calls).toHaveLength(2);
  });

  it('has catch and finally, as promises do', async () => {
    const api = await startApi(() => problem(404, 'community-not-found'));
    let ended = false;
    const list = clientOf(api).requests.list();
    expect(await list.catch((error: unknown) => (error as { code: string }).code)).toBe('community-not-found');
    await list.finally(() => (ended = true)).catch(() => undefined);
    expect(ended).toBe(true);
  });
});
