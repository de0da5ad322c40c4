import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Encoding } from '../http/compression.js';
import { StartError } from '../start-error.js';
import { endings, keptFolders, keptVersions } from './keep.js';
import { checkRelease, listName, newestFirst, versionPattern, type Bytes, type Release, type ReleaseFile } from './release.js';

/** The releases of the widgets that a server has. */
export interface Embeds {
  /** The one that came with this server. */
  readonly own: Release | undefined;
  /** All versions, the newest first, also what was added a moment ago. */
  versions(): string[];
  /** @throws StartError when its files were damaged */
  find(version: string): Release | undefined;
  /** A file by a name that says its content, of whichever release. @throws StartError when files were damaged */
  part(name: string): ReleaseFile | undefined;
}

const unpack: Readonly<Record<Encoding, (packed: Bytes) => Uint8Array>> = { br: brotliDecompressSync, gzip: gunzipSync };

/**
 * Reads releases: the server's own at once, a kept one when it is first asked for.
 * @param ownFolder undefined when the widgets are not built
 * @param keptFolder has a folder for each version; it need not exist
 */
export function openEmbeds(ownFolder: string | undefined, keptFolder: string): Embeds {
  const own = ownFolder === undefined ? undefined : readOwn(ownFolder);
  const known = new Map<string, Release>();
  const read = (name: string): Release => {
    const release = known.get(name) ?? readRelease(join(keptFolder, name));
    known.set(name, release);
    return release;
  };
  return {
    own,
    versions: () => [...new Set([...(own ? [own.version] : []), ...keptVersions(keptFolder)])].sort(newestFirst),
    find: (version) => {
      if (own?.version === version) return own;
      return versionPattern.test(version) && existsSync(join(keptFolder, version, listName)) ? read(version) : undefined;
    },
    part: (name) => {
      const ofOwn = own?.files.get(name);
      if (ofOwn) return ofOwn;
      for (const folder of keptFolders(keptFolder).sort(newestFirst)) {
        const file = read(folder).files.get(name);
        if (file) return file;
      }
      return undefined;
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
