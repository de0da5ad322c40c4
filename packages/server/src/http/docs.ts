import { problemNotes, problems, type ProblemCode } from '@goodturn/contract';
import type { Context, Hono } from 'hono';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alreadyHas, entityTag } from './answer-headers.js';
import { compressed } from './compression.js';
import type { Environment } from './parts.js';

/** Where the repository's docs are built to. */
export const ownDocsFolder = fileURLToPath(new URL('../../../../docs/dist', import.meta.url));

/** Files have their content's hash in their name; pages may change with the next build. */
const forever = 'public, max-age=31536000, immutable';
const asked = 'no-cache';

const textTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};
const pictureTypes: Readonly<Record<string, string>> = { png: 'image/png', ico: 'image/x-icon', woff2: 'font/woff2' };

/** No part begins with a dot, so that none leads out of the folder; the index to search begins with an @. */
const safePath = /^(?:[\w@-][\w.-]*\/)*[\w@-][\w.-]*$/;

/** Serves the built docs below `/docs/`, and without them what problems mean, so that their `type` always leads somewhere. */
export function mountDocs(app: Hono<Environment>, folder: string): void {
  app.get('/docs', (context) => {
    context.set('route', '/docs');
    return context.redirect('/docs/', 308);
  });
  app.get('/docs/*', async (context) => {
    context.set('route', '/docs/*');
    const path = context.req.path.slice('/docs/'.length);
    if (path === '' || safePath.test(path.replace(/\/$/, ''))) {
      for (const name of namesOf(path)) {
        const content = await contentOf(join(folder, name));
        if (content) return answer(context, name, content, 200);
      }
    }
    const missing = (await contentOf(join(folder, '404.html'))) ?? (path === 'problems' ? undefined : new TextEncoder().encode(waiting));
    if (missing) return answer(context, '404.html', missing, 404);
    return answer(context, 'problems.html', new TextEncoder().encode(problemsPage()), 200);
  });
}

/** Addresses of pages have no ending, and one of a folder ends with a slash. */
function namesOf(path: string): string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return /\.\w+$/.test(path) ? [path] : [`${path}.html`, `${path}/index.html`];
}

async function contentOf(path: string): Promise<Buffer | Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    // Not there, a folder, or below a file: all of them are no page.
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))) return undefined;
    throw error;
  }
}

async function answer(context: Context<Environment>, name: string, content: Uint8Array, status: 200 | 404): Promise<Response> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const tag = entityTag(content);
  const headers = new Headers({ 'cache-control': name.startsWith('assets/') ? forever : asked, etag: tag });
  if (status === 200 && alreadyHas(context.req.header('if-none-match') ?? null, tag)) return new Response(null, { status: 304, headers });
  const type = textTypes[ending];
  headers.set('content-type', type ?? pictureTypes[ending] ?? 'application/octet-stream');
  if (type === undefined) return new Response(new Uint8Array(content), { status, headers });
  const text = Buffer.from(content).toString('utf8');
  if (ending === 'html') headers.set('content-security-policy', policyOf(name, text));
  return new Response(await compressed(text, headers, context.req.header('accept-encoding') ?? null), { status, headers });
}

/**
 * Everything from here, and no inline script but those that the build wrote into this very page. Colours of code are
 * `style` attributes, which cannot be hashed. Live elements are played in the browser and call nobody, but for the builder:
 * its reader names their own Goodturn, whose address nobody knows beforehand, so that page may read from any over HTTPS.
 */
function policyOf(name: string, html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...new Set(inline)].join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self'${name === 'builder.html' ? ' https:' : ''}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Goodturn</title></head>
<body><main><h1>${title}</h1>${body}</main></body></html>
`;

const waiting = page(
  'The docs are not here yet',
  '<p>They are built after the first start: load this page again in a minute. Without them, <code>npm run build</code> makes them.</p><p><a href="/docs/problems">What each problem means</a> can be read already.</p>',
);

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const shown = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => marks[sign] ?? sign).replace(/`([^`]+)`/g, (_, code: string) => `<code>${code}</code>`);

function problemsPage(): string {
  const sections = (Object.keys(problems) as ProblemCode[]).map((code) => {
    const { status, title } = problems[code];
    return `<h2 id="${code}">${code}</h2><p>${status}. ${shown(title)}.</p><p>${shown(problemNotes[code].when)}</p><p>${shown(problemNotes[code].then)}</p>`;
  });
  return page('Problems', sections.join('\n'));
}
