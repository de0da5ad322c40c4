/**
 * Prints the look of the hosted pages, styles and pictograms, from the widgets, which own it: the server may not import them.
 * With `--check` it writes nothing and fails when a file is stale.
 */
import { build, transform } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const from = (name) => fileURLToPath(new URL(`../packages/widgets/src/${name}.ts`, import.meta.url));
const to = (name) => fileURLToPath(new URL(`../packages/server/src/pages/look/${name}.ts`, import.meta.url));

/** Loads a source with one more export. */
async function load(path, more = '') {
  const { outputFiles } = await build({
    stdin: { contents: (await readFile(path, 'utf8')) + more, resolveDir: dirname(path), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { styles } = await load(from('foundation/styles'));
const { styles: stylesOfYours } = await load(from('request-board/views/yours/styles'));
const { drawings } = await load(from('foundation/pictograms'), '\nexport { drawings };');
// What signing up to volunteer adds: its pictograms, the skills and causes that it asks about, and the languages.
const { drawings: volunteerDrawings } = await load(from('volunteer-signup/pictures'), '\nexport { drawings };');
const { skills, causes } = await load(from('volunteer-signup/terms'));
const { spoken } = await load(from('volunteer-signup/names'));
// On a page there is no shadow root: what stands for it is the element of this class.
const onPage = (styles + stylesOfYours).replace(/:host\(([^()]*(?:\([^()]*\))?)\)/g, '.goodturn$1').replaceAll(':host', '.goodturn');
const { code } = await transform(onPage, { loader: 'css', minify: true, target: 'chrome120' });

const printed = '/** Printed from the widgets by scripts/print-page-look.mjs: change it there. */\n';
const files = {
  styles: `${printed}export const widgetStyles = ${JSON.stringify(code.trim())};`,
  drawings: `${printed}export const drawings: Readonly<Record<string, string>> = ${JSON.stringify({ ...drawings, ...volunteerDrawings })};`,
  volunteering: `${printed}type Term = readonly [id: string, picture: string];\nexport const skills: readonly Term[] = ${JSON.stringify(skills)};\nexport const causes: readonly Term[] = ${JSON.stringify(causes)};\n/** BCP 47 tags of languages that many people in Britain speak. */\nexport const spoken: readonly string[] = ${JSON.stringify(spoken)};`,
};

for (const [name, text] of Object.entries(files)) {
  const target = to(name);
  const source = await format(text, { ...(await resolveConfig(target)), filepath: target });
  if (!process.argv.includes('--check')) await writeFile(target, source);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== source) {
    console.error(`${target} is stale: run node scripts/print-page-look.mjs`);
    process.exitCode = 1;
  }
}
