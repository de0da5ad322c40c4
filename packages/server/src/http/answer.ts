import { mediaTypeOf } from '@goodturn/contract';
import { alreadyHas, entityTag, nextLink } from './answer-headers.js';
import { compressed } from './compression.js';
import type { Answer } from './handler.js';
import type { Arrival, Mounted } from './routes.js';

/** What a handler gave, or a replay read again. */
export interface Outcome extends Answer<unknown> {
  status?: number;
  replayed?: boolean;
}

/** Writes an operation's answer, with what caches and browsers need to know about it. */
export async function answerOf(
  mounted: Mounted,
  outcome: Outcome,
  { arrival, signedIn, body }: { arrival: Arrival; signedIn: boolean; body: unknown },
): Promise<Response> {
  const { method } = mounted.entry.operation;
  const status = outcome.status ?? mounted.entry.operation.status;
  const headers = new Headers({ 'cache-control': signedIn ? 'private, no-store' : 'no-store' });
  if (outcome.replayed) headers.set('idempotency-replayed', 'true');
  if (body === undefined) return new Response(null, { status: status === 200 ? 204 : status, headers });

  const page = outcome.html;
  if (page && wantsPage(arrival.request.headers.get('accept'))) {
    headers.set('content-type', 'text/html; charset=utf-8');
    headers.set('content-disposition', `attachment; filename="${page.fileName}"`);
    headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return new Response(page.html, { status, headers });
  }
  const text = JSON.stringify(body);
  headers.set('content-type', mediaTypeOf(mounted.entry.operation));
  if (typeof body === 'object' && body !== null && 'nextCursor' in body && typeof body.nextCursor === 'string') {
    headers.set('link', nextLink(arrival.url, body.nextCursor));
  }
  if (method === 'GET' && !signedIn) {
    const tag = entityTag(text);
    headers.set('cache-control', 'public, max-age=30');
    headers.set('etag', tag);
    if (alreadyHas(arrival.request.headers.get('if-none-match'), tag)) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(await compressed(text, headers, arrival.request.headers.get('accept-encoding')), { status, headers });
}

/** Whether somebody asks for a page and not for JSON: by what they name first. */
const wantsPage = (accept: string | null): boolean => /^\s*text\/html\b/i.test(accept ?? '');
