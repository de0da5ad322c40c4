import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { unpackTar } from 'modern-tar';
import { StartError } from '../start-error.js';
import { listName, type Bytes } from './release.js';

/** A release is under 2 MB: what is far beyond is something else, or made to fill the memory. */
const mostBytes = 64 * 1024 * 1024;
const mostFiles = 5000;

type Read = (name: string) => Bytes | undefined;

/**
 * Opens what a release came in: a folder, a zip, or a tarball with or without gzip.
 * @returns a file of the release by its name
 * @throws StartError for what holds no release, or would write outside its folder
 */
export async function openArchive(path: string): Promise<Read> {
  if (!existsSync(path)) throw new StartError(`There is nothing at ${path}: give a folder, a zip or a tarball.`);
  if (statSync(path).isDirectory()) {
    return (name) => (existsSync(join(path, name)) ? new Uint8Array(readFileSync(join(path, name))) : undefined);
  }
  if (statSync(path).size > mostBytes) throw new StartError(`${path} is too large for a release.`);
  return readArchive(new Uint8Array(readFileSync(path)), path);
}

/** The same for an archive's content. @param title how sentences name it */
export async function readArchive(content: Bytes, title: string): Promise<Read> {
  let files: Map<string, Bytes>;
  try {
    const isZip = content[0] === 0x50 && content[1] === 0x4b;
    files = isZip ? filesOfZip(content, title) : await filesOfTar(content, title);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${title} cannot be read: it is no zip and no tarball, or it is damaged.`);
  }
  // A zip has the files in a folder of its own, and an npm package has them far down.
  const lists = [...files.keys()].filter((name) => name === listName || name.endsWith(`/${listName}`)).sort((a, b) => a.length - b.length);
  const folder = lists[0]?.slice(0, -listName.length) ?? '';
  return (name) => files.get(`${folder}${name}`);
}

function filesOfZip(content: Bytes, title: string): Map<string, Bytes> {
  const names = new Set<string>();
  let bytes = 0;
  const entries = unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (names.has(name)) throw new StartError(`${title} holds ${name} twice: it is not used.`);
      names.add(name);
      bytes += originalSize;
      mayHold(title, name, names.size, bytes);
      return !name.endsWith('/');
    },
  });
  return new Map(Object.entries(entries));
}

async function filesOfTar(content: Bytes, title: string): Promise<Map<string, Bytes>> {
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  const tar = isGzip ? new Uint8Array(gunzipSync(content, { maxOutputLength: mostBytes })) : content;
  const files = new Map<string, Bytes>();
  for (const { header, data } of await unpackTar(tar, { strict: true })) {
    const { name, type } = header;
    mayHold(title, name, files.size, 0);
    if (type === 'directory') continue;
    if (type !== 'file' || data === undefined) throw new StartError(`${title} holds ${name}, which is a link: it is not used.`);
    if (files.has(name)) throw new StartError(`${title} holds ${name} twice: it is not used.`);
    files.set(name, data);
  }
  if (files.size === 0) throw new StartError(`${title} holds no files.`);
  return files;
}

function mayHold(title: string, name: string, count: number, bytes: number): void {
  if (/^(?:[/\\]|[a-z]:)|\\|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name))
    throw new StartError(`${title} holds a file that would land outside its folder (${JSON.stringify(name)}): it is not used.`);
  if (count > mostFiles || bytes > mostBytes) throw new StartError(`${title} is too large for a release.`);
}
