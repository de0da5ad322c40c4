import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lies beside the files, and names itself not. */
const list = 'integrity.json';
/** Loads whatever elements a page holds. */
const loader = 'goodturn.js';

/**
 * Makes a release of a folder of built files: writes `README.txt` for who hosts them, and `integrity.json` with the SHA-384 of each.
 * @param {string} folder
 * @param {string} version as in the files
 */
export function writeRelease(folder, version) {
  const names = () => filesBelow(folder).filter((name) => name !== list && !/\.(br|gz)$/.test(name));
  writeFileSync(join(folder, 'README.txt'), readme(folder, version, names()));
  const files = Object.fromEntries(names().map((name) => [name, integrityOf(join(folder, name))]));
  writeFileSync(join(folder, list), `${JSON.stringify({ version, files }, null, 2)}\n`);
}

const integrityOf = (path) => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]))
    .sort();
}

function readme(folder, version, names) {
  const scripts = names
    // What loads on demand has a hash in its name, and is not pasted.
    .filter((name) => /^[a-z]+(-[a-z]+)*\.js$/.test(name) && name !== loader)
    .map((name) => `<script type="module" src="/goodturn-${version}/${name}" integrity="${integrityOf(join(folder, name))}"></script>`);
  return `Goodturn ${version}, to host on your own website

1. Put this folder on your website as it is, so that its files are at /goodturn-${version}/.
2. Paste into your page:

${scripts.join('\n')}
<goodturn-request-board community="tower-hamlets" api="https://goodturn.example">
  <p>The request board is not here just now. To ask for help, call 020 7946 0000.</p>
</goodturn-request-board>

   A page with several elements loads less with ${loader} in place of their own files: it finds what the page holds.

3. Put your Goodturn's address in place of https://goodturn.example, and your community's slug in place of tower-hamlets.
   Your content security policy needs script-src 'self' and connect-src with that address.

integrity.json has the SHA-384 of each file. For another version put its folder beside this one, and change the
address and the hash in your page together.
`;
}
