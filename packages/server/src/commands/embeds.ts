import { resolve } from 'node:path';
import { fetchNpmPackage } from '../adapters/npm-package.js';
import type { Config } from '../config.js';
import { openArchive, readArchive } from '../embeds/archive.js';
import { openEmbeds, ownEmbedFolder } from '../embeds/embeds.js';
import { addRelease, keptVersions } from '../embeds/keep.js';
import { listName, newestFirst, versionPattern, type Bytes } from '../embeds/release.js';
import { StartError } from '../start-error.js';

interface Tools {
  readonly config: Pick<Config, 'embedsFolder'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the release that came with this server. */
  readonly ownFolder?: string | undefined;
}

/** `goodturn embeds …`: the releases of the widgets that a server keeps for the pages that name one. */
export async function embedsCommand(config: Config, words: readonly string[], environment: Tools['environment']): Promise<void> {
  console.log(await run({ config, environment, ownFolder: ownEmbedFolder() }, words));
}

/** Does one command. @returns what to tell @throws StartError when it makes no sense, or what was given cannot be used */
export async function run(tools: Tools, words: readonly string[]): Promise<string> {
  const [first, version, from, ...rest] = words;
  if (first === 'list' && version === undefined) return list(tools);
  if (first === 'add' && version === undefined) throw new StartError('The command lacks a version: run “goodturn help”.');
  if (first === 'add' && version !== undefined && rest.length === 0) return add(tools, version, from);
  throw new StartError(`There is no command “${['embeds', ...words].join(' ')}”: run “goodturn help”.`);
}

function list({ config, ownFolder }: Tools): string {
  const own = openEmbeds(ownFolder, config.embedsFolder).own?.version;
  const kept = keptVersions(config.embedsFolder);
  const lines = [...new Set([...(own === undefined ? [] : [own]), ...kept])].sort(newestFirst).map((version) => {
    const how = [...(version === own ? ['came with this server'] : []), ...(kept.includes(version) ? ['kept'] : [])];
    return `${version}  ${how.join(', ')}`;
  });
  return lines.length === 0 ? 'There is no release yet.' : lines.join('\n');
}

async function add({ config, environment, ownFolder }: Tools, version: string, from: string | undefined): Promise<string> {
  if (!versionPattern.test(version)) throw new StartError(`“${version}” is not a version: give one such as 1.2.3.`);
  if (keptVersions(config.embedsFolder).includes(version))
    throw new StartError(`Version ${version} is there already: nothing was changed.`);
  const own = openEmbeds(ownFolder, config.embedsFolder).own;
  const opened = async (): Promise<(name: string) => Bytes | undefined> => {
    if (from !== undefined) return openArchive(resolve(from));
    // What this server brings along is kept as it is for the time after an upgrade.
    if (own?.version === version && ownFolder !== undefined) return openArchive(ownFolder);
    return readArchive(await fetchNpmPackage('@goodturn/embed', version, environment), `@goodturn/embed ${version}`);
  };
  const read = await opened();
  if (own?.version === version) sameAs(own.list, read(listName), version);
  addRelease(config.embedsFolder, version, read);
  return `Added ${version}: /embed/${version}/ has its files. A server that runs need not be started again.`;
}

/** Two different releases must not share a version: pages that name its hash would break. */
function sameAs(own: Bytes, other: Bytes | undefined, version: string): void {
  if (other && !Buffer.from(own).equals(other))
    throw new StartError(`This is not the ${version} that came with this server: nothing was added.`);
}
