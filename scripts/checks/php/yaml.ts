import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const drupal = 'examples/localgov-drupal';

/** Reads a YAML file of the repository. */
export const readYaml = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'), { strict: true });

/**
 * Writes the YAML of the Drupal example as JSON, for its PHP, which reads none by itself: `GOODTURN_YAML` names the file.
 * @param file where it goes
 */
export function writeYamlForPhp(file: string): void {
  const paths = readdirSync(join(root, drupal), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${drupal}/${name}`);
  writeFileSync(file, JSON.stringify(Object.fromEntries(paths.map((path) => [path, readYaml(path)]))));
}
