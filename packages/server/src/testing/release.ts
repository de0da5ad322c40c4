import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { temporaryFolder } from './folders.js';

/** Lays out a release as the build does. @returns its folder, a new one */
export function makeRelease(version: string, files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  const hashes = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    writeFileSync(`${path}.br`, brotliCompressSync(text));
    writeFileSync(`${path}.gz`, gzipSync(text));
    return [name, `sha384-${createHash('sha384').update(text).digest('base64')}`];
  });
  writeFileSync(join(folder, 'integrity.json'), JSON.stringify({ version, files: Object.fromEntries(hashes) }));
  return folder;
}
