import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname } from 'node:path';

const goodturn = new URL(process.env.GOODTURN_URL ?? 'http://localhost:8080');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const files = {
  '/': 'index.html',
  '/volunteer.html': 'volunteer.html',
  '/roles.html': 'roles.html',
  '/page.css': 'page.css',
  '/icon.svg': 'icon.svg',
};
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** The widget's file and the API, passed through, so that for the browser all is one site. */
function pass(incoming, answer) {
  const { method, url, headers } = incoming;
  const outgoing = request(new URL(url, goodturn), { method, headers: { ...headers, host: goodturn.host } }, (upstream) => {
    answer.writeHead(upstream.statusCode, upstream.headers);
    upstream.pipe(answer);
  });
  outgoing.on('error', () => answer.headersSent || answer.writeHead(502).end());
  incoming.pipe(outgoing);
}

const server = createServer(async (incoming, answer) => {
  const path = incoming.url.split('?', 1)[0];
  if (path.startsWith('/v1/') || path.startsWith('/embed/')) return pass(incoming, answer);
  const file = files[path];
  if (!file) return answer.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.');
  const headers = { 'Content-Type': types[extname(file)], 'Content-Security-Policy': policy };
  answer.writeHead(200, headers).end(await readFile(new URL(file, import.meta.url)));
});

server.listen(Number(process.env.PORT ?? 8090), '127.0.0.1', () => console.log(`Open http://localhost:${server.address().port}`));
