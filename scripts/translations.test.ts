import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { locales } from './translations/catalogues.mjs';
import { exportLanguage } from './translations/export.mjs';
import { importLanguage } from './translations/import.mjs';

// A language that Goodturn does not speak, with five plural forms.
const language = 'ga';
let folder: string;
let filled: string;

/** What a translator's tool does: every target says its source in other letters. */
const fill = (text: string): string =>
  text.replace(
    /<source>([^<]*)<\/source>(\s*)<target state="new"><\/target>/g,
    (_, source: string, space: string) => `<source>${source}</source>${space}<target state="translated">Ó ${source}</target>`,
  );
const take = (given: string, more = {}) => importLanguage(language, given, { folder, ...more });
const snapshot = async () => {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)));
};
const edit = async (path: string, change: (text: string) => string) =>
  writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goodturn-translations-'));
  await cp(locales, folder, { recursive: true });
  filled = fill((await exportLanguage(language, folder)).text);
});
afterAll(() => rm(folder, { recursive: true }));

describe('what a translator receives', () => {
  it('has every sentence, a unit for each plural form, and notes that say what they are for', async () => {
    const { text, sentences, missing } = await exportLanguage(language, folder);
    expect(sentences).toBeGreaterThan(400);
    expect(missing).toBe(sentences);
    expect(text).toContain('<file original="mails" source-language="en" target-language="ga"');
    expect(text).toMatch(/<group id="board\/found" restype="x-gettext-plurals">\s*<trans-unit id="board\/found\[few\]">/);
    expect(text).toMatch(
      /board\/found\[one\]">\s*<source>\{count\} request<\/source>[^]*?<note>For 1 only: \{count\} may be left out\.<\/note>/,
    );
    expect(text).toContain('<note>For 3, 4, 5, 6.</note>');
    expect(text).toMatch(/<trans-unit id="mails\/code\/subject">[^]*?<note>The code to sign in with\. `code` is six numbers\.<\/note>/);
  });

  it.each([
    ['en', /English is what the others are made from/],
    ['../etc', /write a BCP 47 tag/],
    ['tlh', /write a BCP 47 tag/],
  ])('is no file for %s', async (tag, sentence) => {
    await expect(exportLanguage(tag, folder)).rejects.toThrow(sentence);
  });
});

describe('what is wrong is named, and nothing is written', () => {
  const unit = (id: string, target: string) => (text: string) =>
    text.replace(
      new RegExp(`(<trans-unit id="${id.replace(/[[\]]/g, '\\$&')}">[^]*?)<target[^>]*>[^<]*</target>`),
      `$1<target>${target}</target>`,
    );
  it.each<[string, (text: string) => string, string]>([
    ['a missing name', unit('one/offer', 'Tairg cabhair'), 'one/offer lacks {name}.'],
    ['an empty target', unit('board/ask', ''), 'board/ask has no translation.'],
    ['an empty plural form', unit('board/found[two]', ''), 'board/found[two] has no translation.'],
    ['markup', unit('board/ask', 'Iarr <g id="1">cabhair</g>'), 'board/ask has markup: write plain text.'],
    ['markup that was escaped', unit('board/ask', 'Iarr &lt;b&gt;cabhair&lt;/b&gt;'), 'board/ask has markup: write plain text.'],
    [
      'an unknown key',
      (text) => text.replace('trans-unit id="board/ask"', 'trans-unit id="board/asks"'),
      'board/asks is no key of the English words.',
    ],
    ['a missing key', (text) => text.replace('trans-unit id="board/ask"', 'trans-unit id="board/tab"'), 'board/ask is missing.'],
    ['an unknown part', (text) => text.replace('original="mails"', 'original="letters"'), '“letters” is no part of Goodturn’s words'],
    [
      'another language',
      (text) => text.replaceAll('target-language="ga"', 'target-language="gd"'),
      'The file is a translation to “gd”, not to “ga”.',
    ],
    ['another version', (text) => text.replace('version="1.2"', 'version="2.0"'), 'The file is XLIFF 2.0: save it as XLIFF 1.2.'],
    ['a file that is none', () => 'title,text', 'The file cannot be read as XLIFF 1.2'],
    ['a page', () => '<html></html>', 'The file cannot be read as XLIFF 1.2'],
  ])('%s', async (_, change, sentence) => {
    const before = await snapshot();
    const changed = change(filled);
    expect(changed).not.toBe(filled);
    await expect(take(changed)).rejects.toThrow(sentence);
    expect(await snapshot()).toEqual(before);
  });
});

test('a new language comes back as catalogues; out and in again changes nothing; who reviewed it is said', async () => {
  const english = await snapshot();
  const said = await take(filled);
  expect(said.join('\n')).toContain('ga is new. To speak it, add it to languages.ts (it calls itself “Gaeilge”), all.ts and load.ts');
  const written = await snapshot();
  expect(Object.keys(written).filter((path) => !(path in english))).toEqual(
    [
      'all',
      'ask',
      'board',
      'common',
      'desk',
      'equality',
      'mails',
      'opportunities',
      'pages',
      'profile',
      'volunteer',
      'widgets',
      'yours',
    ].map((part) => join('ga', `${part}.ts`)),
  );
  expect(written['ga/mails.ts']).toContain(`'mails/greeting': 'Ó Hello {name},',`);
  expect(written['ga/mails.ts']).toMatch(/^\/\*\* Irish: /m);
  for (const path of Object.keys(english)) expect(written[path], path).toBe(english[path]);

  await edit('languages.ts', (text) =>
    text.replace(/\n\} as const/, "\n  ga: { name: 'Gaeilge', direction: 'ltr', reviewed: false },\n} as const"),
  );
  await edit('ga/board.ts', (text) => text.replace("  'board/ask'", "  // Said by somebody from Cork.\n  'board/ask'"));
  const before = await snapshot();
  const { text, missing } = await exportLanguage(language, folder);
  expect(missing).toBe(0);
  expect(await take(text)).toEqual(['Nothing changed.', 'ga is marked as not reviewed by a native speaker.']);
  expect(await snapshot()).toEqual(before);

  expect((await take(text, { reviewed: true })).at(-1)).toBe('ga is marked as reviewed by a native speaker.');
  expect(await readFile(join(folder, 'languages.ts'), 'utf8')).toContain("ga: { name: 'Gaeilge', direction: 'ltr', reviewed: true }");
  expect((await exportLanguage(language, folder)).text).toContain('<trans-unit id="board/ask" approved="yes">');

  // Somebody else's change takes the review back, and keeps what the file says beside its words.
  const next = text.replace('>Ó Ask for help<', '>Iarr cabhair &amp; cúnamh<').replace('<source>Requests<', '<source>Pleas<');
  expect(await take(next)).toEqual([
    'ga/board.ts: 1 sentence changed.',
    'ga is marked as not reviewed by a native speaker.',
    'board/tab was translated from “Pleas”, and English now says “Requests”: look at it again.',
  ]);
  expect(await readFile(join(folder, 'ga/board.ts'), 'utf8')).toContain(
    "  // Said by somebody from Cork.\n  'board/ask': 'Iarr cabhair & cúnamh',",
  );
});

test('every language goes out and comes back the same', async () => {
  const tags = (await readdir(locales, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const tag of tags.filter((one) => one !== 'en')) {
    const { text, missing } = await exportLanguage(tag, locales);
    expect([tag, missing]).toEqual([tag, 0]);
    const before = await snapshot();
    expect((await importLanguage(tag, text, { folder }))[0]).toBe('Nothing changed.');
    expect(await snapshot()).toEqual(before);
  }
});
