import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeRelease } from '../../scripts/release.mjs';

const cli = fileURLToPath(new URL('../../packages/server/dist/cli.js', import.meta.url));
const built = fileURLToPath(new URL('../../packages/widgets/dist/embed', import.meta.url));

/** Such as `sha384-…`, from a release's `integrity.json`. */
export const integrityIn = (list: { files: Record<string, string> }, file = 'request-board.js'): string => list.files[file] ?? '';

interface Listed {
  version: string;
  files: Record<string, string>;
}

/** What is built now. */
export const newest = JSON.parse(readFileSync(join(built, 'integrity.json'), 'utf8')) as Listed;

let versions = 0;

/**
 * A release as it was laid out when its version was the newest: the board of today under an older number.
 * @returns its folder and what its `integrity.json` says
 */
export function earlierRelease(): { folder: string; listed: Listed } {
  // A server that keeps running between two runs must never have had it.
  const version = `0.0.${(Math.floor(Date.now() / 1000) % 1e8) * 10 + versions++}`;
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-release-'));
  cpSync(built, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const file = join(folder, 'request-board.js');
  const parts = readFileSync(file, 'utf8').split(`"${newest.version}"`);
  if (parts.length !== 2) throw new Error(`request-board.js says its version ${parts.length - 1} times and not once.`);
  writeFileSync(file, parts.join(`"${version}"`));
  writeRelease(folder, version);
  return { folder, listed: JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Listed };
}

/** Runs `goodturn embeds add` as whoever runs a server would. */
export async function addRelease(embeds: string, version: string, path: string): Promise<void> {
  await promisify(execFile)(process.execPath, [cli, 'embeds', 'add', version, path], { env: { ...process.env, GOODTURN_EMBEDS: embeds } });
}
