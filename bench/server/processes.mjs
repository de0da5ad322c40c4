import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '../../packages/server/dist/cli.js');
/** Connections to PostgreSQL, of the server and of the handlers that it is compared with. */
export const poolSize = 10;
/** What both demonstration and server need to agree on. */
const secret = 'only-for-measuring-on-this-machine-0123456789';

/** The built server as it runs in earnest: its own process, its log written to a file. */
export async function startGoodturn(databaseUrl, name) {
  const port = await freePort();
  return start([cli, 'serve'], name, `http://127.0.0.1:${port}`, '/readyz', {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: String(poolSize),
    GOODTURN_SECRET: secret,
    PORT: String(port),
    TRUSTED_PROXIES: '1',
  });
}

/** The handler to compare with. @param {'bare' | 'plain'} name */
export async function startBare(databaseUrl, recording, name) {
  const port = await freePort();
  return start(
    [join(here, 'bare.mjs'), databaseUrl, recording, String(poolSize), String(port)],
    name,
    `http://127.0.0.1:${port}`,
    '/readyz',
    {},
  );
}

/** Runs one of the server's commands to its end. */
export async function runGoodturn(args, databaseUrl) {
  const { child, log } = launch([cli, ...args], args.join('-'), { DATABASE_URL: databaseUrl, GOODTURN_SECRET: secret });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`goodturn ${args.join(' ')} ended with ${code}:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

async function start(args, name, origin, ready, environment) {
  const { child, log } = launch(args, name, environment);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(origin + ready).catch(() => undefined);
    if (answer?.ok) return { origin, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${name} did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

function launch(args, name, environment) {
  const log = join(here, '../.cache', `${name}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  const { NODE_OPTIONS, PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', file, file],
    env: { ...definedOf({ NODE_OPTIONS, PATH, HOME, TMPDIR }), NODE_ENV: 'production', ...environment },
  });
  closeSync(file);
  const killNow = () => child.kill('SIGKILL');
  process.once('exit', killNow);
  child.once('exit', () => process.off('exit', killNow));
  return { child, log };
}

const definedOf = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
