import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../packages/server/src/embeds/archive.js';
import { checkRelease, newestFirst } from '../../packages/server/src/embeds/release.js';
import { pack, published, publishedDescription } from '../pack.mjs';
import { currentVersion, places } from '../release-version.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'goodturn-packages-'));
let packed: Awaited<ReturnType<typeof pack>>;

beforeAll(async () => {
  packed = await pack(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesBelow = (path: string) =>
  readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, path).length + 1));

const released = (): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, 'packages/widgets/dist/embed/integrity.json'), 'utf8')).files);

const descriptionOf = (name: string) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));

/** What a package holds besides what its own sources become. */
const besides: Record<string, () => string[]> = {
  widgets: () => [
    'dist/embed/integrity.json',
    ...released().flatMap((name) => ['', '.br', '.gz'].map((ending) => `dist/embed/${name}${ending}`)),
    ...['custom-elements', 'vscode.css-custom-data', 'vscode.html-custom-data', 'web-types'].map((name) => `dist/${name}.json`),
    ...['react', 'vue', 'svelte'].flatMap((name) => ['.js', '.d.ts'].map((ending) => `dist/${name}${ending}`)),
    ...filesBelow('packages/widgets/themes').map((file) => `themes/${file}`),
  ],
  embed: () => [...released(), 'integrity.json', 'import-map.json'].map((name) => `dist/${name}`),
  server: () => filesBelow('packages/server/data').map((file) => `data/${file}`),
};

describe.each(published)('%s', (name) => {
  const description = descriptionOf(name);

  it('holds what its sources become and nothing else', () => {
    const built = (name === 'embed' ? [] : filesBelow(`packages/${name}/src`))
      .filter((file) => !/\.(test|stories)\.ts$/.test(file) && !file.startsWith('testing/'))
      .flatMap((file) => ['.js', '.d.ts'].map((ending) => `dist/${file.replace(/\.[jt]s$/, ending)}`));
    const expected = ['LICENSE', 'README.md', 'package.json', ...built, ...(besides[name]?.() ?? [])];
    expect(packed[name]!.files.toSorted()).toEqual(expected.toSorted());
    expect(expected.filter((file) => /\.map$|\.test\.|testing\//.test(file))).toEqual([]);
  });

  it('has nothing against it from publint', async () => {
    const { buffer } = new Uint8Array(readFileSync(packed[name]!.tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('says its licence, its Node and its version, and names no host', () => {
    const { license, engines, version, type } = publishedDescription(description);
    expect({ license, engines, version, type }).toEqual({
      license: 'MIT',
      engines: { node: '>=20.19' },
      version: currentVersion(),
      type: 'module',
    });
    expect(JSON.stringify(publishedDescription(description))).not.toMatch(/@goodturn\/source|https?:/);
  });
});

// What a page loads is nothing to compile against.
it.each(published.filter((name) => name !== 'embed'))('%s has the types of what runs, for ES modules and for bundlers', async (name) => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(packed[name]!.tarball))));
  if (!result.types) throw new Error('There are no types at all.');
  // Compilers that do not read `exports` cannot know ES modules either; CommonJS can require them since Node 20.19.
  const old = (problem: (typeof result.problems)[number]) =>
    'resolutionKind' in problem && (problem.resolutionKind === 'node10' || problem.kind === 'CJSResolvesToESM');
  expect(result.problems.filter((problem) => !old(problem))).toEqual([]);
  expect(Object.keys(result.entrypoints)).toEqual(Object.keys(descriptionOf(name).exports));
});

describe('the small package of a release', () => {
  const embed = () => packed['embed']!;

  it('is small: every widget, its parts and the words of ten languages', () => {
    expect(statSync(embed().tarball).size).toBeLessThan(800_000);
    expect(embed().files.filter((file) => /\.(br|gz|map)$/.test(file))).toEqual([]);
    expect(readFileSync(join(root, 'packages/embed/README.md'), 'utf8').trim().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('is what a server adds, with the hash of each script in an import map too', async () => {
    const read = await openArchive(embed().tarball);
    const { version, files } = checkRelease(read);
    expect(version).toBe(currentVersion());
    const map = JSON.parse(Buffer.from(read('import-map.json')!).toString()) as { integrity: Record<string, string> };
    const scripts = [...files].filter(([file]) => file.endsWith('.js'));
    expect(map.integrity).toEqual(Object.fromEntries(scripts.map(([file, { integrity }]) => [`/goodturn-${version}/${file}`, integrity])));
  });
});

it('release:check compares what is built with the release that is recorded, and finds nothing in the way', async () => {
  const recorded = readdirSync(join(root, 'releases')).filter((name) => name.endsWith('.json'));
  const last = recorded.map((name) => name.slice(0, -'.json'.length)).sort(newestFirst)[0];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/release-check.mjs', '--no-build'], { cwd: root });
  expect(stderr).toBe('');
  expect(stdout).toMatch(new RegExp(`^Since ${last}:\n(?:\\d+ break what worked|Nothing breaks what worked)`));
});

it('every place that says the version says the same', () => {
  const said = Object.entries(places).map(([path, pattern]) => [path, new Set(readFileSync(join(root, path), 'utf8').match(pattern))]);
  expect(said).toEqual(Object.keys(places).map((path) => [path, new Set([currentVersion()])]));
});

it('only the files that define an element, and check its tag, have side effects', () => {
  const { sideEffects } = publishedDescription(JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8')));
  // The doctor, what the loader shares and what the define files call define an element only when they are called for.
  const calledFor = /^dist\/(doctor|foundation)\/|\.[0-9a-f]{12}\.js$/;
  const doing = packed['widgets']!.files.filter((file) => file.endsWith('.js') && !calledFor.test(file)).filter((file) =>
    /customElements\.define\(|^(defineElement|checkTags)\(|^import '/m.test(readFileSync(join(root, 'packages/widgets', file), 'utf8')),
  );
  // A theme does what it does when a bundler is told to import it.
  expect((sideEffects as string[]).toSorted()).toEqual(['./themes/*.css', ...doing.map((file) => `./${file}`)].toSorted());
});

it('the guide for developers names every entry, and no other', () => {
  const guide = readFileSync(join(root, 'docs/sdk/index.md'), 'utf8');
  const rows = guide.slice(guide.indexOf('## Which entry is which')).match(/^\| .*\|$/gm) ?? [];
  const named = rows.flatMap((row) => {
    const [, entry = '', meaning = ''] = row.split('|');
    const [first = ''] = entry.match(/@goodturn\/\w+/) ?? [];
    return [...entry.matchAll(/`(@[^`]+)`/g), ...meaning.matchAll(/`(\/[^`]+)`/g)].map(([, name]) =>
      name!.startsWith('/') ? first + name : name!,
    );
  });
  const entries = published.flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { exports: object };
    return Object.keys(exports).map((entry) => `@goodturn/${name}${entry.slice(1)}`);
  });
  const forTools = /\/(package|web-types|vscode\.\w+-custom-data)\.json$/;
  expect(named.toSorted()).toEqual(entries.filter((entry) => !forTools.test(entry)).toSorted());
});
