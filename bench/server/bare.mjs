/**
 * The baseline, a process of its own: Hono and pg, nothing else.
 * `node bare.mjs <connection string> <recording.json> <pool size> <port>`
 * The recording says for each path which statements to send one after another, and which of them brings the page.
 */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { pageOf } from './page.mjs';

const [url, recording, size, port] = process.argv.slice(2);
const steps = JSON.parse(readFileSync(recording, 'utf8'));
const pool = new pg.Pool({ connectionString: url, max: Number(size) });
const date = 1082;
pg.types.setTypeParser(date, (value) => value);
const app = new Hono();

app.get('/readyz', (context) => context.text('ready'));

app.get('/v1/:community/requests', async (context) => {
  const { pathname, search, searchParams } = new URL(context.req.url);
  const { statements, page, from, nextCursor } = steps[pathname + search];
  const client = await pool.connect();
  try {
    let found;
    for (const [index, statement] of statements.entries()) {
      const result = await client.query(statement);
      if (index === page) found = result;
    }
    return context.json(pageOf(found.rows, { limit: Number(searchParams.get('limit')), from, nextCursor }));
  } finally {
    client.release();
  }
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(port) });
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
