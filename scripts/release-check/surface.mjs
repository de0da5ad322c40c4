import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apiSurface } from './api-surface.mjs';
import { elementsSurface } from './elements.mjs';
import { exportsSurface } from './exports.mjs';

/**
 * All that a release promises, and a fingerprint of each package's source.
 * @typedef {object} Surface
 * @property {string} version
 * @property {Record<string, string>} sources by the package's name
 * @property {Record<string, import('./api-surface.mjs').OperationSurface>} api
 * @property {import('./elements.mjs').ElementsSurface} elements
 * @property {import('./exports.mjs').ExportsSurface} exports
 */

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The surface of what is built.
 * @param {string} folder the repository's
 * @param {string[]} names folders of the published packages
 * @returns {Promise<Surface>}
 */
export async function readSurface(folder, names) {
  const packages = names.map((name) => {
    const place = join(folder, 'packages', name);
    return { folder: place, description: json(join(place, 'package.json')) };
  });
  const contract = await import(pathToFileURL(join(folder, 'packages/contract/dist/index.js')).href);
  const { toJSONSchema } = await import(pathToFileURL(join(folder, 'node_modules/zod/mini/index.js')).href);
  return {
    version: json(join(folder, 'packages/widgets/package.json')).version,
    sources: Object.fromEntries(packages.map((one) => [one.description.name, fingerprint(one.folder)])),
    api: apiSurface(contract, toJSONSchema),
    elements: elementsSurface(json(join(folder, 'packages/widgets/dist/custom-elements.json'))),
    exports: exportsSurface(packages),
  };
}

/** Changes when the source of a package does, or what its users get from `package.json`; not with its tests. */
function fingerprint(folder) {
  const hash = createHash('sha256');
  const add = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'testing') add(below);
      else if (entry.isFile() && !/\.(test|stories)\./.test(entry.name))
        hash.update(`${below}\n`).update(readFileSync(join(folder, below)));
    }
  };
  // The files to embed are made of other packages and have no source of their own.
  if (existsSync(join(folder, 'src'))) add('src');
  const { version: _, devDependencies: __, ...description } = json(join(folder, 'package.json'));
  return hash.update(JSON.stringify(description)).digest('hex').slice(0, 16);
}
