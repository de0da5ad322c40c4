// @ts-check
// Runs the embedded database off the main thread, so that a slow query does not stop the server from answering.
// Plain JavaScript, because a worker is started from a file and tests run from source.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

/**
 * @typedef {{ id: number, kind: 'query', text: string, parameters: readonly unknown[] } | { id: number, kind: 'dump' } | { id: number, kind: 'close' }} Asked
 * @typedef {{ folder: string | undefined, dump: Uint8Array<ArrayBuffer> | undefined }} Opening
 */

/** Values read as the `pg` driver is set to read them. @type {Record<number, (value: string) => unknown>} */
const parsers = {
  20: Number,
  1082: (value) => value,
  600: (value) => {
    const [x, y] = value.slice(1, -1).split(',').map(Number);
    return { x, y };
  },
};

const port = parentPort;
if (!port) throw new Error('The embedded database runs in a worker thread.');

const { folder, dump } = /** @type {Opening} */ (workerData);
const database = await PGlite.create({
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(dump === undefined ? {} : { loadDataDir: new Blob([dump]) }),
  extensions: { pg_trgm, unaccent, btree_gist },
  parsers,
});

/** @param {Asked} asked */
async function answer(asked) {
  if (asked.kind === 'dump') return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
  if (asked.kind === 'close') return database.close();
  if (asked.parameters.length > 0) {
    const { rows, affectedRows } = await database.query(asked.text, [...asked.parameters]);
    return { rows, affectedRows };
  }
  const last = (await database.exec(asked.text)).at(-1);
  return { rows: last?.rows ?? [], affectedRows: last?.affectedRows };
}

/** @param {unknown} error */
function described(error) {
  const known = /** @type {Record<string, unknown>} */ (error instanceof Error ? error : { message: String(error) });
  return Object.fromEntries(['message', 'code', 'detail', 'constraint', 'table', 'severity'].map((name) => [name, known[name]]));
}

port.on('message', (/** @type {Asked} */ asked) => {
  answer(asked).then(
    (result) => port.postMessage({ id: asked.id, result }),
    (error) => port.postMessage({ id: asked.id, error: described(error) }),
  );
});
port.postMessage({ id: 0, result: undefined });
