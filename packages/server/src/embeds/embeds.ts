import { mkdirSync, mkdtempSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { cannotBeWritten, makeFolder } from '../folder.js';
import type { Encoding } from '../http/compression.js';
import { StartError } from '../start-error.js';
import { checkRelease, listName, newestFirst, versionPattern, type Bytes, type Release, type ReleaseFile } from './release.js';

/** The releases of the widgets that a server has. */
export interface Embeds {
  /** The one that came with this server. */
  readonly own: Release | undefined;
  /** All versions, the newest first, also what was added a moment ago. */
  versions(): string[];
  /** @throws StartError when its files were damaged */
  find(version: string): Release | undefined;
}

const endings: Readonly<Record<Encoding, string>> = { br: 'br', gzip: 'gz' };
const unpack: Readonly<Record<Encoding, (packed: Bytes) => Uint8Array>> = { br: brotliDecompressSync, gzip: gunzipSync };

/**
 * Reads releases: the server's own at once, an added one when it is first asked for.
 * @param ownFolder undefined when the widgets are not built
 * @param addedFolder has a folder for each version; it need not exist
 */
export function openEmbeds(ownFolder: string | undefined, addedFolder: string): Embeds {
  const own = ownFolder === undefined ? undefined : readOwn(ownFolder);
  const known = new Map<string, Release>(own ? [[own.version, own]] : []);
  return {
    own,
    versions: () => [...new Set([...(own ? [own.version] : []), ...addedVersions(addedFolder)])].sort(newestFirst),
    find: (version) => {
      const found = known.get(version);
      if (found) return found;
      const folder = join(addedFolder, version);
      if (!versionPattern.test(version) || !existsSync(join(folder, listName))) return undefined;
      const release = readRelease(folder);
      known.set(version, release);
      return release;
    },
  };
}

function readOwn(folder: string): Release {
  try {
    return readRelease(folder);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    throw new StartError(`The widgets of this server cannot be used: install it again, or run npm run build in a clone. ${error.message}`);
  }
}

/** The built widgets, which come as a package of their own; undefined when they are not built. */
export function ownEmbedFolder(): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths('@goodturn/widgets') ?? [];
  return folders
    .map((folder) => join(folder, '@goodturn', 'widgets', 'dist', 'embed'))
    .find((folder) => existsSync(join(folder, listName)));
}

/** The versions that were added, in no order. */
export function addedVersions(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).filter((name) => versionPattern.test(name) && existsSync(join(folder, name, listName)));
}

const contentOf = (path: string): Bytes | undefined =>
  existsSync(path) && statSync(path).isFile() ? new Uint8Array(readFileSync(path)) : undefined;

/** Reads a release that lies in a folder, with the `.br` and `.gz` beside its files. @throws StartError when it is damaged */
export function readRelease(folder: string): Release {
  const { version, list, files } = checkRelease((name) => contentOf(join(folder, name)));
  const withPacked = [...files].map(([name, { plain, integrity }]): [string, ReleaseFile] => {
    const packed: Partial<Record<Encoding, Bytes>> = {};
    for (const encoding of ['br', 'gzip'] as const) {
      const content = contentOf(join(folder, `${name}.${endings[encoding]}`));
      if (!content) continue;
      // The hash of the plain file says nothing about what lies beside it, which may be from another build.
      if (!isPacked(encoding, content, plain))
        throw new StartError(`In ${folder} ${name}.${endings[encoding]} is not what ${name} is: get or build the release again.`);
      packed[encoding] = content;
    }
    return [name, { plain, integrity, packed }];
  });
  return { version, list, files: new Map(withPacked) };
}

function isPacked(encoding: Encoding, packed: Bytes, plain: Bytes): boolean {
  try {
    return Buffer.from(unpack[encoding](packed)).equals(plain);
  } catch (error) {
    // Half a file, or none of this kind at all.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/**
 * Keeps a release for good, compressed beforehand. It is there as a whole or not at all.
 * @param read a file of the release by its name
 * @throws StartError when it is not the wanted version, there already, or damaged
 */
export function addRelease(addedFolder: string, wanted: string, read: (name: string) => Bytes | undefined): void {
  const { version, list, files } = checkRelease(read);
  if (version !== wanted) throw new StartError(`This is the release ${version} and not ${wanted}: nothing was added.`);
  let making: string | undefined;
  try {
    makeFolder(addedFolder);
    making = mkdtempSync(join(addedFolder, '.adding-'));
    for (const [name, { plain }] of files) {
      const path = join(making, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, plain);
      const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      writeFileSync(`${path}.br`, brotliCompressSync(plain, { params: parameters }));
      writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
    }
    writeFileSync(join(making, listName), list);
    renameSync(making, join(addedFolder, version));
  } catch (error) {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new StartError(`Version ${version} is there already: nothing was changed.`);
    if (cannotBeWritten(error))
      throw new StartError(`The folder ${addedFolder} cannot be written to: set GOODTURN_EMBEDS to one that can.`);
    throw error;
  }
}
