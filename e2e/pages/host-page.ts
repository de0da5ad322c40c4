import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Somebody's website with the board on it. */
export interface HostPage {
  readonly url: string;
  stop(): Promise<void>;
}

/** The strict page of the examples, with its own server, which passes the widget and the API on. */
export async function strictPage(goodturn: string): Promise<HostPage> {
  const script = fileURLToPath(new URL('../../examples/strict-csp/serve.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, GOODTURN_URL: goodturn, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\S+/.exec(line)?.[0];
      if (found) resolve(found);
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error('The strict page’s server ended before it listened.')));
  });
  return {
    url,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** A page at an origin of its own: `body` below the board's script, under a policy. */
export async function pageElsewhere(goodturn: string, body: string, policy = ''): Promise<HostPage> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="data:,">
<script type="module" src="${goodturn}/embed/v1/request-board.js"></script></head><body>${body}</body></html>`;
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
