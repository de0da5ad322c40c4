import { spawn } from 'node:child_process';

/** The folder of the repository. */
export const root = new URL('..', import.meta.url);

/**
 * Runs a program with our own input and output and answers its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, onLine?: (line: string) => void }} [options]
 *   `onLine` is given what the program writes, line by line, instead of the terminal
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', ...Array(2).fill(onLine ? 'pipe' : 'inherit')],
    });
    for (const stream of onLine ? [child.stdout, child.stderr] : []) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(onLine);
      });
      stream.on('end', () => rest && onLine(rest));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Says how long something has been going on, for who looks at a still screen: a line at the start, then one every ten seconds. */
export async function withProgress(title, work) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  console.log(`${title}…`);
  const timer = setInterval(() => console.log(`  still going after ${seconds()} s`), 10_000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
