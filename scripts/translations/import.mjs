import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import prettier from 'prettier';
import xliff12ToJs from 'xliff/xliff12ToJs';
import { locales, readComments, readPart, readRules, TranslationError } from './catalogues.mjs';
import { refuse } from './export.mjs';

/**
 * Writes what a translator's file says as a language's catalogues. English is never touched, and nothing is written when
 * anything is wrong.
 * @param given XLIFF 1.2
 * @returns sentences for whoever ran it: what was written, and what to look at
 * @throws TranslationError that names every fault
 */
export async function importLanguage(language, given, { reviewed = false, folder = locales } = {}) {
  const rules = await readRules(folder);
  refuse(language);
  const file = await parse(given, language);
  const faults = Object.keys(file.resources).flatMap((part) =>
    rules.parts.includes(part) ? [] : [`“${part}” is no part of Goodturn’s words: they are ${rules.parts.join(', ')}.`],
  );
  const parts = [];
  const notes = [];
  for (const part of rules.parts) {
    const english = await readPart('en', part, folder);
    const { words, faults: wrong, said } = sentencesOf(file.resources[part] ?? {}, english);
    faults.push(...wrong, ...rules.faultsOfCatalogue(language, english, words).filter((fault) => !said.has(fault)));
    notes.push(...changed(file.resources[part] ?? {}, english));
    parts.push({ part, english, words });
  }
  if (faults.length > 0) throw new TranslationError(['Nothing was written, because:', ...new Set(faults)].join('\n'));

  const left = parts.flatMap(({ english, words }) => Object.keys(words).filter((key) => rules.isLeft(english[key], words[key])));
  const unexpected = left.filter((key) => !(rules.sameAsEnglish[language] ?? []).includes(key));
  if (unexpected.length > 0) notes.push(`The same as in English: ${unexpected.join(', ')}. If that is meant, add them to same.ts.`);
  return [...(await write(language, parts, { reviewed, folder, rules })), ...notes];
}

async function parse(given, language) {
  let file;
  try {
    file = await xliff12ToJs(given);
  } catch (error) {
    throw new TranslationError(`The file cannot be read as XLIFF 1.2: ${error.message.split('\n')[0]}`);
  }
  if (file.xliffVersion) throw new TranslationError(`The file is XLIFF ${file.xliffVersion}: save it as XLIFF 1.2.`);
  if (file.targetLanguage?.toLowerCase() !== language.toLowerCase())
    throw new TranslationError(`The file is a translation to “${file.targetLanguage ?? 'no language'}”, not to “${language}”.`);
  return file;
}

/** Units as sentences: a unit `key[form]` is one plural form, inside its group or, where a tool took groups apart, without. */
function sentencesOf(resources, english) {
  const words = {};
  const faults = [];
  // What is named as a fault of its unit is not named again as missing from the words.
  const said = new Set();
  for (const [id, { target }] of unitsOf(resources)) {
    const [, plural, form] = /^(.*)\[(\w+)\]$/.exec(id) ?? [];
    const key = plural ?? id;
    if (!Object.hasOwn(english, key)) faults.push(`${id} is no key of the English words.`);
    else if (typeof target === 'string' && target !== '') words[key] = form ? { ...words[key], [form]: target } : target;
    else {
      faults.push(target === undefined || target === '' ? `${id} has no translation.` : `${id} has markup: write plain text.`);
      said.add(`${key} is missing.`);
      if (form) said.add(`${key} lacks the form “${form}”.`);
    }
  }
  return { words, faults, said };
}

const unitsOf = (resources) =>
  Object.entries(resources).flatMap(([id, unit]) => (unit.groupUnits ? Object.entries(unit.groupUnits) : [[id, unit]]));

/** Units that were translated from other words than English has today. */
function changed(resources, english) {
  return unitsOf(resources).flatMap(([id, unit]) => {
    const sentence = english[id.replace(/\[\w+\]$/, '')];
    const today = typeof sentence === 'string' ? [sentence] : Object.values(sentence ?? {});
    return typeof unit.source !== 'string' || today.includes(unit.source)
      ? []
      : [`${id} was translated from “${unit.source}”, and English now says “${today.at(-1)}”: look at it again.`];
  });
}

async function write(language, parts, { reviewed, folder, rules }) {
  const said = [];
  let changes = 0;
  for (const { part, english, words } of parts) {
    const path = join(folder, language, `${part}.ts`);
    // In the order of English, so that a review sees what changed and no more.
    const ordered = Object.fromEntries(Object.keys(english).map((key) => [key, words[key]]));
    const before = await readPart(language, part, folder);
    const differing = Object.keys(ordered).filter((key) => !isDeepStrictEqual(ordered[key], before[key])).length;
    if (differing === 0 && existsSync(path) && Object.keys(before).length === Object.keys(ordered).length) continue;
    changes += differing;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await moduleOf(language, part, ordered, folder));
    said.push(`${language}/${part}.ts: ${differing} ${differing === 1 ? 'sentence' : 'sentences'} changed.`);
  }
  for (const joined of ['all', 'widgets']) await joinParts(language, joined, folder);
  if (!rules.languages[language]) return [...said, ...howToAdd(language)];
  if (reviewed || changes > 0) await setReviewed(language, reviewed, folder);
  if (said.length === 0) said.push('Nothing changed.');
  return [
    ...said,
    `${language} is marked as ${reviewed || (changes === 0 && rules.languages[language].reviewed) ? '' : 'not '}reviewed by a native speaker.`,
  ];
}

async function moduleOf(language, part, words, folder) {
  const { before, above } = await readComments(language, part, folder);
  const english = await readComments('en', part, folder);
  const title = /\/\*\*\s*(?:\*\s*)?English: ([^.*\n]*)/.exec(english.before ?? '')?.[1]?.trim() ?? part;
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  const head =
    before ??
    `import type { words as english } from '../en/${part}.js';\nimport type { Translation } from '../words.js';\n\n/** ${name}: ${title}. */\nexport const words: Translation<typeof english> = `;
  const lines = Object.entries(words).map(
    ([key, sentence]) =>
      `${above.get(key) ?? (before ? '' : spaceAbove(english.above.get(key)))}${JSON.stringify(key)}: ${JSON.stringify(sentence)},`,
  );
  return formatted(`${head}{\n${lines.join('\n')}\n};\n`, join(folder, language, `${part}.ts`));
}

/** A new file has the sections of the English one, whose comments its translator read as notes. */
const spaceAbove = (text = '') => (/^\s*\n/.test(text) ? '\n' : '');

async function formatted(text, path) {
  const options = (await prettier.resolveConfig(join(locales, 'words.ts'))) ?? {};
  return prettier.format(text, { ...options, filepath: path });
}

/** Files that join the parts are the same in every language, but for what they call it. */
async function joinParts(language, name, folder) {
  const path = join(folder, language, `${name}.ts`);
  const display = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  const text = (await readFile(join(folder, 'en', `${name}.ts`), 'utf8')).replaceAll('English:', `${display}:`);
  await writeFile(path, text, { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

function howToAdd(language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language);
  return [
    `${language} is new. To speak it, add it to languages.ts (it calls itself “${name}”), all.ts and load.ts,`,
    'then run npx vitest run --project unit packages/locales.',
  ];
}

/** Who reviewed a translation reviewed what it said: a change by anybody else takes that back. */
async function setReviewed(language, reviewed, folder) {
  const path = join(folder, 'languages.ts');
  const text = await readFile(path, 'utf8');
  const entry = new RegExp(`(\\n\\s*'?${language}'?: \\{[^}]*reviewed: )(?:true|false)`);
  if (!entry.test(text)) throw new TranslationError(`languages.ts has no entry for ${language} that says whether it is reviewed.`);
  const next = text.replace(entry, `$1${reviewed}`);
  if (next !== text) await writeFile(path, next);
}
