/**
 * npm run release:version
 * Takes the changesets into the changelogs and writes the next version wherever it is said: in the packages, what asks for them, the
 * board's own file, the examples' headers, the docs and the lock.
 */
import './require-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root, run } from './run.mjs';

const wordpress = 'examples/wordpress/goodturn';

/**
 * Where the version is said besides the descriptions of packages, which Changesets writes: each match is the version alone.
 * @type {Record<string, RegExp>}
 */
export const places = {
  'packages/widgets/src/version.ts': /(?<=version = ')[^']+/,
  [`${wordpress}/goodturn.php`]: /(?<=\* Version: +)\S+/,
  [`${wordpress}/readme.txt`]: /(?<=Stable tag: )\S+/,
  [`${wordpress}/blocks/request-board/block.json`]: /(?<="version": ")[^"]+/,
  [`${wordpress}/blocks/request-board/editor.asset.php`]: /(?<='version' +=> ')[^']+/,
  [`${wordpress}/includes/class-script.php`]: /(?<=request-board\.css', __DIR__ \), .+, ')[^']+/,
  'docs/embedding.md': /(?<=\/embed\/|`|goodturn-)\d+\.\d+\.\d+(?=\/|\.zip|`)/g,
};

/** The version that all packages share. */
export const currentVersion = () => JSON.parse(readFileSync(new URL('packages/widgets/package.json', root), 'utf8')).version;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const before = currentVersion();
  const steps = async (...commands) => {
    for (const [command, ...args] of commands) if ((await run(command, args)) !== 0) process.exit(1);
  };
  await steps([process.execPath, fileURLToPath(new URL('node_modules/@changesets/cli/bin.js', root)), 'version']);
  const version = currentVersion();
  if (version === before) {
    console.error(`There is no changeset, so the version stays ${before}: make one with npx changeset.`);
    process.exit(1);
  }
  for (const [path, pattern] of Object.entries(places)) {
    const file = new URL(path, root);
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, version));
  }
  await steps(
    ['npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'],
    [process.execPath, 'scripts/print-reference.mjs'],
  );
  console.log(`All packages are ${version} now. Write what it brings into ${wordpress}/readme.txt.`);
}
