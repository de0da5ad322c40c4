import { readdir } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { catalogues, parts } from './all.js';
import { faultsOf, faultsOfCatalogue, isLeft } from './faults.js';
import { bestLanguage, languages, languageTags } from './languages.js';
import { widgetWords } from './load.js';
import { sameAsEnglish } from './same.js';
import { wordsOf, type Catalogue, type Sentence } from './words.js';

const folder = new URL('./', import.meta.url);
const files = [...parts, 'all', 'widgets'].map((part) => `${part}.ts`).sort();
const others = languageTags.filter((tag) => tag !== 'en');
const rightToLeft = ['Arab', 'Hebr', 'Thaa', 'Syrr', 'Nkoo', 'Adlm'];

async function read(tag: string, part: string): Promise<Catalogue> {
  const module = (await import(new URL(`${tag}/${part}.ts`, folder).href)) as { words: Catalogue };
  return module.words;
}

test('every folder is a language, and every language has a folder', async () => {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual([...languageTags].sort());
  expect(Object.keys(catalogues).sort()).toEqual([...languageTags].sort());
  for (const loads of Object.values(widgetWords)) expect(Object.keys(loads).sort()).toEqual([...others].sort());
});

test('English has no part that is left out by mistake', async () => {
  expect((await readdir(new URL('en/', folder))).sort()).toEqual([...files, 'builder.ts', 'doctor.ts'].sort());
});

describe.each(languageTags)('%s', (tag) => {
  it('has every file', async () => {
    expect(await readdir(new URL(`${tag}/`, folder))).toEqual(expect.arrayContaining(files));
  });

  it.each(parts)('says all of %s, with its names and plural forms', async (part) => {
    expect(faultsOfCatalogue(tag, await read('en', part), await read(tag, part))).toEqual([]);
  });

  it('is written in the direction of its script', () => {
    const { script = '' } = new Intl.Locale(tag).maximize();
    expect(languages[tag].direction).toBe(rightToLeft.includes(script) ? 'rtl' : 'ltr');
  });

  it('gives the same words to servers, and each key to one part', async () => {
    const { mails, pages, widgets } = catalogues[tag];
    expect([mails, pages]).toEqual([await read(tag, 'mails'), await read(tag, 'pages')]);
    const all = await Promise.all(parts.filter((part) => part !== 'pages' && part !== 'mails').map((part) => read(tag, part)));
    expect(widgets).toEqual(Object.assign({}, ...all));
    expect(Object.keys(widgets)).toHaveLength(all.reduce((sum, words) => sum + Object.keys(words).length, 0));
  });
});

test.each(others)('%s leaves nothing in English but what is meant to be', async (tag) => {
  const left: string[] = [];
  for (const part of parts) {
    const [english, given] = [await read('en', part), await read(tag, part)];
    left.push(...Object.entries(english).flatMap(([key, one]) => (given[key] && isLeft(one, given[key]) ? [key] : [])));
  }
  expect(left.sort()).toEqual([...(sameAsEnglish[tag] ?? [])].sort());
});

const many: Sentence = { one: '{count} neighbour of {name}', other: '{count} neighbours of {name}' };
const polish = {
  one: '{count} sąsiad {name}',
  few: '{count} sąsiedzi {name}',
  many: '{count} sąsiadów {name}',
  other: '{count} sąsiada {name}',
};
const text = (given: string) => faultsOf('pl', 'one/key', 'Write to {name}', given);

describe('what is wrong is named', () => {
  test.each<[string, string[], string[]]>([
    ['a name that is missing', text('Napisz'), ['one/key lacks {name}.']],
    ['a name that is unknown', text('Napisz do {name} i {imię}'), ['one/key has a brace that belongs to no name.']],
    ['a name of another sentence', text('{other}: {name}'), ['one/key has {other}, which English has not.']],
    ['markup', text('<b>{name}</b>'), ['one/key has markup: write plain text.']],
    ['a space at the end', text('Napisz do {name} '), ['one/key begins or ends with a space.']],
    ['a straight mark', text('"{name}"'), ['one/key has a straight quotation mark: write the language’s own, such as “ ” or ’.']],
    ['three full stops', text('{name}...'), ['one/key has three full stops: write …']],
    ['nothing wrong', faultsOf('pl', 'k', many, polish), []],
    ['a plural form that is missing', faultsOf('ar', 'k', many, { ...polish, two: 'عند {name}' }), ['k lacks the form “zero”.']],
    ['a form of another language', faultsOf('fr', 'k', many, polish), ['k has the form “few”, which the language has not.']],
    ['a number that may be missing', faultsOf('pl', 'k', many, { ...polish, one: 'Sąsiad {name}' }), []],
    ['a number that may not', faultsOf('pl', 'k', many, { ...polish, few: 'Sąsiedzi {name}' }), ['k[few] lacks {count}.']],
    [
      'a number where one form says 0 and 1',
      faultsOf('fr', 'k', many, { one: '{name}', many: '{count} {name}', other: '{count} {name}' }),
      ['k[one] lacks {count}.'],
    ],
    [
      'a sentence without its forms',
      faultsOf('cy', 'k', many, '{count} {name}'),
      ['k is one sentence, and needs a form for each of: few, many, one, two, zero, other.'],
    ],
    [
      'a key too many, and one missing',
      faultsOfCatalogue('pl', { a: 'A' }, { b: 'B' }),
      ['b is no key of the English words.', 'a is missing.'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a sentence left in English, but not one without words', () => {
    expect(isLeft('Write to {name}', 'Write to {name}')).toBe(true);
    expect(isLeft(many, { ...polish, other: '{count} neighbours of {name}' })).toBe(true);
    expect(isLeft('{hours} {minutes}', '{hours} {minutes}')).toBe(false);
  });
});

test('a plural is said in the form of its number', () => {
  const words = wordsOf('pl', { k: polish });
  expect([1, 3, 5].map((count) => words('k', { count, name: 'Ady' }))).toEqual(['1 sąsiad Ady', '3 sąsiedzi Ady', '5 sąsiadów Ady']);
});

test.each([
  ['zh-Hans', ['zh-CN']],
  ['zh-Hans', ['zh']],
  ['zh-Hans', ['zh-Hans-SG', 'en']],
  ['pt', ['pt-BR']],
  ['pt', ['tlh', 'PT-pt', 'fr']],
  ['en', ['tlh']],
] as const)('%s serves who reads %j', (tag, wanted) => {
  expect(bestLanguage(...wanted)).toBe(tag);
});
