import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openArchive } from '../../packages/server/src/embeds/archive.js';
import { listName, newestFirst } from '../../packages/server/src/embeds/release.js';

const cli = fileURLToPath(new URL('../../packages/server/dist/cli.js', import.meta.url));
const built = fileURLToPath(new URL('../../packages/widgets/dist/embed', import.meta.url));

const releases = fileURLToPath(new URL('../../releases', import.meta.url));

/** Such as `sha384-…`, from a release's `integrity.json`. */
export const integrityIn = (list: { files: Record<string, string> }, file = 'request-board.js'): string => list.files[file] ?? '';

interface Listed {
  version: string;
  files: Record<string, string>;
}

/** What is built now. */
export const newest = JSON.parse(readFileSync(join(built, 'integrity.json'), 'utf8')) as Listed;

/**
 * The newest release that is recorded and older than what is built: its files as they were built then.
 * @returns where its small package lies, and what its `integrity.json` says
 */
export async function earlierRelease(): Promise<{ tarball: string; listed: Listed }> {
  const versions = readdirSync(releases).flatMap((name) => /^goodturn-embed-(.+)\.tgz$/.exec(name)?.[1] ?? []);
  const version = versions.filter((one) => newestFirst(one, newest.version) > 0).sort(newestFirst)[0];
  if (version === undefined) throw new Error(`releases/ has no goodturn-embed-….tgz that is older than ${newest.version}.`);
  const tarball = join(releases, `goodturn-embed-${version}.tgz`);
  const list = (await openArchive(tarball))(listName);
  return { tarball, listed: JSON.parse(Buffer.from(list!).toString()) as Listed };
}

/** Runs `goodturn embeds add` as whoever runs a server would. */
export async function addRelease(embeds: string, version: string, path: string): Promise<void> {
  await promisify(execFile)(process.execPath, [cli, 'embeds', 'add', version, path], { env: { ...process.env, GOODTURN_EMBEDS: embeds } });
}
