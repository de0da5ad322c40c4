import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, readdirSync } from 'node:fs';
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cannotBeWritten, makeFolder } from '../folder.js';
import type { Encoding } from '../http/compression.js';
import { StartError } from '../start-error.js';
import { checkRelease, listName, versionPattern, type Bytes, type Release } from './release.js';

/** What a packed file's name ends with. */
export const endings: Readonly<Record<Encoding, string>> = { br: 'br', gzip: 'gz' };

/** A further build of a version that is kept already, which happens in a clone only: pages may still want its parts. */
const buildPattern = /\+[0-9a-f]{12}$/;
/** So that whoever builds all day does not fill a disk. */
const mostBuilds = 5;

/** The folders of kept releases, in no order: `1.2.3`, and `1.2.3+0a1b2c3d4e5f` for another build of it. */
export function keptFolders(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const isOne = (name: string) => versionPattern.test(name.replace(buildPattern, '')) && existsSync(join(folder, name, listName));
  return readdirSync(folder).filter(isOne);
}

/** The versions that are kept, in no order. */
export const keptVersions = (folder: string): string[] => keptFolders(folder).filter((name) => versionPattern.test(name));

/**
 * Keeps what a server brought along, so that after an upgrade the next one still has it: for pages that name the version, and for
 * those that were opened before and load their parts and words later. Any number of processes may do it at once.
 * @returns whether it is kept now and was not before
 */
export function keepOwn(folder: string, release: Release): boolean {
  const listHash = hash('sha256', release.list, 'hex').slice(0, 12);
  const has = (name: string) => existsSync(join(folder, name, listName));
  const isSame = (name: string) => Buffer.from(release.list).equals(readFileSync(join(folder, name, listName)));
  const { version } = release;
  const name = has(version) && !isSame(version) ? `${version}+${listHash}` : version;
  if (has(name)) return false;
  const files = new Map([...release.files].map(([file, { plain, packed }]) => [file, { plain, ...packed }]));
  const kept = writeFolder(folder, name, release.list, files);
  if (name !== version) removeOldBuilds(folder);
  return kept;
}

function removeOldBuilds(folder: string): void {
  const age = (name: string) => statSync(join(folder, name)).mtimeMs;
  const builds = keptFolders(folder).filter((name) => buildPattern.test(name));
  for (const name of builds.toSorted((one, other) => age(other) - age(one)).slice(mostBuilds))
    rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Keeps a release for good, compressed beforehand. It is there as a whole or not at all.
 * @param read a file of the release by its name
 * @throws StartError when it is not the wanted version, there already, or damaged
 */
export function addRelease(folder: string, wanted: string, read: (name: string) => Bytes | undefined): void {
  const { version, list, files } = checkRelease(read);
  if (version !== wanted) throw new StartError(`This is the release ${version} and not ${wanted}: nothing was added.`);
  const packed = new Map([...files].map(([name, { plain }]) => [name, compressed(plain)]));
  try {
    if (!writeFolder(folder, version, list, packed)) throw new StartError(`Version ${version} is there already: nothing was changed.`);
  } catch (error) {
    if (cannotBeWritten(error)) throw new StartError(`The folder ${folder} cannot be written to: set GOODTURN_EMBEDS to one that can.`);
    throw error;
  }
}

type Packed = { readonly plain: Uint8Array } & Readonly<Partial<Record<Encoding, Uint8Array>>>;

const compressed = (plain: Bytes): Packed => ({
  plain,
  br: brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  }),
  gzip: gzipSync(plain, { level: 9 }),
});

/** Writes a release in one step as others see it. @returns false when somebody was quicker */
function writeFolder(folder: string, name: string, list: Bytes, files: ReadonlyMap<string, Packed>): boolean {
  let making: string | undefined;
  try {
    makeFolder(folder);
    making = mkdtempSync(join(folder, '.adding-'));
    for (const [file, { plain, ...packed }] of files) {
      const path = join(making, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, plain);
      for (const [encoding, content] of Object.entries(packed)) writeFileSync(`${path}.${endings[encoding as Encoding]}`, content);
    }
    writeFileSync(join(making, listName), list);
    renameSync(making, join(folder, name));
    return true;
  } catch (error) {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}
