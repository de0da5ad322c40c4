import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { alreadyHas } from './answer-headers.js';
import { bestEncoding, type Encoding } from './compression.js';
import type { Environment } from './parts.js';

interface EmbedFile {
  plain: Uint8Array<ArrayBuffer>;
  packed: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>;
  tag: string;
}

/**
 * Serves `/embed/v1/*.js` to every origin, with the `.br` and `.gz` files that the build laid beside it.
 * @param folder where the built files are
 */
export function mountEmbed(app: Hono<Environment>, folder: string | undefined): void {
  const files = new Map<string, EmbedFile>();
  const load = (name: string): EmbedFile | undefined => {
    if (folder === undefined || !/^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.js$/.test(name)) return undefined;
    const known = files.get(name);
    if (known) return known;
    const path = join(folder, name);
    if (!existsSync(path)) return undefined;
    const plain = new Uint8Array(readFileSync(path));
    const beside = (end: string) => (existsSync(`${path}.${end}`) ? new Uint8Array(readFileSync(`${path}.${end}`)) : undefined);
    const [br, gzip] = [beside('br'), beside('gz')];
    const file = {
      plain,
      packed: { ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) },
      tag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    };
    files.set(name, file);
    return file;
  };

  app.get('/embed/v1/:name', (context) => {
    const file = load(context.req.param('name'));
    if (!file) return context.notFound();
    context.set('route', '/embed/v1/{name}');
    const headers = new Headers({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      vary: 'Accept-Encoding',
      etag: file.tag,
    });
    if (alreadyHas(context.req.header('if-none-match') ?? null, file.tag)) return new Response(null, { status: 304, headers });
    const encoding = bestEncoding(context.req.header('accept-encoding') ?? null);
    const packed = encoding && file.packed[encoding];
    if (packed) headers.set('content-encoding', encoding);
    return new Response(packed ?? file.plain, { headers });
  });
}
