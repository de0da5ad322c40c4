import './require-node.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { writeRelease } from './release.mjs';
import { root, run } from './run.mjs';

const folder = fileURLToPath(root);
const packages = ['contract', 'locales', 'sdk', 'widgets', 'server', 'mock'];
const stampFile = join(folder, 'node_modules', '.cache', 'goodturn-build.json');
const embed = join(folder, 'packages', 'widgets', 'dist', 'embed');

/** Builds what is older than its source: the packages in order, then the widgets' files for the page, compressed. */
export async function build() {
  const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const sources = fingerprint(packages);
  if (stamp.packages !== sources || !packages.every((name) => existsSync(join(folder, 'packages', name, 'dist', 'index.js')))) {
    await buildPackages();
    stamp.packages = sources;
    save(stamp);
  }
  const shown = fingerprint(['contract', 'locales', 'sdk', 'widgets']);
  if (stamp.embed !== shown || !existsSync(join(embed, 'integrity.json'))) {
    console.log('Building the widgets’ files for the page…');
    // What an earlier build left must not become part of the release.
    rmSync(embed, { recursive: true, force: true });
    if ((await run(process.execPath, [join(folder, 'packages', 'widgets', 'build.mjs')])) !== 0) fail('The widgets’ files were not built');
    writeRelease(embed, JSON.parse(readFileSync(join(folder, 'packages', 'widgets', 'package.json'), 'utf8')).version);
    compress();
    stamp.embed = shown;
    save(stamp);
  }
}

async function buildPackages() {
  for (const name of packages) {
    // The compiler remembers that it has written a file, not that somebody has removed it.
    if (!existsSync(join(folder, 'packages', name, 'dist')))
      rmSync(join(folder, 'packages', name, 'node_modules', '.cache'), { recursive: true, force: true });
    else removeOrphans(join('packages', name, 'dist'), join('packages', name, 'src'));
  }
  console.log('Building the packages…');
  const compiler = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  const onLine = (line) => {
    const building = /Building project '.*packages[\\/](\w+)[\\/]tsconfig\.json'/.exec(line);
    if (building) console.log(`  ${building[1]} (${packages.indexOf(building[1]) + 1} of ${packages.length})`);
    else if (line && !/Projects in this build|Project '.*' is (up to date|out of date)|^\s+\* /.test(line)) console.log(line);
  };
  if ((await run(process.execPath, [compiler, '--build', '--verbose', 'tsconfig.json'], { onLine })) !== 0)
    fail('The packages were not built');
  if ((await run(process.execPath, [join(folder, 'packages', 'widgets', 'build-manifest.mjs')])) !== 0)
    fail('The widgets’ manifest was not printed');
}

/** Removes what was built of a source that is gone or is not published any more, so that nobody is sent it. */
function removeOrphans(dist, src) {
  for (const entry of readdirSync(join(folder, dist), { withFileTypes: true })) {
    const path = join(dist, entry.name);
    if (entry.isDirectory()) {
      if (existsSync(join(folder, src, entry.name))) removeOrphans(path, join(src, entry.name));
      else if (path !== relative(folder, embed)) rmSync(join(folder, path), { recursive: true });
    } else if (!['.ts', '.js'].some((ending) => existsSync(join(folder, src, entry.name.replace(/(\.d\.ts|\.js)$/, ending)))))
      rmSync(join(folder, path));
  }
}

/** Writes a `.br` and a `.gz` beside each file of the release, so that the server compresses nothing while somebody waits. */
function compress() {
  for (const name of Object.keys(JSON.parse(readFileSync(join(embed, 'integrity.json'), 'utf8')).files)) {
    const path = join(embed, name);
    const content = readFileSync(path);
    const brotli = brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
    const gzip = gzipSync(content, { level: 9 });
    writeFileSync(`${path}.br`, brotli);
    writeFileSync(`${path}.gz`, gzip);
    console.log(`  ${name}: ${kilobytes(content)} KB, ${kilobytes(gzip)} with gzip, ${kilobytes(brotli)} with Brotli`);
  }
}

const kilobytes = (content) => (content.length / 1000).toFixed(1);

/** Changes when a source of one of these packages or folders, or a setting of the build, does; `besides` are files that are made. */
export function fingerprint(names, folders = [], besides = []) {
  const hash = createHash('sha256');
  const add = (path) => hash.update(`${path} ${statSync(join(folder, path)).mtimeMs}\n`);
  for (const path of ['tsconfig.base.json', 'tsconfig.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/release.mjs']) add(path);
  for (const name of names) {
    for (const path of filesBelow(join('packages', name))) add(path);
  }
  for (const path of folders.flatMap(filesBelow)) if (!besides.includes(join(folder, path))) add(path);
  return hash.digest('hex');
}

function filesBelow(path) {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules', 'data', '.cache'].includes(entry.name) && !/\.(test|stories)\./.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}

function save(stamp) {
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp));
}

function fail(what) {
  console.error(`${what}: see the messages above.`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
