import { expect, test, vi } from 'vitest';
import type { Catalogue } from '@goodturn/locales';
import { Speech, type Saying } from './speech.js';

/** A saying whose words come when the test lets them. */
function slowSaying(key: string) {
  const waiting = new Map<string, { come: (words: Catalogue) => void; fail: (error: Error) => void }>();
  const load = (tag: string) => () => new Promise<Catalogue>((come, fail) => waiting.set(tag, { come, fail }));
  const saying: Saying = { english: { [key]: `${key} en` }, others: { pl: load('pl'), fr: load('fr') } };
  return {
    saying,
    arrive: (tag: string) => waiting.get(tag)?.come({ [key]: `${key} ${tag}` }),
    fail: (tag: string) => waiting.get(tag)?.fail(new Error('gone')),
  };
}
/** Everything that waits for words which have come has run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the language asked for last is spoken, whichever words come last', async () => {
  const { saying, arrive } = slowSaying('hello');
  const speech = new Speech(() => undefined, saying);
  speech.follow('pl');
  speech.follow('fr');
  arrive('fr');
  await settled();
  arrive('pl');
  await settled();
  expect([speech.locale, speech.words('hello'), speech.ready]).toEqual(['fr', 'hello fr', true]);
});

test('going back to English stands when the words come late', async () => {
  const { saying, arrive } = slowSaying('hello');
  const speech = new Speech(() => undefined, saying);
  speech.follow('pl');
  speech.follow('en');
  arrive('pl');
  await settled();
  expect([speech.locale, speech.words('hello'), speech.ready]).toEqual(['en', 'hello en', true]);
});

test('a part that comes while the words are on their way is said in the same language', async () => {
  const first = slowSaying('hello');
  const part = slowSaying('yours');
  const speech = new Speech(() => undefined, first.saying);
  speech.follow('pl');
  const learned = speech.learn(part.saying);
  first.arrive('pl');
  part.arrive('pl');
  await learned;
  expect([speech.locale, speech.words('hello'), speech.words('yours')]).toEqual(['pl', 'hello pl', 'yours pl']);
});

test('it speaks English, the part’s too, when the words cannot be had', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const first = slowSaying('hello');
  const part = slowSaying('yours');
  const speech = new Speech(() => undefined, first.saying);
  speech.follow('pl');
  const learned = speech.learn(part.saying);
  first.arrive('pl');
  part.fail('pl');
  await learned;
  expect([speech.locale, speech.words('hello'), speech.words('yours')]).toEqual(['en', 'hello en', 'yours en']);
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});
