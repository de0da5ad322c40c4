import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../packages/server/src/testing/postgres.js';

export type DatabaseKind = 'pglite' | 'postgres';

/** The built server with its demonstration, as a person would start it, on a free port and with a data folder of its own. */
export interface DemoServer {
  /** Such as `http://localhost:41234`. */
  readonly url: string;
  /** Folder of the releases of the widgets that are added to it. */
  readonly embeds: string;
  /** What it has written so far, both outputs together. */
  readonly log: () => string;
  /** Asks it to stop as Ctrl-C does. Answers its exit code, and removes its data. */
  stop(): Promise<number>;
}

const cli = fileURLToPath(new URL('../packages/server/dist/cli.js', import.meta.url));
const readyLine = /^Goodturn is ready: (http:\/\/\S+)$/;

/** A port that nobody uses now. The demonstration writes its port into the links of its mails, so it has to know it before it starts. */
async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  await new Promise((resolve) => holder.close(resolve));
  return port;
}

/** Starts the built server with the demonstration and waits until it says that it is ready. */
export async function startDemo(database: DatabaseKind, environment: Readonly<Record<string, string>> = {}): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-demo-'));
  const cluster = database === 'postgres' ? await startPostgres() : undefined;
  const remove = async () => {
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  };

  // Settings of whoever runs the tests must not reach the server under test.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(GOODTURN_|DATABASE_|SMTP_|MAIL_|POSTCODES|PORT$|HOST$)/.test(name));
  const child = spawn(process.execPath, [cli, 'demo'], {
    env: {
      ...Object.fromEntries(inherited),
      PORT: String(await freePort()),
      GOODTURN_DATA: folder,
      ...(cluster && { DATABASE_URL: cluster.url }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });

  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        log += `${line}\n`;
        const ready = readyLine.exec(line)?.[1];
        if (ready) resolve(ready);
      });
      child.once('error', reject);
      void ended.then((code) => reject(new Error(`The server ended with code ${code} before it was ready:\n${log}`)));
    });
    return {
      url,
      embeds: join(folder, 'embeds'),
      log: () => log,
      stop: async () => {
        child.kill('SIGINT');
        const code = await ended;
        await remove();
        return code;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    await remove();
    throw error;
  }
}
