import './require-node.mjs';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from './build.mjs';
import { root } from './run.mjs';

const folder = fileURLToPath(root);
/** What is published, each before what depends on it. */
export const published = ['contract', 'locales', 'sdk', 'widgets', 'embed', 'server', 'mock'];
/** Where the files of a release are built: `embed` is nothing but these. */
const release = join(folder, 'packages', 'widgets', 'dist', 'embed');

/** The condition by which our own tests read source: nobody else has the source. */
const ours = '@goodturn/source';

/** Conditions without ours, however deep they lie. */
const withoutOurs = (conditions) =>
  typeof conditions === 'object' && conditions
    ? Object.fromEntries(
        Object.entries(conditions)
          .filter(([name]) => name !== ours)
          .map(([name, value]) => [name, withoutOurs(value)]),
      )
    : conditions;

/**
 * A package's description as it is published: without what is only for us.
 * @param {Record<string, unknown>} written the `package.json` of the repository
 * @returns {Record<string, unknown>}
 */
export function publishedDescription(written) {
  const { devDependencies: _, ...rest } = written;
  return {
    ...rest,
    exports: withoutOurs(rest.exports),
    ...(Array.isArray(rest.sideEffects) && { sideEffects: rest.sideEffects.filter((path) => !path.startsWith('./src/')) }),
  };
}

/**
 * Packs what is built. The packages' own folders stay as they are, because tests may be reading them.
 * @param {string} target folder for the tarballs
 * @param {string[]} [names] folder names below `packages`
 * @returns {Promise<Record<string, { tarball: string, files: string[] }>>} for each name where its tarball is and what it holds
 */
export async function pack(target, names = published) {
  const stage = mkdtempSync(join(tmpdir(), 'goodturn-pack-'));
  try {
    const packages = names.map((name) => {
      const from = join(folder, 'packages', name);
      const to = join(stage, name);
      mkdirSync(to);
      const description = publishedDescription(JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')));
      writeFileSync(join(to, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
      if (name === 'embed') copyRelease(join(to, 'dist'));
      else for (const path of description.files) if (!path.startsWith('!')) cpSync(join(from, path), join(to, path), { recursive: true });
      cpSync(join(from, 'README.md'), join(to, 'README.md'));
      cpSync(join(folder, 'LICENSE'), join(to, 'LICENSE'));
      return { name, to, called: description.name };
    });
    mkdirSync(target, { recursive: true });
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(target), ...packages.map(({ to }) => to)];
    const packed = await npm(args, stage);
    return Object.fromEntries(
      packages.map(({ name, called }) => {
        const { filename, files } = packed.find((one) => one.name === called);
        return [name, { tarball: join(resolve(target), filename), files: files.map(({ path }) => path).sort() }];
      }),
    );
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** The files that a release lists and what says their hashes; servers compress them for themselves. */
function copyRelease(to) {
  const list = readFileSync(join(release, 'integrity.json'), 'utf8');
  const { version, files } = JSON.parse(list);
  for (const name of Object.keys(files)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(release, name), join(to, name));
  }
  writeFileSync(join(to, 'integrity.json'), list);
  writeFileSync(join(to, 'import-map.json'), importMap(version, files));
}

/** For a website that hosts the files where their README.txt says. */
function importMap(version, files) {
  const base = `/goodturn-${version}/`;
  const integrity = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.js'))
      .map(([name, hash]) => [base + name, hash]),
  );
  return `${JSON.stringify({ imports: { '@goodturn/embed/': base }, integrity }, null, 2)}\n`;
}

/** Runs npm, the one that runs us where there is one, and reads what it prints. */
async function npm(args, cwd) {
  const path = process.env['npm_execpath'];
  const [command, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []];
  const { stdout } = await promisify(execFile)(command, [...first, ...args], { cwd, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [target] = process.argv.slice(2);
  if (!target) {
    console.error('Say where the tarballs go: npm run pack -- <folder>');
    process.exit(1);
  }
  await build();
  for (const { tarball, files } of Object.values(await pack(target))) console.log(`${tarball}: ${files.length} files`);
}
