import type { Community, HelpRequest, Message, Offer, SignIn } from '@goodturn/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fakeLibreTranslate, type FakeLibreTranslate } from '../../adapters/translation/fake-libre-translate.js';
import { neighbour, type Neighbour } from '../../testing/neighbours.js';
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

describe('what the two of a match write', () => {
  let asker: Neighbour;
  let helper: Neighbour;
  let requestId: string;
  /** Addresses of what can be translated: an offer, the messages of both, and thanks. */
  const paths: Record<'offer' | 'question' | 'reply' | 'thanks', string> = { offer: '', question: '', reply: '', thanks: '' };
  const into = async (path: string, by: Neighbour) => {
    const answer = await by.read(`${path}?language=fr`);
    return answer.status === 200 ? answer.body : `${answer.status} ${(answer.body as { code: string }).code}`;
  };
  const write = async (by: Neighbour, offerId: string, text: string) => {
    const message = (await by.move(`/offers/${offerId}/messages`, { text })).body as Message;
    return `/messages/${message.id}/translation`;
  };

  beforeAll(async () => {
    asker = await neighbour(server, 'asker@example.org', { displayName: 'Asker' });
    helper = await neighbour(server, 'helper@example.org', { displayName: 'Helper' });
    await helper.change('/me', { language: 'pl' });
    await asker.change('/me', { language: 'so' });
    requestId = (await asker.ask()).id;
    const { id } = await helper.offer(requestId, 'I help with a garden. Ring 07700 900456.');
    paths.offer = `/offers/${id}/translation`;
    await asker.move(`/offers/${id}/accept`);
    paths.question = await write(helper, id, 'Is the dog at 14 Example Street? I am on 07700 900789.');
    paths.reply = await write(asker, id, 'The dog is in the house.');
    await asker.move(`/requests/${requestId}/complete`, {
      helpers: [{ offerId: id, minutes: 60, thanks: 'A letter to you: help@example.org' }],
    });
    paths.thanks = `/offers/${id}/thanks/translation`;
  });

  test('says in which language it was most likely written', async () => {
    const [offer] = ((await asker.read(`/requests/${requestId}/offers`)).body as { items: Offer[] }).items;
    expect(offer).toMatchObject({ language: 'pl', thanksLanguage: 'so' });
    const [mine] = ((await helper.read('/offers?mine=true')).body as { items: Offer[] }).items;
    expect(mine).toMatchObject({ language: 'pl', thanksLanguage: 'so', request: { language: 'so' } });
    const { items } = (await asker.read(`/offers/${offer?.id}/messages`)).body as { items: Message[] };
    expect(items.map(({ language }) => language)).toEqual(['pl', 'so']);
  });

  test('keeps its language when its writer reads Goodturn in another one later', async () => {
    const nurjahan = await neighbour(server, 'nurjahan@example.org');
    await nurjahan.change('/me', { language: 'bn' });
    const { id } = await nurjahan.ask({ title: 'A lamp to mend' });
    await nurjahan.change('/me', { language: 'en' });
    const { items } = (await server.call('/requests')).body as { items: HelpRequest[] };
    expect(items.find((one) => one.id === id)).toMatchObject({ title: 'A lamp to mend', language: 'bn' });
  });

  test('is translated for both, and its contact details are in no text that the translator gets', async () => {
    for (const reader of [asker, helper]) {
      expect(await into(paths.offer, reader)).toEqual({
        language: 'fr',
        from: 'en',
        text: '[demo] I aide with a jardin. Ring •••.',
        by: 'machine',
        provider: 'Our translator',
      });
      expect(await into(paths.question, reader)).toMatchObject({ text: '[demo] Is the chien at ••• Example Street? I am on •••.' });
      expect(await into(paths.reply, reader)).toMatchObject({ text: '[demo] The chien is in the maison.' });
      expect(await into(paths.thanks, reader)).toMatchObject({ text: expect.stringMatching(/^\[demo\] A lettre to you: •••/) as string });
    }
    const asked = JSON.stringify(fake.asked);
    expect(asked).not.toMatch(/07700|example\.org|14 Example/);
    expect(fake.asked).toHaveLength(4);
  });

  test('is there for the two alone, also when its translation is kept', async () => {
    const stranger = await neighbour(server, 'passer@example.org');
    const moderator = await neighbour(server, 'reader@example.org');
    await server.makeModerator(moderator.signIn.person.id);
    const foreigner = await neighbour(server, 'asker@example.org', { community: otherCommunity });
    for (const path of Object.values(paths)) {
      expect(await into(path, asker)).toMatchObject({ language: 'fr' });
      for (const other of [stranger, moderator, foreigner]) expect(await into(path, other)).toBe('404 not-found');
      expect(await server.call(`${path}?language=fr`)).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    }
  });

  test('is refused like a request’s: a language that nobody has, a translator that fails, whose log has no words', async () => {
    expect(await asker.read(`${paths.reply}?language=tlh`)).toMatchObject({ status: 422, body: { errors: [{ pointer: '?language' }] } });
    fake.mood = 'busy';
    for (const path of Object.values(paths)) expect(await asker.read(`${path}?language=es`)).toMatchObject({ status: 503 });
    expect(JSON.stringify(server.log)).not.toMatch(/the dog|A letter|a garden/i);
  });

  test('has no thanks to translate where none were written', async () => {
    const { id } = await helper.offer((await asker.ask({ title: 'A dog to walk' })).id);
    expect(await into(`/offers/${id}/thanks/translation`, asker)).toBe('404 not-found');
  });

  test('leaves the helper’s reach with the conversation, and everybody’s with a block', async () => {
    server.clock.advance({ days: 8 });
    const [asksAgain, helpsAgain] = [await neighbour(server, 'asker@example.org'), await neighbour(server, 'helper@example.org')];
    for (const path of [paths.question, paths.reply]) {
      expect(await into(path, helpsAgain)).toBe('404 not-found');
      expect(await into(path, asksAgain)).toMatchObject({ language: 'fr' });
    }
    expect(await into(paths.thanks, helpsAgain)).toMatchObject({ language: 'fr' });
    await helpsAgain.move(`/requests/${requestId}/block`);
    for (const path of Object.values(paths)) for (const one of [asksAgain, helpsAgain]) expect(await into(path, one)).toBe('404 not-found');
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
