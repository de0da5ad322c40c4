import { build } from 'esbuild';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bare, bareModule } from './build-bare.mjs';
import { oneFile, sharedFiles } from './build-parts.mjs';
import { numberWords } from './build-words.mjs';

/** Bundles what a page loads: one self-contained module for each element, its parts that load on demand, and its languages. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const target = new URL('dist/embed/', import.meta.url);

/**
 * The elements, and what each one's file begins with, in this order; the rest follows as it is imported. gzip looks back no further
 * than 32 KB, so that what is alike has to lie together: changing the order changes nothing but the size.
 */
const elements = {
  'request-board': [
    'foundation/element.ts',
    'foundation/speech.ts',
    'request-board/saying.ts',
    'foundation/form-state.ts',
    'foundation/route.ts',
    'request-board/views/ask/questions.ts',
    'request-board/views/board/slip.ts',
    'foundation/community.ts',
    'request-board/events.ts',
    'request-board/views/board/board.ts',
    'request-board/views/reading.ts',
    'foundation/community-element.ts',
    'request-board/views/ask/summary.ts',
    'request-board/views/report.ts',
  ],
  'volunteer-signup': [],
  'opportunity-list': [],
  'staff-desk': [
    'staff-desk/desk-list.ts',
    'staff-desk/desk-detail.ts',
    'staff-desk/desk-fields.ts',
    'staff-desk/certificate-kind.ts',
    'staff-desk/skills.ts',
    'foundation/actions.ts',
    'foundation/question-page.ts',
    'foundation/times.ts',
  ],
  'embed-builder': ['foundation/exit-page.ts'],
};

const { inSource, files } = await numberWords();
const settings = {
  absWorkingDir: folder,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['@goodturn/source'],
  tsconfig: 'tsconfig.json',
  charset: 'utf8',
  logLevel: 'warning',
  write: false,
};
/** How the sources of some elements are read. */
const reading = (...names) => ({ plugins: [bare(folder, inSource, names)] });
const placed = (paths) => paths.map((path) => `import 'placed:${path}';`).join('\n');

/** What shares its code, for pages with several elements: a small script that loads those that the page holds. */
async function loader() {
  const entryPoints = Object.keys(elements).map((name) => ({ in: `src/${name}/define.ts`, out: name }));
  const { files: shared, needs } = await sharedFiles({
    ...settings,
    ...reading(...Object.keys(elements).filter((name) => name !== 'embed-builder')),
    entryPoints,
  });
  const allFiles = [...new Set([...needs.values()].flat())];
  const elementFiles = Object.fromEntries(
    [...needs].map(([name, list]) => [`goodturn-${name}`, list.map((file) => allFiles.indexOf(file))]),
  );
  const { outputFiles } = await build({
    ...settings,
    entryPoints: ['src/beside/goodturn.ts'],
    define: { allFiles: JSON.stringify(allFiles), elementFiles: JSON.stringify(elementFiles) },
    minify: true,
  });
  return [['goodturn.js', await bareModule(outputFiles[0].text)], ...shared];
}

try {
  for (const [name, beginning] of Object.entries(elements)) {
    const contents = placed([...beginning, `${name}/define.ts`]);
    const { text, parts, legal } = await oneFile({
      ...settings,
      ...reading(name),
      stdin: { contents, resolveDir: folder, sourcefile: `${name}.js` },
    });
    for (const file of [[`${name}.js`, text], [`${name}.js.LEGAL.txt`, legal], ...parts]) files.set(...file);
  }
  for (const file of await loader()) files.set(...file);
  const themes = new URL('themes/', import.meta.url);
  for (const name of await readdir(themes)) files.set(`themes/${name}`, await readFile(new URL(name, themes), 'utf8'));
  await mkdir(new URL('themes/', target), { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(new URL(name, target), text)));
} catch (error) {
  // esbuild has already shown what does not fit, with its place.
  if (!error.errors) throw error;
  process.exitCode = 1;
}
