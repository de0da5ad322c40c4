import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pack } from '../../scripts/pack.mjs';
import { otherNode, whatToDo } from './nodes.js';

const projects = fileURLToPath(new URL('projects/', import.meta.url));
/** A folder with the projects, in which our packages are installed from their tarballs, and the Nodes to run them with: 20 and a newer one. */
export interface Installed {
  readonly folder: string;
  readonly nodes: readonly string[];
}

/** Packs our packages and installs them as anybody does, far from our own `node_modules`. */
export async function install(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-consumers-'));
  cpSync(projects, folder, { recursive: true });
  const packed = await pack(join(folder, 'tarballs'));
  const other = otherNode(process.versions.node, `${process.platform} ${process.arch}`, process.env);
  const tarballs = Object.values(packed).map(({ tarball }) => tarball);
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await run('npm', [...args, ...tarballs, ...(other.fromNpm === undefined ? [] : [other.fromNpm])], folder).catch((error: unknown) => {
    const isNode = error instanceof Error && /npm error[^]*\bnode-(?:bin-)?(?:linux|darwin)-/.test(error.message);
    throw isNode ? new Error(whatToDo(other.age), { cause: error }) : error;
  });
  const nodes = [process.execPath, other.program(folder)];
  return { folder, nodes: other.age === '20' ? nodes.reverse() : nodes };
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
