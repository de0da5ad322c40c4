import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../start-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Fetches a published package through the npm of this machine, with its registry, proxy and sign-in.
 * @returns the tarball, which is what the registry says that was published
 * @throws StartError when there is no such version, no npm or no registry
 */
export async function fetchNpmPackage(name: string, version: string, environment: Environment): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = `${name}@${version}`;
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-npm-'));
  try {
    const published = publishedHash(await npm(['view', wanted, 'dist.integrity', '--json'], folder, environment, wanted));
    if (published === undefined)
      throw new StartError(`The package registry has no hash for ${wanted}: give the release’s zip or tarball instead.`);
    await npm(['pack', wanted, '--json', '--ignore-scripts'], folder, environment, wanted);
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
    if (tarball === undefined) throw new StartError(`npm fetched no file for ${wanted}: give the release’s zip or tarball instead.`);
    const content = new Uint8Array(readFileSync(join(folder, tarball)));
    if (`sha512-${hash('sha512', content, 'base64')}` !== published) throw notAsPublished(wanted);
    return content;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const notAsPublished = (wanted: string) =>
  new StartError(`${wanted} did not arrive as it was published: nothing was added. Try again, or give the release’s zip or tarball.`);

function publishedHash(answer: string): string | undefined {
  const said: unknown = answer.trim() === '' ? undefined : JSON.parse(answer);
  return typeof said === 'string' ? said.split(' ').find((one) => one.startsWith('sha512-')) : undefined;
}

/** Runs npm. @returns what it wrote @throws StartError in the words of whoever adds a release */
function npm(words: readonly string[], folder: string, environment: Environment, wanted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which only a shell starts; no word holds anything but letters, digits and - . @ /
    const child = spawn('npm', words, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let written = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.once('error', () =>
      reject(new StartError(`npm cannot be run here, so ${wanted} cannot be fetched: give the release’s zip or tarball.`)),
    );
    child.once('close', (exitCode) => {
      if (exitCode === 0) return resolve(written);
      const code = /npm (?:error|ERR!) code (\w+)/.exec(complaints)?.[1] ?? `exit code ${exitCode}`;
      if (code === 'E404' || code === 'ETARGET') reject(new StartError(`The package registry of this machine has no ${wanted}.`));
      else if (code === 'EINTEGRITY') reject(notAsPublished(wanted));
      else
        reject(
          new StartError(
            `The package registry of this machine did not give ${wanted} (${code}): give the release’s zip or tarball instead.`,
          ),
        );
    });
  });
}
