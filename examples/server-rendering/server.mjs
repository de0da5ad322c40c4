import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const api = process.env.GOODTURN_URL ?? 'http://localhost:8080';
const community = process.env.GOODTURN_COMMUNITY ?? 'tower-hamlets';
const dist = resolve(import.meta.dirname, 'dist');

const { renderPage, renderVolunteering } = await import(pathToFileURL(resolve(dist, 'server/server.js')).href);
const template = await readFile(resolve(dist, 'index.html'), 'utf8');
const types = { '.js': 'text/javascript', '.css': 'text/css' };

const policyOf = (nonce) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${new URL(api).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

async function sendPage(answer, render) {
  const { html, facts } = await render(api, community);
  const nonce = randomBytes(16).toString('base64');
  // What neighbours wrote must not end the script element that carries it.
  const data = JSON.stringify(facts).replaceAll('<', '\\u003c');
  const page = template
    .replaceAll('%NONCE%', nonce)
    .replace('<!--page-->', () => html)
    .replace('<!--facts-->', () => data);
  answer.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policyOf(nonce),
    'Cache-Control': 'no-store',
  });
  answer.end(page);
}

async function sendAsset(answer, name) {
  const type = types[extname(name)];
  const content = type && (await readFile(resolve(dist, 'assets', name)).catch(() => undefined));
  if (!content) return answer.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.');
  answer.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }).end(content);
}

const server = createServer((incoming, answer) => {
  const path = incoming.url.split('?', 1)[0];
  const render = { '/': renderPage, '/volunteer': renderVolunteering }[path];
  const sent = render ? sendPage(answer, render) : sendAsset(answer, basename(path));
  sent.catch((error) => {
    console.error(error);
    if (!answer.headersSent) answer.writeHead(500, { 'Content-Type': 'text/plain' });
    answer.end('This page is not ready just now.');
  });
});

server.listen(Number(process.env.PORT ?? 8091), '127.0.0.1', () => console.log(`Open http://localhost:${server.address().port}`));
