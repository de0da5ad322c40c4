/**
 * Prints what the docs say about the code: the API from the contract, the elements from their manifest, the settings from the
 * server, and facts from what tests hold. Pages
 * that packages and examples have of their own are copied. With `--check` it writes nothing and fails when a file is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { printApi, printProblems, readContract } from './print/api.mjs';
import { printCopies } from './print/copies.mjs';
import { pageOf, printElement, readElements, tokenTable } from './print/elements.mjs';
import { printFacts, readFacts } from './print/facts.mjs';
import { printSettings } from './print/settings.mjs';
import { printStatement, readTested } from './print/statement.mjs';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));

/** Puts printed parts between their markers: `<!-- printed: name -->` and `<!-- end -->`. */
export function withParts(text, parts) {
  const left = new Set(Object.keys(parts));
  const result = text.replace(/(<!-- printed: ([^>]+?) -->\n)[^]*?(<!-- end -->)/g, (_, before, name, after) => {
    if (!left.delete(name)) throw new Error(`Nothing prints "${name}", or it stands twice.`);
    return `${before}\n${parts[name]}\n\n${after}`;
  });
  if (left.size > 0) throw new Error(`No marker takes ${[...left].join(', ')}.`);
  return result;
}

/** Every page that is printed, whole or in part: its path below docs/, and its text. */
export async function printReference() {
  const contract = await readContract();
  const { version } = JSON.parse(readFileSync(new URL('../packages/widgets/package.json', import.meta.url), 'utf8'));
  const elements = readElements();
  const board = elements.find(({ tagName }) => tagName === 'goodturn-request-board');
  const inPart = {
    'privacy.md': printFacts(readFacts()),
    'configuration.md': { settings: await printSettings() },
    'theming.md': { tokens: tokenTable(board) },
    'accessibility-statement.md': printStatement(version, readTested()),
  };
  const printed = new Map([
    ...printApi(contract),
    ...printCopies(),
    ['problems.md', printProblems(contract)],
    ...elements.map((element) => [pageOf(element.tagName), printElement(element, version)]),
    ...Object.entries(inPart).map(([path, parts]) => [path, withParts(readFileSync(docs + path, 'utf8'), parts)]),
  ]);
  const style = { ...(await resolveConfig(`${docs}index.md`)), parser: 'markdown' };
  return new Map(await Promise.all([...printed].map(async ([path, text]) => [path, await format(text, style)])));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of await printReference()) {
    if (existsSync(docs + path) && readFileSync(docs + path, 'utf8') === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`docs/${path} is stale. Run: node scripts/print-reference.mjs`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(docs + path), { recursive: true });
    writeFileSync(docs + path, text);
    console.log(`docs/${path}`);
  }
}
