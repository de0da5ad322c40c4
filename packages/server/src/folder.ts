import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from './start-error.js';

/**
 * Makes a folder and those above it where they are missing. Node's own way of making them all never ends where a file system
 * has a folder and takes no new one, as in /proc.
 */
export function makeFolder(folder: string): void {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // What else there may be at the place is found out by whoever writes into it.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const unusable: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENAMETOOLONG']);

/** Whether something went wrong because of where a folder is, and not because of what was done in it. */
export const cannotBeWritten = (error: unknown): boolean => unusable.has(codeOf(error));

/** What went wrong with the data folder: a sentence where the folder is not one that can be written to, else the error itself. */
export const dataFolderError = (folder: string, error: unknown): unknown =>
  cannotBeWritten(error)
    ? new StartError(`The data folder ${folder} cannot be written to: set GOODTURN_DATA to a folder that can.`, { cause: error })
    : error;
