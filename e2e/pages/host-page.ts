import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
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

/** What a website elsewhere has. */
export interface Site {
  readonly head: string;
  readonly body: string;
  /** Content security policy; none without it. */
  readonly policy?: string;
  /** A folder whose scripts it serves itself, at `/{name of the folder}/`. */
  readonly scripts?: string;
}

/** A website at an origin of its own: the same page at every address but those of its scripts. */
export async function siteElsewhere({ head, body, policy, scripts }: Site): Promise<HostPage> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="data:,">
${head}</head><body>${body}</body></html>`;
  const server = createServer((request, answer) => {
    const script = /^\/[\w.-]+\/([\w-]+\.js)$/.exec(request.url ?? '')?.[1];
    if (scripts !== undefined && script !== undefined && request.url === `/${basename(scripts)}/${script}`)
      return void answer.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(scripts, script)));
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

/** One with the newest board's script above `body`. */
export const pageElsewhere = (goodturn: string, body: string, policy = ''): Promise<HostPage> =>
  siteElsewhere({ head: `<script type="module" src="${goodturn}/embed/v1/request-board.js"></script>`, body, policy });
