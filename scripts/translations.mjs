import { readFile, writeFile } from 'node:fs/promises';
import { exportLanguage } from './translations/export.mjs';
import { importLanguage } from './translations/import.mjs';
import { TranslationError } from './translations/catalogues.mjs';

const usage = `npm run translations -- export <language> <file.xlf>
npm run translations -- import <language> <file.xlf> [--reviewed]

A language is a BCP 47 tag, such as pl or cy. docs/translating.md says more.`;

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const [command, language, file] = words;
const known = command === 'import' ? ['--reviewed'] : [];

if (!['export', 'import'].includes(command) || !language || !file || words.length > 3 || options.some((one) => !known.includes(one))) {
  console.error(usage);
  process.exit(2);
}
try {
  const said = command === 'export' ? await exportTo(language, file) : await importFrom(language, file);
  console.log(said.join('\n'));
} catch (error) {
  if (!(error instanceof TranslationError) && error.code !== 'ENOENT') throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function exportTo(tag, path) {
  const { text, sentences, missing } = await exportLanguage(tag);
  await writeFile(path, text);
  return [`${path} has ${sentences} sentences, ${missing} of them without a translation.`];
}

async function importFrom(tag, path) {
  return importLanguage(tag, await readFile(path, 'utf8'), { reviewed: options.includes('--reviewed') });
}
