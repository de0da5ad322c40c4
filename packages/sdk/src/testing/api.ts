import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A call as the server received it. */
export interface Received {
  method: string;
  /** Path with query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: unknown;
  /** When it came, in milliseconds of `performance.now()`. */
  at: number;
}

/** What the server answers: an object is sent as JSON, text as it is. `hang` never answers, `cut` breaks off within the body. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | 'hang' | 'cut';

export interface Api {
  baseUrl: string;
  /** Every call so far, in order. */
  calls: Received[];
  /** Resolves as soon as this many calls have come. */
  hasReceived(count: number): Promise<void>;
}

/** A real HTTP server on a free port, closed at the end of the test. `answer` gets the call and how many came before it. */
export async function startApi(answer: (call: Received, before: number) => Reply | Promise<Reply>): Promise<Api> {
  const calls: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const { method = '', url = '', headers } = request;
      const call = { method, url, headers, body: text ? (JSON.parse(text) as unknown) : undefined, at: performance.now() };
      calls.push(call);
      for (const { count, resolve } of waiting) if (calls.length >= count) resolve();
      void Promise.resolve(answer(call, calls.length - 1)).then((reply) => send(response, reply));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    hasReceived: (count) => (calls.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve }))),
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"items": [', () => response.destroy());
    return;
  }
  const { status = 200, headers = {}, body } = reply;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers });
  response.end(text);
}

/** A problem as the API says it. */
export const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { type: 'about:blank', title: code, status, detail: `The sentence of ${code}.`, code, requestId: 'r-1', ...more },
});
