import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types: Partial<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** What a program wrote, and with which code it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly problems: string;
}

/** Runs a Node program of the repository to its end. */
export async function runNode(args: readonly string[], cwd: string, environment: Record<string, string> = {}): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...args], {
      cwd: join(root, cwd),
      env: { ...process.env, ...environment },
    });
    return { code: 0, out: stdout, problems: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, out: stdout ?? '', problems: stderr ?? String(error) };
  }
}

/** A tool of `node_modules`. */
export const tool = (path: string): string => join(root, 'node_modules', path);

/** A folder that modules below it resolve our packages from, as they do in an example's own folder. */
export const workFolder = (): string => mkdtempSync(join(root, 'node_modules', '.examples-'));

export interface BuildOptions {
  /** What the example reads from the environment. */
  readonly environment?: Record<string, string>;
  readonly mode?: 'production' | 'development';
  /** More for the command `vite build`. */
  readonly more?: readonly string[];
}

/** Builds an example with Vite into a folder; fails with what Vite says. */
export async function buildWithVite(name: string, into: string, { environment = {}, mode = 'production', more = [] }: BuildOptions = {}) {
  const args = [tool('vite/bin/vite.js'), 'build', '--mode', mode, '--outDir', into, '--emptyOutDir', '--logLevel', 'warn', ...more];
  const { code, problems } = await runNode(args, `examples/${name}`, { ...environment, NODE_ENV: mode });
  if (code !== 0) throw new Error(`examples/${name} was not built:\n${problems}`);
}

/** A website somewhere. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a folder of files as any web server does. `change` may rewrite the page. */
export async function serveFolder(folder: string, change: (html: string) => string = (html) => html): Promise<Served> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    readFile(join(folder, name)).then(
      (content) => {
        answer.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
        answer.end(name.endsWith('.html') ? change(content.toString()) : content);
      },
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The folder of an example in the repository. */
export const exampleFolder = (name: string): string => join(root, 'examples', name);

export function copyInto(folder: string, example: string, file: string): string {
  cpSync(join(exampleFolder(example), file), join(folder, file));
  return join(folder, file);
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
