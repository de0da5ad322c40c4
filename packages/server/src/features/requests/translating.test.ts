import type { Community, HelpRequest, SignIn } from '@goodturn/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fakeLibreTranslate, type FakeLibreTranslate } from '../../adapters/translation/fake-libre-translate.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../testing/server.js';

let server: TestServer;
let fake: FakeLibreTranslate;
let ruth: SignIn;
let request: HelpRequest;

const fence = {
  title: 'Help in my garden',
  details: 'The dog ran through the fence. Ring 07700 900123.',
  category: 'diy',
  place: { kind: 'remote', area: 'weavers' },
  timing: { kind: 'flexible' },
  minutes: 60,
  helpersWanted: 1,
};
const post = async (body: object = fence) =>
  (await server.call('/requests', { token: ruth.accessToken, body: { ...fence, ...body } })).body as HelpRequest;
const translate = (id: string, language = 'fr', more: { token?: string; community?: string } = {}) =>
  server.call(
    `/v1/${more.community ?? testCommunity}/requests/${id}/translation?language=${language}`,
    more.token === undefined ? {} : { token: more.token },
  );

beforeAll(async () => {
  fake = await fakeLibreTranslate({ key: 'a key of ours', characters: 1500 });
  server = await startTestServer({ config: { translation: { url: fake.url, key: 'a key of ours', provider: 'Our translator' } } });
  ruth = await server.signIn('ruth@example.org');
  request = await post();
});
afterAll(async () => {
  await server.close();
  await fake.close();
});
afterEach(() => {
  fake.mood = 'well';
  fake.asked.length = 0;
});

test('a community says by whom and into what its people’s words are translated', async () => {
  const { translation } = (await server.call('')).body as Community;
  expect(translation?.provider).toBe('Our translator');
  expect(translation?.languages).toEqual(expect.arrayContaining(['ar', 'bn', 'cy', 'pl', 'zh']));
});

test('a request says which language it was most likely written in', async () => {
  expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({ language: 'en' });
});

describe('a translation', () => {
  test('is for anyone who may read the request, and of what they read: the masked words, and nothing else', async () => {
    expect(await translate(request.id)).toMatchObject({
      status: 200,
      body: {
        language: 'fr',
        from: 'en',
        title: '[demo] aide in my jardin',
        details: '[demo] The chien ran through the fence. Ring •••.',
        by: 'machine',
        provider: 'Our translator',
      },
    });
    expect(fake.asked).toEqual([
      {
        q: [fence.title, 'The dog ran through the fence. Ring •••.'],
        source: 'auto',
        target: 'fr',
        format: 'text',
        api_key: 'a key of ours',
      },
    ]);
  });

  test('is asked for once, and again when the words change', async () => {
    const { id } = await post({ title: 'A dog to walk' });
    await translate(id);
    await translate(id);
    expect(fake.asked).toHaveLength(1);
    await server.call(`/requests/${id}`, { method: 'PATCH', token: ruth.accessToken, body: { title: 'Two dogs to walk' } });
    expect((await translate(id)).body).toMatchObject({ title: '[demo] Two dogs to walk' });
    expect(fake.asked).toHaveLength(2);
  });

  test('is in the language that the translator has for a tag with a script', async () => {
    expect((await translate(request.id, 'zh-Hans')).body).toMatchObject({ language: 'zh' });
  });

  test('is in the community’s language that the caller would rather read, when none is named', async () => {
    expect((await server.call(`/requests/${request.id}/translation`)).body).toMatchObject({ language: 'en' });
  });

  test.each([
    ['tlh', 'not-a-choice'],
    ['French%20please', 'not-a-choice'],
    ['x'.repeat(40), 'not-a-choice'],
  ])('is refused into %s', async (language) => {
    const answer = await translate(request.id, language);
    expect([answer.status, (answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([422, '?language']);
    expect(fake.asked).toEqual([]);
  });

  test('takes no words of the caller’s own', async () => {
    const answer = await server.call(`/requests/${request.id}/translation?language=fr&title=Anything`);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '?title', code: 'unknown-field' }] } });
  });
});

describe('what somebody may not read is not translated for them', () => {
  test('a request that waits for a moderator, but for who asked', async () => {
    const held = await post({ details: 'I want to kill myself.' });
    expect(held.status).toBe('pending');
    expect(await translate(held.id)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const stranger = await server.signIn('stranger@example.org');
    expect(await translate(held.id, 'fr', { token: stranger.accessToken })).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(fake.asked).toEqual([]);
    expect(await translate(held.id, 'fr', { token: ruth.accessToken })).toMatchObject({ status: 200 });
  });

  test('a request of another community, also when its translation is kept', async () => {
    expect(await translate(request.id)).toMatchObject({ status: 200 });
    expect(await translate(request.id, 'fr', { community: otherCommunity })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('a translator that fails', () => {
  test.each(['busy', 'page', 'nonsense'] as const)('is away when it is %s, and its log has no words of anybody', async (mood) => {
    const { id } = await post({ title: `A secret title for ${mood}` });
    fake.mood = mood;
    const answer = await translate(id);
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'unavailable', detail: 'This cannot be translated just now. Try again in a minute.' },
    });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(JSON.stringify(server.log)).not.toContain('secret title');
    fake.mood = 'well';
    expect(await translate(id)).toMatchObject({ status: 200 });
  });

  test('is away for words that are too many for it', async () => {
    const { id } = await post({ details: 'garden '.repeat(250) });
    expect(await translate(id)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

test('nothing is translated where no translator is set', async () => {
  const without = await startTestServer();
  try {
    const token = (await without.signIn('ruth@example.org')).accessToken;
    const { id } = (await without.call('/requests', { token, body: fence })).body as HelpRequest;
    expect(await without.call(`/requests/${id}/translation?language=fr`)).toMatchObject({
      status: 404,
      body: { code: 'translation-not-available' },
    });
    expect((await without.call('')).body).not.toHaveProperty('translation');
  } finally {
    await without.close();
  }
});
