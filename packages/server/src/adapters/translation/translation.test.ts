import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fakeLibreTranslate, type FakeLibreTranslate } from './fake-libre-translate.js';
import { libreTranslate } from './libre-translate.js';
import { TranslationUnavailableError } from './translation.js';
import { translatorWith, usualTranslatorLimits } from './translator.js';

let fake: FakeLibreTranslate;
let now = new Date('2026-11-22T12:00:00Z');
const clock = { now: () => now };
const adapter = (more = {}) => libreTranslate({ url: fake.url, provider: 'Ours', ...more });
const wanted = { communityId: 'one', texts: ['A dog'], language: 'es', address: '192.0.2.1' };

beforeAll(async () => {
  fake = await fakeLibreTranslate();
});
afterAll(() => fake.close());
afterEach(() => {
  fake.mood = 'well';
  fake.asked.length = 0;
});

describe('LibreTranslate', () => {
  test('translates several texts in one call, and says which language they were in', async () => {
    expect(await adapter().translate(['My dog', 'A house'], 'es')).toEqual({ from: 'en', texts: ['[demo] My perro', '[demo] A casa'] });
    expect(fake.asked).toHaveLength(1);
  });

  test('lists what it can write', async () => {
    expect(await adapter().languages()).toContain('so');
  });

  test.each(['busy', 'page', 'nonsense', 'silent'] as const)('is unavailable when it is %s', async (mood) => {
    fake.mood = mood;
    await expect(adapter({ timeoutMs: 50 }).translate(['My dog'], 'es')).rejects.toThrow(TranslationUnavailableError);
  });

  test('is unavailable when nobody listens', async () => {
    await expect(libreTranslate({ url: 'http://127.0.0.1:9', provider: 'Ours' }).languages()).rejects.toThrow(TranslationUnavailableError);
  });

  test('is unavailable to who has the wrong key, and the error names neither key nor words', async () => {
    const strict = await fakeLibreTranslate({ key: 'right' });
    const error = await libreTranslate({ url: strict.url, key: 'wrong', provider: 'Ours' }).translate(['My dog'], 'es').catch(String);
    expect(error).toBe('TranslationUnavailableError: The translator answered 403.');
    await strict.close();
  });
});

describe('a translator', () => {
  test('asks once for the same words at once and later, and each community for itself', async () => {
    const translator = translatorWith(adapter(), clock);
    await Promise.all([translator.translate(wanted), translator.translate(wanted)]);
    await translator.translate(wanted);
    const asked = fake.asked.length;
    await translator.translate({ ...wanted, communityId: 'two' });
    expect([asked, fake.asked.length]).toEqual([1, 2]);
  });

  test('keeps as many as it may, those that were read last', async () => {
    const translator = translatorWith(adapter(), clock, { ...usualTranslatorLimits, kept: 2 });
    for (const text of ['A', 'B', 'A', 'C', 'A', 'B']) await translator.translate({ ...wanted, texts: [text] });
    expect(fake.asked.map(({ q }) => q[0])).toEqual(['A', 'B', 'C', 'B']);
  });

  test('lets an address ask for so many a minute; what is kept costs nothing', async () => {
    const translator = translatorWith(adapter(), clock, { ...usualTranslatorLimits, perMinute: 2 });
    for (const text of ['A', 'B', 'A', 'B']) await translator.translate({ ...wanted, texts: [text] });
    await expect(translator.translate({ ...wanted, texts: ['C'] })).rejects.toMatchObject({ code: 'too-many-requests' });
    expect(await translator.translate({ ...wanted, texts: ['C'], address: '192.0.2.2' })).toMatchObject({ from: 'en' });
  });

  test('asks for no more at once than it may', async () => {
    const waiting: (() => void)[] = [];
    const slow = {
      provider: 'Slow',
      languages: () => Promise.resolve(['es']),
      translate: (texts: readonly string[]) =>
        new Promise<{ from: string; texts: string[] }>((resolve) => waiting.push(() => resolve({ from: 'en', texts: [...texts] }))),
    };
    const translator = translatorWith(slow, clock, { ...usualTranslatorLimits, atOnce: 1 });
    const first = translator.translate({ ...wanted, texts: ['A'] });
    await expect(translator.translate({ ...wanted, texts: ['B'] })).rejects.toThrow('The translator has enough to do.');
    waiting.forEach((answer) => answer());
    expect(await first).toEqual({ from: 'en', texts: ['A'] });
  });

  test('knows its languages for an hour, also while it does not answer', async () => {
    const translator = translatorWith(adapter(), clock);
    fake.mood = 'busy';
    expect(await translator.languages()).toEqual([]);
    fake.mood = 'well';
    expect(await translator.languages()).toEqual([]);
    now = new Date(now.getTime() + 60_000);
    expect(await translator.languages()).toContain('cy');
    fake.mood = 'busy';
    now = new Date(now.getTime() + 3_600_000);
    expect(await translator.languages()).toContain('cy');
  });
});
