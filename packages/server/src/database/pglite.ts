import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { makeFolder } from '../folder.js';
import { lockFolder } from './folder-lock.js';
import type { SqlConnection, SqlResult, SqlSource } from './source.js';

export interface EmbeddedSource extends SqlSource {
  /** The whole database as a tar file, to open another one from. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
}

interface Reply {
  id: number;
  result?: unknown;
  error?: { message: string } & Record<string, unknown>;
}

/**
 * The embedded database, in a worker thread. It has one connection, which its users take in turns, so that no query
 * slips into somebody else's transaction.
 * @param opening `folder` keeps it on disk (locked while open), without one it is in memory; `dump` fills it
 */
export async function openEmbedded(opening: { folder?: string; dump?: Uint8Array<ArrayBuffer> } = {}): Promise<EmbeddedSource> {
  const { folder, dump } = opening;
  if (folder !== undefined) makeFolder(folder);
  const unlock = folder === undefined ? () => undefined : lockFolder(folder);
  try {
    return await start(folder === undefined ? undefined : join(folder, 'database'), dump, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function start(folder: string | undefined, dump: Uint8Array<ArrayBuffer> | undefined, unlock: () => void): Promise<EmbeddedSource> {
  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData: { folder, dump } });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  let ended: Error | undefined;

  const failAll = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, result, error }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(Object.assign(new Error(error.message), error));
    else asked?.resolve(result);
  });
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => failAll(new Error('The embedded database has ended.')));

  const receive = (id: number) => new Promise<unknown>((resolve, reject) => (ended ? reject(ended) : waiting.set(id, { resolve, reject })));
  const ask = (asked: object) => {
    const id = nextId++;
    const answer = receive(id);
    worker.postMessage({ id, ...asked });
    return answer;
  };
  await receive(0);

  let turn: Promise<void> = Promise.resolve();
  const takeTurn = async (): Promise<() => void> => {
    const before = turn;
    let done: () => void = () => undefined;
    turn = new Promise((resolve) => (done = resolve));
    await before;
    return done;
  };

  const takeConnection = async (): Promise<() => void> => {
    const release = await takeTurn();
    if (!ended) return release;
    release();
    throw ended;
  };

  return {
    acquire: async (): Promise<SqlConnection> => {
      const release = await takeConnection();
      return { query: (text, parameters) => ask({ kind: 'query', text, parameters }) as Promise<SqlResult>, release };
    },
    dump: async () => {
      const release = await takeConnection();
      try {
        return (await ask({ kind: 'dump' })) as Uint8Array<ArrayBuffer>;
      } finally {
        release();
      }
    },
    close: async () => {
      const release = await takeTurn();
      if (!ended) await ask({ kind: 'close' });
      await worker.terminate();
      // Who waited for a turn learns that it has ended.
      release();
      unlock();
    },
  };
}
