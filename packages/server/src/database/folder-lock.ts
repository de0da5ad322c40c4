import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';

const heldHere = new Set<string>();

/**
 * Takes a data folder for this process: two embedded databases on one folder would ruin it.
 * A lock whose process is gone is taken over.
 * @returns gives the folder back
 * @throws StartError when another process has it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (attempt > 0 || holds(holder, file)) {
        throw new StartError(
          `Another Goodturn (process ${holder}) is using the data folder ${folder}: stop it, or set GOODTURN_DATA to another folder.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  heldHere.add(file);
  const release = () => {
    if (heldHere.delete(file)) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** A number of ours that we do not hold is left over from a process that had the same: in containers it is often 1. */
function holds(pid: number, file: string): boolean {
  if (pid === process.pid) return heldHere.has(file);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
